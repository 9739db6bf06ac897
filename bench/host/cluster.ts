import { execFile } from 'node:child_process';
import { chown, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { findPostgres, freePort, unprivileged } from '../../test/support/postgres.ts';

const run = promisify(execFile);

/** A PostgreSQL for measuring. */
export interface Cluster {
  readonly url: string;
  /** Whether it was made just now. */
  readonly isNew: boolean;
  /** The file that the server writes to. */
  readonly log: string;
  stop(): Promise<void>;
}

/** What a server with two cores and 8 GB of memory would be given. */
const SETTINGS = {
  shared_buffers: '2GB',
  effective_cache_size: '6GB',
  max_wal_size: '4GB',
  listen_addresses: '127.0.0.1',
};

/**
 * Starts a cluster by `initdb` and `pg_ctl`, in a folder that is kept and found again, or in a new one that goes when it
 * stops. `settings` are added to its own.
 */
export async function startCluster(
  folder: string | undefined,
  settings: Readonly<Record<string, string>> = {},
): Promise<Cluster> {
  const bin = findPostgres();
  if (bin === undefined) throw new Error('PostgreSQL is not on this machine: there is no initdb.');
  const home = folder === undefined ? await mkdtemp(join(tmpdir(), 'rolecall-bench-')) : resolve(folder);
  await mkdir(home, { recursive: true });
  // PostgreSQL refuses to run as root, which therefore lends it the account `postgres`.
  const account = await unprivileged();
  if (account) await chown(home, account.uid, account.gid);
  const options = { cwd: home, ...account };
  const data = join(home, 'data');
  const isNew = !(await stat(data).catch(() => undefined));
  if (isNew) {
    await run(
      join(bin, 'initdb'),
      ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
      options,
    );
  }
  const port = await freePort();
  const log = join(home, 'log');
  const flags = Object.entries({ ...SETTINGS, unix_socket_directories: home, ...settings }).map(
    ([name, value]) => `-c ${name}='${value}'`,
  );
  const control = (...args: string[]) => run(join(bin, 'pg_ctl'), ['-D', data, '-w', ...args], options);
  await control('-l', log, '-o', `-p ${port} ${flags.join(' ')}`, 'start');
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    isNew,
    log,
    async stop() {
      await control('-m', 'fast', 'stop');
      if (folder === undefined) await rm(home, { recursive: true, force: true });
    },
  };
}
