import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Packed, run } from '../support/packed.js';
import { pascal, USES, VALUES, type Use } from './uses.js';

/** The generated types, under each framework's own. Assumes that `npm run build` has run. */
const ROOT = resolve(import.meta.dirname, '../..');
const MODULES = join(ROOT, 'node_modules');
/** What the frameworks are; a host that uses one has it. */
const INSTALLED = [
  ...['react', '@types/react', '@lit/react', 'csstype', 'preact', 'solid-js'],
  ...['vue', '@vue', 'svelte'],
];

let packed: Packed;
beforeAll(async () => {
  packed = await Packed.install();
  for (const name of INSTALLED) {
    const link = join(packed.project, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await rm(link, { recursive: true, force: true });
    await symlink(join(MODULES, name), link);
  }
});
afterAll(async () => {
  await packed?.remove();
});

/** The elements in JSX: each right use, and each wrong one with the word that it is expected to be one. */
function jsx(imports: string, write: { property: (use: Use) => string; event: (name: string) => string }) {
  const lines = USES.flatMap(({ tag, event, ...use }) => {
    const property = write.property({ tag, ...use });
    const elements = [
      `<${tag} ${property}={${use.right}} />`,
      wrong(`<${tag} ${property}={${use.wrong}} />`),
    ];
    if (!event) return elements;
    const [name, field] = event;
    const handler = (path: string) => `${write.event(name)}={(event) => heard.push(event.${path})}`;
    return [...elements, `<${tag} ${handler(field)} />`, wrong(`<${tag} ${handler('nothing')} />`)];
  });
  return `${imports}\n${VALUES}\nexport const all = () => [\n${lines.map((line) => `${line},`).join('\n')}\n];\nexport { heard };\n`;
}

const wrong = (line: string) => `// @ts-expect-error\n${line}`;
const checkJsx = (source: string, jsxImportSource: string, jsx = 'react-jsx') =>
  packed.check({ 'page.tsx': source }, 'ESNext', { jsx, jsxImportSource, skipLibCheck: true });

describe('In JSX of React 19, Preact and Solid', () => {
  const likeReact = { property: ({ property }: Use) => property, event: (name: string) => `on${name}` };
  const likeSolid = {
    property: ({ property }: Use) => (/[A-Z]/.test(property) ? `prop:${property}` : property),
    event: (name: string) => `on:${name}`,
  };

  it.each([
    ['react', 'react-jsx', 'react', likeReact],
    ['preact', 'react-jsx', 'preact', likeReact],
    ['solid', 'preserve', 'solid-js', likeSolid],
  ] as const)(
    '%s takes what is right, and refuses a wrong property and a wrong field of an event of each element',
    async (name, mode, source, write) => {
      const page = jsx(`import type {} from 'rolecall/types/${name}';`, write);
      expect(await checkJsx(page, source, mode)).toEqual({ code: 0, output: '' });
    },
  );

  it('Solid refuses the name of a property that it would write in small letters', async () => {
    const imports = `import type {} from 'rolecall/types/solid';`;
    const { output } = await checkJsx(
      `${imports}\nexport const page = <user-table pageSize={50} />;`,
      'solid-js',
      'preserve',
    );
    expect(output).toContain("'pageSize' does not exist");
  });

  it('knows none of the elements without the import', async () => {
    const { output } = await checkJsx('export const page = <user-table view="scroll" />;', 'react');
    expect(output).toContain("'user-table' does not exist on type 'JSX.IntrinsicElements'");
  });
});

describe('The React components', () => {
  it('take what is right, and refuse a wrong property and a wrong field of an event of each element', async () => {
    const imports = `import { ${USES.map(({ tag }) => pascal(tag)).join(', ')} } from 'rolecall/react';`;
    const page = jsx(imports, {
      property: ({ property }) => property,
      event: (name) => `on${pascal(name)}`,
    }).replace(/<((?:user|role|reset)-[a-z-]+)/g, (_match, tag: string) => `<${pascal(tag)}`);
    expect(await checkJsx(page, 'react')).toEqual({ code: 0, output: '' });
  });

  it('can be imported in Node, where there is no document', async () => {
    const { code, output } = await packed.import('rolecall/react');
    expect(output).toBe('8 names\n');
    expect(code).toBe(0);
  });
});

/** A project with one component, checked by the framework's own checker. */
async function checkComponent(file: string, source: string, checker: string, args: readonly string[]) {
  const folder = await mkdtemp(join(packed.project, 'component-'));
  const compilerOptions = {
    ...{ module: 'ESNext', moduleResolution: 'Bundler', target: 'ES2022', strict: true, noEmit: true },
    ...{ lib: ['ES2023', 'DOM', 'DOM.Iterable'], types: [], skipLibCheck: true, verbatimModuleSyntax: true },
  };
  const config = { compilerOptions, vueCompilerOptions: { strictTemplates: true }, files: [file] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  await writeFile(join(folder, file), source);
  return run(process.execPath, [join(MODULES, checker), ...args], folder);
}

describe('In a template of Vue', () => {
  const script = `<script setup lang="ts">\nimport type {} from 'rolecall/types/vue';\n${VALUES}\n</script>\n`;
  const expected = (line: string) => `<!-- @vue-expect-error -->\n${line}`;

  it('takes what is right, and refuses a wrong property and a wrong field of an event of each element', async () => {
    const lines = USES.flatMap(({ tag, property, right, wrong, event }) => {
      const elements = [`<${tag} :${property}="${right}" />`, expected(`<${tag} :${property}="${wrong}" />`)];
      if (!event) return elements;
      const [name, field] = event;
      const handler = (path: string) => `@${name}="(event) => heard.push(event.${path})"`;
      return [...elements, `<${tag} ${handler(field)} />`, expected(`<${tag} ${handler('nothing')} />`)];
    });
    lines.push(
      '<user-management><h1 slot="heading">Ours</h1></user-management>',
      `<user-management>\n${expected('<h1 :slot="42">Ours</h1>')}</user-management>`,
    );
    const source = `${script}<template>\n${lines.join('\n')}\n</template>\n`;
    const ending = await checkComponent('Page.vue', source, 'vue-tsc/bin/vue-tsc.js', ['-p', '.']);
    expect(ending).toEqual({ code: 0, output: '' });
  });
});

describe('In a template of Svelte', () => {
  const svelte = (lines: readonly string[]) =>
    checkComponent(
      'Page.svelte',
      `<script lang="ts">\nimport type {} from 'rolecall/types/svelte';\n${VALUES}\n</script>\n${lines.join('\n')}\n`,
      'svelte-check/bin/svelte-check',
      ['--tsconfig', './tsconfig.json', '--output', 'machine'],
    );
  const uses = (value: 'right' | 'wrong', field: (right: string) => string) =>
    USES.flatMap(({ tag, property, event, ...use }) => [
      `<${tag} ${property}={${use[value]}}></${tag}>`,
      ...(event ? [`<${tag} on${event[0]}={(event) => heard.push(event.${field(event[1])})}></${tag}>`] : []),
    ]);

  it('takes what is right of each element', async () => {
    const { code, output } = await svelte(uses('right', (field) => field));
    expect(output).toContain('0 ERRORS');
    expect(code).toBe(0);
  });

  it('refuses a wrong property and a wrong field of an event of each element', async () => {
    const lines = uses('wrong', () => 'nothing');
    const { output } = await svelte(lines);
    expect(output.match(/ ERROR "Page\.svelte"/g)).toHaveLength(lines.length);
  });
});

describe('The data for editors', () => {
  const read = async (name: string) =>
    JSON.parse(
      await readFile(join(packed.project, 'node_modules/rolecall/src/frameworks/editors', name), 'utf8'),
    );

  it('offer the tags and the values of an attribute', async () => {
    const { tags } = await read('vscode.html-custom-data.json');
    expect(tags.map(({ name }: { name: string }) => name)).toEqual(USES.map(({ tag }) => tag));
    const table = tags.find(({ name }: { name: string }) => name === 'user-table');
    expect(table.attributes).toContainEqual(
      expect.objectContaining({ name: 'view', values: [{ name: 'pages' }, { name: 'scroll' }] }),
    );
    expect(table.attributes).toContainEqual(expect.objectContaining({ name: 'selectable', valueSet: 'v' }));
  });

  it('offer each part and each token once', async () => {
    const { pseudoElements, properties } = await read('vscode.css-custom-data.json');
    for (const entries of [pseudoElements, properties]) {
      const names = entries.map(({ name }: { name: string }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
    expect(pseudoElements).toContainEqual(expect.objectContaining({ name: '::part(new-user)' }));
    expect(properties).toContainEqual(expect.objectContaining({ name: '--rolecall-color-accent' }));
  });

  it('tell JetBrains the same, where package.json says', async () => {
    const { 'web-types': path } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
    expect(packed.files).toContain(path.replace('./', ''));
    const { contributions } = await read('web-types.json');
    const table = contributions.html.elements.find(({ name }: { name: string }) => name === 'user-table');
    expect(table.js.events).toContainEqual(
      expect.objectContaining({ name: 'user-edit', type: 'UserEditEvent' }),
    );
    expect(table.attributes).toContainEqual(
      expect.objectContaining({ name: 'view', value: { type: ["'pages'", "'scroll'"] } }),
    );
  });
});

describe('The check of what is generated', () => {
  const check = (folder: string) =>
    spawnSync(process.execPath, ['scripts/frameworks.js', '--check', folder], {
      cwd: ROOT,
      encoding: 'utf8',
    });

  it('passes with what is in the repository', () => {
    expect(check('src/frameworks')).toMatchObject({ status: 0, stderr: '' });
  });

  it('fails where a file differs, lacks or is too many, and says which and what to do', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'frameworks-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await cp(join(ROOT, 'src/frameworks'), folder, { recursive: true });
    await writeFile(join(folder, 'types/vue.ts'), '');
    await writeFile(join(folder, 'types/ember.ts'), '');
    await rm(join(folder, 'elements.ts'));
    const { status, stderr } = check(folder);
    expect(status).toBe(1);
    expect(stderr).toContain(': elements.ts, types/ember.ts, types/vue.ts.\nRun "npm run manifest"');
  });
});
