import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import * as prettier from 'prettier';
import { editorData } from './frameworks/editors.js';
import { elementsOf, elementTypes } from './frameworks/elements.js';
import { preactTypes, reactTypes, solidTypes, svelteTypes, vueTypes } from './frameworks/markup-types.js';
import { reactIndex, reactWrapper } from './frameworks/react-wrappers.js';

/**
 * `node scripts/frameworks.js` writes `src/frameworks` from `custom-elements.json`. With `--check` it writes nothing, and
 * fails where the folder, or the one that is named after it, differs.
 */
const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [folder = 'src/frameworks'] = positionals;

const files = await generated();
if (values.check) check(files);
else {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

async function generated() {
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const elements = elementsOf(manifest);
  const sources = {
    'elements.ts': elementTypes(elements),
    'types/react.ts': reactTypes(elements),
    'types/preact.ts': preactTypes(elements),
    'types/solid.ts': solidTypes(elements),
    'types/vue.ts': vueTypes(elements),
    'types/svelte.ts': svelteTypes(elements),
    'react/index.ts': reactIndex(elements),
    ...Object.fromEntries(elements.map((element) => [`react/${element.tag}.ts`, reactWrapper(element)])),
    ...Object.fromEntries(
      Object.entries(editorData(manifest, version)).map(([name, data]) => [
        `editors/${name}`,
        JSON.stringify(data),
      ]),
    ),
  };
  const options = await prettier.resolveConfig('src/frameworks/elements.ts');
  const formatted = Object.entries(sources).map(async ([filepath, text]) => [
    filepath,
    await prettier.format(text, { ...options, filepath }),
  ]);
  return new Map(await Promise.all(formatted));
}

function check(files) {
  const there = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder).length + 1));
  const wrong = [...files]
    .filter(([name, text]) => !there.includes(name) || readFileSync(join(folder, name), 'utf8') !== text)
    .map(([name]) => name);
  wrong.push(...there.filter((name) => !files.has(name)));
  if (wrong.length === 0) return console.log(`${folder} is what custom-elements.json says.`);
  console.error(
    `${folder} is not what custom-elements.json says: ${wrong.sort().join(', ')}.\n` +
      'Run "npm run manifest" and commit the files.',
  );
  process.exitCode = 1;
}
