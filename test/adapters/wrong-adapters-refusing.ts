import { AdapterError, type User, type UserId, type UserQuery } from '../../src/data/index.js';
import type { AdapterSubject } from './adapter-contract.js';
import {
  bend,
  wrong,
  wrongPage,
  wrongQuery,
  type Whole,
  type Wrong,
  type WrongSubjects,
} from './wrong-adapters.js';

/** Adapters that list the users of all clients wrongly. */
export const wrongClients: WrongSubjects = {
  'lists everybody of the viewer’s clients once where no client is asked for': [
    wrongQuery((query) => ({ ...query, clientId: query.clientId ?? 'aurora' })),
    wrongPage((page, { clientId }) =>
      clientId === undefined ? { ...page, users: page.users.flatMap((user) => [user, user]) } : page,
    ),
    wrongPage((page, { clientId }) =>
      clientId === undefined
        ? {
            ...page,
            users: page.users.map((user, index) =>
              index === 1
                ? { ...user, id: 'stranger', assignments: [{ clientId: 'far', roleIds: [] }] }
                : user,
            ),
          }
        : page,
    ),
  ],
  'lists nobody of a client that the viewer cannot look at where no client is asked for': [
    (right) => ({
      ...right,
      onlooker: bend(right.onlooker ?? right.adapter, ({ list }) => ({
        list: (query: UserQuery) => (query.clientId === undefined ? right.adapter.list(query) : list(query)),
      })),
    }),
  ],
};

/** A subject in which somebody beyond the viewer is reached by a wrong adapter. */
const wrongWith =
  (
    who: 'managedElsewhere' | 'higher',
    bent: (right: Whole, subject: AdapterSubject) => Partial<Whole>,
  ): Wrong =>
  (right) => {
    const person = right[who];
    if (!person) return right;
    const adapter = bend(person.adapter ?? right.adapter, (whole) => bent(whole, right));
    return { ...right, [who]: { ...person, adapter } };
  };

/** Does what it is asked for, whoever asks. */
const obedient = (_right: Whole, { adapter }: AdapterSubject) => {
  const all = adapter as Whole;
  return {
    create: (...args: Parameters<Whole['create']>) => all.create(...args),
    update: (...args: Parameters<Whole['update']>) => all.update(...args),
    remove: (...args: Parameters<Whole['remove']>) => all.remove(...args),
  };
};
/** Says that it did, and does nothing. */
const silent = ({ get }: Whole) => ({
  create: () => get('u1'),
  remove: () => Promise.resolve(),
  update: (id: UserId) => get(id),
});
/** Refuses, and does not say why. */
const unreasoned = ({ create, update, remove }: Whole) => {
  const forget = () => Promise.reject(new AdapterError('conflict'));
  return {
    create: (...args: Parameters<Whole['create']>) => create(...args).catch(forget),
    update: (...args: Parameters<Whole['update']>) => update(...args).catch(forget),
    remove: (...args: Parameters<Whole['remove']>) => remove(...args).catch(forget),
  };
};
const allWrong = (who: Parameters<typeof wrongWith>[0]) =>
  [obedient, silent, unreasoned].map((bent) => wrongWith(who, bent));

/** Adapters that do to people who are beyond the viewer what they should not, or speak of it wrongly. */
export const wrongRefusals: WrongSubjects = {
  ...Object.fromEntries(
    ['be removed', 'be deactivated', 'be given another address'].map((words) => [
      `does not let a user who is managed elsewhere too ${words}`,
      allWrong('managedElsewhere'),
    ]),
  ),
  ...Object.fromEntries(
    ['be removed', 'be deactivated', 'be renamed'].map((words) => [
      `does not let a user of a role above the viewer’s own ${words}`,
      allWrong('higher'),
    ]),
  ),
  'does not let anybody be given a role above the viewer’s own': [
    ...allWrong('higher'),
    // By the back door.
    wrongWith('higher', (_right, { adapter }) => ({
      update: (...args: Parameters<Whole['update']>) => (adapter as Whole).update(...args),
    })),
  ],
  'refuses what it says beforehand that it refuses, for the reason that it gives': [
    wrong(({ get }) => ({
      get: async (id: UserId): Promise<User> => {
        const user = await get(id);
        return { ...user, ...(user.refusals && { refusals: { remove: { reason: 'higher-role' } } }) };
      },
    })),
    wrong(({ update }) => ({
      update: (id: UserId, ...rest: [Parameters<Whole['update']>[1]]) =>
        rest[0].status === 'inactive' ? Promise.resolve({}) : update(id, ...rest),
    })),
  ],
};
