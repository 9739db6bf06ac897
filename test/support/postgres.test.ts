import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPostgres, whyNoPostgres, type Machine } from './postgres.js';

const ACCOUNTS = 'root:x:0:0:root:/root:/bin/bash\npostgres:x:105:114::/var/lib/postgresql:/bin/bash\n';

describe('The search for PostgreSQL', () => {
  let folder: string;
  let machine: Machine;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rolecall-programs-'));
    for (const name of ['initdb', 'postgres']) await writeFile(join(folder, name), '');
    machine = { folders: ['/not/there', folder], isRoot: true, accounts: ACCOUNTS };
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('finds the folder of its programs', () => {
    for (const some of [machine, { ...machine, isRoot: false, accounts: '' }]) {
      expect(findPostgres(some)).toBe(folder);
      expect(whyNoPostgres(some)).toBeUndefined();
    }
  });

  it('says that the programs are not there', () => {
    const bare = { ...machine, folders: ['/not/there'] };
    expect(findPostgres(bare)).toBeUndefined();
    expect(whyNoPostgres(bare)).toBe('PostgreSQL is not on this machine (no initdb).');
  });

  it('says that root has nobody to run it as, and so the tests are skipped instead of failing', () => {
    const [root = ''] = ACCOUNTS.split('\n');
    const lonely = { ...machine, accounts: root };
    expect(findPostgres(lonely)).toBeUndefined();
    expect(whyNoPostgres(lonely)).toBe(
      'PostgreSQL refuses to run as root, and there is no account `postgres` to lend it.',
    );
  });
});
