import type { User, UserAdapter, UserChange } from '../../../src/data/index.js';
import { canonical, expect, expectRejection, expectSame } from './expectations.js';
import { discard, fingerprint, firstPage, listFirst, newDraft, withUser } from './steps.js';
import { method, reads, type AdapterRule, type AdapterSubject } from './subject.js';

const CHANGE_TIMEOUT = 5000;

/** How every call is made: aborted, refused; and what is told without a call. */
export const callRules: readonly AdapterRule[] = [
  {
    name: 'rejects a call that is aborted beforehand, with the reason of the signal',
    needs: [],
    check: (subject) =>
      forEachRead(subject, async (name, call) => {
        const reason = new Error('Aborted beforehand.');
        await expectAborted(call(AbortSignal.abort(reason)), reason, name);
      }),
  },
  {
    name: 'rejects a call that is aborted under way, with the reason of the signal',
    needs: [],
    check: (subject) =>
      forEachRead(subject, async (name, call) => {
        const reason = new Error('Aborted under way.');
        const controller = new AbortController();
        const pending = call(controller.signal);
        controller.abort(reason);
        await expectAborted(pending, reason, name);
      }),
  },
  {
    name: 'makes no user by a call that is aborted beforehand',
    needs: ['create'],
    check: async (subject) => {
      const before = await fingerprint(subject);
      const made: User[] = [];
      const reason = new Error('Aborted beforehand.');
      const call = method(subject.adapter, 'create')(newDraft(subject), {
        signal: AbortSignal.abort(reason),
      });
      await expectAborted(
        call.then((user) => made.push(user)),
        reason,
        'create',
      ).finally(() => discard(subject.adapter, ...made));
      expectSame(await fingerprint(subject), before, 'The list afterwards');
    },
  },
  {
    name: 'changes nothing by a call that is aborted beforehand',
    needs: ['update', 'get'],
    check: (subject) =>
      withUser(subject, async ({ id, firstName }) => {
        const reason = new Error('Aborted beforehand.');
        const options = { signal: AbortSignal.abort(reason) };
        await expectAborted(
          method(subject.adapter, 'update')(id, { firstName: 'Aborted' }, options),
          reason,
          'update',
        );
        expectSame((await method(subject.adapter, 'get')(id)).firstName, firstName, 'The first name');
      }),
  },
  {
    name: 'refuses a cursor that it never gave',
    needs: ['cursor'],
    check: async (subject) => {
      const page = { cursor: 'never-given-by-anybody', limit: 5 };
      await expectRejection(
        subject.adapter.list({ ...firstPage(subject), page }),
        ['invalid', 'not-found', 'conflict'],
        'A list by a cursor never given',
      );
    },
  },
  {
    name: 'tells a change to whoever watches',
    needs: ['watch', 'update'],
    check: (subject) =>
      withUser(subject, async (user) => {
        const stop = new AbortController();
        try {
          const change = await nextChange(subject, user, stop.signal, () =>
            method(others(subject), 'update')(user.id, { firstName: 'Watched' }),
          );
          expectSame(change.type === 'updated' && change.user.firstName, 'Watched', 'The first name told');
        } finally {
          stop.abort();
        }
      }),
  },
  {
    name: 'tells nothing any more once watching is aborted',
    needs: ['watch', 'update'],
    check: (subject) =>
      withUser(subject, async (user) => {
        const [stopped, still] = [new AbortController(), new AbortController()];
        let told = 0;
        method(subject.adapter, 'watch')(() => (told += 1), { signal: stopped.signal });
        stopped.abort();
        try {
          // Whoever still watches has been told; so would the other have been.
          await nextChange(subject, user, still.signal, () =>
            method(others(subject), 'update')(user.id, { firstName: 'Unwatched' }),
          );
          expect(told === 0, `${told} changes were told after the end.`);
        } finally {
          still.abort();
        }
      }),
  },
];

const others = ({ adapter, another = adapter }: AdapterSubject): UserAdapter => another;

async function forEachRead(
  subject: AdapterSubject,
  task: (name: string, call: (signal: AbortSignal) => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const [user] = (await listFirst(subject, 1)).users;
  const calls = reads(subject.adapter, user?.id ?? '', firstPage(subject, 1));
  for (const [name, call] of Object.entries(calls)) await task(name, (signal) => call({ signal }));
}

async function expectAborted(call: Promise<unknown>, reason: unknown, name: string): Promise<void> {
  let answer: unknown;
  try {
    answer = await call;
  } catch (thrown) {
    expect(thrown === reason, `${name} rejected with ${String(thrown)}, not with the reason of the signal.`);
    return;
  }
  throw new Error(`${name} was aborted and resolved to ${canonical(answer)}.`);
}

/** The next change of a user, which `act` brings about. */
function nextChange(
  { adapter }: AdapterSubject,
  { id }: User,
  signal: AbortSignal,
  act: () => Promise<unknown>,
): Promise<UserChange> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`No change was told in ${CHANGE_TIMEOUT} ms.`));
    }, CHANGE_TIMEOUT);
    signal.addEventListener('abort', () => clearTimeout(timer));
    const listener = (change: UserChange) => {
      if (change.type === 'missed' || (change.type === 'removed' ? change.id : change.user.id) !== id) return;
      clearTimeout(timer);
      resolve(change);
    };
    method(adapter, 'watch')(listener, { signal });
    act().catch(reject);
  });
}
