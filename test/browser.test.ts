import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { findBrowser } from '../scripts/browser.js';

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
