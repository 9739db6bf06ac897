import { describe, expect, it } from 'vitest';
import { InMemoryAdapter, type InMemoryAdapterOptions } from '../../src/adapters/in-memory/index.js';
import { mailOf, type UserChange, type User } from '../../src/data/index.js';

const ADA: User = {
  id: 'ada',
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada@example.com',
  status: 'active',
  assignments: [{ clientId: 'default', roleIds: ['editor'] }],
};
const WAITING: User = { ...ADA, status: 'pending', activation: { status: 'waiting' } };
const START = Date.UTC(2026, 2, 4, 9, 30);
const at = (seconds: number) => new Date(START + seconds * 1000).toISOString();

/** An adapter with a clock that only the test moves. */
function backend(user: User, options: InMemoryAdapterOptions = {}) {
  const clock = { time: START };
  const adapter = new InMemoryAdapter({ users: [user], now: () => clock.time, ...options });
  return { adapter, pass: (seconds: number) => (clock.time += seconds * 1000) };
}

describe('Mail in memory', () => {
  it('to somebody who waits tells when it was sent first and last, and until when the next must wait', async () => {
    const { adapter, pass } = backend(WAITING);
    await adapter.sendActivation('ada');
    pass(60);
    await adapter.sendActivation('ada');
    expect((await adapter.get('ada')).activation).toEqual({
      status: 'waiting',
      firstSentAt: at(0),
      sentAt: at(60),
      expiresAt: at(60 + 7 * 24 * 3600),
      nextAttemptAt: at(120),
    });
  });

  it('expires with its link, and waits anew when it is sent again', async () => {
    const { adapter, pass } = backend(WAITING);
    await adapter.sendActivation('ada');
    pass(7 * 24 * 3600);
    expect((await adapter.get('ada')).activation?.status).toBe('expired');
    await adapter.sendActivation('ada');
    expect((await adapter.get('ada')).activation).toMatchObject({ status: 'waiting', firstSentAt: at(0) });
  });

  it('that bounces says why, and may be sent again at once', async () => {
    const { adapter } = backend(WAITING, { bounces: () => 'No such mailbox.' });
    const bounced = { status: 'bounced', reason: 'No such mailbox.' };
    expect(await adapter.sendActivation('ada')).toEqual(bounced);
    expect((await adapter.get('ada')).activation).toMatchObject({ ...bounced, sentAt: at(0) });
    adapter.configure({ bounces: undefined });
    expect((await adapter.sendActivation('ada')).status).toBe('sent');
  });

  it('with a reset link is a state of the user, told to who watches, and makes no new version', async () => {
    const { adapter, pass } = backend(ADA);
    const { version } = await adapter.get('ada');
    const heard: UserChange[] = [];
    const stop = new AbortController();
    adapter.watch((change) => heard.push(change), { signal: stop.signal });
    await adapter.sendPasswordReset('ada');
    const after = await adapter.get('ada');
    expect(after.passwordReset).toMatchObject({ status: 'sent', sentAt: at(0), nextAttemptAt: at(60) });
    expect(after.version).toBe(version);
    expect(heard).toEqual([{ type: 'updated', user: after }]);
    stop.abort();
    pass(3600);
    expect((await adapter.get('ada')).passwordReset?.status).toBe('expired');
  });

  it('is none where links are handed out: each asks for one at once, a new one each time, and no user shows it', async () => {
    const { adapter } = backend(WAITING, { capabilities: { handsOutLinks: true } });
    const first = await adapter.sendActivation('ada');
    const second = await adapter.sendActivation('ada');
    if (first.status !== 'link' || second.status !== 'link') throw new Error('There is no link.');
    expect(first.url).not.toBe(second.url);
    const shown = JSON.stringify(await adapter.get('ada'));
    expect(shown).not.toContain(second.url);
    expect(shown).not.toContain('sentAt');
  });
});

describe('Where the mail to a user stands', () => {
  const reset = { status: 'sent', sentAt: at(0), expiresAt: at(60) } as const;

  it('is that of the activation while they wait, else of the last password reset', () => {
    const both: User = { ...WAITING, passwordReset: reset };
    expect(mailOf(both, START)?.status).toBe('sent');
    expect(mailOf({ ...both, activation: undefined }, START)).toBeUndefined();
    expect(mailOf({ ...both, status: 'active' }, START)).toEqual(reset);
    expect(mailOf(ADA, START)).toBeUndefined();
  });

  it('has expired when its time is over, whatever was said before, unless it never arrived', () => {
    const user: User = { ...ADA, passwordReset: reset };
    expect(mailOf(user, START + 59_999)?.status).toBe('sent');
    expect(mailOf(user, START + 60_000)?.status).toBe('expired');
    const bounced: User = { ...ADA, passwordReset: { ...reset, status: 'bounced' } };
    expect(mailOf(bounced, START + 60_000)?.status).toBe('bounced');
  });
});
