import { ESLint } from 'eslint';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FLOORS, LIT_FREE, OUTSIDE } from '../floors.js';

/** The floors and the house rules, as the real configuration of lint enforces them on small sources. */
const ROOT = resolve(import.meta.dirname, '..');
const FIRST_RUN_TIMEOUT = 120_000;

/** A module of each room. */
const MODULES: Readonly<Record<string, string>> = {
  'src/data': 'index',
  'src/state': 'user-draft',
  'src/adapters/in-memory': 'index',
  'src/adapters/rest': 'index',
  'src/localization': 'index',
  'src/styles': 'index',
  'src/context': 'index',
  'src/controllers': 'user-events',
  'src/elements': 'role-badge/index',
  'src/define': 'role-badge',
  mocks: 'index',
  stories: 'support/people',
  test: 'support/roles',
};

const rooms = FLOORS.flat().filter((room) => room in MODULES);
const floorOf = (room: string) => FLOORS.findIndex((names) => names.includes(room));
const isAdapter = (room: string) => room.startsWith('src/adapters/');
/** The design in words: down only, and a backend is chosen by none but an app, a story or a test. */
const mayKnow = (room: string, other: string) =>
  room === other || (floorOf(other) < floorOf(room) && !isAdapter(other));
const pairs = rooms.flatMap((room) => rooms.map((other) => [room, other] as const));

let eslint: ESLint;
beforeAll(async () => {
  eslint = new ESLint({ cwd: ROOT });
  await findings('src/data', 'export const first = 1;');
}, FIRST_RUN_TIMEOUT);

