import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as rolecall from '../src/index.js';

/** What the documents say, held against the manifest, the sources and the files. */
const ROOT = resolve(import.meta.dirname, '..');

const read = (path: string) => readFile(join(ROOT, path), 'utf8');
const readme = await read('README.md');

describe('The guide to the events', () => {
  /** How the guide calls the elements. `user-management` has the others within, and is not said. */
  const TAGS: Readonly<Record<string, string>> = {
    table: 'user-table',
    form: 'user-form',
    import: 'user-import',
    button: 'reset-button',
  };
  const words = (cell = '') =>
    cell
      .split(',')
      .map((word) => word.trim().replaceAll('`', ''))
      .filter((word) => word !== '–');

  /** The rows between two marks. */
  async function rowsOf(mark: string) {
    const [, table = ''] = (await read('docs/events.md')).split(new RegExp(`<!-- /?events: ${mark} -->`));
    const rows = table.trim().split('\n').slice(2);
    return rows.map((row) => {
      const [name = '', firedBy, carries] = row
        .split('|')
        .slice(1)
        .map((cell) => cell.trim());
      return {
        name: name.replaceAll('`', ''),
        tags: words(firedBy).map((word) => TAGS[word] ?? word),
        fields: words(carries),
      };
    });
  }

  const isEvent = (
    value: unknown,
  ): value is { readonly eventName: string; new (...args: unknown[]): Event } =>
    typeof value === 'function' && 'eventName' in value;
  /** The events that the package exports, by name, each as it is fired. */
  const known = new Map(
    Object.values<unknown>({ ...rolecall })
      .filter(isEvent)
      .map((Event) => [Event.eventName, new Event([], [], [], [])]),
  );
  const fieldsOf = (event: Event) => Object.keys(event).filter((name) => name !== 'isTrusted');

  it('lists all that the elements fire, each by the elements that fire it', async () => {
    const { modules } = JSON.parse(await read('custom-elements.json')) as {
      modules: { declarations: { tagName?: string; events?: { name: string }[] }[] }[];
    };
    const fired = modules
      .flatMap(({ declarations }) => declarations)
      .flatMap(({ tagName, events = [] }) => events.map(({ name }) => `${tagName} ${name}`));
    const rows = [...(await rowsOf('cancelable')), ...(await rowsOf('told'))];
    const listed = rows.flatMap(({ name, tags }) => [
      ...tags.map((tag) => `${tag} ${name}`),
      ...(name === 'user-form-cancel' ? [] : [`user-management ${name}`]),
    ]);
    expect(listed.toSorted()).toEqual(fired.toSorted());
    expect(rows.map(({ name }) => name).toSorted()).toEqual([...known.keys()].toSorted());
  });

  it('says of each what it carries, and whether it can be cancelled', async () => {
    for (const [mark, cancelable] of [
      ['cancelable', true],
      ['told', false],
    ] as const)
      for (const { name, fields } of await rowsOf(mark)) {
        const event = known.get(name);
        expect(event && fieldsOf(event), name).toEqual(fields);
        expect(event?.cancelable, name).toBe(cancelable);
        expect(event?.bubbles, name).toBe(name !== 'user-form-cancel');
        expect(event?.composed, name).toBe(name !== 'user-form-cancel');
      }
  });
});

describe('The documents', () => {
  const documents = async () => [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'examples/README.md',
    'examples/host/README.md',
    'examples/ssr/README.md',
    ...(await readdir(join(ROOT, 'docs')))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
    ...(await readdir(join(ROOT, 'docs/decisions'))).map((name) => `docs/decisions/${name}`),
  ];
  const missing = (path: string, text: string) =>
    [...text.replaceAll(/^```[^]*?^```$/gm, '').matchAll(/(?:\]\(|src(?:set)?=")(?!https?:|#|\/)([^)"#]+)/g)]
      .map(({ 1: target = '' }) => target)
      .filter((target) => !existsSync(join(ROOT, dirname(path), target)));

  it('link to files that there are', async () => {
    for (const path of await documents()) expect(missing(path, await read(path)), path).toEqual([]);
    expect(missing('README.md', '[here](LICENSE) [there](docs/nothing.md)')).toEqual(['docs/nothing.md']);
  });

  const anchorsIn = (text: string) =>
    [...text.matchAll(/^#+ (.+)$/gm)].map(({ 1: heading = '' }) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
  const lost = async (path: string, text: string) => {
    const found: string[] = [];
    for (const { 1: target = '', 2: anchor = '' } of text.matchAll(
      /\]\((?!https?:)([^)#"]*\.md|)#([^)"]+)\)/g,
    )) {
      const linked = target === '' ? text : await read(join(dirname(path), target));
      if (!anchorsIn(linked).includes(anchor)) found.push(`${target}#${anchor}`);
    }
    return found;
  };

  it('link to headings that there are', async () => {
    for (const path of await documents()) expect(await lost(path, await read(path)), path).toEqual([]);
    expect(await lost('README.md', '# Here\n[a](#here) [b](#there) [c](docs/events.md#nothing)')).toEqual([
      '#there',
      'docs/events.md#nothing',
    ]);
  });

  it('are all linked in the README', async () => {
    const guides = (await readdir(join(ROOT, 'docs'))).filter((name) => name.endsWith('.md'));
    expect(guides.filter((name) => !readme.includes(`](docs/${name})`))).toEqual([]);
  });
});
