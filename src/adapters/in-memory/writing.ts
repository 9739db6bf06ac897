import * as z from 'zod/mini';
import {
  AdapterError,
  rankOf,
  userChangesSchema,
  userDraftSchema,
  viewerAccessAt,
  viewerRefusal,
  type Activation,
  type Assignment,
  type Delivery,
  type PasswordReset,
  type User,
  type UserAction,
  type UserChanges,
  type UserDraft,
  type UserId,
  type WriteOptions,
} from '../../data/index.js';
import { accessesTo } from './access.js';
import type { Backend } from './backend.js';
import { removeUser, saveUser, tell } from './patching.js';
import { firstPlace, placeOf, placeOfSeen } from './places.js';
import { protection, rolesAt } from './protection.js';
import { changedClients, checkAssignments, checkVersion, nextStatus } from './rules.js';
import type { UserStore } from './user-store.js';
import type { Work } from './work.js';

/** Milliseconds for which a link works. */
const ACTIVATION_LIFETIME = 7 * 24 * 60 * 60 * 1000;
const RESET_LIFETIME = 60 * 60 * 1000;

/**
 * Does what changes users one call after the other, so that what was checked still holds when it is done. The same key
 * acts once, and is answered the same again.
 */
export function exclusively<T>(store: UserStore, key: string | undefined, act: () => Promise<T>): Promise<T> {
  const done = store.turn.then(async () => {
    if (key === undefined) return act();
    if (!store.answers.has(key)) store.answers.set(key, await act());
    return store.answers.get(key) as T;
  });
  store.turn = done.catch(() => undefined);
  return done;
}

/** Makes an account that waits for its activation. */
export function* create(backend: Backend, draft: UserDraft): Work<User> {
  const checked = check(userDraftSchema, draft);
  for (const assignment of checked.assignments) allowAt(backend, 'create', assignment);
  checkRoles(backend, checked.assignments);
  yield* checkEmail(backend, checked.email);
  const id = yield* newId(backend);
  const status = 'pending' as const;
  const [createdAt, activation] = [timeIn(backend), newActivation(backend, checked.email)];
  const user = { ...checked, id, status, createdAt, lastLoginAt: null, activation };
  return backend.show(saveUser(backend.store, user));
}

/** Changes a user. */
export function* update(
  backend: Backend,
  id: UserId,
  changes: UserChanges,
  options?: WriteOptions,
): Work<User> {
  const { store } = backend;
  const place = yield* placeOfSeen(id, backend);
  const user = store.at(place);
  const { status, ...fields } = check(userChangesSchema, changes);
  if (status) allow(backend, status === 'active' ? 'activate' : 'deactivate', user);
  if (Object.keys(fields).length > 0 || !status) allow(backend, 'update', user);
  checkVersion(user, options);
  if (fields.assignments) {
    for (const clientId of changedClients(user.assignments, fields.assignments)) {
      allowAt(backend, 'update', { clientId, roleIds: [...rolesAt(fields.assignments, clientId)] });
    }
    checkRoles(backend, fields.assignments);
  }
  if (fields.email !== undefined) {
    // Who could give an account another address could take it over, with all it may do at other clients.
    if (fields.email !== user.email) allowOnAccount(backend, user);
    yield* checkEmail(backend, fields.email, id);
  }
  const { phone = user.phone, ...others } = fields;
  const changed: User = { ...user, ...definite(others), phone: phone ?? undefined };
  if (status) changed.status = nextStatus(user, status);
  protect(backend, user, changed);
  return backend.show(saveUser(store, changed, place));
}

/** Removes a user. */
export function* remove(backend: Backend, id: UserId, options?: WriteOptions): Work<void> {
  const place = yield* placeOfSeen(id, backend);
  const user = backend.store.at(place);
  allow(backend, 'remove', user);
  checkVersion(user, options);
  protect(backend, user, undefined);
  removeUser(backend.store, place);
}

/** Acts as if a link to set a new password was sent, or hands one out. Who looks at the user is told; it makes no new version. */
export function* sendPasswordReset(backend: Backend, id: UserId): Work<Delivery> {
  const { store, coolDown } = backend;
  const user = store.at(yield* placeOfSeen(id, backend));
  allow(backend, 'reset-password', user);
  if (user.status === 'inactive') throw new AdapterError('conflict', { reason: 'inactive' });
  if (backend.capabilities.handsOutLinks) return newLink(backend, 'reset', RESET_LIFETIME);
  checkCoolDown(backend, store.resets.get(id)?.nextAttemptAt ?? user.passwordReset?.nextAttemptAt);
  const reason = backend.bounces(user.email);
  const sentAt = timeIn(backend);
  const nextAttemptAt = timeIn(backend, coolDown * 1000);
  const reset: PasswordReset =
    reason === undefined
      ? { status: 'sent', sentAt, expiresAt: timeIn(backend, RESET_LIFETIME), nextAttemptAt }
      : { status: 'bounced', sentAt, reason };
  store.resets.set(id, Object.freeze(reset));
  tell(store, user, user);
  return reason === undefined ? { status: 'sent', sentAt, nextAttemptAt } : { status: 'bounced', reason };
}

