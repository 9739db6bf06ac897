import { HttpResponse } from 'msw';
import { AdapterError, type AdapterErrorKind } from '../../src/data/index.js';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  412: 'Precondition Failed',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

const STATUSES: Readonly<Record<AdapterErrorKind, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  invalid: 422,
  'rate-limited': 429,
  unavailable: 503,
  timeout: 504,
  offline: 502,
  malformed: 502,
};

/** Problem details (RFC 9457) as the wire format has them. */
export interface Problem {
  readonly status: number;
  readonly detail?: string | undefined;
  readonly reason?: string | undefined;
  readonly errors?: readonly { readonly detail: string; readonly pointer: string }[] | undefined;
  readonly headers?: HeadersInit | undefined;
}

/** An answer of problem details. */
export function problemResponse({ status, headers, ...problem }: Problem): Response {
  const merged = new Headers(headers);
  if (!merged.has('Content-Type')) merged.set('Content-Type', 'application/problem+json');
  return HttpResponse.json(
    { type: 'about:blank', title: TITLES[status] ?? `Status ${status}`, status, ...problem },
    { status, headers: merged },
  );
}

/** The answer that tells what an adapter rejected with. What is no `AdapterError` is a fault of ours: 500. */
export function failureResponse(thrown: unknown, isQuery: boolean): Response {
  if (!AdapterError.is(thrown)) return problemResponse({ status: 500 });
  const { kind, detail, reason, fields, retryAfter } = thrown;
  const errors = Object.entries(fields).map(([field, text]) => ({ detail: text, pointer: pointerTo(field) }));
  return problemResponse({
    status: statusOf(kind, reason, isQuery),
    detail,
    reason,
    ...(errors.length > 0 && { errors }),
    ...(retryAfter !== undefined && { headers: { 'Retry-After': String(Math.ceil(retryAfter)) } }),
  });
}

function statusOf(kind: AdapterErrorKind, reason: string | undefined, isQuery: boolean): number {
  if (reason === 'stale-version') return 412;
  return kind === 'invalid' && isQuery ? 400 : STATUSES[kind];
}

/** A JSON pointer as a URI fragment (RFC 6901, section 6); without a field, to the whole body. */
function pointerTo(field: string): string {
  if (field === '') return '#';
  return `#/${encodeURIComponent(field.replaceAll('~', '~0').replaceAll('/', '~1'))}`;
}
