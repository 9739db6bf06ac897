import { readFileSync } from 'node:fs';
import { compareUse, elementsIn } from './manifest-use/compare.js';
import { USED } from './manifest-use/plugin.js';

/**
 * `node scripts/manifest-use.js`, after all browser tests, fails where one of them never used something that
 * `custom-elements.json` has, or used something that it lacks.
 */
const elements = elementsIn(JSON.parse(readFileSync('custom-elements.json', 'utf8')));
const { unused, undocumented } = compareUse(elements, new Set(JSON.parse(readFileSync(USED, 'utf8'))));
for (const record of unused) console.error(`No test uses ${record}.`);
for (const record of undocumented)
  console.error(`There is ${record}, which custom-elements.json does not have.`);
if (unused.length + undocumented.length > 0) process.exitCode = 1;
else console.log('The tests use all that custom-elements.json has, and nothing that it lacks.');
