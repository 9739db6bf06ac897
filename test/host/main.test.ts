import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { UserPage } from '../../src/data/index.js';
import { freePort } from '../support/postgres.js';
import { Visitor } from './support/visitor.js';

const MAIN = fileURLToPath(new URL('../../examples/host/server/main.ts', import.meta.url));

const FOLDER = fileURLToPath(new URL('../../examples/host', import.meta.url));
const COMMAND: readonly [string, ...string[]] = [process.execPath, MAIN];
// Each start makes or opens a database, and the machine may have other things to do.
const SLOW = 180_000;

/** Signals a program and whatever it started itself. */
function signalAll({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid !== undefined) process.kill(-pid, signal);
}

describe('The command that starts the example host', () => {
  const running = new Set<ChildProcess>();
  const folders: string[] = [];
  afterEach(async () => {
    for (const child of running) signalAll(child, 'SIGKILL');
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });

  async function newFolder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'rolecall-host-'));
    folders.push(folder);
    return folder;
  }

  /** Starts it; `output` is what it has said so far, `ended` its exit code. */
  function start(args: string[], env: Record<string, string> = {}, [program, ...before] = COMMAND) {
    const child = spawn(program, [...before, ...args], {
      cwd: FOLDER,
      env: { PATH: process.env['PATH'] ?? '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    running.add(child);
    const said = { output: '' };
    const ended = once(child, 'close').then(([code]: unknown[]) => {
      running.delete(child);
      return code;
    });
    const until = (pattern: RegExp) =>
      new Promise<RegExpExecArray>((resolve, reject) => {
        const look = (chunk: Buffer) => {
          said.output += chunk.toString();
          const match = pattern.exec(said.output);
          if (match) resolve(match);
        };
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        void ended.then(() => {
          reject(new Error(`It ended and never said ${pattern}:\n${said.output}`));
        });
      });
    return { child, ended, until };
  }

  it(
    'fills a new folder, says where it is and how to sign in, lets nobody else into the folder, stops on SIGTERM, and finds all again',
    async () => {
      const env = { DATA_DIR: join(await newFolder(), 'new', 'data') };
      const first = start(['--port', '0'], env);
      const [output, url = '', password = ''] = await first.until(
        /(http:\/\/localhost:\d+)[\s\S]*admin@example\.com\n.*editor@example\.com\n.*viewer@example\.com\n.*\n +(.+)\n[\s\S]*\/outbox/,
      );
      expect(output).toContain('PGlite');
      const signIn = () =>
        fetch(`${url}/sign-in`, {
          method: 'POST',
          redirect: 'manual',
          headers: { Origin: url },
          body: new URLSearchParams({ email: 'viewer@example.com', password }),
        });
      const response = await signIn();
      expect(response.headers.get('Location')).toBe('/');
      const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const list = (origin: string) => fetch(`${origin}/api/users?limit=1`, { headers: { Cookie: cookie } });
      const before = (await (await list(url)).json()) as { total: { count: number } };
      expect(before.total.count).toBeGreaterThan(300);
      const other = start(['--port', '0'], env);
      await other.until(/is in use by another process/);
      expect(await other.ended).toBe(1);
      first.child.kill('SIGTERM');
      expect(await first.ended).toBe(0);

      const second = start(['--port', '0'], env);
      const [, again = ''] = await second.until(/(http:\/\/localhost:\d+)[\s\S]*\/outbox/);
      expect(await (await list(again)).json()).toEqual(before);
      second.child.kill('SIGINT');
      expect(await second.ended).toBe(0);

      const third = start(['--port', '0', '--reset'], env);
      const [, anew = ''] = await third.until(/(http:\/\/localhost:\d+)[\s\S]*\/outbox/);
      expect((await list(anew)).status).toBe(401);
      third.child.kill('SIGTERM');
      expect(await third.ended).toBe(0);
    },
    SLOW,
  );

  it(
    'is `npm start`: at the port that PORT names it serves three clients and 1,200 people, and prints how to sign in',
    async () => {
      const port = await freePort();
      const env = { PORT: String(port), DATA_DIR: join(await newFolder(), 'data'), HOME: await newFolder() };
      const host = start([], env, ['npm', 'start']);
      const url = `http://localhost:${port}`;
      const words = [
        `The back office is at ${url}`,
        'Sign in as',
        'admin@example.com',
        'editor@example.com',
        'viewer@example.com',
        'with the password',
        '(.+)',
        `Mail is at ${url}/outbox`,
      ];
      const [, password = ''] = await host.until(new RegExp(words.join('[^]*?\\n *')));
      const visitor = new Visitor(url);
      await visitor.signIn('admin@example.com', password);
      const { clients } = await visitor.read<{ clients: unknown[] }>('GET', '/clients');
      expect(clients).toHaveLength(3);
      const ids = new Set<string>();
      for (let page: string | undefined = 'paging=cursor'; page !== undefined;) {
        const { users, next }: UserPage = await visitor.read('GET', `/users?limit=100&${page}`);
        for (const { id } of users) ids.add(id);
        page = next === undefined ? undefined : `cursor=${encodeURIComponent(next)}`;
      }
      expect(ids.size).toBe(1200);
      expect(await visitor.text('/outbox')).toContain('No mail yet.');
      // As Ctrl+C in a terminal does: to npm and all that it started.
      signalAll(host.child, 'SIGINT');
      await host.ended;
      await expect(fetch(url)).rejects.toThrow();
    },
    SLOW,
  );

  it(
    'says that the port is in use, and which other one to take',
    async () => {
      const blocker = createServer().listen(0, '127.0.0.1');
      await once(blocker, 'listening');
      const { port } = blocker.address() as AddressInfo;
      const host = start([], { PORT: String(port), DATA_DIR: 'memory://' });
      await host.until(new RegExp(`Port ${port} is in use\\. Choose another one`));
      expect(await host.ended).toBe(1);
      blocker.close();
    },
    SLOW,
  );

  it(
    'says that the database cannot be reached, without its password',
    async () => {
      const host = start(['--port', '0'], { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/office' });
      const [output] = await host.until(
        /PostgreSQL at 127\.0\.0\.1:1\/office cannot be reached[\s\S]*ECONNREFUSED/,
      );
      expect(output).not.toContain('secret');
      expect(await host.ended).toBe(1);
    },
    SLOW,
  );

  it.each([[['--port', 'eighty']], [['--unknown']]])('refuses %j', async (args) => {
    const host = start(args);
    await host.until(/port is no number|Unknown option/);
    expect(await host.ended).toBe(1);
  });
});
