import { AdapterError } from '../../src/data/index.js';

/** One answer of a {@link fakeFetch}: a response, something to throw, or nothing until the signal says stop. */
export type FakeAnswer = Response | Error | 'hang' | 'hang deaf' | (() => Response);

/** A request that a {@link fakeFetch} was called with. */
export interface SentRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  readonly credentials: RequestCredentials | undefined;
}

/** A `fetch` that answers in this order, the last answer for ever, and keeps what it was asked. */
export function fakeFetch(...answers: FakeAnswer[]) {
  const sent: SentRequest[] = [];
  const fetch = function (this: unknown, input: string, init: RequestInit = {}): Promise<Response> {
    // As the browser's own does when it is called on an object.
    if (this !== undefined) throw new TypeError('Illegal invocation');
    const { method = 'GET', headers, body, credentials, signal } = init;
    sent.push({
      url: input,
      method,
      headers: new Headers(headers),
      body: typeof body === 'string' ? body : undefined,
      credentials,
    });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Response) return Promise.resolve(answer.clone());
    if (typeof answer === 'function') return Promise.resolve(answer());
    if (answer instanceof Error) return Promise.reject(answer);
    return new Promise((_resolve, reject) => {
      if (answer === 'hang') signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
  } as typeof globalThis.fetch;
  return { fetch, sent };
}

/** A JSON response. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type, ...headers } });
}

/** A response without a body. */
export function empty(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers });
}

/** What a call rejects with, which must be an `AdapterError`. */
export async function errorFrom(call: Promise<unknown>): Promise<AdapterError> {
  const thrown: unknown = await call.then(
    () => new Error('The call did not reject.'),
    (reason: unknown) => reason,
  );
  if (AdapterError.is(thrown)) return thrown;
  throw thrown;
}
