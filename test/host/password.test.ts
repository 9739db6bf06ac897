import { describe, expect, it } from 'vitest';
import { PasswordHasher } from '../../examples/host/server/accounts/password.ts';

describe('A password hash of the example host', () => {
  const hasher = new PasswordHasher();

  it('is made by scrypt with a setting that OWASP recommends, and differs each time', async () => {
    const [first, second] = await Promise.all([
      hasher.hash('one and the same'),
      hasher.hash('one and the same'),
    ]);
    expect(first).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[\w-]{22}\$[\w-]{43}$/);
    expect(second).not.toBe(first);
    expect(await hasher.verify('one and the same', second)).toBe(true);
    expect(await hasher.verify('one and the Same', second)).toBe(false);
  });

  it('is the same for a password that another keyboard composes otherwise', async () => {
    const hash = await hasher.hash('caf\u00e9 au lait');
    expect(await hasher.verify('cafe\u0301 au lait', hash)).toBe(true);
  });

  it('never matches where there is none, not even the empty password', async () => {
    for (const hash of [null, undefined]) {
      expect(await hasher.verify('', hash)).toBe(false);
      expect(await hasher.verify('anything', hash)).toBe(false);
    }
  });

  it('is made while the event loop goes on', async () => {
    let turns = 0;
    let isDone = false;
    const hashed = hasher.hash('one and the same').then(() => {
      isDone = true;
    });
    const turn = () => {
      turns += 1;
      if (!isDone) setImmediate(turn);
    };
    turn();
    await hashed;
    expect(turns).toBeGreaterThan(10);
  });
});
