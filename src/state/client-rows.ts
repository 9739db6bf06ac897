import type { Client } from '../data/index.js';
import { clientsOf, isSameRoles, rolesAt } from './assignments.js';
import type { Draft } from './user-draft.js';

/** One client in the form: the roles of the person there. */
export interface ClientRow extends Client {
  /** The roles now; `undefined`: the person is not there, or will not be. */
  readonly roleIds: readonly string[] | undefined;
  /** The roles as saved. */
  readonly before: readonly string[] | undefined;
  /** Whether the viewer may change them. */
  readonly isManaged: boolean;
  /** The clients at which the person has other roles, which could hold here as well. */
  readonly sources: readonly Client[];
}

/** The clients of a form. */
export interface ClientRows {
  /** Where the person is, was, or is about to be: the client that the form is about first. */
  readonly rows: readonly ClientRow[];
  /** Where the viewer could add them. */
  readonly addable: readonly Client[];
}

/** The clients of a draft, of those that the viewer knows, with what may be changed there. */
export function clientRows(
  { clientId, base, values }: Draft,
  clients: readonly Client[],
  manages: (clientId: string) => boolean,
): ClientRows {
  const ids = new Set([clientId, ...clientsOf(base.assignments, values.assignments)]);
  const clientAt = (id: string): Client => {
    const name = clients.find((client) => client.id === id)?.name ?? '';
    return { id, name: name === '' ? id : name };
  };
  const known = clients.filter(({ id }) => ids.has(id)).map(({ id }) => id);
  const sorted = [...new Set([clientId, ...known, ...ids])];
  const rows = sorted.map((id) => {
    const roleIds = rolesAt(values.assignments, id);
    const others = values.assignments.filter(
      (other) => other.clientId !== id && other.roleIds.length > 0 && !isSameRoles(other.roleIds, roleIds),
    );
    return {
      ...clientAt(id),
      roleIds,
      before: rolesAt(base.assignments, id),
      isManaged: manages(id),
      sources: others.map((other) => clientAt(other.clientId)),
    };
  });
  return {
    rows,
    addable: clients.filter(({ id }) => !ids.has(id) && manages(id)).map(({ id }) => clientAt(id)),
  };
}
