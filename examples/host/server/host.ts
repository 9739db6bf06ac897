import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { PasswordHasher } from './accounts/password.ts';
import type { HostContext } from './context.ts';
import { dropAll, migrate } from './database/migrations.ts';
import { openPGlite, openPostgres, type OpenDatabase } from './database/open.ts';
import { purge } from './database/purge.ts';
import { seed } from './database/seed.ts';
import { createApp } from './http/app.ts';
import { buildAssets } from './http/assets.ts';
import { createLimiters } from './http/limiters.ts';
import { outboxMailer, smtpMailer } from './mail/mailer.ts';
import { DEFAULT_LIMITS, type HostOptions } from './options.ts';

export type { HostOptions } from './options.ts';

/** A host that answers. */
export interface RunningHost {
  /** Where it is, without a slash at the end. */
  readonly url: string;
  /** Which database it uses, for people. */
  readonly database: string;
  /** Whether mail can be read at `/outbox`. */
  readonly hasOutbox: boolean;
  /** Stops: takes no more requests, ends those that run, and closes the database. */
  close(): Promise<void>;
}

const DEFAULT_PORT = 8080;
const DEFAULT_PEOPLE = 1200;
const PURGE_INTERVAL = 60 * 60 * 1000;

/** Starts the host. @throws {Error} If the port is taken (`EADDRINUSE`) or the database cannot be reached. */
export async function startHost(options: HostOptions = {}): Promise<RunningHost> {
  const { hostname = '127.0.0.1', now = Date.now, logError = console.error } = options;
  const [database, assets] = await Promise.all([open(options), buildAssets()]);
  const closers: (() => unknown)[] = options.database ? [] : [() => database.close()];
  const closeAll = async () => {
    for (const close of closers.toReversed()) await close();
  };
  try {
    const { db } = database;
    const passwords = new PasswordHasher(options.scryptCost);
    if (options.reset) await dropAll(db);
    await migrate(db);
    await seed(db, { people: options.people ?? DEFAULT_PEOPLE, passwords, now: new Date(now()) });

    const time = () => new Date(now());
    const mailer = options.smtpUrl
      ? smtpMailer(options.smtpUrl, options.mailFrom ?? 'Back office <office@example.com>', logError)
      : outboxMailer(db, time);
    closers.push(() => {
      mailer.close();
    });

    const background = new Set<Promise<unknown>>();
    closers.push(() => Promise.all(background));

    const server = createAdaptorServer({ fetch: (request, env) => app.fetch(request, env) });
    server.listen(options.port ?? DEFAULT_PORT, hostname);
    // Rejects with the error of the server, such as EADDRINUSE.
    await once(server, 'listening');
    closers.push(async () => {
      const closed = once(server, 'close');
      server.close();
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      await closed;
    });
    const { port } = server.address() as AddressInfo;
    const url = `http://${hostname === '127.0.0.1' ? 'localhost' : hostname}:${port}`;

    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const host: HostContext = {
      db,
      passwords,
      mailer,
      limits,
      limiters: createLimiters(limits),
      countLimit: options.countLimit ?? 10_000,
      publicUrl: (options.publicUrl ?? url).replace(/\/+$/, ''),
      now: time,
      inBackground: (work) => {
        const guarded = work.catch(logError).finally(() => background.delete(guarded));
        background.add(guarded);
      },
      logError,
    };
    const app = createApp(host, assets);
    await purge(host);
    const timer = setInterval(() => {
      host.inBackground(purge(host));
    }, PURGE_INTERVAL);
    timer.unref();
    closers.push(() => {
      clearInterval(timer);
    });
    return { url, database: database.label, hasOutbox: mailer.isOutbox, close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function open({ database, databaseUrl, dataDir = '.data' }: HostOptions): Promise<OpenDatabase> {
  if (database) return database;
  return databaseUrl ? openPostgres(databaseUrl) : openPGlite(dataDir);
}
