import {
  AdapterError,
  type Activation,
  type CallOptions,
  type PasswordReset,
  type UserId,
  type UserQuery,
} from '../../src/data/index.js';
import { wrong, type Wrong, type WrongSubjects } from './wrong-adapters.js';
import { wrongCreate, wrongUpdate } from './wrong-adapters-writing.js';

const impatient = () => Promise.reject(new AdapterError('rate-limited'));

const LINK = { status: 'link', url: 'https://accounts.example/reset?token=7f3a' };

/** Tells another activation than the right one, by how often somebody was looked at. */
const wrongActivation = (change: (activation: Activation, calls: number) => unknown): Wrong =>
  wrong(({ get }) => {
    let calls = 0;
    return {
      get: async (id: UserId) => {
        const user = await get(id);
        return user.activation ? { ...user, activation: change(user.activation, ++calls) } : user;
      },
    };
  });

/** Tells another password reset than the right one. */
const wrongReset = (change: (reset: PasswordReset) => unknown): Wrong =>
  wrong(({ get }) => ({
    get: async (id: UserId) => {
      const user = await get(id);
      return user.passwordReset ? { ...user, passwordReset: change(user.passwordReset) } : user;
    },
  }));

/** Says that it hands out links. */
const handingOut = (bent: Parameters<typeof wrong>[0]): Wrong =>
  wrong((right) => ({
    capabilities: { ...right.capabilities, handsOutLinks: true },
    ...bent(right),
  }));

/** Adapters that send e-mails wrongly. */
export const wrongMails: WrongSubjects = {
  'tells what became of a password reset, or how long to wait': [
    wrong(() => ({ sendPasswordReset: () => Promise.resolve() })),
    wrong(() => ({ sendPasswordReset: () => Promise.resolve({ status: 'sent' }) })),
    wrong(() => ({ sendPasswordReset: impatient })),
  ],
  'tells what became of an activation that is sent again, or how long to wait': [
    wrong(() => ({ sendActivation: () => Promise.resolve({ status: 'done' }) })),
    wrong(() => ({ sendActivation: impatient })),
  ],
  'makes no second account when an activation is sent again': [
    wrong(({ get, create }) => ({
      sendActivation: async (id: UserId) => {
        const { firstName, lastName, email, assignments } = await get(id);
        await create({ firstName, lastName, email: `${email}.example`, assignments });
        return { status: 'sent', sentAt: new Date().toISOString() };
      },
    })),
  ],
  'tells since when somebody waits, which another activation does not change': [
    wrongActivation(() => ({ status: 'waiting' })),
    wrongActivation((activation, calls) => ({
      ...activation,
      firstSentAt: new Date(Date.UTC(2026, 0, calls)).toISOString(),
    })),
    wrongActivation((activation, calls) => ({
      ...activation,
      sentAt: new Date(Date.UTC(2026, 0, calls)).toISOString(),
    })),
  ],
  'tells of a user how long the next activation must wait, and refuses an earlier one': [
    wrongActivation(({ nextAttemptAt, ...activation }) => ({ ...activation, expiresAt: nextAttemptAt })),
    wrong(() => ({
      sendActivation: () => Promise.resolve({ status: 'sent', sentAt: new Date().toISOString() }),
    })),
    wrong(({ get }) => ({
      sendActivation: async (id: UserId) => {
        const { sentAt, nextAttemptAt } = (await get(id)).activation ?? {};
        return { status: 'sent', sentAt, nextAttemptAt };
      },
    })),
  ],
  'tells the same of a password reset as a user and as a delivery': [
    wrongReset((reset) => ({ ...reset, status: 'bounced' })),
    wrongReset((reset) => ({ ...reset, sentAt: '2026-01-01T00:00:00.000Z' })),
    wrongReset(({ status, sentAt }) => ({ status, sentAt })),
  ],
  'hands out links where it says so, and nowhere else, and shows them to nobody who looks at the user': [
    wrong(() => ({ sendPasswordReset: () => Promise.resolve(LINK) })),
    handingOut(() => ({ sendPasswordReset: () => Promise.resolve({ status: 'sent' }) })),
    handingOut(() => ({ sendPasswordReset: () => Promise.resolve({ ...LINK, url: 'javascript:void 0' }) })),
    handingOut(({ get }) => ({
      sendPasswordReset: () => Promise.resolve(LINK),
      get: async (id: UserId) => ({ ...(await get(id)), attributes: { link: LINK.url } }),
    })),
  ],
  'refuses to send an activation to whom is active': [
    wrong(() => ({ sendActivation: () => Promise.resolve({ status: 'sent' }) })),
    wrong(() => ({ sendActivation: () => Promise.reject(new AdapterError('conflict')) })),
  ],
};

const aborting: Wrong = wrong((right) => ({
  list: (query: UserQuery, options?: CallOptions) =>
    right.list(query, options).catch((thrown: unknown) => Promise.reject(AdapterError.from(thrown))),
}));
const deaf = (name: 'list' | 'counts' | 'get' | 'roles' | 'clients' | 'viewer'): Wrong =>
  wrong((right) => ({
    [name]: (first: unknown) =>
      name === 'list' || name === 'counts' || name === 'get'
        ? right[name as 'get'](first as UserId)
        : right[name](),
  }));
const deafUnderWay: Wrong = wrong((right) => ({
  list: async (query: UserQuery, options?: CallOptions) => {
    options?.signal?.throwIfAborted();
    return right.list(query);
  },
}));
/** Adapters that cannot be interrupted, or take any cursor. */
export const wrongCalls: WrongSubjects = {
  'rejects a call that is aborted beforehand, with the reason of the signal': [
    aborting,
    ...(['list', 'counts', 'get', 'roles', 'clients', 'viewer'] as const).map(deaf),
  ],
  'rejects a call that is aborted under way, with the reason of the signal': [
    aborting,
    deafUnderWay,
    deaf('get'),
  ],
  'makes no user by a call that is aborted beforehand': [
    wrongCreate(async (create, draft, options) => {
      const user = await create(draft);
      options?.signal?.throwIfAborted();
      return user;
    }),
    wrongCreate((create, draft) => create(draft)),
  ],
  'changes nothing by a call that is aborted beforehand': [
    wrongUpdate(async (_, changes, right, id, options) => {
      const user = await right.update(id, changes);
      options?.signal?.throwIfAborted();
      return user;
    }),
    wrongUpdate((_, changes, right, id) => right.update(id, changes)),
  ],
  'refuses a cursor that it never gave': [
    wrong(({ list }) => ({
      list: (query: UserQuery) =>
        list(query).catch(() => list({ ...query, page: { limit: query.page.limit } })),
    })),
  ],
};
