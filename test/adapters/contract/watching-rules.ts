import type { User, UserAdapter, UserChange } from '../../../src/data/index.js';
import { canonical, expect, expectRejection, expectSame } from './expectations.js';
import { newDraft, roleIdsOf, withNewUser, withUser } from './steps.js';
import { method, type AdapterRule, type AdapterSubject } from './subject.js';

/** Milliseconds in which a change must have been told. */
const CHANGE_TIMEOUT = 3000;
/** Milliseconds after which a change is made again: the way to the backend may not have been open yet. */
const AGAIN_AFTER = 400;

/** What is told without a call. */
export const watchingRules: readonly AdapterRule[] = [
  {
    name: 'tells a change to whoever watches',
    needs: ['watch', 'update'],
    check: (subject) =>
      withUser(subject, (user) => withWatch(subject, subject.adapter, user, async () => undefined)),
  },
  {
    name: 'tells a change with the version to go on from',
    needs: ['watch', 'update', 'get', 'versions'],
    check: (subject) =>
      withUser(subject, (user) =>
        withWatch(subject, subject.adapter, user, async (watch) => {
          const saved = await change(subject, user, 'Versioned');
          const told = await watch.next((heard) => isUpdate(heard, user.id, 'Versioned'));
          const now = await method(subject.adapter, 'get')(user.id);
          expect(now.version !== undefined && saved.version !== undefined, 'The user has no version.');
          expectSame('user' in told && told.user.version, now.version, 'The version told');
        }),
      ),
  },
  {
    name: 'tells of a new user, and that they are removed',
    needs: ['watch', 'create', 'update', 'remove'],
    check: (subject) =>
      withUser(subject, (user) =>
        withWatch(subject, subject.adapter, user, async (watch) => {
          const made = await method(others(subject), 'create')(newDraft(subject));
          try {
            const told = await watch.next((heard) => heard.type === 'created' && heard.user.id === made.id);
            expectSame('user' in told && told.user.email, made.email, 'The address told');
          } finally {
            await method(others(subject), 'remove')(made.id);
          }
          await watch.next((heard) => heard.type === 'removed' && heard.id === made.id);
        }),
      ),
  },
  {
    name: 'tells changes masked to whom sees masked fields',
    needs: ['watch', 'update', 'onlooker'],
    check: (subject) =>
      withUser(subject, (user) =>
        withWatch(subject, onlookerOf(subject), user, async (watch) => {
          const told = watch.heard.find((heard) => 'user' in heard && heard.user.id === user.id);
          const text = canonical(told);
          const local = user.email.slice(0, user.email.lastIndexOf('@'));
          expect(!text.includes(local), `The address ${user.email} was told: ${text}.`);
          const number = user.phone ?? user.email;
          expect(!text.includes(number), `The number ${number} was told: ${text}.`);
        }),
      ),
  },
  {
    name: 'tells nothing of users whom the viewer may not see',
    needs: ['watch', 'create', 'update', 'remove', 'get', 'onlooker', 'other client id'],
    check: (subject) =>
      withUser(subject, (user) =>
        withWatch(subject, onlookerOf(subject), user, async (watch) => {
          const hidden = await method(others(subject), 'create')(draftAt(subject, subject.otherClientId));
          try {
            await expectRejection(
              method(onlookerOf(subject), 'get')(hidden.id),
              ['not-found', 'forbidden'],
              'The onlooker, asking for a user of another client,',
            );
            await change(subject, hidden, 'Unseen');
          } finally {
            await method(others(subject), 'remove')(hidden.id);
          }
          // Whatever was told of them was told before this.
          await change(subject, user, 'Afterwards');
          await watch.next((heard) => isUpdate(heard, user.id, 'Afterwards'));
          const leak = watch.heard.find((heard) => canonical(heard).includes(hidden.id));
          expect(!leak, `A user of another client was told: ${canonical(leak)}.`);
        }),
      ),
  },
  {
    name: 'tells that a user has come into sight, and gone out of it',
    needs: ['watch', 'create', 'update', 'onlooker', 'other client id'],
    check: (subject) =>
      withUser(subject, (user) =>
        withNewUser(
          subject,
          (moving) =>
            withWatch(subject, onlookerOf(subject), user, async (watch) => {
              const move = (clientId: string | undefined) =>
                method(others(subject), 'update')(moving.id, {
                  assignments: assignmentsAt(subject, clientId),
                });
              await move(subject.clientId);
              const told = await watch.next(
                (heard) => heard.type === 'created' && heard.user.id === moving.id,
              );
              expect(
                'user' in told && !told.user.assignments.some((at) => at.clientId === subject.otherClientId),
                `The onlooker was told: ${canonical(told)}.`,
              );
              await move(subject.otherClientId);
              await watch.next((heard) => heard.type === 'removed' && heard.id === moving.id);
            }),
          { assignments: assignmentsAt(subject, subject.otherClientId) },
        ),
      ),
  },
  {
    name: 'tells nothing any more once watching is aborted',
    needs: ['watch', 'update'],
    check: (subject) =>
      withUser(subject, (user) =>
        withWatch(subject, subject.adapter, user, async (watch) => {
          const stopped = new AbortController();
          let told = 0;
          method(subject.adapter, 'watch')(() => (told += 1), { signal: stopped.signal });
          stopped.abort();
          await change(subject, user, 'Unwatched');
          // Whoever still watches has been told; so would the other have been.
          await watch.next((heard) => isUpdate(heard, user.id, 'Unwatched'));
          expect(told === 0, `${told} changes were told after the end.`);
        }),
      ),
  },
];

