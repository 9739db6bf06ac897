import type { InMemoryAdapter, InMemoryAdapterOptions } from '../../src/adapters/in-memory/index.js';
import {
  ADAPTER_ERROR_KINDS,
  DEFAULT_ROLE_IDS,
  MASKABLE_FIELDS,
  USER_ACTIONS,
  type AdapterErrorKind,
  type Viewer,
} from '../../src/data/index.js';

/** Leaves it to the story. */
export const AS_IN_STORY = 'as in the story';
/** Whose eyes a story may be seen with. */
export const VIEWERS = [AS_IN_STORY, ...DEFAULT_ROLE_IDS] as const;
/** How long the backend of a story may take, in milliseconds. */
export const LATENCIES = {
  [AS_IN_STORY]: undefined,
  '300 ms': 300,
  '3 s': 3000,
  'for ever': Infinity,
} as const;
/** What the list and every change in a story may fail with. */
export const FAILURES = [AS_IN_STORY, ...ADAPTER_ERROR_KINDS] as const;

/** What the toolbars set: who looks on, and how the backend is today. */
export interface Situation {
  readonly viewer: (typeof VIEWERS)[number];
  readonly latency: keyof typeof LATENCIES;
  readonly failure: (typeof FAILURES)[number];
}

/** Somebody who looks on with the role of an editor: manages nobody, and sees everything. */
export const EDITOR: Viewer = {
  userId: 'u1',
  access: [{ actions: [], maskedFields: [] }],
};
/** Somebody who looks on with the role of a viewer, and sees neither addresses nor numbers. */
export const MASKED_VIEWER: Viewer = {
  userId: 'u2',
  access: [{ actions: [], maskedFields: [...MASKABLE_FIELDS] }],
};
const PEOPLE_LOOKING_ON: Readonly<Record<(typeof DEFAULT_ROLE_IDS)[number], Viewer>> = {
  admin: { userId: 'u1', access: [{ actions: [...USER_ACTIONS], roleIds: ['admin'], maskedFields: [] }] },
  editor: EDITOR,
  viewer: MASKED_VIEWER,
};

let situation: Situation = { viewer: AS_IN_STORY, latency: AS_IN_STORY, failure: AS_IN_STORY };
const adapters = new Map<InMemoryAdapter, InMemoryAdapterOptions>();

/** Puts an adapter of a story into the situation of the toolbars, now and whenever that changes. */
export function follow(adapter: InMemoryAdapter, options: InMemoryAdapterOptions): void {
  adapters.set(adapter, options);
  apply(adapter, options);
}

/** Changes the situation of all stories. */
export function setSituation(changed: Situation): void {
  const isOther = (Object.keys(changed) as (keyof Situation)[]).some(
    (key) => changed[key] !== situation[key],
  );
  if (!isOther) return;
  situation = changed;
  for (const [adapter, options] of adapters) apply(adapter, options);
}

/** Looking is `list`; the directory stays, or there would be nothing to see a failure in. */
const KEPT = ['viewer', 'roles', 'clients', 'get', 'counts'];

function apply(adapter: InMemoryAdapter, { viewer, delay, failures }: InMemoryAdapterOptions): void {
  const failure = situation.failure === AS_IN_STORY ? undefined : (situation.failure as AdapterErrorKind);
  adapter.configure({
    viewer: situation.viewer === AS_IN_STORY ? viewer : PEOPLE_LOOKING_ON[situation.viewer],
    delay: LATENCIES[situation.latency] ?? delay,
    failures: failure ? (method) => (KEPT.includes(method) ? undefined : failure) : failures,
  });
}