/** The rules that a source breaks, in a file that would stand in a room. */
async function findings(room: string, source: string): Promise<string[]> {
  const [result] = await eslint.lintText(source, { filePath: resolve(ROOT, room, 'newcomer.ts') });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const importing = (room: string, other: string) => {
  const up = '../'.repeat(room.split('/').length);
  return `import '${up}${other}/${MODULES[other]}.js';`;
};

describe('The floors', () => {
  it.each(pairs.filter(([room, other]) => !mayKnow(room, other)))(
    'refuse %s to know %s',
    async (room, other) => {
      expect(await findings(room, importing(room, other))).toContain('import-x/no-restricted-paths');
    },
  );

  it.each(pairs.filter(([room, other]) => mayKnow(room, other)))('let %s know %s', async (room, other) => {
    expect(await findings(room, importing(room, other))).toEqual([]);
  });

  it.each(rooms)('refuse a type as well, from below to %s', async (room) => {
    const above = rooms.find((other) => floorOf(other) > floorOf(room));
    const source = above
      ? importing(room, above).replace("import '", "export type * from '")
      : importing(room, 'test').replace("import '", "export type * from '");
    expect(await findings(room, source)).toContain('import-x/no-restricted-paths');
  });

  it.each(OUTSIDE.filter((room) => room in MODULES).flatMap((other) => rooms.map((room) => [room, other])))(
    'refuse %s to know %s',
    async (room, other) => {
      expect(await findings(room, importing(room, other))).toContain('import-x/no-restricted-paths');
    },
  );

  it.each(['test', 'stories', 'mocks'])('let %s choose an adapter', async (room) => {
    expect(await findings(room, importing(room, 'src/adapters/rest'))).toEqual([]);
  });
});

const HOUSE_RULES = [
  ['unsafeHTML', `import 'lit/directives/unsafe-html.js';`, 'no-restricted-imports'],
  ['unsafeSVG', `import 'lit/directives/unsafe-svg.js';`, 'no-restricted-imports'],
  ['styleMap', `import 'lit/directives/style-map.js';`, 'no-restricted-imports'],
  ['the whole of zod', `import 'zod';`, 'no-restricted-imports'],
  [
    'a setting of zod for the whole page',
    `import * as z from 'zod/mini'; z.config({});`,
    'no-restricted-syntax',
  ],
  [
    'a bound style',
    'import { html } from "lit"; export const a = (b: string) => html`<i style="${b}"></i>`;',
    'no-restricted-syntax',
  ],
  [
    'a bound style without quotation marks',
    'import { html } from "lit"; export const a = (b: string) => html`<i style=${b}></i>`;',
    'no-restricted-syntax',
  ],
  [
    'a style attribute',
    'import { html } from "lit"; export const a = html`<i style="color: red"></i>`;',
    'no-restricted-syntax',
  ],
  ['a default export', 'export default 1;', 'import-x/no-default-export'],
] as const;

describe('The house', () => {
  it.each(HOUSE_RULES)('refuses %s', async (_name, source, rule) => {
    expect(await findings('src/elements', source)).toContain(rule);
  });

  it.each([
    ['zod/mini', `import * as z from 'zod/mini'; export const a = z.string();`],
    ['other directives', `import 'lit/directives/class-map.js';`],
    ['a property', 'import { html } from "lit"; export const a = (b: string) => html`<i .style=${b}></i>`;'],
  ])('allows %s', async (_name, source) => {
    expect(await findings('src/elements', source)).toEqual([]);
  });
});

describe('The lower floors', () => {
  const litFree = rooms.filter((room) => LIT_FREE.some((some) => room.startsWith(some)));
  const LIT = [
    `import { html } from 'lit';`,
    `import type { LitElement } from 'lit';`,
    `import 'lit/directives/class-map.js';`,
    `import { createContext } from '@lit/context';`,
    `import '@lit/reactive-element';`,
    `import 'lit-html';`,
    `export * from 'lit';`,
  ];

  it('are four, with both adapters among them', () => {
    expect(litFree).toEqual([
      'src/data',
      'src/state',
      'src/adapters/in-memory',
      'src/adapters/rest',
      'src/localization',
    ]);
  });

  it.each(litFree.flatMap((room) => LIT.map((source) => [room, source])))(
    'refuse in %s: %s',
    async (room, source) => {
      expect(await findings(room, source)).toContain('no-restricted-imports');
    },
  );

  it.each(litFree)('refuse in %s to load Lit later', async (room) => {
    expect(await findings(room, `export const later = () => import('lit');`)).toContain(
      'no-restricted-syntax',
    );
  });

  it.each(litFree)('allow in %s what only sounds alike', async (room) => {
    expect(
      await findings(room, `import * as z from 'zod/mini'; export const literal = z.literal('lit');`),
    ).toEqual([]);
  });

  it.each(['src/styles', 'src/context', 'src/controllers', 'src/elements'])(
    'let %s know Lit',
    async (room) => {
      for (const source of LIT.filter((some) => !some.includes('*')))
        expect(await findings(room, source)).not.toContain('no-restricted-imports');
    },
  );

  it.each(['src/data', 'src/state', 'src/adapters/rest'])('refuse %s to touch the DOM', async (room) => {
    expect(await findings(room, `export const title = document.title;`)).toContain('no-restricted-globals');
    expect(
      await findings(room, `export const title = (document: { title: string }) => document.title;`),
    ).toEqual([]);
  });
});

describe('The registration of an element', () => {
  const REGISTRATIONS = [
    `class A extends HTMLElement {} customElements.define('user-a', A);`,
    `class A extends HTMLElement {} globalThis.customElements.define('user-a', A);`,
  ];

  it.each(
    ['src/elements', 'src/controllers', 'src/context'].flatMap((room) =>
      REGISTRATIONS.map((source) => [room, source]),
    ),
  )('is refused in %s: %s', async (room, source) => {
    expect(await findings(room, source)).toContain('no-restricted-syntax');
  });

  it.each([
    `import { customElement } from 'lit/decorators.js'; export { customElement };`,
    `import { customElement } from 'lit/decorators/custom-element.js'; export { customElement };`,
  ])('is refused by a decorator: %s', async (source) => {
    expect(await findings('src/elements', source)).toContain('no-restricted-imports');
  });

  it('is allowed in src/define', async () => {
    const source = `import { RoleBadge } from '../elements/role-badge/index.js';
      if (!customElements.get('role-badge')) customElements.define('role-badge', RoleBadge);`;
    expect(await findings('src/define', source)).toEqual([]);
  });

  it('is not mixed up with other definitions, and other decorators are allowed', async () => {
    const source = `import { property } from 'lit/decorators.js';
      export const table = { define: (name: string) => name }; table.define('a'); export { property };`;
    expect(await findings('src/elements', source)).toEqual([]);
  });
});

describe('A word that people see', () => {
  const template = (content: string) =>
    `import { html } from 'lit'; export const a = (b: string, c: boolean) => html\`${content}\`;`;

  it.each([
    'No users',
    '<p>No users</p>',
    '<p>${b} users</p>',
    '<p>Aucun résultat</p>',
    '<td>Имя</td>',
    '<input placeholder="Search users" />',
    '<input placeholder="${b} users" />',
    '<button aria-label="Close"></button>',
    "<button aria-label='Close'></button>",
    '<button aria-label=Close></button>',
    '<i title="Role of ${b}"></i>',
    '<img alt="Portrait" />',
    '<svg><title>Shield</title></svg>',
    '<p>${c ? "Yes" : b}</p>',
    '<p>${b || "None"}</p>',
    '<p>${b + " users"}</p>',
    '<p>${`Role of ${b}`}</p>',
    '<button .ariaLabel=${c ? "Open" : b}></button>',
    '<!-- said --><p class="x">Seen</p>',
    '<style>p { color: red }</style><p>Seen</p>',
  ])('is refused in a template of an element: %s', async (content) => {
    expect(await findings('src/elements', template(content))).toContain('rolecall/no-words-in-templates');
  });

  it.each([
    '<p>${b}</p>',
    '<p>${b}: ${b} – ${b} · x</p>',
    '<p>&nbsp;&middot;&times;${b}</p>',
    '<p class="message error" part="text" data-label="some words" id=some>${b}</p>',
    '<input placeholder=${b} aria-label=${b} title="${b}" type="search" autocomplete="given-name" />',
    '<p class=${c ? "is-open" : "is-shut"} ?hidden=${c} @click=${() => "said to nobody"}>${b}</p>',
    '<p>${b === "some" && b}${b === "other" ? b : b}</p>',
    '<!-- why it is so -->${b}',
    '<style>p { color: red }</style>${b}',
    '<svg><path d="M1 2 abc"></path></svg>',
  ])('is not seen, and so allowed: %s', async (content) => {
    expect(await findings('src/elements', template(content))).not.toContain('rolecall/no-words-in-templates');
  });

  it('is nobody’s concern outside of templates and of elements', async () => {
    const rule = 'rolecall/no-words-in-templates';
    expect(await findings('src/elements', `export const a = 'some words';`)).not.toContain(rule);
    expect(await findings('stories', template('<p>No users</p>'))).not.toContain(rule);
  });
});
