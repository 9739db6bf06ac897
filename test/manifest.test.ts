import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { compareUse, elementsIn, type ManifestElement } from '../scripts/manifest-use/compare.js';

interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Declaration extends Named {
  readonly tagName?: string;
  readonly members?: readonly (Named & { readonly kind: string; readonly privacy?: string })[];
  readonly attributes?: readonly (Named & { readonly fieldName: string })[];
  readonly events?: readonly (Named & { readonly type: { readonly text: string } })[];
  readonly cssParts?: readonly Named[];
  readonly slots?: readonly Named[];
}

interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations: readonly Declaration[] }[];
}

const text = readFileSync('custom-elements.json', 'utf8');
const { modules } = JSON.parse(text) as Manifest;
const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);

const definedTags = readdirSync('src/define')
  .flatMap((file) => [
    ...readFileSync(`src/define/${file}`, 'utf8').matchAll(/customElements\.define\('([a-z-]+)'/g),
  ])
  .map((match) => String(match[1]));

describe('custom-elements.json', () => {
  it('has every element that is registered, and no other', () => {
    expect(definedTags).toHaveLength(8);
    expect(elements.map(({ tagName }) => tagName).sort()).toEqual(definedTags.sort());
  });

  it('names files that the package ships', () => {
    for (const { path } of modules) expect(path).toMatch(/^dist\/src\/elements\/.+\.js$/);
  });

  it('tells nothing that is internal', () => {
    for (const { members = [] } of elements)
      for (const { name, privacy } of members) {
        expect(privacy, name).toBeUndefined();
        expect(name).toMatch(/^[a-z]\w*$/i);
      }
  });
});

describe.each(elements.map((element) => [element.tagName, element] as const))(
  'The manifest of %s',
  (_, element) => {
    const { members = [], attributes = [], events = [], cssParts = [], slots = [] } = element;

    it('says in full sentences what it is and what each of its parts is for', () => {
      expect(members).not.toEqual([]);
      for (const named of [element, ...members, ...events, ...cssParts, ...slots])
        expect(named.description, named.name).toMatch(/^\S.*\.$/s);
    });

    it('names each attribute as its property, in lower case and without a dash', () => {
      for (const { name, fieldName } of attributes) expect(name).toBe(fieldName.toLowerCase());
    });

    it('gives each event its name and its class', () => {
      for (const { name, type } of events) {
        expect(name).toMatch(/^[a-z]+(-[a-z]+)+$/);
        expect(type.text).toMatch(/^[A-Z]\w+Event$/);
      }
    });
  },
);

describe('The check of the manifest', { timeout: 30_000 }, () => {
  it('passes with the file in the repository', () => {
    expect(check('custom-elements.json')).toMatchObject({ status: 0, stderr: '' });
  });

  it('fails when a sentence has changed, and says where and what to do', () => {
    const { status, stderr } = check(changed(text.replace('Users a page.', 'Users on a page.')));
    expect(status).toBe(1);
    expect(stderr).toContain('"description": "Users on a page."');
    expect(stderr).toContain('npm run manifest');
  });
});

describe('What the tests use of the elements', () => {
  const element: ManifestElement = {
    tagName: 'role-badge',
    members: [
      { kind: 'field', name: 'plain' },
      { kind: 'method', name: 'focus' },
    ],
    attributes: [{ name: 'plain' }],
    events: [{ name: 'role-shown' }],
    slots: [{ name: 'icon' }],
    cssParts: [{ name: 'label' }],
  };
  const records = ['property plain', 'method focus', 'attribute plain', 'event role-shown', 'slot icon'];
  const all = [...records, 'filled-slot icon', 'part label'].map((record) => `role-badge ${record}`);

  it('is all that the manifest has, and nothing more', () => {
    expect(compareUse([element], new Set(all))).toEqual({ unused: [], undocumented: [] });
  });

  it.each(all)('would be found to lack %s', (record) => {
    const rest = new Set(all.filter((other) => other !== record));
    expect(compareUse([element], rest)).toEqual({ unused: [record], undocumented: [] });
  });

  it.each(['part secret', 'slot secret', 'event role-hidden'])('would be found to have %s', (more) => {
    const record = `role-badge ${more}`;
    expect(compareUse([element], new Set([...all, record])).undocumented).toEqual([record]);
  });

  it('is taken from the manifest of all elements', () => {
    expect(elementsIn(JSON.parse(text)).map(({ tagName }) => tagName)).toEqual(
      elements.map(({ tagName }) => tagName),
    );
  });
});

function check(file: string) {
  return spawnSync(process.execPath, ['scripts/manifest.js', file], { encoding: 'utf8' });
}

function changed(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  writeFileSync(join(folder, 'custom-elements.json'), content);
  return join(folder, 'custom-elements.json');
}
