import { execFile, spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A PostgreSQL of the tests' own. */
export interface TestPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** What a search for PostgreSQL looks at. */
export interface Machine {
  /** Where programs may be, the first one first. */
  readonly folders: readonly string[];
  readonly isRoot: boolean;
  /** The text of `/etc/passwd`. */
  readonly accounts: string;
}

const thisMachine = (): Machine => ({
  folders: [
    // Debian keeps the programs of each version out of the PATH. The newest first.
    ...globSync('/usr/lib/postgresql/*/bin').toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true })),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ],
  isRoot: process.getuid?.() === 0,
  accounts: existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : '',
});

/** The folder of `initdb` and `postgres`, or `undefined` if PostgreSQL cannot be started here: see {@link whyNoPostgres}. */
export function findPostgres(machine = thisMachine()): string | undefined {
  return whyNoPostgres(machine) === undefined ? folderOf(machine) : undefined;
}

/** Why PostgreSQL cannot be started here, in words for whoever runs the tests; `undefined` if it can. */
export function whyNoPostgres(machine = thisMachine()): string | undefined {
  if (folderOf(machine) === undefined) return 'PostgreSQL is not on this machine (no initdb).';
  return machine.isRoot && !accountIn(machine.accounts)
    ? 'PostgreSQL refuses to run as root, and there is no account `postgres` to lend it.'
    : undefined;
}

const folderOf = ({ folders }: Machine) =>
  folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));

/** The account to use instead of root, or `undefined` for whoever is not root. */
export function unprivileged({ isRoot, accounts } = thisMachine()): ReturnType<typeof accountIn> {
  return isRoot ? accountIn(accounts) : undefined;
}

function accountIn(accounts: string): { uid: number; gid: number } | undefined {
  const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+)/m.exec(accounts) ?? [];
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

/**
 * Starts a PostgreSQL in a new folder at a free port, for local connections only. It refuses to run as root, which
 * therefore lends it the account `postgres`.
 */
export async function startPostgres(bin: string): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-postgres-'));
  const account = unprivileged();
  if (account) await chown(folder, account.uid, account.gid);
  const options = { cwd: folder, ...account };
  const data = join(folder, 'data');
  await run(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    options,
  );
  const port = await freePort();
  const settings = { fsync: 'off', unix_socket_directories: folder, listen_addresses: '127.0.0.1' };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const stop = async () => {
    // "Fast": ends connections instead of waiting for them.
    server.kill('SIGINT');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await ready(server.stderr, ended);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
}

/** Waits for the server to say that it takes connections; goes on reading, or the server would wait for us. */
function ready(stderr: NodeJS.ReadableStream, ended: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    stderr.on('data', (chunk: Buffer) => {
      output = `${output}${chunk.toString()}`.slice(-10_000);
      if (output.includes('database system is ready to accept connections')) resolve();
    });
    void ended.then(() => {
      reject(new Error(`PostgreSQL did not start:\n${output}`));
    });
  });
}

/** A TCP port of this machine that nobody uses. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
