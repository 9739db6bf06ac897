import { withRolesAt, type BulkOperation, type BulkRequest, type BulkResult } from 'rolecall/data';
import type { HostContext } from '../context.ts';
import { isPersonId } from '../http/input.ts';
import { failureOf, notFound, Problem } from '../http/problem.ts';
import type { Actor } from './access.ts';
import { changePerson, removePerson, type Expected } from './change.ts';
import { holdsLink, isInSight, type Keep, type KeptResult } from './kept.ts';
import { mailPerson } from './mail.ts';
import { readPeople } from './read.ts';

/** What a change of one person among many goes by. */
interface Turn {
  readonly expected: Expected;
  readonly keep: Keep;
}

/**
 * Does one thing to many people, each in a transaction of their own and by the rules that hold for them alone: whom it is
 * refused for keeps nobody else from it.
 *
 * @param begun What an earlier request with the same key came to before it was interrupted: it is not done again.
 */
export async function changePeople(
  host: HostContext,
  actor: Actor,
  { operation, users }: BulkRequest,
  { keep, begun }: { keep: Keep; begun: readonly KeptResult[] },
): Promise<readonly KeptResult[]> {
  const results = [...begun];
  for (const { id: personId, version } of users.slice(begun.length)) {
    let result: KeptResult | undefined;
    const turn: Turn = {
      expected: version === undefined ? undefined : (now) => String(now) === version,
      keep: async (db, kept) => {
        if (!('personId' in kept)) return;
        result = kept;
        await keep(db, { status: null, results: [...results, kept].map(withoutLink) });
      },
    };
    try {
      if (!isPersonId(personId)) throw notFound();
      await act(host, actor, operation, personId, turn);
      if (!result) throw new Error('Nothing was kept of what was done to one of many.');
    } catch (error) {
      if (!(error instanceof Problem)) host.logError(error);
      result = { personId, error: failureOf(error) };
    }
    results.push(result);
  }
  await keep(host.db, { status: 200, results: results.map(withoutLink) });
  return results;
}

function withoutLink(result: KeptResult): KeptResult {
  return holdsLink(result) ? { ...result, delivery: undefined } : result;
}

/** What it came to for each, with the people as the actor may see them now. */
export async function showResults(
  host: HostContext,
  actor: Actor,
  results: readonly KeptResult[],
): Promise<BulkResult[]> {
  const done = results.filter((result) => !('error' in result));
  const users = await readPeople(host, actor, [...new Set(done.map(({ personId }) => personId))]);
  const byId = new Map(users.map((user) => [user.id, user]));
  return results.map((result) => {
    const { personId: id } = result;
    if ('error' in result) return { id, error: result.error };
    const user = byId.get(id);
    if (!user || !isInSight(actor, user, result)) return { id };
    const { delivery } = result;
    // What became of a mail is for those who may send one.
    const isManaged = (user.actions ?? []).length > 0;
    return { id, user, ...(delivery && isManaged && { delivery }) };
  });
}

async function act(
  host: HostContext,
  actor: Actor,
  operation: BulkOperation,
  id: string,
  turn: Turn,
): Promise<void> {
  switch (operation.action) {
    case 'remove':
      return removePerson(host, actor, id, turn);
    case 'send-email':
      await mailPerson(host, actor, id, turn);
      return undefined;
    case 'change-roles': {
      const { clientId, roleIds } = operation;
      return changePerson(host, actor, id, {
        ...turn,
        changes: (held) => ({ assignments: withRolesAt(held, clientId, roleIds) }),
      });
    }
    default: {
      const status = operation.action === 'activate' ? 'active' : 'inactive';
      return changePerson(host, actor, id, { ...turn, changes: () => ({ status }) });
    }
  }
}
