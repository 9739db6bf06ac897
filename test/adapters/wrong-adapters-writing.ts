import {
  AdapterError,
  type User,
  type UserChanges,
  type UserDraft,
  type UserId,
  type WriteOptions,
} from '../../src/data/index.js';
import type { InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import type { AdapterSubject } from './adapter-contract.js';
import { ADMIN, inMemorySubject } from './in-memory-subject.js';
import { without, wrong, wrongPage, type Whole, type Wrong, type WrongSubjects } from './wrong-adapters.js';

let strangers = 0;
const strange = (email: string) => `${++strangers}.${email}`;

/** A subject that makes users in a way of its own. */
export const wrongCreate = (
  create: (create: Whole['create'], draft: UserDraft, options?: WriteOptions) => Promise<unknown>,
): Wrong =>
  wrong((right) => ({
    create: (draft: UserDraft, options?: WriteOptions) =>
      create((...args) => right.create(...args), draft, options),
  }));

/** A subject that changes users in a way of its own. */
export const wrongUpdate = (
  update: (
    update: (changes: UserChanges) => Promise<User>,
    changes: UserChanges,
    right: Whole,
    id: UserId,
    options?: WriteOptions,
  ) => Promise<unknown>,
): Wrong =>
  wrong((right) => ({
    update: (id: UserId, changes: UserChanges, options?: WriteOptions) =>
      update((others) => right.update(id, others, options), changes, right, id, options),
  }));

/** Adapters that make users wrongly. */
export const wrongCreations: WrongSubjects = {
  'makes a user of what was given, who waits for their activation': [
    wrongCreate(async (create, draft) => ({ ...(await create(draft)), status: 'active' })),
    wrongCreate(async (create, draft) => ({ ...(await create(draft)), activation: undefined })),
    wrongCreate((create, draft) => create({ ...draft, phone: undefined })),
  ],
  'gets a new user at once': [
    wrong(({ get }) => ({
      get: async (id: UserId) => {
        const user = await get(id);
        if (user.status === 'pending') throw new AdapterError('not-found');
        return user;
      },
    })),
  ],
  'lists a new user at once': [
    wrongPage((page) => ({ ...page, users: page.users.filter(({ firstName }) => firstName !== 'Contract') })),
  ],
  'makes one user when the same call is repeated': [
    wrongCreate((create, draft) => create(draft)),
    wrongCreate((create, draft) => create({ ...draft, email: strange(draft.email) })),
  ],
  'makes one user when the same call comes twice at the same time': [
    wrongCreate((create, draft) => create({ ...draft, email: strange(draft.email) })),
  ],
  'refuses an e-mail address that somebody has, and says so at the field': [
    wrongCreate((create, draft) => create({ ...draft, email: strange(draft.email) })),
    wrongCreate((create, draft) =>
      create(draft).catch(() => Promise.reject(new AdapterError('invalid', { reason: 'email-taken' }))),
    ),
    wrongCreate((create, draft) =>
      create(draft).catch(() => Promise.reject(new AdapterError('invalid', { fields: { email: 'Taken.' } }))),
    ),
  ],
  'takes an e-mail address for the same in capitals': [
    wrongCreate((create, draft) =>
      create(draft.email === draft.email.toUpperCase() ? { ...draft, email: strange(draft.email) } : draft),
    ),
  ],
  'gives an e-mail address to one of two users made at the same time': [
    (right) => {
      let underWay = 0;
      return wrongCreate(async (create, draft) => {
        underWay += 1;
        try {
          return await create(underWay > 1 ? { ...draft, email: strange(draft.email) } : draft);
        } finally {
          underWay -= 1;
        }
      })(right);
    },
  ],
  ...Object.fromEntries(
    (['firstName', 'lastName', 'email', 'phone'] as const).map((field) => [
      `refuses a new user with a bad ${field}, and says so at the field`,
      [
        wrongCreate((create, draft) =>
          create({ ...draft, [field]: field === 'phone' ? '+33639980001' : strange('good@example.com') }),
        ),
        wrongCreate((create, draft) =>
          create(draft).catch(() => Promise.reject(new AdapterError('invalid'))),
        ),
      ],
    ]),
  ),
};

/** Adapters that change users wrongly. */
export const wrongChanges: WrongSubjects = {
  'changes what is named and nothing else': [
    wrongUpdate((update, changes) => update({ ...changes, phone: null })),
    wrongUpdate((update) => update({})),
  ],
  'gets and lists what was changed at once': [
    wrong(({ get }) => ({ get: async (id: UserId) => ({ ...(await get(id)), lastName: 'Person' }) })),
    wrongPage((page) => ({ ...page, users: page.users.map((user) => ({ ...user, lastName: 'Person' })) })),
  ],
  'takes a phone number away': [wrongUpdate((update, changes) => update(without(changes, 'phone')))],
  'refuses a bad change, says so at the field, and changes nothing': [
    wrongUpdate(async (update, { email, ...changes }) => {
      await update(changes);
      return update({ email });
    }),
    wrongUpdate((update, changes) => update(without(changes, 'email'))),
  ],
  'refuses a change to an e-mail address that somebody has': [
    wrongUpdate((update, changes) => update(without(changes, 'email'))),
  ],
  'gives a changed user another version': [
    wrong(({ create, update }) => ({
      create: async (draft: UserDraft) => ({ ...(await create(draft)), version: '1' }),
      update: async (id: UserId, changes: UserChanges) => ({ ...(await update(id, changes)), version: '1' }),
    })),
  ],
  'refuses a change made from an old version, and overwrites nothing': [
    wrongUpdate((_, changes, right, id) => right.update(id, changes)),
    wrongUpdate((update, changes, right, id) =>
      update(changes).catch(async (error: unknown) => {
        await right.update(id, changes);
        throw error;
      }),
    ),
  ],
  'lets one of two changes from the same version win': [
    wrongUpdate(async (_, changes, right, id, options) => {
      const { version } = await right.get(id);
      if (options?.version && options.version !== version) throw new AdapterError('conflict');
      return right.update(id, changes);
    }),
  ],
  'refuses a removal made from an old version': [
    wrong(({ remove }) => ({ remove: (id: UserId) => remove(id) })),
  ],
  'switches an account off and on': [
    wrongUpdate((update, changes) => update(without(changes, 'status'))),
    wrongUpdate((update, changes) => update(changes.status ? { status: 'inactive' } : changes)),
  ],
  'changes the role at a client': [wrongUpdate((update, changes) => update(without(changes, 'assignments')))],
  'changes the role at one client and not at another': [
    wrongUpdate((update, changes) =>
      update({
        ...changes,
        assignments: changes.assignments?.map((at) => ({
          ...at,
          roleIds: changes.assignments?.[0]?.roleIds ?? [],
        })),
      }),
    ),
    wrongUpdate((update, changes) => update({ ...changes, assignments: changes.assignments?.slice(0, 1) })),
  ],
  'gives a role at one more client and takes it away, and keeps the others': [
    // Only adds.
    wrongUpdate(async (update, changes, right, id) => {
      const { assignments } = await right.get(id);
      const sent = changes.assignments ?? [];
      const others = assignments.filter((at) => !sent.some(({ clientId }) => clientId === at.clientId));
      return update({ ...changes, assignments: [...sent, ...others] });
    }),
    wrongUpdate((update, changes) => update({ ...changes, assignments: changes.assignments?.slice(0, 1) })),
  ],
  'keeps the roles at a client that the viewer does not manage': [
    // Ignores what it should refuse.
    wrongUpdate((update, changes) =>
      update(changes).catch((error: unknown) =>
        AdapterError.is(error) ? update({}) : Promise.reject(error),
      ),
    ),
    // Asks nobody.
    (right) => {
      const all = inMemorySubject({ viewer: { ...ADMIN, access: ADMIN.access.slice(-1) } });
      return { ...right, adapter: all.adapter };
    },
  ],
  'gives a user several roles at a client': [
    wrongCreate((create, draft) =>
      create({
        ...draft,
        assignments: draft.assignments.map((at) => ({ ...at, roleIds: at.roleIds.slice(0, 1) })),
      }),
    ),
  ],
  'removes a user for good': [
    wrong(({ update }) => ({
      remove: (id: UserId) => update(id, { status: 'inactive' }).then(() => undefined),
    })),
    wrong(({ get, update, remove }) => ({
      get: async (id: UserId) => {
        const user = await get(id);
        if (user.status === 'inactive') throw new AdapterError('not-found');
        return user;
      },
      remove: (id: UserId) => (id ? update(id, { status: 'inactive' }).then(() => undefined) : remove(id)),
    })),
  ],
  'rejects with not-found when a user is removed twice': [
    wrong(({ remove }) => ({ remove: (id: UserId) => remove(id).catch(() => undefined) })),
  ],
};

const attempts = ['be removed', 'be deactivated', 'be given a lower role', 'lose all roles'];
const silent = wrong(() => ({ remove: () => Promise.resolve(), update: () => Promise.resolve({}) }));
const unreasoned = wrong(({ remove, update }) => {
  const forget = () => Promise.reject(new AdapterError('conflict'));
  return {
    remove: (id: UserId) => remove(id).catch(forget),
    update: (id: UserId, changes: UserChanges) => update(id, changes).catch(forget),
  };
});
const overcautious = wrong(({ get }) => ({
  get: async (id: UserId) => {
    const user = await get(id);
    return { ...user, refusals: { deactivate: { reason: 'last-admin', clientIds: ['aurora'] } } };
  },
}));
const as = (subject: AdapterSubject) => (subject.adapter as InMemoryAdapter).as.bind(subject.adapter);

/** Adapters that do not protect those who are to be protected. */
export const wrongProtections: WrongSubjects = Object.fromEntries<readonly Wrong[]>([
  ...attempts.map((words): [string, readonly Wrong[]] => [
    `does not let the last active admin of a client ${words}`,
    [
      silent,
      unreasoned,
      (right: AdapterSubject) => ({ ...right, adapter: as(right)(ADMIN, { adminRoleId: 'none' }) }),
    ],
  ]),
  [
    'names only clients at which the last admin cannot be given a lower role, if it names any',
    [silent, unreasoned, overcautious],
  ],
  ...attempts.map((words): [string, readonly Wrong[]] => [
    `does not let the viewer’s own account ${words}`,
    [
      silent,
      unreasoned,
      (right: AdapterSubject) => ({ ...right, adapter: as(right)({ ...ADMIN, userId: undefined }) }),
    ],
  ]),
]);