/** What somebody who watches has heard. */
interface Watch {
  readonly heard: readonly UserChange[];
  /** The first change that was or is told and fits. */
  next(fits: (change: UserChange) => boolean): Promise<UserChange>;
}

const others = ({ adapter, another = adapter }: AdapterSubject): UserAdapter => another;
const onlookerOf = ({ adapter, onlooker = adapter }: AdapterSubject): UserAdapter => onlooker;
const change = (subject: AdapterSubject, { id }: User, firstName: string): Promise<User> =>
  method(others(subject), 'update')(id, { firstName });
const isUpdate = (heard: UserChange, id: string, firstName: string): boolean =>
  heard.type === 'updated' && heard.user.id === id && heard.user.firstName === firstName;

function assignmentsAt(subject: AdapterSubject, clientId: string | undefined) {
  const [roleId] = roleIdsOf(subject);
  return [{ clientId: clientId ?? '', roleIds: [roleId] }];
}

const draftAt = (subject: AdapterSubject, clientId: string | undefined) => ({
  ...newDraft(subject),
  assignments: assignmentsAt(subject, clientId),
});

/** Watches for the length of a task, which begins when changes of a user are told for certain. */
async function withWatch(
  subject: AdapterSubject,
  adapter: UserAdapter,
  user: User,
  task: (watch: Watch) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const heard: UserChange[] = [];
  const waiting = new Set<() => void>();
  const next = (fits: (change: UserChange) => boolean, limit = CHANGE_TIMEOUT) =>
    new Promise<UserChange>((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(look);
        reject(new Error(`No such change was told in ${limit} ms. Told was: ${canonical(heard)}.`));
      }, limit);
      const look = () => {
        const found = heard.find(fits);
        if (!found) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  const listener = (told: UserChange) => {
    heard.push(told);
    for (const look of [...waiting]) look();
  };
  try {
    method(adapter, 'watch')(listener, { signal: stop.signal });
    for (let attempt = 1; ; attempt += 1) {
      const name = `Watched ${'I'.repeat(attempt)}`;
      await change(subject, user, name);
      const isLast = attempt * AGAIN_AFTER >= CHANGE_TIMEOUT;
      try {
        await next((told) => isUpdate(told, user.id, name), AGAIN_AFTER);
        break;
      } catch (thrown) {
        if (isLast) throw thrown;
      }
    }
    await task({ heard, next });
  } finally {
    stop.abort();
  }
}
