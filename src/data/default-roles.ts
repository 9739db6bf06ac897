import type { Role } from './role.js';

/** The identifiers of the three roles that a host has if its adapter names none. */
export const DEFAULT_ROLE_IDS = ['admin', 'editor', 'viewer'] as const;
/** One of {@link DEFAULT_ROLE_IDS}. */
export type DefaultRoleId = (typeof DEFAULT_ROLE_IDS)[number];

/** The identifiers of everything that the three default roles can or cannot do. */
export const DEFAULT_PERMISSION_IDS = [
  'members.manage',
  'billing.manage',
  'resources.manage',
  'data.access-all',
  'telephony.configure',
  'settings.modify',
  'api-keys.manage',
  'resources.edit',
  'interactions.test',
  'logs.access',
  'data.export',
  'calls.run',
  'connections.configure',
  'analytics.view',
  'calls.start',
  'history.access-scrubbed',
  'telephony.view',
  'resources.change',
  'api-keys.access',
  'administration.manage',
] as const;
/** One of {@link DEFAULT_PERMISSION_IDS}. */
export type DefaultPermissionId = (typeof DEFAULT_PERMISSION_IDS)[number];

/**
 * The three default roles, in falling order of power: Admin, Editor, Viewer. They carry identifiers only; the words
 * stand in the terms of each language.
 */
export const DEFAULT_ROLES: readonly Role[] = [
  {
    id: 'admin',
    can: [
      { id: 'members.manage' },
      { id: 'billing.manage' },
      {
        id: 'resources.manage',
        implies: ['resources.edit', 'interactions.test', 'calls.run', 'calls.start'],
      },
      {
        id: 'data.access-all',
        implies: ['logs.access', 'data.export', 'analytics.view', 'history.access-scrubbed'],
      },
      { id: 'telephony.configure', implies: ['telephony.view'] },
      { id: 'settings.modify', implies: ['connections.configure'] },
      { id: 'api-keys.manage' },
    ],
    cannot: [],
  },
  {
    id: 'editor',
    can: [
      { id: 'resources.edit' },
      { id: 'interactions.test' },
      { id: 'logs.access', implies: ['analytics.view', 'history.access-scrubbed'] },
      { id: 'data.export' },
      { id: 'calls.run', implies: ['calls.start'] },
      { id: 'connections.configure', implies: ['telephony.view'] },
    ],
    cannot: [
      { id: 'billing.manage' },
      { id: 'members.manage' },
      { id: 'api-keys.manage' },
      { id: 'settings.modify' },
    ],
  },
  {
    id: 'viewer',
    can: [
      { id: 'analytics.view' },
      { id: 'calls.start' },
      { id: 'history.access-scrubbed' },
      { id: 'telephony.view' },
    ],
    cannot: [{ id: 'resources.change' }, { id: 'api-keys.access' }, { id: 'administration.manage' }],
  },
];
