import { waitUntil } from '@open-wc/testing';

/** Waits for what should be seen, longer than a busy machine takes to load what is loaded when it is first used. */
export const until = (isSo: () => unknown, what: string) => waitUntil(isSo, what, { timeout: 20_000 });
