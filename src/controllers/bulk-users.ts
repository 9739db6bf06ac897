import {
  AdapterError,
  type CheckedAdapter,
  type ReadUserPage,
  type User,
  type UserId,
  type UserQuery,
} from '../data/index.js';
import { inLanes, type Patience } from './patience.js';

/** How many users are asked for at a time. */
const PAGE = 100;
/** How many calls are under way at a time, where each is about one user. */
export const LANES = 4;

/** Everybody who matches a question, page by page, each once. */
export async function everybody(
  adapter: CheckedAdapter,
  query: Omit<UserQuery, 'page'>,
  patience: Patience,
  found: (count: number) => void,
): Promise<readonly User[]> {
  const users = new Map<UserId, User>();
  const byCursor = adapter.capabilities.paging[0] === 'cursor';
  let cursor: string | undefined;
  let offset = 0;
  for (;;) {
    const page = byCursor ? { cursor, limit: PAGE } : { offset, limit: PAGE };
    const answer = await patience.call(() => adapter.list({ ...query, page }));
    for (const user of answer.users) users.set(user.id, user);
    found(users.size);
    const rows = answer.users.length + answer.unreadable;
    offset += rows;
    if (
      rows === 0 ||
      (byCursor ? answer.next === undefined || answer.next === cursor : isLast(answer, offset, rows))
    )
      return [...users.values()];
    cursor = answer.next;
  }
}

function isLast({ total }: ReadUserPage, offset: number, rows: number): boolean {
  return total?.relation === 'exact' ? offset >= total.count : rows < PAGE;
}

/** Users by their identifiers, as they are now; who is not there any more is left out. */
export async function usersById(
  adapter: CheckedAdapter,
  ids: readonly UserId[],
  { clientId, known }: { readonly clientId: string | undefined; readonly known: readonly User[] },
  patience: Patience,
  found: (count: number) => void,
): Promise<readonly User[]> {
  const users = new Map(known.map((user) => [user.id, user]));
  const wanted = new Set(ids);
  const count = () => {
    found(ids.filter((id) => users.has(id)).length);
  };
  const missing = ids.filter((id) => !users.has(id));
  const { get } = adapter;
  if (missing.length > 0 && (!get || missing.length > PAGE)) {
    // Fewer calls than one a user, and the only way where one user cannot be asked for.
    for (const user of await everybody(adapter, { clientId }, patience, () => undefined)) {
      if (wanted.has(user.id)) users.set(user.id, user);
    }
  } else if (get) {
    await inLanes(missing, LANES, async (id) => {
      try {
        users.set(id, await patience.call(() => get(id)));
      } catch (thrown) {
        if (!AdapterError.is(thrown) || thrown.kind !== 'not-found') throw thrown;
      }
      count();
    });
  }
  return ids.flatMap((id) => users.get(id) ?? []);
}
