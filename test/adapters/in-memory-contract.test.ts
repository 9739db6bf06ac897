import { describe, expect, it } from 'vitest';
import { SORT_FIELDS, USER_ACTIONS } from '../../src/data/index.js';
import { OPTIONAL_METHODS } from '../../src/adapters/in-memory/index.js';
import { describeUserAdapter, type UnrunRule } from './adapter-contract.js';
import { inMemorySubject, rowsSubject } from './in-memory-subject.js';

const runner = { describe, it };
const MANAGER = { actions: [...USER_ACTIONS], maskedFields: [] };

const unrunNames = (unrun: readonly UnrunRule[]) => unrun.map(({ rule }) => rule.name);

const whole = await describeUserAdapter('InMemoryAdapter', inMemorySubject(), { runner });

await describeUserAdapter(
  'InMemoryAdapter, slow and without a cool-down,',
  inMemorySubject({ delay: 1, coolDown: 0 }),
  {
    runner,
  },
);

await describeUserAdapter(
  'InMemoryAdapter for the administrator of two clients',
  () => {
    const subject = inMemorySubject();
    const viewer = {
      userId: subject.self,
      access: [
        { clientId: 'aurora', ...MANAGER },
        { clientId: 'borealis', ...MANAGER },
      ],
    };
    return {
      ...subject,
      adapter: subject.adapter.as(viewer),
      lastAdmin: { id: 'lone-admin', clientId: 'lonely', adapter: subject.adapter },
      another: subject.adapter.as(viewer),
    };
  },
  { runner },
);

const ofRows = await describeUserAdapter('InMemoryAdapter of the rows of a host', rowsSubject(), { runner });

await describeUserAdapter(
  'InMemoryAdapter that sends no mail and hands out links',
  inMemorySubject({ capabilities: { handsOutLinks: true } }),
  { runner },
);

await describeUserAdapter(
  'InMemoryAdapter whose mails to old addresses bounce',
  inMemorySubject({
    bounces: (email) => (email.startsWith('contract-') ? undefined : 'The mailbox does not exist.'),
  }),
  { runner },
);

const byCursor = await describeUserAdapter(
  'InMemoryAdapter by cursor',
  inMemorySubject({ capabilities: { paging: ['cursor'] } }),
  { runner, report: () => undefined },
);

const readOnly = await describeUserAdapter(
  'InMemoryAdapter that can only list',
  () => {
    const { adapter, clientId } = inMemorySubject({
      capabilities: {
        sortFields: [],
        filters: [],
        search: undefined,
        combinesFilters: false,
        multipleRoles: false,
      },
      without: OPTIONAL_METHODS,
    });
    return { adapter, clientId };
  },
  { runner, report: () => undefined },
);

await describeUserAdapter(
  'InMemoryAdapter that can list, search and change, and neither create nor remove,',
  () => ({ ...inMemorySubject({ without: ['create', 'remove'] }), onlooker: undefined }),
  { runner, report: () => undefined },
);

describe('The conformance suite', () => {
  it('runs every rule on an adapter that can do everything', () => {
    expect(unrunNames(whole)).toEqual([]);
    expect(unrunNames(ofRows)).toEqual([]);
  });

  it('leaves out the rules of pages by offset for an adapter that has none, and no other', () => {
    expect(unrunNames(byCursor).every((name) => /offset|after the last one|counts all/.test(name))).toBe(
      true,
    );
    expect(byCursor).toHaveLength(6);
  });

  it('leaves out what an adapter that can only list does not claim', () => {
    const names = unrunNames(readOnly);
    expect(names).toEqual(
      expect.arrayContaining(SORT_FIELDS.map((field) => `sorts by ${field} in both directions`)),
    );
    expect(names).toContain('removes a user for good');
    expect(names).not.toContain('gives no more users than were asked for');
  });

  it('says which rules are not run, and for lack of what', async () => {
    const lines: string[] = [];
    const declared: string[] = [];
    await describeUserAdapter('Reduced', inMemorySubject({ without: ['watch'] }), {
      runner: {
        describe: (_, declare) => {
          declare();
        },
        it: (name) => declared.push(name),
      },
      report: (line) => lines.push(line),
    });
    expect(lines.join()).toMatch(/^Reduced: 7 of \d+ rules/);
    expect(lines.join()).toContain('- tells a change to whoever watches (no watch)');
    expect(declared).not.toContain('tells a change to whoever watches');
    expect(declared).toContain('removes a user for good');
  });
});
