import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { transform } from 'esbuild';
import { FLOORS } from '../../floors.js';
import { STRICTEST, TWO_COPIES } from '../e2e/strict/server.js';
import { isPartOf, scriptOf, type CodeBlock } from './code-blocks.js';

/** What holds of the blocks of code in the documents, by kind; each answers what is wrong with a block. */
const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface Declared {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string }[];
}
const { modules } = JSON.parse(read('custom-elements.json')) as {
  modules: readonly { readonly declarations: readonly Declared[] }[];
};
const elements = new Map(
  modules.flatMap(({ declarations }) => declarations).map((element) => [element.tagName, element]),
);
/** Of every element in HTML, and those that only the single file knows. */
const ATTRIBUTES = ['id', 'class', 'lang', 'dir', 'slot', 'baseurl', 'csrf', 'credentials', 'without'];

/** Lines that stand in a file of the examples. */
export function partOfExample({ mark = '', code }: CodeBlock): string[] {
  return isPartOf(read(mark), code) ? [] : [`It is no part of ${mark}.`];
}

/** Markup names elements and attributes that there are. */
export function markup({ code }: CodeBlock): string[] {
  return [...code.matchAll(/<([a-z]+-[a-z-]+)((?:\s[^>]*)?)>/g)].flatMap(({ 1: tag = '', 2: rest = '' }) => {
    const element = elements.get(tag);
    if (!element) return [`There is no <${tag}>.`];
    const known = [...ATTRIBUTES, ...(element.attributes ?? []).map(({ name }) => name)];
    return [...rest.matchAll(/([^\s=]+)(?:="[^"]*")?/g)]
      .map(({ 1: name = '' }) => name)
      .filter((name) => !known.includes(name))
      .map((name) => `<${tag}> has no ${name}.`);
  });
}

/** A sheet that can be read, and names elements, parts and tokens that there are. */
export async function sheet({ code }: CodeBlock): Promise<string[]> {
  const { warnings } = await transform(code, { loader: 'css', logLevel: 'silent' });
  const manifest = read('custom-elements.json');
  const tags = (code.match(/(?<![\w-])(?:user|role|reset)-[a-z-]+(?=[\s{:,])/g) ?? []).filter(
    (tag) => !elements.has(tag),
  );
  const parts = [...code.matchAll(/::part\(([\w -]+)\)/g)]
    .flatMap(({ 1: names = '' }) => names.split(' '))
    .filter((name) => !manifest.includes(`"name": "${name}"`));
  const tokens = (code.match(/--rolecall-[a-z-]+/g) ?? []).filter(
    (name) => !manifest.includes(`"name": "${name}"`),
  );
  return [...warnings.map(({ text }) => text), ...tags, ...parts, ...tokens];
}

/** Settings that can be read, and name files of the package that there are. */
export function settings({ code }: CodeBlock): string[] {
  const paths: string[] = [];
  JSON.parse(code, (_key, value: unknown) => {
    if (typeof value === 'string' && value.startsWith('./')) paths.push(value);
    return value;
  });
  return paths.filter((path) => !existsSync(join(ROOT, path.replace('./node_modules/rolecall/', ''))));
}

/** Headers that the tests of strict hosts have their pages served with. */
export function policy({ code }: CodeBlock): string[] {
  const [, value = ''] = code.replaceAll(/\s+/g, ' ').trim().split('Content-Security-Policy: ');
  const isTested = value.startsWith('…; ')
    ? TWO_COPIES.endsWith(value.slice('…; '.length))
    : [STRICTEST, TWO_COPIES].includes(value);
  return isTested ? [] : [`No test serves ${value}`];
}

const NPM = ['ci', 'install', 'pack', 'ls', 'publish'];

/** Commands that there are: of npm, and scripts of the package that they name. */
export function commands({ code }: CodeBlock): string[] {
  return code
    .replaceAll(/#.*$/gm, '')
    .split(/\n|&&/)
    .map((command) => command.trim().replace(/^(?:[A-Z_]+=\S+\s+)+/, ''))
    .filter((command) => command !== '' && !isCommand(command))
    .map((command) => `“${command}” cannot be run.`);
}

function isCommand(command: string): boolean {
  const [program, ...rest] = command.split(/\s+/);
  if (program === 'mv' || program === 'node') return true;
  if (program === 'npx') return existsSync(join(ROOT, 'node_modules/.bin', rest[0] ?? ''));
  if (program !== 'npm') return false;
  const at = rest.findIndex((word) => word === '--prefix' || word === '--workspace');
  const folder = at < 0 ? '.' : rest.splice(at, 2)[1];
  const { scripts = {} } = JSON.parse(read(join(folder ?? '.', 'package.json'))) as { scripts?: object };
  const [first = '', second = ''] = rest;
  return first === 'run' ? second in scripts : NPM.includes(first) || first in scripts;
}

/** A picture of the floors in which each way down along arrows is one that lint allows. */
export function floors({ code }: CodeBlock): string[] {
  const rooms = new Set(FLOORS.flat().map((room) => /^src\/([a-z]+)/.exec(room)?.[1] ?? ''));
  const floorOf = (room: string) =>
    FLOORS.findIndex((names) => names.some((n) => n.startsWith(`src/${room}`)));
  const plain = code.replaceAll(/\[".*?"\]|\(\[".*?"\]\)/g, '');
  const arrows = plain.split('\n').flatMap((line) => {
    const names = line.split('-->').map((name) => name.trim());
    return names.slice(1).map((to, index) => [names[index] ?? '', to] as const);
  });
  const drawn = new Set(arrows.flat());
  return [
    ...[...rooms].filter((room) => !drawn.has(room)).map((room) => `${room} is not drawn.`),
    ...arrows
      .filter(([from, to]) => from !== 'host' && floorOf(from) <= floorOf(to))
      .map(([from, to]) => `${from} may not import ${to}.`),
  ];
}

/** The script of a plain page knows the single file by its address, and nothing tells it that an element may be missing. */
export function typedScript(block: CodeBlock): string | undefined {
  const script = block.language === 'jsx' ? block.code : scriptOf(block);
  if (block.language !== 'html') return script;
  return script
    ?.replace('/assets/rolecall.js', 'rolecall/cdn')
    .replace("('user-management').", "('user-management')!.");
}
