import type { OpenDatabase } from './database/open.ts';

/** How often something may be tried. */
export interface Limit {
  readonly points: number;
  /** Seconds in which the points are counted. */
  readonly duration: number;
}

/** All limits of the host. */
export interface HostLimits {
  /** Failed sign-ins for one account; a successful one sets it back. */
  readonly signInPerAccount: Limit;
  /** Failed sign-ins from one network address. */
  readonly signInPerAddress: Limit;
  /** Mails that one signed-in person may cause. */
  readonly mailPerSender: Limit;
  /** Uses of the public pages for passwords and tokens from one network address. */
  readonly publicPerAddress: Limit;
  /** Seconds between two mails of the same kind to the same person. */
  readonly mailCoolDown: number;
}

export const DEFAULT_LIMITS: HostLimits = {
  signInPerAccount: { points: 10, duration: 15 * 60 },
  signInPerAddress: { points: 100, duration: 15 * 60 },
  mailPerSender: { points: 200, duration: 60 * 60 },
  publicPerAddress: { points: 100, duration: 15 * 60 },
  mailCoolDown: 60,
};

/** How the host is started. Everything has a default. */
export interface HostOptions {
  /** The TCP port; 0 takes a free one. 8080 unless said otherwise. */
  readonly port?: number | undefined;
  /** The address to listen at. `127.0.0.1` unless said otherwise, for the password of the demo accounts is known. */
  readonly hostname?: string | undefined;
  /** Where browsers find the host, for links in mails, the origin check and `Secure` cookies. */
  readonly publicUrl?: string | undefined;
  /** Further names (without port) that browsers may find it by, besides those of `publicUrl` and of this machine itself. */
  readonly allowedHosts?: readonly string[] | undefined;
  /**
   * Whether `/outbox` is shown, to anybody who finds the host. Its links open accounts, so unless said otherwise it is shown
   * only if both `hostname` and `publicUrl` are of this machine alone.
   */
  readonly openOutbox?: boolean | undefined;
  /** Any PostgreSQL, as `postgres://…`. Without one, PGlite in `dataDir`. */
  readonly databaseUrl?: string | undefined;
  /** The folder of PGlite, or `memory://`. */
  readonly dataDir?: string | undefined;
  /** A database that is open already; the host does not close it. Instead of `databaseUrl` and `dataDir`. */
  readonly database?: OpenDatabase | undefined;
  /** Throws everything away first. */
  readonly reset?: boolean | undefined;
  /** How many generated people a database without anybody gets, besides the three demo accounts. 1,200 in all unless said otherwise. */
  readonly people?: number | undefined;
  /** Sends mail there, as `smtp://…`. Without one, mail is kept in the database and can be read at `/outbox`. */
  readonly smtpUrl?: string | undefined;
  /** The sender of all mail. */
  readonly mailFrom?: string | undefined;
  /** Sends no mail: administrators get links to hand over. */
  readonly handsOutLinks?: boolean | undefined;
  readonly limits?: Partial<HostLimits> | undefined;
  /** The base-2 logarithm of scrypt's N. 15 unless said otherwise; tests take less. */
  readonly scryptCost?: number | undefined;
  /** Up to how many matches of a search, or of a time of the last login, are counted exactly. 1,000 unless said otherwise. */
  readonly countLimit?: number | undefined;
  /** The clock, in epoch milliseconds. */
  readonly now?: (() => number) | undefined;
  /** Where failures that nobody else hears of are written. */
  readonly logError?: ((error: unknown) => void) | undefined;
}
