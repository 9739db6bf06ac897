import { STATUS_CODES } from 'node:http';
import type { AdapterErrorKind, BulkFailure, RefusalReason } from 'rolecall/data';

/** A message for one field of the body. */
export interface FieldProblem {
  readonly detail: string;
  /** A JSON pointer in a URI fragment (RFC 6901, section 6). */
  readonly pointer: string;
}

interface ProblemOptions {
  readonly detail?: string | undefined;
  readonly reason?: RefusalReason | undefined;
  readonly errors?: readonly FieldProblem[] | undefined;
  /** Seconds to wait. */
  readonly retryAfter?: number | undefined;
}

/** An answer that is a failure, as problem details (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly options: ProblemOptions;

  constructor(status: number, options: ProblemOptions = {}) {
    super(options.detail ?? STATUS_CODES[status] ?? 'Failed');
    this.status = status;
    this.options = options;
  }

  toResponse(): Response {
    const { detail, reason, errors, retryAfter } = this.options;
    const body = {
      type: 'about:blank',
      title: STATUS_CODES[this.status] ?? 'Failed',
      status: this.status,
      detail,
      reason,
      errors,
    };
    const headers = new Headers({ 'Content-Type': 'application/problem+json' });
    if (retryAfter !== undefined) headers.set('Retry-After', String(Math.max(1, Math.ceil(retryAfter))));
    return new Response(JSON.stringify(body), { status: this.status, headers });
  }
}

/** What a status says of one person among many. */
const KINDS: Readonly<Record<number, AdapterErrorKind>> = {
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  412: 'conflict',
  422: 'invalid',
  429: 'rate-limited',
};

/** A failure as a part of an answer about many people; what is no {@link Problem} is told without its words. */
export function failureOf(error: unknown): BulkFailure {
  if (!(error instanceof Problem)) return { kind: 'unavailable' };
  const { detail, reason, errors = [], retryAfter } = error.options;
  const fields = errors.map(({ pointer, detail }) => [pointer.split('/')[1] ?? '', detail]);
  return {
    kind: KINDS[error.status] ?? 'unavailable',
    ...(reason && { reason }),
    ...(detail !== undefined && { detail }),
    ...(fields.length > 0 && { fields: Object.fromEntries(fields) as Record<string, string> }),
    ...(retryAfter !== undefined && { retryAfter: Math.max(1, Math.ceil(retryAfter)) }),
  };
}

export const badRequest = (detail: string) => new Problem(400, { detail });
export const forbidden = (detail: string) => new Problem(403, { detail });
export const notFound = () => new Problem(404);
export const conflict = (reason: RefusalReason, detail?: string) => new Problem(409, { reason, detail });
export const stale = () => new Problem(412, { reason: 'stale-version' });
export const invalid = (...errors: FieldProblem[]) => new Problem(422, { errors });
