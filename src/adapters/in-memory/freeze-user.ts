import type { User } from '../../data/index.js';

/** A user whom nobody can change any more: the same object if it is frozen through and through, else a copy. */
export function freezeUser(user: User): User {
  return frozen(user.version === undefined ? { ...user, version: '1' } : user);
}

/** Plain objects and lists frozen through and through; whatever else a host put among the attributes is left as it is. */
function frozen<T>(value: T): T {
  if (!isPlain(value)) return value;
  const parts = Object.entries(value).map(([name, part]) => [name, frozen(part)] as const);
  const isSame = Object.isFrozen(value) && parts.every(([name, part]) => part === value[name]);
  if (isSame) return value;
  return Object.freeze(Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts)) as T;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
