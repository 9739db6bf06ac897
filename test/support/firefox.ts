import puppeteer, { type Browser } from 'puppeteer-core';
import { findFirefox } from '../../scripts/browser.js';

/** Starts Firefox, which Playwright drives only in a build of its own: by WebDriver BiDi. @throws {Error} If there is none. */
export function launchFirefox(): Promise<Browser> {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error('There is no Firefox. FIREFOX_PATH names one.');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({ browser: 'firefox', executablePath, args });
}
