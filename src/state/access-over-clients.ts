import {
  MASKABLE_FIELDS,
  type Client,
  type Role,
  type User,
  type UserAdapter,
  type Viewer,
} from '../data/index.js';
import { accessAt, type Access } from './access.js';

/**
 * What a viewer may do where the users of several clients are shown: to each user what they may do at one of the user's
 * clients. What is masked at any client stands for all when something is asked of the whole list, such as an order.
 */
export function accessOverClients(
  adapter: UserAdapter,
  viewer: Viewer | undefined,
  clients: readonly Pick<Client, 'id'>[],
  roles: readonly Role[] = [],
): Access {
  const at = new Map(clients.map(({ id }) => [id, accessAt(adapter, viewer, id, roles)]));
  const all = union([...at.values()]);
  const known = new Map<string, Access>();
  return {
    ...all,
    to: ({ assignments }: User) => {
      const key = JSON.stringify(assignments.map(({ clientId }) => clientId));
      let access = known.get(key);
      if (!access) {
        const there = assignments.flatMap(({ clientId }) => at.get(clientId) ?? []);
        const seen = MASKABLE_FIELDS.filter((field) => !there.every((one) => one.maskedFields.has(field)));
        const { maskedFields, ...rest } = union(there);
        access = {
          ...rest,
          maskedFields: new Set([...maskedFields].filter((field) => !seen.includes(field))),
        };
        known.set(key, access);
      }
      return access;
    },
  };
}

function union(accesses: readonly Access[]): Access {
  return {
    actions: new Set(accesses.flatMap(({ actions }) => [...actions])),
    maskedFields: new Set(accesses.flatMap(({ maskedFields }) => [...maskedFields])),
    foresee: accesses[0]?.foresee,
  };
}
