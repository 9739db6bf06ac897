import { describe, expect, it } from 'vitest';
import type { User } from '../../src/data/index.js';
import type { Access } from '../../src/state/access.js';
import { actionsOf, planRows, type PlanRules } from '../../src/state/import-plan.js';
import { checkRows, type RowRules } from '../../src/state/import-rows.js';

const HEADINGS = ['firstName', 'lastName', 'email', 'phone', 'roleIds'] as const;
const rules: RowRules = {
  matching: Object.fromEntries(HEADINGS.map((field, index) => [field, index])),
  readPhone: (text) => (/^\+\d{6,}$/.test(text) ? text : undefined),
  roles: [
    { id: 'admin', names: ['Admin', 'Administrateur'] },
    { id: 'editor', names: ['Editor'] },
    { id: 'viewer', names: ['Viewer'] },
  ],
  multipleRoles: false,
};
const check = (rows: string[][], changed: Partial<RowRules> = {}) => [
  ...checkRows(
    rows.map((cells, index) => ({ number: index + 2, cells })),
    { ...rules, ...changed },
  ),
];
const ADA_ROW = ['Ada', 'Lovelace', 'ada@example.com', '+33612345678', 'Editor'];
const codes = (rows: string[][], changed?: Partial<RowRules>) =>
  check(rows, changed).map(({ problems }) => problems.map(({ field, code }) => `${field} ${code}`));

describe('Checking rows', () => {
  it('finds nothing wrong with a row that is right', () => {
    const [row] = check([ADA_ROW]);
    expect(row).toMatchObject({ number: 2, phone: '+33612345678', roleIds: ['editor'], problems: [] });
  });

  it.each([
    ['first name missing', ['', 'Lovelace', 'ada@example.com', '+33612345678', ''], ['firstName required']],
    ['address missing', ['Ada', 'Lovelace', '', '+33612345678', ''], ['email required']],
    ['address wrong', ['Ada', 'Lovelace', 'ada@', '+33612345678', ''], ['email not-an-email']],
    ['address masked', ['Ada', 'L', 'a•••@•••.com', '+33612345678', ''], ['email not-an-email']],
    ['number missing', ['Ada', 'Lovelace', 'ada@example.com', '', ''], ['phone required']],
    ['number wrong', ['Ada', 'Lovelace', 'ada@example.com', '12', ''], ['phone not-a-phone-number']],
    ['name too long', ['A'.repeat(101), 'L', 'ada@example.com', '+33612345678', ''], ['firstName too-long']],
    ['role unknown', ['Ada', 'L', 'ada@example.com', '+33612345678', 'King'], ['roleIds unknown-role']],
    [
      'two roles',
      ['Ada', 'L', 'ada@example.com', '+33612345678', 'Admin, viewer'],
      ['roleIds several-roles'],
    ],
    ['two things', ['', 'L', 'ada', '+33612345678', ''], ['firstName required', 'email not-an-email']],
  ])('tells what is wrong: %s', (_name, row, expected) => {
    expect(codes([row])).toEqual([expected]);
  });

  it('takes several roles where the backend can, by any of their names', () => {
    const row = [...ADA_ROW.slice(0, 4), 'administrateur | VIEWER'];
    expect(check([row], { multipleRoles: true })[0]).toMatchObject({
      roleIds: ['admin', 'viewer'],
      problems: [],
    });
  });

  it('finds who is twice in the file, whatever the case, and lets the first one pass', () => {
    const again = ['Ada', 'Byron', 'ADA@example.com', '+33612345678', ''];
    const [first, second] = check([ADA_ROW, again]);
    expect(first?.problems).toEqual([]);
    expect(second?.problems).toEqual([
      { field: 'email', code: 'twice', value: 'ADA@example.com', firstRow: 2 },
    ]);
  });
});

const ADA: User = {
  id: 'ada',
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'Ada@Example.com',
  phone: '+33612345678',
  status: 'active',
  assignments: [
    { clientId: 'aurora', roleIds: ['editor'] },
    { clientId: 'borealis', roleIds: ['viewer'] },
  ],
  version: '1',
};
const ACCESS: Access = { actions: new Set(['create', 'update']), maskedFields: new Set() };
const planRules: PlanRules = {
  clientId: 'aurora',
  access: ACCESS,
  defaultRoleIds: ['viewer'],
  existing: 'update',
};
const plan = (rows: string[][], changed: Partial<PlanRules> = {}, user: User = ADA) =>
  planRows(check(rows), new Map([['ada@example.com', user]]), { ...planRules, ...changed });

describe('What will become of a row', () => {
  it('creates who is not there, with the chosen role where the file names none', () => {
    expect(plan([['Bob', 'Smith', 'bob@example.com', '+33612345679', '']])[0]).toMatchObject({
      plan: 'create',
      draft: {
        firstName: 'Bob',
        lastName: 'Smith',
        email: 'bob@example.com',
        phone: '+33612345679',
        assignments: [{ clientId: 'aurora', roleIds: ['viewer'] }],
      },
    });
  });

  it('leaves who is there already and the same', () => {
    expect(plan([ADA_ROW])[0]).toMatchObject({ plan: 'leave', why: 'same' });
  });

  it('changes what differs, keeps the roles at other clients, and leaves alone what the file does not tell', () => {
    const row = ['', 'Byron', 'ada@example.com', '', 'Admin'];
    expect(plan([row])[0]).toMatchObject({
      plan: 'update',
      changes: {
        lastName: 'Byron',
        assignments: [
          { clientId: 'borealis', roleIds: ['viewer'] },
          { clientId: 'aurora', roleIds: ['admin'] },
        ],
      },
    });
    expect(Object.keys((plan([row])[0] as { changes: object }).changes)).toEqual(['lastName', 'assignments']);
  });

  it('refuses a row with something wrong, also of somebody who is there', () => {
    const wrong = ['Ada', 'Lovelace', 'ada@example.com', '12', ''];
    expect(plan([wrong])[0]).toMatchObject({ plan: 'refuse', problems: [{ code: 'not-a-phone-number' }] });
  });

  it.each([
    ['wanted so', { existing: 'leave' }, ADA, 'kept'],
    ['it is not offered', { access: { ...ACCESS, actions: new Set(['create']) } }, ADA, 'not-offered'],
    [
      'the backend says no',
      {},
      { ...ADA, refusals: { update: { reason: 'higher-role' } } },
      { reason: 'higher-role' },
    ],
  ] as [string, Partial<PlanRules>, User, unknown][])(
    'leaves who is there where %s',
    (_name, changed, user, why) => {
      expect(plan([['Ada', 'Byron', 'ada@example.com', '', '']], changed, user)[0]).toMatchObject({
        plan: 'leave',
        why,
      });
    },
  );

  it('does something for those alone who are created or changed', () => {
    const rows = [ADA_ROW, ['Bob', 'Smith', 'bob@example.com', '+33612345679', ''], ['', '', '', '', '']];
    expect(actionsOf(plan(rows)).map(({ row }) => row.number)).toEqual([3]);
  });
});
