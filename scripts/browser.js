import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Debian's build without windows comes first: it starts and renders in half the time. */
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Without these a browser in a closed network spends its start on connections that are refused. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/**
 * The path of a Chrome or Chromium: `CHROME_PATH`, an installed one, or Playwright's own if it has been downloaded.
 * `undefined` if there is none.
 */
export function findBrowser() {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, where there is no file.`);
  }
  return [...INSTALLED, chromium.executablePath()].find((path) => existsSync(path));
}

/**
 * Finds a browser or gets one: Playwright's download, else Debian's package where this is root and apt is there.
 *
 * @throws {Error} If neither is possible; the message says what to do.
 */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chrome or Chromium found; getting one.');
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 180_000 });
  const downloaded = findBrowser();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    // Whether they worked, the search below tells; without a network both fail.
    spawnSync('apt-get', ['update'], { stdio: 'ignore', env });
    spawnSync('apt-get', ['install', '-y', 'chromium-headless-shell'], { stdio: 'inherit', env });
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    'The tests need Chrome or Chromium, and none could be found or downloaded. ' +
      'Install one, or set CHROME_PATH to its program, and run the tests again.',
  );
}

/** How to start the browser under Playwright; Chromium refuses its sandbox to root. */
export function browserLaunchOptions() {
  const args = process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET;
  return { executablePath: ensureBrowser(), args };
}

/** The path of a Firefox: `FIREFOX_PATH`, or one that is installed. `undefined` if there is none. */
export function findFirefox() {
  return [process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
    (path) => path && existsSync(path),
  );
}
