/** How each element is used in markup: a property that it has, one of the wrong type, and an event. */
export interface Use {
  readonly tag: string;
  /** The name of a property. */
  readonly property: string;
  /** An expression of its type, and one that is not. */
  readonly right: string;
  readonly wrong: string;
  /** An event and a field of it; none for elements without events. */
  readonly event?: readonly [name: string, field: string];
}

/** What the expressions mean. */
export const VALUES = `import { InMemoryAdapter } from 'rolecall/adapters/in-memory';
const adapter = new InMemoryAdapter();
const heard: string[] = [];`;

export const USES: readonly Use[] = [
  {
    tag: 'reset-button',
    property: 'adapter',
    right: 'adapter',
    wrong: '42',
    event: ['user-reset-password', 'user.id'],
  },
  { tag: 'role-badge', property: 'plain', right: 'true', wrong: '42' },
  { tag: 'role-permissions', property: 'from', right: '[]', wrong: '42' },
  { tag: 'user-adapter-provider', property: 'adapter', right: 'adapter', wrong: '42' },
  {
    tag: 'user-form',
    property: 'drafts',
    right: "'none'",
    wrong: "'local'",
    event: ['user-created', 'user.email'],
  },
  {
    tag: 'user-import',
    property: 'adapter',
    right: 'adapter',
    wrong: '42',
    event: ['user-action-failed', 'error.kind'],
  },
  {
    tag: 'user-management',
    property: 'pageSize',
    right: '50',
    wrong: "'many'",
    event: ['user-removed', 'userId'],
  },
  {
    tag: 'user-table',
    property: 'view',
    right: "'scroll'",
    wrong: "'list'",
    event: ['user-edit', 'user.id'],
  },
];

/** The names of an element and of its events in a React component. */
export const pascal = (name: string) =>
  name.replace(/(^|-)([a-z])/g, (_match, _dash, letter: string) => letter.toUpperCase());
