/**
 * Reads a value of unknown origin, or throws a `TypeError` that says what was expected and where.
 *
 * Readers are functions of a few lines where Zod would do: the elements read every answer with them, so they are part of
 * what each page loads first (docs/decisions/0008). What a person types is checked by Zod, which is loaded with the form.
 */
export type Reader<T> = (value: unknown) => T;

const expected = (what: string) => new TypeError(`Expected ${what}.`);

/** Stands for a part whose getter throws. No reader takes it, and a lenient one has its fallback for it. */
const UNREADABLE = Symbol('unreadable');

function valueOf(value: () => unknown): unknown {
  try {
    return value();
  } catch {
    return UNREADABLE;
  }
}

/** Reads a part of a value; an error names the part and keeps its cause. */
function part<T>(name: string | number, read: Reader<T>, value: () => unknown): T {
  try {
    return read(valueOf(value));
  } catch (cause) {
    throw new TypeError(`In ${JSON.stringify(name)}: ${String((cause as Error | undefined)?.message)}`, {
      cause,
    });
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Reads an object part by part. What is not named is left out, and so is what is read as `undefined`. */
export function object<T extends object>(parts: {
  readonly [Key in keyof Required<T>]: Reader<T[Key]>;
}): Reader<T> {
  const readers = Object.entries<Reader<unknown>>(parts);
  return (value) => {
    if (!isObject(value)) throw expected('an object');
    const result: Record<string, unknown> = {};
    for (const [name, read] of readers) {
      const found = part(name, read, () => value[name]);
      if (found !== undefined) result[name] = found;
    }
    return result as T;
  };
}

/** Reads a list of which every item must be readable. */
export function list<T>(read: Reader<T>): Reader<T[]> {
  return (value) => {
    if (!Array.isArray(value)) throw expected('a list');
    return value.map((item, index) => part(index, read, () => item));
  };
}

/** Reads a list item by item: one that cannot be read hides no other. */
export function readable<T>(read: Reader<T>): Reader<T[]> {
  const attempt = optional(read);
  return (value) => list(attempt)(value).filter((item) => item !== undefined) as T[];
}

/** Reads an object whose keys are data. */
export function record<T>(read: Reader<T>): Reader<Record<string, T>> {
  return (value) => {
    if (!isObject(value) || Array.isArray(value)) throw expected('an object');
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, part(key, read, () => item)]));
  };
}

/** Reads an object that has no other keys than these. */
export function keyed<Key extends string, T>(
  keys: readonly Key[],
  read: Reader<T>,
): Reader<Partial<Record<Key, T>>> {
  const readAll = record(read);
  const readKeys = list(oneOf(keys));
  return (value) => {
    const values = readAll(value);
    readKeys(Object.keys(values));
    return values as Partial<Record<Key, T>>;
  };
}

/** Reads a value; what cannot be read becomes `fallback`, so that one bad part never hides the rest. */
export function lenient<T>(read: Reader<T>, fallback: T): Reader<T> {
  return (value) => {
    // The usual case, without the cost of an error.
    if (value === undefined) return fallback;
    try {
      return read(value);
    } catch {
      return fallback;
    }
  };
}

/** Reads a part that may be missing: absent, `null` and unreadable all become `undefined`. */
export function optional<T>(read: Reader<T>): Reader<T | undefined> {
  const attempt = lenient<T | undefined>(read, undefined);
  return (value) => (value === null ? undefined : attempt(value));
}

/** Reads whatever is there. */
export const anything: Reader<unknown> = (value) => value;

/** Reads one of some values. */
export function oneOf<const T extends string>(values: readonly T[]): Reader<T> {
  return (value) => {
    if (!(values as readonly unknown[]).includes(value)) throw expected(`one of ${values.join(', ')}`);
    return value as T;
  };
}

export const boolean: Reader<boolean> = (value) => {
  if (typeof value !== 'boolean') throw expected('true or false');
  return value;
};

/** Reads a text as it is. */
export const string: Reader<string> = (value) => {
  if (typeof value !== 'string') throw expected('a text');
  return value;
};

/** Reads a text; numbers are taken for their digits. */
export const text: Reader<string> = (value) =>
  typeof value === 'number' && !Number.isNaN(value) ? String(value) : string(value);

/** Reads an identifier: a text that is not empty. */
export const id: Reader<string> = (value) => {
  const read = text(value);
  if (read === '') throw expected('an identifier');
  return read;
};

/** Reads a whole number from `least` to `most`. */
export function integer(least: number, most = Number.MAX_SAFE_INTEGER): Reader<number> {
  return (value) => {
    if (!Number.isInteger(value) || (value as number) < least || (value as number) > most) {
      throw expected(`a whole number from ${least} to ${most}`);
    }
    return value as number;
  };
}

/** Reads a point in time from a string, epoch milliseconds or a `Date`, and gives ISO 8601 in UTC. */
export const dateTime: Reader<string> = (value) => {
  const date = new Date(value instanceof Date || typeof value === 'number' ? value : string(value));
  if (Number.isNaN(date.getTime())) throw expected('a point in time');
  return date.toISOString();
};
