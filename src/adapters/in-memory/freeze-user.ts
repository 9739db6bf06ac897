import { readUser, type User } from '../../data/index.js';

/**
 * A copy of a user whom nobody can change any more, read property by property, own or inherited. Whom nobody could read
 * is passed on as they are: that is for those to tell who read the answer.
 */
export function freezeUser(user: User): User {
  return frozen({ version: '1', ...readOr(user) });
}

function readOr(user: User): User {
  try {
    return readUser(user);
  } catch {
    return user;
  }
}

/** Plain objects and lists frozen through and through; whatever else a host put among the attributes is left as it is. */
function frozen<T>(value: T): T {
  if (!isPlain(value)) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(frozen)) as T;
  const copy: Record<string, unknown> = { ...value };
  for (const name of Object.keys(copy)) {
    const part = copy[name];
    if (typeof part === 'object') copy[name] = frozen(part);
  }
  return Object.freeze(copy) as T;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
