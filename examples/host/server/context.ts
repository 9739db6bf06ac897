import type { PasswordHasher } from './accounts/password.ts';
import type { Database } from './database/open.ts';
import type { Limiters } from './http/limiters.ts';
import type { Mailer } from './mail/mailer.ts';
import type { HostLimits } from './options.ts';
import type { PersonEvents } from './people/events.ts';

/** What every part of the running host works with. */
export interface HostContext {
  readonly db: Database;
  readonly passwords: PasswordHasher;
  readonly mailer: Mailer;
  readonly limits: HostLimits;
  readonly limiters: Limiters;
  /** Tells whoever watches that people changed. */
  readonly events: PersonEvents;
  readonly countLimit: number;
  /** Where browsers find the host, without a slash at the end. */
  readonly publicUrl: string;
  /** Further names that browsers may find it by. */
  readonly allowedHosts: readonly string[];
  /** Whether no mail is sent, and administrators get links to hand over instead. */
  readonly handsOutLinks: boolean;
  /** Whether `/outbox` is shown. */
  readonly hasOutbox: boolean;
  readonly now: () => Date;
  /** Does something after the answer that is being made is on its way; a stop of the host waits for it. */
  readonly inBackground: (work: () => Promise<unknown>) => void;
  readonly logError: (error: unknown) => void;
}

/** A time so many seconds after another one. */
export function later(time: Date, seconds: number): Date {
  return new Date(time.getTime() + seconds * 1000);
}
