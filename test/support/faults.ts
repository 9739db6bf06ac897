import { RestAdapter } from '../../src/adapters/rest/index.js';
import type { AdapterErrorKind } from '../../src/data/index.js';
import { fakeFetch, json, type FakeAnswer } from './fake-fetch.js';

/** The calls of which everything may go wrong. */
export const CALLS = [
  'list',
  'get',
  'create',
  'update',
  'remove',
  'sendPasswordReset',
  'sendActivation',
] as const;
/** One of {@link CALLS}. */
export type Call = (typeof CALLS)[number];

/** How a call ends for the person: with a failure of a kind, well all the same, or with nobody there who waits. */
export type Ending = AdapterErrorKind | 'done' | 'gone';

/** What a backend may do in place of an answer. */
export interface Fault {
  readonly name: string;
  /** What the method of the adapter does; `well` answers as the backend would, and `gone` resolves when nobody waits any more. */
  readonly answer: (call: Call, args: readonly unknown[], parts: FaultParts) => unknown;
  /** How that ends. */
  readonly ends: Ending;
  /** Milliseconds until then. */
  readonly after?: number;
  /** Whether the element is taken off the page meanwhile. */
  readonly leaves?: boolean;
  /** What ends otherwise, and how. */
  readonly except?: Readonly<Partial<Record<Call, Ending>>>;
}

/** What a fault may need. */
export interface FaultParts {
  readonly well: () => Promise<unknown>;
  readonly left: Promise<void>;
}

const SECRET = 'secret-4711';
/** The message of a field in the answer 422. */
export const BLOCKED = 'This address is blocked.';
/** What no fault may show: the inside of the host's code. */
export const NEVER_SHOWN = SECRET;

const later = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Has the adapter for REST ask a backend that gives an answer, so that what it makes of the answer is tested too. */
async function over(answer: FakeAnswer, call: Call, args: readonly unknown[]): Promise<unknown> {
  const { fetch } = fakeFetch(answer);
  const rest = new RestAdapter({ baseUrl: '/api', fetch, retries: 0 });
  const ask = rest[call].bind(rest) as (...given: readonly unknown[]) => Promise<unknown>;
  return ask(...args);
}

function http(
  name: string,
  status: number,
  ends: Ending,
  { body = {}, headers = () => ({}) }: { body?: object; headers?: () => Record<string, string> } = {},
): Fault {
  return {
    name,
    ends,
    answer: (call, args) =>
      over(json({ type: 'about:blank', title: SECRET, status, ...body }, status, headers()), call, args),
  };
}

// What nobody looks at cannot be wrong: a removal answers with nothing.
const UNREAD = { remove: 'done' } as const;

/** Everything that a backend may do in place of an answer. */
export const FAULTS: readonly Fault[] = [
  {
    name: 'throws at once',
    answer: () => {
      throw new Error(SECRET);
    },
    ends: 'unavailable',
  },
  {
    name: 'rejects with an Error',
    answer: () => Promise.reject(new Error(SECRET)),
    ends: 'unavailable',
  },
  {
    name: 'rejects with something else',
    answer: () => Promise.reject(SECRET as unknown as Error),
    ends: 'unavailable',
  },
  {
    name: 'resolves with nothing',
    answer: () => Promise.resolve(undefined),
    ends: 'malformed',
    except: UNREAD,
  },
  {
    name: 'resolves with the wrong shape',
    answer: () => Promise.resolve({ users: SECRET, id: [SECRET], status: SECRET }),
    ends: 'malformed',
    except: UNREAD,
  },
  {
    name: 'resolves with getters that throw',
    answer: () => {
      const get = () => {
        throw new Error(SECRET);
      };
      return Promise.resolve(
        Object.defineProperties({}, { users: { get }, id: { get }, status: { get } }) as unknown,
      );
    },
    ends: 'malformed',
    except: UNREAD,
  },
  {
    name: 'never resolves',
    answer: () => new Promise(() => undefined),
    ends: 'timeout',
    after: 30_000,
  },
  {
    name: 'answers ten seconds late',
    answer: (_call, _args, { well }) => later(10_000).then(well),
    ends: 'done',
    after: 10_000,
  },
  {
    name: 'ignores that nobody waits any more, and answers',
    answer: (_call, _args, { left, well }) => left.then(well),
    ends: 'gone',
    leaves: true,
  },
  {
    name: 'rejects when nobody waits any more',
    answer: (_call, _args, { left }) =>
      left.then(() => {
        throw new Error(SECRET);
      }),
    ends: 'gone',
    leaves: true,
  },
  http('answers 401', 401, 'unauthenticated'),
  http('answers 403', 403, 'forbidden'),
  http('answers 404', 404, 'not-found'),
  http('answers 409', 409, 'conflict'),
  http('answers 412', 412, 'conflict'),
  http('answers 422 with fields', 422, 'invalid', { body: { errors: { email: BLOCKED } } }),
  http('answers 429 with seconds', 429, 'rate-limited', { headers: () => ({ 'Retry-After': '40' }) }),
  http('answers 429 with a date', 429, 'rate-limited', {
    headers: () => ({ 'Retry-After': new Date(Date.now() + 40_000).toUTCString() }),
  }),
  http('answers 500', 500, 'unavailable'),
  http('answers 503', 503, 'unavailable'),
  {
    name: 'cannot be reached, for the browser is offline',
    answer: async (call, args) => {
      const onLine = Object.getOwnPropertyDescriptor(navigator, 'onLine');
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      try {
        return await over(new TypeError('Failed to fetch'), call, args);
      } finally {
        if (onLine) Object.defineProperty(navigator, 'onLine', onLine);
        else Reflect.deleteProperty(navigator, 'onLine');
      }
    },
    ends: 'offline',
  },
];

/** How a fault ends in a call. */
export const endingOf = (fault: Fault, call: Call): Ending => fault.except?.[call] ?? fault.ends;
