import { AdapterError, isRefusalReason, type AdapterErrorKind } from '../../data/index.js';
import { isRecord } from './answers.js';
import { httpDate } from './http-date.js';

const KINDS: Readonly<Record<number, AdapterErrorKind>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  409: 'conflict',
  410: 'not-found',
  412: 'conflict',
  413: 'invalid',
  422: 'invalid',
  428: 'conflict',
  429: 'rate-limited',
};

/**
 * The error that an answer tells: its kind by the status, all else from problem details (RFC 9457) if the body is any.
 * A body that is none, such as the HTML page of a proxy, is not read. 412 says by itself that `If-Match` named an old
 * version (RFC 9110, section 15.5.13).
 */
export async function errorOf(response: Response, call: string): Promise<AdapterError> {
  const problem = await problemOf(response);
  const messages = messagesOf(problem['errors']);
  const { detail, reason } = problem;
  return new AdapterError(KINDS[response.status] ?? 'unavailable', {
    message: `The backend answered ${response.status} to ${call}.`,
    detail: typeof detail === 'string' && detail !== '' ? detail : joined(messages, ''),
    reason: isRefusalReason(reason) ? reason : response.status === 412 ? 'stale-version' : undefined,
    fields: Object.fromEntries(
      messages.filter(([field]) => field !== '').map(([field]) => [field, joined(messages, field) ?? '']),
    ),
    retryAfter: retryAfterOf(response.headers),
  });
}

/**
 * The seconds that `Retry-After` names, as a number or as a date (RFC 9110, section 10.2.3). A date is measured by the
 * clock of the backend where the answer shows it.
 */
export function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const time = httpDate(value);
  if (time === undefined) return undefined;
  const now = httpDate(headers.get('Date') ?? '') ?? Date.now();
  return Math.max(0, Math.ceil((time - now) / 1000));
}

async function problemOf(response: Response): Promise<Record<string, unknown>> {
  try {
    if (!/[/+]json\b/i.test(response.headers.get('Content-Type') ?? '')) {
      // Not waited for: where somebody cloned the answer, that would take until the clone is read.
      response.body?.cancel().catch(() => undefined);
      return {};
    }
    const body: unknown = await response.json();
    return isRecord(body) ? body : {};
  } catch {
    // The status alone says enough.
    return {};
  }
}

type Message = readonly [field: string, text: string];

function messagesOf(errors: unknown): Message[] {
  if (Array.isArray(errors)) {
    return errors.flatMap((error: unknown): Message[] =>
      isRecord(error) && typeof error['detail'] === 'string'
        ? [[fieldOf(error['pointer']), error['detail']]]
        : [],
    );
  }
  // An older form, in wide use: `{ "email": ["Already in use."] }`.
  return Object.entries(isRecord(errors) ? errors : {}).flatMap(([field, texts]) =>
    [texts].flat().flatMap((text): Message[] => (typeof text === 'string' ? [[field, text]] : [])),
  );
}

/** The field of the body that a JSON pointer (RFC 6901), as a URI fragment or plain, leads into; '' for the whole. */
function fieldOf(pointer: unknown): string {
  if (typeof pointer !== 'string') return '';
  const path = pointer.startsWith('#') ? decoded(pointer.slice(1)) : pointer;
  const token = /^\/([^/]*)/.exec(path)?.[1] ?? '';
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function joined(messages: readonly Message[], wanted: string): string | undefined {
  const texts = messages.filter(([field]) => field === wanted).map(([, text]) => text);
  return texts.length > 0 ? texts.join(' ') : undefined;
}
