import type { ReactiveController, ReactiveElement } from 'lit';
import {
  AdapterError,
  type CheckedAdapter,
  type Delivery,
  type User,
  type UserAction,
  type UserChange,
  type UserChanges,
  type UserDraft,
  type UserId,
  type WriteOptions,
} from '../data/index.js';
import { rememberCoolDown } from '../state/cool-down.js';
import { withDelivery } from '../state/delivered.js';
import { beginAction, publishChange } from '../state/user-changes.js';
import type { AdapterSource } from './adapter-source.js';
import { keepWait } from './kept-waits.js';
import {
  UserActionFailedEvent,
  UserActivateEvent,
  UserActivationSentEvent,
  UserCreatedEvent,
  UserCreateEvent,
  UserRemovedEvent,
  UserRemoveEvent,
  UserResetPasswordEvent,
  UserResetPasswordSentEvent,
  UserUpdatedEvent,
  UserUpdateEvent,
} from './user-events.js';

/** Something that a person asks to be done. */
export type UserActionRequest =
  | { readonly action: 'create'; readonly draft: UserDraft }
  | { readonly action: 'update'; readonly user: User; readonly changes: UserChanges }
  | { readonly action: Exclude<UserAction, 'create' | 'update'>; readonly user: User };

/** What became of it. `prevented`: the host canceled it; `busy`: the same is being done already. */
export type UserActionOutcome =
  | { readonly status: 'done'; readonly user?: User | undefined; readonly delivery?: Delivery | undefined }
  | { readonly status: 'failed'; readonly error: AdapterError }
  | { readonly status: 'prevented' | 'busy' };

/**
 * Owns what one element does to users: tells the host before (cancelable) and after, calls the adapter once however
 * often a person clicks, and gives every retry of one action the same idempotency key. Owns no markup and no words.
 */
export class UserActions implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #source: AdapterSource;
  readonly #pending = new Set<string>();
  #above: EventTarget | undefined;

  constructor(host: ReactiveElement, source: AdapterSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.getRootNode();
    this.#above = root instanceof ShadowRoot ? root.host : root;
  }

  /** Whether an action on a user (without one: a creation) is being done right now. */
  isPending(action: UserAction, user?: User): boolean {
    return this.#pending.has(subject(action, user));
  }

  /** Does what a person asked for. Never rejects: a failure is an outcome. */
  async run(request: UserActionRequest): Promise<UserActionOutcome> {
    const adapter = this.#source.adapter;
    const user = 'user' in request ? request.user : undefined;
    const doing = subject(request.action, user);
    if (!adapter || this.#pending.has(doing)) return { status: 'busy' };
    if (!this.#tell(aboutTo(request))) return { status: 'prevented' };

    const asked = JSON.stringify(request);
    const idempotencyKey = keyOf(adapter, asked);
    this.#pending.add(doing);
    this.#host.requestUpdate();
    const end = beginAction(adapter, user?.id);
    try {
      const outcome = await perform(adapter, request, { idempotencyKey, version: user?.version });
      forgetKey(adapter, asked);
      tellDone(request, outcome, adapter, {
        publish: (change) => {
          publishChange(adapter, change);
        },
        tell: (event) => this.#tell(event),
      });
      if (request.action === 'reset-password') void showReset(adapter, request.user, outcome.delivery);
      return outcome;
    } catch (thrown) {
      const error = AdapterError.from(thrown);
      if (error.kind === 'rate-limited' && user)
        waitAfter(adapter, request.action, user.id, error.retryAfter, true);
      this.#tell(new UserActionFailedEvent(request.action, error, user));
      return { status: 'failed', error };
    } finally {
      end();
      this.#pending.delete(doing);
      this.#host.requestUpdate();
    }
  }

  /** What happened is told even if the element is gone by now, as a dialog is that was closed meanwhile: from above it. */
  #tell(event: Event): boolean {
    const target = this.#host.isConnected ? this.#host : (this.#above ?? this.#host);
    return target.dispatchEvent(event);
  }
}

/** Keeps how long an action on a user must wait, on this page and over a reload. */
function waitAfter(
  adapter: CheckedAdapter,
  action: UserAction,
  id: UserId,
  seconds: number | undefined,
  isRefusal = false,
): void {
  const end = rememberCoolDown(adapter, action, id, seconds, isRefusal);
  if (end !== undefined) keepWait(action, id, end);
}

/** Where the mail stands is a state of the user, which is shown; what was asked for is done already, and waits for nothing. */
async function showReset(adapter: CheckedAdapter, user: User, delivery: Delivery | undefined): Promise<void> {
  if (!delivery) return;
  const shown = adapter.get
    ? await adapter.get(user.id).catch(() => undefined)
    : withDelivery(user, 'reset-password', delivery);
  if (shown) publishChange(adapter, { type: 'updated', user: shown });
}

