import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { PasswordHasher } from './accounts/password.ts';
import { migrate } from './database/migrations.ts';
import { openPGlite, openPostgres } from './database/open.ts';
import { seedMany } from './database/seed-many.ts';
import { DEMO_PEOPLE, seed } from './database/seed.ts';

const HELP = `Usage: node examples/host/server/seed.ts --count <number>

  --count <number>  How many generated people to add.

Environment: DATABASE_URL, DATA_DIR. See examples/host/README.md.`;

const { env } = process;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { count: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const count = Number(values.count);
  if (!(Number.isInteger(count) && count > 0)) throw new Error('--count is no whole number above 0.');
  const dataDir = env['DATA_DIR'] || fileURLToPath(new URL('../.data', import.meta.url));
  const database = await (env['DATABASE_URL'] ? openPostgres(env['DATABASE_URL']) : openPGlite(dataDir));
  try {
    const start = performance.now();
    const now = new Date();
    await migrate(database.db);
    await seed(database.db, { people: DEMO_PEOPLE.length, passwords: new PasswordHasher(), now });
    await seedMany(database.db, count, now);
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(`${count} people were added in ${seconds} s  (${database.label})`);
  } finally {
    await database.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
