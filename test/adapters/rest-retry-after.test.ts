import { afterEach, describe, expect, it, vi } from 'vitest';
import { RestAdapter } from '../../src/adapters/rest/index.js';
import { empty, errorFrom, fakeFetch } from '../support/fake-fetch.js';

/** What `get` rejects with when the backend answers like this. */
const errorOf = (answer: Response) =>
  errorFrom(new RestAdapter({ baseUrl: '/api', fetch: fakeFetch(answer).fetch, retries: 0 }).get('42'));

afterEach(() => {
  vi.useRealTimers();
});

describe('RestAdapter, Retry-After', () => {
  it.each([
    ['60', 60],
    ['0', 0],
    ['Tue, 03 Mar 2026 10:00:30 GMT', 30],
    ['Tue, 03 Mar 2026 09:00:00 GMT', 0],
    // The three forms of RFC 9110, section 5.6.7; all are GMT.
    ['Tuesday, 03-Mar-26 10:00:30 GMT', 30],
    ['Tue Mar  3 10:00:30 2026', 30],
    ['Wed Mar 11 10:00:00 2026', 8 * 24 * 60 * 60],
    // A year of two digits that would lie more than 50 years ahead is a past one.
    ['Friday, 03-Mar-78 10:00:30 GMT', 0],
    ['Tue, 03 Mar 2026 10:00:60 GMT', 60],
    ['soon', undefined],
    ['soon 5', undefined],
    ['March 3, 2026 10:00:30', undefined],
    ['Tue, 03 Mar 2026 10:00:30', undefined],
    ['Tue, 03 Mar 2026 10:00:30 CET', undefined],
    ['Tue, 3 Mar 2026 10:00:30 GMT', undefined],
    ['Tue, 31 Feb 2026 10:00:30 GMT', undefined],
    ['Tue, 03 Mar 2026 24:00:30 GMT', undefined],
    ['2026-03-03T10:00:30Z', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['', undefined],
  ])('of %j is told in seconds', async (value, seconds) => {
    vi.useFakeTimers({ now: new Date('2026-03-03T10:00:00Z') });
    for (const status of [429, 503]) {
      expect((await errorOf(empty(status, { 'Retry-After': value }))).retryAfter).toBe(seconds);
    }
  });

  it('is measured by the clock of the backend where the answer shows it', async () => {
    vi.useFakeTimers({ now: new Date('2030-01-01T00:00:00Z') });
    const headers = { 'Retry-After': 'Tue, 03 Mar 2026 10:00:30 GMT', Date: 'Tue, 03 Mar 2026 10:00:00 GMT' };
    expect((await errorOf(empty(429, headers))).retryAfter).toBe(30);
  });
});
