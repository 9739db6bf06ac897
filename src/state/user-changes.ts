import type { UserAdapter, UserChange, UserId } from '../data/index.js';

/** Whether a change was made through an adapter on this page, or by somebody else. */
export type ChangeOrigin = 'own' | 'others';
/** What hears of changes. */
export type ChangeListener = (change: UserChange, origin: ChangeOrigin) => void;

interface Channel {
  readonly listeners: Set<ChangeListener>;
  /** How many actions of this page on each user (`''`: creations) are on their way. */
  readonly acting: Map<UserId, number>;
  /** What came from the backend about users whom this page was acting on. */
  held: UserChange[];
  /** What this page made last of users, by which the backend's word of it is told from a change of somebody else. */
  readonly own: Map<UserId, UserChange>;
  watching: AbortController | undefined;
}

/** The last changes of this page that are remembered. */
const REMEMBERED = 50;

const channels = new WeakMap<UserAdapter, Channel>();

function channelOf(adapter: UserAdapter): Channel {
  let channel = channels.get(adapter);
  if (!channel) {
    channel = { listeners: new Set(), acting: new Map(), held: [], own: new Map(), watching: undefined };
    channels.set(adapter, channel);
  }
  return channel;
}

/** Tells everybody who shares an adapter that a user has changed, so that an edit shows everywhere at once. */
export function publishChange(adapter: UserAdapter, change: UserChange): void {
  const channel = channelOf(adapter);
  remember(channel, change);
  release(channel, keyOf(change));
  tell(channel, change, 'own');
}

/**
 * Says that this page begins to act on a user (without one: creates one). Until the returned function is called, what the backend
 * tells of them waits: it may be this very action, of which the answer is still on its way.
 */
export function beginAction(adapter: UserAdapter, id: UserId | undefined): () => void {
  const channel = channelOf(adapter);
  const key = id ?? '';
  channel.acting.set(key, (channel.acting.get(key) ?? 0) + 1);
  return () => {
    const left = (channel.acting.get(key) ?? 1) - 1;
    if (left > 0) channel.acting.set(key, left);
    else {
      channel.acting.delete(key);
      release(channel, key);
    }
  };
}

/**
 * Hears of changes made through an adapter on this page, and of those of others where the adapter can watch, until the
 * returned function is called. The backend is watched once, as long as anybody listens.
 */
export function onChange(adapter: UserAdapter, listener: ChangeListener): () => void {
  const channel = channelOf(adapter);
  channel.listeners.add(listener);
  if (!channel.watching && adapter.watch) {
    channel.watching = new AbortController();
    adapter.watch(
      (change) => {
        const isHeld = channel.acting.has(keyOf(change));
        if (isHeld) channel.held.push(change);
        else take(channel, change);
      },
      { signal: channel.watching.signal },
    );
  }
  return () => {
    channel.listeners.delete(listener);
    if (channel.listeners.size > 0) return;
    channel.watching?.abort();
    channel.watching = undefined;
  };
}

/** Whether two answers show the same state of a user. */
export function isSameVersion(one: UserChange | undefined, other: UserChange): boolean {
  if (!one || !('user' in one) || !('user' in other)) return one?.type === other.type;
  const [a, b] = [one.user, other.user];
  return a.version === undefined || b.version === undefined
    ? JSON.stringify(a) === JSON.stringify(b)
    : a.version === b.version;
}

/** Passes on what the backend tells. Its word of what this page did says nothing new, but for a user who stands there with older data. */
function take(channel: Channel, change: UserChange): void {
  const isOwn = change.type !== 'missed' && isSameVersion(channel.own.get(idOf(change)), change);
  if (!isOwn) tell(channel, change, 'others');
  else if (change.type === 'updated') tell(channel, change, 'own');
}

function release(channel: Channel, key: UserId): void {
  const held = channel.held.filter((change) => keyOf(change) === key);
  channel.held = channel.held.filter((change) => keyOf(change) !== key);
  for (const change of held) take(channel, change);
}

function tell({ listeners }: Channel, change: UserChange, origin: ChangeOrigin): void {
  for (const listener of listeners) listener(change, origin);
}

function remember({ own }: Channel, change: UserChange): void {
  if (change.type === 'missed') return;
  const id = idOf(change);
  own.delete(id);
  own.set(id, change);
  const [oldest] = own.keys();
  if (own.size > REMEMBERED && oldest !== undefined) own.delete(oldest);
}

function idOf(change: Exclude<UserChange, { type: 'missed' }>): UserId {
  return change.type === 'removed' ? change.id : change.user.id;
}

/** What a change waits for: an action on its user, or for a new one any creation. */
function keyOf(change: UserChange): UserId {
  if (change.type === 'created' || change.type === 'missed') return '';
  return idOf(change);
}
