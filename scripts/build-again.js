import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { differences } from './folders.js';

/**
 * `node scripts/build-again.js`, after `npm run build`, builds once more, beside `dist`, and fails where one byte differs:
 * who builds a tag gets what was published.
 */
const AGAIN = 'dist-again';
rmSync(AGAIN, { recursive: true, force: true });
const env = { ...process.env, ROLECALL_DIST: AGAIN };
for (const command of ['rollup -c --silent', `tsc -p tsconfig.build.json --outDir ${AGAIN}`]) {
  const { status } = spawnSync(`npx ${command}`, { shell: true, stdio: 'inherit', env });
  if (status !== 0) process.exit(1);
}
const different = differences('dist', AGAIN);
rmSync(AGAIN, { recursive: true });
if (different.length > 0) {
  console.error(`A second build differs in ${different.join(', ')}.`);
  process.exitCode = 1;
} else console.log('A second build is the same, byte by byte.');
