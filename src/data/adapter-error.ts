import type { RefusalReason } from './user-action.js';

/** Everything that can go wrong with an adapter, as a closed set. */
export const ADAPTER_ERROR_KINDS = [
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'invalid',
  'rate-limited',
  'unavailable',
  'timeout',
  'offline',
  'malformed',
] as const;
/** One of {@link ADAPTER_ERROR_KINDS}. */
export type AdapterErrorKind = (typeof ADAPTER_ERROR_KINDS)[number];

/** What an {@link AdapterError} can tell besides its kind. */
export interface AdapterErrorOptions {
  /** For developers and logs; never shown to an administrator. */
  readonly message?: string | undefined;
  /** The backend's own words for the administrator, shown as plain text. */
  readonly detail?: string | undefined;
  /** A known reason, for which the elements have words in every language. */
  readonly reason?: RefusalReason | undefined;
  /** The backend's messages by field, such as `{ email: 'Already in use.' }`. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** Seconds to wait before another try (RFC 9110, section 10.2.3). */
  readonly retryAfter?: number | undefined;
  /** What was thrown below. */
  readonly cause?: unknown;
}

/**
 * The one error that an adapter rejects with. A failure always rejects: it never looks like an empty list.
 *
 * @example
 * throw new AdapterError('invalid', { fields: { email: 'Already in use.' } });
 */
export class AdapterError extends Error {
  override readonly name = 'AdapterError';
  readonly kind: AdapterErrorKind;
  readonly detail: string | undefined;
  readonly reason: RefusalReason | undefined;
  readonly fields: Readonly<Record<string, string>>;
  readonly retryAfter: number | undefined;

  constructor(kind: AdapterErrorKind, options: AdapterErrorOptions = {}) {
    super(options.message ?? options.detail ?? kind, { cause: options.cause });
    this.kind = kind;
    this.detail = options.detail;
    this.reason = options.reason;
    this.fields = options.fields ?? {};
    this.retryAfter = options.retryAfter;
  }

  /** Whether a value is an `AdapterError`, of this copy of the package or of another one. */
  static is(value: unknown): value is AdapterError {
    return (
      value instanceof Error &&
      value.name === 'AdapterError' &&
      ADAPTER_ERROR_KINDS.includes((value as AdapterError).kind)
    );
  }

  /** Makes an `AdapterError` of whatever was thrown; what is none already becomes `unavailable`, with its cause kept. */
  static from(thrown: unknown): AdapterError {
    return AdapterError.is(thrown)
      ? thrown
      : new AdapterError('unavailable', { message: 'The adapter failed.', cause: thrown });
  }
}
