import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';

/**
 * `node scripts/theming-tables.js [file…]` writes what `custom-elements.json` says of tokens, parts and slots into the tables
 * of the documents, each between the comments `<!-- tokens: reference -->` and `<!-- /tokens: reference -->`, and so on for what
 * else {@link TABLES} has. With `--check` it writes nothing, and fails where a table is not what the manifest says.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean', default: false } },
});
const files = positionals.length > 0 ? positionals : ['README.md', 'docs/theming.md'];

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);

/** Each token once, in the order in which the elements name them. */
const tokens = [
  ...new Map(elements.flatMap(({ cssProperties = [] }) => cssProperties.map((token) => [token.name, token]))),
].map(([, token]) => token);

const TABLES = {
  'tokens: reference': () => tokenTable('reference'),
  'tokens: semantic': () => tokenTable('semantic'),
  'tokens: component': () => tokenTable('component'),
  parts: () => byElement('part', 'cssParts'),
  slots: () => byElement('slot', 'slots'),
};

function tokenTable(wanted) {
  const rows = tokens
    .filter(({ tier }) => tier === wanted)
    .map((token) => [code(token.name), wanted, code(token.default), token.description]);
  return table(['token', 'tier', 'default', 'what it is for'], rows);
}

function byElement(what, list) {
  const rows = elements.flatMap(({ tagName, [list]: named = [] }) =>
    named.map(({ name, description }) => [code(tagName), code(name || '(default)'), description]),
  );
  return table(['element', what, 'what it is'], rows);
}

function table(heads, rows) {
  const lines = [heads, heads.map(() => '---'), ...rows];
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

function code(text) {
  return `\`${text}\``;
}

/** A document with its tables as the manifest has them. */
async function renewed(file, text) {
  const filled = text.replace(
    /(<!-- ([\w: ]+) -->\n)[^]*?(<!-- \/\2 -->)/g,
    (_all, begin, name, end) => `${begin}\n${TABLES[name]()}\n\n${end}`,
  );
  return format(filled, { ...(await resolveConfig(file)), parser: 'markdown' });
}

for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const fresh = await renewed(file, text);
  if (fresh === text) console.log(`${file} is what the manifest says.`);
  else if (values.check) {
    console.error(
      `A table in ${file} is not what the manifest says. Run "npm run manifest" and commit the file.`,
    );
    process.exitCode = 1;
  } else writeFileSync(file, fresh);
}
