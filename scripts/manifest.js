import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

/**
 * `node scripts/manifest.js [file]` compares a manifest, `custom-elements.json` unless another is named, with what the
 * sources say now, and fails where they differ.
 */
const { positionals } = parseArgs({ allowPositionals: true });
const [file = 'custom-elements.json'] = positionals;

const committed = readFileSync(file, 'utf8').split('\n');
const fresh = JSON.stringify(await cli({ argv: ['analyze', '--quiet'], noWrite: true }), null, 2).split('\n');
fresh.push('');

const line = fresh.findIndex((text, index) => text !== committed[index]);
if (line >= 0 || committed.length !== fresh.length) {
  const at = line >= 0 ? line : fresh.length;
  console.error(
    `${file} is not what the elements say, first in line ${at + 1}:\n` +
      `- ${committed[at] ?? '(the end)'}\n+ ${fresh[at] ?? '(the end)'}\n` +
      'Run "npm run manifest" and commit the file.',
  );
  process.exitCode = 1;
} else console.log(`${file} is what the elements say.`);
