import { describe, expect, it } from 'vitest';
import {
  compareRoles,
  DEFAULT_PERMISSION_IDS,
  DEFAULT_ROLE_IDS,
  DEFAULT_ROLES,
  readRole,
  type Permission,
  type Role,
} from '../../src/data/index.js';

const idsOf = (permissions: readonly Permission[]) => permissions.map(({ id }) => id);
const byId = Object.fromEntries(DEFAULT_ROLES.map((role) => [role.id, role]));
const role = (id: string): Role => byId[id] ?? { id, can: [], cannot: [] };
const change = (from: string, to: string) => {
  const { gains, losses } = compareRoles([role(from)], [role(to)]);
  return { gains: idsOf(gains), losses: idsOf(losses) };
};

describe('The default roles', () => {
  it('are Admin, Editor and Viewer, in falling order of power', () => {
    expect(DEFAULT_ROLES.map(({ id }) => id)).toEqual(['admin', 'editor', 'viewer']);
    expect(DEFAULT_ROLE_IDS).toEqual(DEFAULT_ROLES.map(({ id }) => id));
  });

  const lists: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      'admin',
      [
        'members.manage',
        'billing.manage',
        'resources.manage',
        'data.access-all',
        'telephony.configure',
        'settings.modify',
        'api-keys.manage',
      ],
      [],
    ],
    [
      'editor',
      [
        'resources.edit',
        'interactions.test',
        'logs.access',
        'data.export',
        'calls.run',
        'connections.configure',
      ],
      ['billing.manage', 'members.manage', 'api-keys.manage', 'settings.modify'],
    ],
    [
      'viewer',
      ['analytics.view', 'calls.start', 'history.access-scrubbed', 'telephony.view'],
      ['resources.change', 'api-keys.access', 'administration.manage'],
    ],
  ];
  for (const [id, can, cannot] of lists) {
    it(`say all that ${id} can and cannot do`, () => {
      expect(idsOf(role(id).can)).toEqual(can);
      expect(idsOf(role(id).cannot)).toEqual(cannot);
    });
  }

  it('use every permission that is named, and no other', () => {
    const used = DEFAULT_ROLES.flatMap(({ can, cannot }) => [...can, ...cannot]);
    const implied = used.flatMap(({ implies = [] }) => implies);
    expect(new Set(idsOf(used))).toEqual(new Set(DEFAULT_PERMISSION_IDS));
    expect(implied.filter((id) => !(DEFAULT_PERMISSION_IDS as readonly string[]).includes(id))).toEqual([]);
  });

  it('do not contradict themselves', () => {
    for (const { can, cannot } of DEFAULT_ROLES) {
      const able = can.flatMap(({ id, implies = [] }) => [id, ...implies]);
      expect(idsOf(cannot).filter((id) => able.includes(id))).toEqual([]);
    }
  });
});

describe('A change of roles', () => {
  it('from Viewer to Admin gains all and loses nothing', () => {
    expect(change('viewer', 'admin')).toEqual({ gains: idsOf(role('admin').can), losses: [] });
  });

  it('from Admin to Editor loses what an Editor cannot do, and gains nothing', () => {
    const { gains, losses } = change('admin', 'editor');
    expect(gains).toEqual([]);
    expect(losses).toEqual(expect.arrayContaining(['members.manage', 'billing.manage', 'api-keys.manage']));
  });

  it('from Editor to Viewer gains nothing, for a bigger permission contains the smaller', () => {
    expect(change('editor', 'viewer').gains).toEqual([]);
    expect(change('viewer', 'editor').losses).toEqual([]);
  });

  it('to the same role changes nothing', () => {
    expect(change('editor', 'editor')).toEqual({ gains: [], losses: [] });
  });

  it('from none gains all; of several roles each thing once', () => {
    const both = compareRoles([], [role('editor'), role('editor')]);
    expect(idsOf(both.gains)).toEqual(idsOf(role('editor').can));
    expect(compareRoles([role('viewer'), role('editor')], [role('editor')]).losses).toEqual([]);
  });
});

describe('A role of a host', () => {
  it('may name permissions by plain strings', () => {
    expect(readRole({ id: 'r', can: ['fly', { id: 'swim', label: 'Swim', group: 'Sport' }] })).toMatchObject({
      id: 'r',
      can: [{ id: 'fly' }, { id: 'swim', label: 'Swim', group: 'Sport' }],
      cannot: [],
    });
  });

  it('is shown without its permissions if they cannot be read', () => {
    expect(readRole({ id: 'r', name: 'Rower', can: 'everything', cannot: [{}] })).toMatchObject({
      name: 'Rower',
      can: [],
      cannot: [],
    });
  });
});