/** Acts as if the activation e-mail was sent again, or hands out its link. */
export function* sendActivation(backend: Backend, id: UserId): Work<Delivery> {
  const { store } = backend;
  const place = yield* placeOfSeen(id, backend);
  const user = store.at(place);
  allow(backend, 'send-activation', user);
  if (user.status !== 'pending') throw new AdapterError('conflict', { reason: 'not-pending' });
  if (backend.capabilities.handsOutLinks) {
    const link = newLink(backend, 'activate', ACTIVATION_LIFETIME);
    saveUser(store, { ...user, activation: { status: 'waiting', expiresAt: link.expiresAt } }, place);
    return link;
  }
  checkCoolDown(backend, user.activation?.nextAttemptAt);
  const activation = newActivation(backend, user.email, user.activation);
  saveUser(store, { ...user, activation }, place);
  const { status, sentAt, nextAttemptAt, reason } = activation;
  return status === 'bounced' ? { status, reason } : { status: 'sent', sentAt, nextAttemptAt };
}

function allow({ viewer, roles }: Backend, action: UserAction, user: User): void {
  const isAllowed = accessesTo(viewer, user).some(({ actions }) => actions.includes(action));
  if (!isAllowed) throw new AdapterError('forbidden');
  const reason = viewerRefusal(viewer, roles, action, user);
  // What else is refused of their own account depends on what it would become: see `protect`.
  if (reason && reason !== 'self') throw new AdapterError('conflict', { reason });
}

/** Refuses what reaches beyond the clients that the viewer manages. */
function allowOnAccount({ viewer, roles }: Backend, user: User): void {
  const reason = viewerRefusal(viewer, roles, 'activate', user);
  if (reason === 'managed-elsewhere') throw new AdapterError('conflict', { reason });
}

/** Refuses to give roles where the viewer may not, or roles above their own. */
function allowAt({ viewer, roles }: Backend, action: UserAction, { clientId, roleIds }: Assignment): void {
  const access = viewerAccessAt(viewer, clientId);
  if (!access?.actions.includes(action)) throw new AdapterError('forbidden');
  const isHigher = access.roleIds && rankOf(roleIds, roles) < rankOf(access.roleIds, roles);
  if (isHigher) throw new AdapterError('conflict', { reason: 'higher-role' });
}

function protect(backend: Backend, user: User, changed: User | undefined): void {
  const reason = protection(user, changed, backend)?.reason;
  if (reason) throw new AdapterError('conflict', { reason });
}

function* checkEmail({ store }: Backend, email: string, own?: UserId): Work<void> {
  const wanted = email.toLowerCase();
  const place = yield* firstPlace(store, (user) => user.email.toLowerCase() === wanted);
  if (place < 0 || store.look(place).id === own) return;
  throw new AdapterError('invalid', { reason: 'email-taken', fields: { email: 'email-taken' } });
}

function checkRoles({ clients, roles, capabilities }: Backend, assignments: readonly Assignment[]): void {
  checkAssignments(assignments, {
    clientIds: clients?.map(({ id }) => id),
    roleIds: roles.map(({ id }) => id),
    multipleRoles: capabilities.multipleRoles ?? false,
  });
}

function checkCoolDown(backend: Backend, nextAttemptAt: string | undefined): void {
  const wait = Date.parse(nextAttemptAt ?? '') - Date.parse(timeIn(backend));
  if (wait > 0)
    throw new AdapterError('rate-limited', { reason: 'too-soon', retryAfter: Math.ceil(wait / 1000) });
}

/** An identifier that no user has, and that is never given again. */
function* newId({ store }: Backend): Work<UserId> {
  do store.lastId += 1;
  while ((yield* placeOf(`u${store.lastId}`, store)) >= 0);
  return `u${store.lastId}`;
}

/** A new mail to somebody who waits, after an earlier one if there was one. */
function newActivation(backend: Backend, email: string, before?: Activation): Activation {
  if (backend.capabilities.handsOutLinks) return { status: 'waiting' };
  const sentAt = timeIn(backend);
  const times = { firstSentAt: before?.firstSentAt ?? before?.sentAt ?? sentAt, sentAt };
  const reason = backend.bounces(email);
  if (reason !== undefined) return { status: 'bounced', ...times, reason };
  return {
    status: 'waiting',
    ...times,
    expiresAt: timeIn(backend, ACTIVATION_LIFETIME),
    nextAttemptAt: timeIn(backend, backend.coolDown * 1000),
  };
}

/** A link that leads nowhere. */
function newLink(backend: Backend, purpose: string, lifetime: number): Extract<Delivery, { status: 'link' }> {
  const secret = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join('');
  return {
    status: 'link',
    url: `https://accounts.example/${purpose}?token=${secret}`,
    expiresAt: timeIn(backend, lifetime),
  };
}

const timeIn = ({ now }: Backend, later = 0): string => new Date(now() + later).toISOString();

function check<T extends z.ZodMiniType>(schema: T, value: unknown): z.output<T> {
  const { data, error } = z.safeParse(schema, value);
  if (!error) return data;
  const fields = error.issues.map(({ path: [field], message }) => [String(field ?? ''), message]);
  throw new AdapterError('invalid', {
    fields: Object.fromEntries(fields.reverse()) as Record<string, string>,
  });
}

function definite<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
