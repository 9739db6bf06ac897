import type { User } from '../../data/index.js';
import { inSpans, type Work } from './work.js';

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
  users: readonly User[],
  tests: readonly UserTest[],
  within?: UserSelection,
): Work<UserSelection> {
  const marks = new Uint8Array(users.length);
  const fresh = tests.filter((test) => !within?.tests.includes(test));
  let count = 0;
  yield* inSpans(users.length, (from, to) => {
    for (let place = from; place < to; place += 1) {
      if (within && !within.marks[place]) continue;
      if (!holdsAll(fresh, users[place] as User)) continue;
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
