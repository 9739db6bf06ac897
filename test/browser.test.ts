import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ensureBrowser, findBrowser } from '../scripts/browser.js';

vi.mock(import('node:child_process'), async (load) => {
  const real = await load();
  return { ...real, spawnSync: vi.fn() };
});
vi.mock(import('node:fs'), async (load) => {
  const real = await load();
  return { ...real, existsSync: vi.fn(real.existsSync) };
});

describe('The search for a browser', () => {
  it('takes the one that CHROME_PATH names', () => {
    vi.stubEnv('CHROME_PATH', process.execPath);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(findBrowser()).toBe(process.execPath);
  });

  it('says so where CHROME_PATH names nothing', () => {
    vi.stubEnv('CHROME_PATH', '/not/there');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(() => findBrowser()).toThrow('CHROME_PATH names /not/there, where there is no file.');
  });
});

describe('Where there is no browser', () => {
  /** The files of a machine, and what its programs do: nothing that works, unless said otherwise. */
  const files = new Set<string>();
  const run = vi.mocked(spawnSync);
  const commands = () => run.mock.calls.map(([program, args = []]) => [program, ...args].join(' '));
  const result = (status: number) => ({ status }) as ReturnType<typeof spawnSync>;

  beforeEach(() => {
    vi.stubEnv('CHROME_PATH', '');
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    vi.spyOn(process, 'getuid').mockReturnValue(0);
    vi.mocked(existsSync).mockImplementation((path) => files.has(String(path)));
    run.mockReturnValue(result(100));
  });
  afterEach(() => {
    files.clear();
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    vi.clearAllMocks();
  });

  it('and none can be got, for there is no network, the message says what to do', () => {
    files.add('/usr/bin/apt-get');
    expect(() => ensureBrowser()).toThrow(
      /^The tests need Chrome or Chromium, and none could be found or downloaded\. Install one, or set CHROME_PATH/,
    );
    expect(commands()).toEqual([
      'npx playwright install chromium',
      'apt-get update',
      'apt-get install -y chromium-headless-shell',
    ]);
  });

  it('and no apt, or no right to use it, only the download is tried', () => {
    expect(() => ensureBrowser()).toThrow('set CHROME_PATH');
    files.add('/usr/bin/apt-get');
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    expect(() => ensureBrowser()).toThrow('set CHROME_PATH');
    expect(commands()).toEqual(['npx playwright install chromium', 'npx playwright install chromium']);
  });

  it('it is taken from the package of the system, also when its lists could not be renewed', () => {
    files.add('/usr/bin/apt-get');
    run.mockImplementation((program, args) => {
      if (program !== 'apt-get' || args?.[0] !== 'install') return result(100);
      files.add('/usr/bin/chromium');
      return result(0);
    });
    expect(ensureBrowser()).toBe('/usr/bin/chromium');
  });
});
