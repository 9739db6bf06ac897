import type { User } from '../../data/index.js';
import { inSpans, type Work } from './work.js';

/** Users, each at a place from 0 on. */
export interface Users {
  readonly count: number;
  /** The user at a place: good for a look, made anew for each. */
  look(place: number): User;
}

/** Whether something holds for a user. */
export type UserTest = (user: User) => boolean;

/** The users for whom some tests hold, by their place. */
export interface UserSelection {
  readonly tests: readonly UserTest[];
  /** 1 at the place of each of them. */
  marks: Uint8Array;
  count: number;
}

/** Selects users; of those who are selected already if `within` is given, whose tests are among these. */
export function* selectUsers(
  users: Users,
  tests: readonly UserTest[],
  within?: UserSelection,
): Work<UserSelection> {
  const marks = new Uint8Array(users.count);
  const fresh = tests.filter((test) => !within?.tests.includes(test));
  let count = 0;
  yield* inSpans(users.count, (from, to) => {
    for (let place = from; place < to; place += 1) {
      if (within && !within.marks[place]) continue;
      if (!holdsAll(fresh, users.look(place))) continue;
      marks[place] = 1;
      count += 1;
    }
  });
  return { tests, marks, count };
}

/** Whether all tests hold for a user. */
export function holdsAll(tests: readonly UserTest[], user: User): boolean {
  for (const test of tests) if (!test(user)) return false;
  return true;
}
