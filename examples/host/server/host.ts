import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import { PasswordHasher } from './accounts/password.ts';
import type { HostContext } from './context.ts';
import { dropAll, migrate } from './database/migrations.ts';
import { openPGlite, openPostgres, type OpenDatabase } from './database/open.ts';
import { purge } from './database/purge.ts';
import { seed } from './database/seed.ts';
import { settleAll } from './database/settle.ts';
import { isLocalOnly } from './http/addresses.ts';
import { createApp } from './http/app.ts';
import { buildAssets } from './http/assets.ts';
import { createLimiters } from './http/limiters.ts';
import type { HostEnv } from './http/session.ts';
import { outboxMailer, smtpMailer } from './mail/mailer.ts';
import { PersonEvents } from './people/events.ts';
import { DEFAULT_LIMITS, type HostOptions } from './options.ts';

export type { HostOptions } from './options.ts';

/** A host that answers. */
export interface RunningHost {
  /** Where it is, without a slash at the end. */
  readonly url: string;
  /** Which database it uses, for people. */
  readonly database: string;
  /** Whether mail stays in the database, for want of a mail server. */
  readonly keepsMail: boolean;
  /** Whether mail can be read at `/outbox`. */
  readonly hasOutbox: boolean;
  /** Stops: takes no more requests, ends those that run, and closes the database. */
  close(): Promise<void>;
}

const DEFAULT_PORT = 8080;
const DEFAULT_PEOPLE = 1200;
const DEFAULT_SENDER = 'Back office <office@example.com>';
/** Milliseconds until work in the background begins. */
const BACKGROUND_DELAY = 20;
const PURGE_INTERVAL = 60 * 60 * 1000;

/** Starts the host. @throws {Error} If the port is taken (`EADDRINUSE`) or the database cannot be reached. */
export async function startHost(options: HostOptions = {}): Promise<RunningHost> {
  const { hostname = '127.0.0.1', now = Date.now, logError = console.error } = options;
  // What was opened, to be closed in the other direction.
  const closers: (() => unknown)[] = [];
  const close = async () => {
    for (const closeOne of closers.splice(0).toReversed()) await closeOne();
  };
  let serve: (app: Hono<HostEnv> | undefined) => void = () => undefined;
  try {
    // The port first: who starts the host twice is told so before anything touches the data.
    // Requests that come before all is ready wait for it.
    const app = new Promise<Hono<HostEnv> | undefined>((resolve) => {
      serve = resolve;
    });
    const server = createAdaptorServer({
      fetch: async (request, env) => (await app)?.fetch(request, env) ?? new Response(null, { status: 503 }),
    });
    server.listen(options.port ?? DEFAULT_PORT, hostname);
    await once(server, 'listening');
    closers.push(() => stopListening(server));
    const { port } = server.address() as AddressInfo;
    const url = `http://${nameOf(hostname)}:${port}`;

    const [database, assets] = await Promise.all([open(options), buildAssets()]);
    // Behind the server: what still runs needs the database.
    if (!options.database) closers.unshift(() => database.close());
    const { db } = database;
    const passwords = new PasswordHasher(options.scryptCost);
    if (options.reset) await dropAll(db);
    await migrate(db);
    await seed(db, { people: options.people ?? DEFAULT_PEOPLE, passwords, now: new Date(now()) });
    await settleAll(db);

    const time = () => new Date(now());
    const mailer = options.smtpUrl
      ? smtpMailer(options.smtpUrl, options.mailFrom ?? DEFAULT_SENDER, logError)
      : outboxMailer(db, time);
    const background = new Set<Promise<unknown>>();
    closers.splice(-1, 0, mailer.close, () => Promise.all(background));

    const handsOutLinks = options.handsOutLinks ?? false;
    const hasOutbox =
      !handsOutLinks &&
      mailer.isOutbox &&
      (options.openOutbox ?? isLocalOnly(hostname, options.publicUrl ?? url));
    const events = new PersonEvents();
    // First of all: a stream that stays open would keep the server.
    closers.push(() => {
      events.close();
    });
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const host: HostContext = {
      db,
      passwords,
      mailer,
      limits,
      limiters: createLimiters(limits),
      events,
      countLimit: options.countLimit ?? 1000,
      publicUrl: (options.publicUrl ?? url).replace(/\/+$/, ''),
      now: time,
      inBackground: (work) => {
        // Not at once: PGlite works in this very thread, and what it does before the answer is out would be seen from it.
        const guarded = setTimeout(BACKGROUND_DELAY)
          .then(work)
          .catch(logError)
          .finally(() => background.delete(guarded));
        background.add(guarded);
      },
      logError,
      allowedHosts: options.allowedHosts ?? [],
      handsOutLinks,
      hasOutbox,
    };
    await purge(host);
    const timer = setInterval(() => {
      host.inBackground(() => purge(host));
    }, PURGE_INTERVAL).unref();
    closers.push(() => {
      clearInterval(timer);
    });
    serve(createApp(host, assets));
    return { url, database: database.label, keepsMail: mailer.isOutbox && !handsOutLinks, hasOutbox, close };
  } catch (error) {
    serve(undefined);
    await close();
    throw error;
  }
}

/** The name in a URL that leads to an address to listen at. */
function nameOf(hostname: string): string {
  if (['127.0.0.1', '0.0.0.0', '::'].includes(hostname)) return 'localhost';
  return hostname.includes(':') ? `[${hostname}]` : hostname;
}

/** Takes no more requests and waits for those that run. */
async function stopListening(server: ServerType): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  await closed;
}

async function open({ database, databaseUrl, dataDir = '.data' }: HostOptions): Promise<OpenDatabase> {
  if (database) return database;
  return databaseUrl ? openPostgres(databaseUrl) : openPGlite(dataDir);
}
