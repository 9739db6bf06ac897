import { STATUS_CODES } from 'node:http';
import type { RefusalReason } from 'rolecall/data';

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

export const badRequest = (detail: string) => new Problem(400, { detail });
export const forbidden = (detail: string) => new Problem(403, { detail });
export const notFound = () => new Problem(404);
export const conflict = (reason: RefusalReason, detail?: string) => new Problem(409, { reason, detail });
export const stale = () => new Problem(412, { reason: 'stale-version' });
export const invalid = (...errors: FieldProblem[]) => new Problem(422, { errors });
