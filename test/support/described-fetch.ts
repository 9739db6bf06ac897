import { expectDescribed } from './openapi.js';

/**
 * A `fetch` that lets nothing pass that openapi.yaml does not describe: it rejects, and keeps what was not described. A
 * request that the backend refuses to read (400, 422) may be anything, its answer not.
 */
export function describedFetch(baseUrl: string) {
  const operations = new Set<string>();
  const problems: Error[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    const response = await globalThis.fetch(url, init);
    const path = url.slice(baseUrl.length);
    const isRefused = response.status === 400 || response.status === 422;
    const request = isRefused ? undefined : { headers: init.headers, body: init.body };
    try {
      operations.add(await expectDescribed(init.method ?? 'GET', path, request, response));
    } catch (problem) {
      problems.push(problem as Error);
      throw problem;
    }
    return response;
  }) as typeof globalThis.fetch;
  return { fetch, operations, problems };
}
