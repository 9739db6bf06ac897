import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serve, type Site } from '../../examples/serve.ts';

/** Starts an example: by its own server if it has one, else by one that serves its files, with the host behind them. */
export async function siteOf(folder: string, host: string): Promise<Site> {
  if (!existsSync(join(folder, 'server.js'))) return serve(folder, host);
  const child = spawn(process.execPath, ['server.js'], {
    cwd: folder,
    env: { ...process.env, HOST: host, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => child.kill();
  const [line] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as unknown[];
  const url = /http:\/\/\S+/.exec(String(line))?.[0];
  if (url) return { url, stop };
  stop();
  throw new Error(`The server of ${folder} ended: ${String(line)}`);
}
