import type { User } from '../../../src/data/index.js';
import { canonical, expect, expectRejection, expectSame } from './expectations.js';
import { discard, fingerprint, firstPage, listFirst, newDraft, withUser } from './steps.js';
import { method, reads, type AdapterRule, type AdapterSubject } from './subject.js';

/** How every call is made: aborted, or refused. */
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
];

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
