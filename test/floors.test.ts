import { ESLint } from 'eslint';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FLOORS, OUTSIDE } from '../floors.js';

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