/** Tells what was done: the change by `publish`, for whoever shows the user, and the event by `tell`. */
export function tellDone(
  request: UserActionRequest,
  { user, delivery }: Pick<Done, 'user' | 'delivery'>,
  adapter: CheckedAdapter,
  {
    publish,
    tell,
  }: { readonly publish: (change: UserChange) => void; readonly tell: (event: Event) => void },
): void {
  switch (request.action) {
    case 'create':
      if (!user) return;
      publish({ type: 'created', user });
      tell(new UserCreatedEvent(user));
      return;
    case 'update':
    case 'activate':
    case 'deactivate':
      if (!user) return;
      publish({ type: 'updated', user });
      tell(new UserUpdatedEvent(user, request.user));
      return;
    case 'remove':
      publish({ type: 'removed', id: request.user.id });
      tell(new UserRemovedEvent(request.user.id));
      return;
    case 'reset-password':
    case 'send-activation': {
      if (!delivery) return;
      const seconds = 'nextAttemptAt' in delivery ? secondsUntil(delivery.nextAttemptAt) : undefined;
      waitAfter(adapter, request.action, request.user.id, seconds);
      if (user) publish({ type: 'updated', user });
      const Sent = request.action === 'reset-password' ? UserResetPasswordSentEvent : UserActivationSentEvent;
      tell(new Sent(request.user, delivery.status));
    }
  }
}

/**
 * The key of each action that has not succeeded yet, by what exactly was asked, for every element with the adapter: an
 * action tried again from another dialog is the same action.
 */
const keys = new WeakMap<CheckedAdapter, Map<string, string>>();

/** The key of an action, told by what exactly is asked: the same until it has succeeded. */
export function keyOf(adapter: CheckedAdapter, asked: string): string {
  let found = keys.get(adapter);
  if (!found) keys.set(adapter, (found = new Map()));
  const key = found.get(asked) ?? randomKey();
  found.set(asked, key);
  return key;
}

/** An action succeeded: asked for again, it is another one. */
export function forgetKey(adapter: CheckedAdapter, asked: string): void {
  keys.get(adapter)?.delete(asked);
}

type Done = Extract<UserActionOutcome, { status: 'done' }>;

function subject(action: UserAction, user: User | undefined): string {
  return `${action} ${user?.id ?? ''}`;
}

/** The event that tells the host of an action before it is done; it can be canceled. */
export function aboutTo(request: UserActionRequest): Event {
  switch (request.action) {
    case 'create':
      return new UserCreateEvent(request.draft);
    case 'update':
      return new UserUpdateEvent(request.user, request.changes);
    case 'activate':
      return new UserUpdateEvent(request.user, { status: 'active' });
    case 'deactivate':
      return new UserUpdateEvent(request.user, { status: 'inactive' });
    case 'remove':
      return new UserRemoveEvent(request.user);
    case 'reset-password':
      return new UserResetPasswordEvent(request.user);
    case 'send-activation':
      return new UserActivateEvent(request.user);
  }
}

/** Does an action by the adapter's own method for it. */
export async function perform(
  adapter: CheckedAdapter,
  request: UserActionRequest,
  options: WriteOptions,
): Promise<Done> {
  switch (request.action) {
    case 'create':
      return { status: 'done', user: await adapter.create?.(request.draft, options) };
    case 'update':
      return { status: 'done', user: await adapter.update?.(request.user.id, request.changes, options) };
    case 'activate':
      return { status: 'done', user: await adapter.update?.(request.user.id, { status: 'active' }, options) };
    case 'deactivate':
      return {
        status: 'done',
        user: await adapter.update?.(request.user.id, { status: 'inactive' }, options),
      };
    case 'remove':
      await adapter.remove?.(request.user.id, options);
      return { status: 'done' };
    case 'reset-password':
      return { status: 'done', delivery: await adapter.sendPasswordReset?.(request.user.id, options) };
    case 'send-activation': {
      const delivery = await adapter.sendActivation?.(request.user.id, options);
      // The mail's outcome is a state of the user; a listing without it would show the old one.
      const user = adapter.get
        ? await adapter.get(request.user.id).catch(() => undefined)
        : delivery && withDelivery(request.user, 'send-activation', delivery);
      return { status: 'done', delivery, user };
    }
  }
}

function secondsUntil(iso: string | undefined): number | undefined {
  return iso === undefined ? undefined : Math.max(0, (Date.parse(iso) - Date.now()) / 1000);
}

/** `crypto.randomUUID` is there on secure pages only; a page on plain http still gets 128 random bits. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
