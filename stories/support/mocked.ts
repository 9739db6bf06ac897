import { type HttpHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import { restHandlers, type RestHandlersOptions } from '../../mocks/index.js';
import { RestAdapter } from '../../src/adapters/rest/index.js';

const worker = setupWorker();
const handlers = new Map<string, readonly HttpHandler[]>();
let started: Promise<unknown> | undefined;

/**
 * A REST adapter to a backend that Mock Service Worker plays. Each story has its own address, so that several of them
 * can stand on one page.
 */
export async function mockedAdapter(
  storyId: string,
  options: Omit<RestHandlersOptions, 'baseUrl'>,
): Promise<RestAdapter> {
  const baseUrl = new URL(`mocked/${storyId}`, document.baseURI).href;
  handlers.set(storyId, restHandlers({ ...options, baseUrl }));
  // What the story had before goes, with the faults that were left of it.
  worker.resetHandlers(...[...handlers.values()].flat());
  started ??= worker.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: new URL('mockServiceWorker.js', document.baseURI).href },
  });
  await started;
  return new RestAdapter({ baseUrl, retries: 0 });
}
