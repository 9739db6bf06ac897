import { cpus, loadavg } from 'node:os';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { openPostgres } from '../../examples/host/server/database/open.ts';
import { DEMO_PASSWORD } from '../../examples/host/server/database/seed.ts';
import { SCHEMA } from '../../examples/host/server/database/tables.ts';
import { startHost } from '../../examples/host/server/host.ts';
import { startCluster } from './cluster.ts';
import { queriesFor, type BenchQuery } from './queries.ts';

/**
 * Measures the example host with very many people in PostgreSQL: how long each kind of page takes through HTTP, for
 * somebody who is signed in as Admin of a large, a middling and a small client.
 */
const HELP = `Usage: npm run bench:host -- [options]

  --folder <path>   Keep the database there, and find it again. Default: a new folder that goes afterwards.
  --count <number>  How many people. Default: 1000000.
  --rounds <number> How often each question is asked. Default: 40.
  --only <text>     Only questions whose group or name has this text.
  --client <id>     Only one client: aurora, borealis or cascade.
  --plans           Ask each question once and print the plans of its queries instead.`;

const TARGET = 100;

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    count: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '40' },
    only: { type: 'string' },
    client: { type: 'string' },
    plans: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
});

type Ask = (path: string) => Promise<unknown>;

/** Signs in and returns how to ask. */
async function signIn(url: string, email: string): Promise<Ask> {
  const response = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: url },
    body: new URLSearchParams({ email, password: DEMO_PASSWORD }),
  });
  const Cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return async (path) => {
    const answer = await fetch(`${url}${path}`, { headers: { Cookie } });
    const body: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`);
    return body;
  };
}

/** Milliseconds of each round, in rising order: until the answer was read, and of computing in all processes. */
interface Times {
  readonly answer: readonly number[];
  readonly computing: readonly number[];
}

async function measure(
  ask: Ask,
  { path }: BenchQuery,
  rounds: number,
  computing: () => Promise<number>,
): Promise<Times> {
  const times: Record<keyof Times, number[]> = { answer: [], computing: [] };
  for (let round = 0; round < rounds; round += 1) {
    const computed = await computing();
    const start = performance.now();
    await ask(path(round));
    times.answer.push(performance.now() - start);
    times.computing.push((await computing()) - computed);
  }
  for (const list of Object.values(times)) list.sort((a, b) => a - b);
  return times;
}

/**
 * Milliseconds that this process (host and asker) and the sessions of the database have computed so far, where Linux
 * tells them. On a machine that others use too, this is what an answer takes when they do not.
 */
async function computedBy(pids: readonly number[]): Promise<number> {
  const { user, system } = process.cpuUsage();
  const sessions = pids.map(async (pid) => {
    const [nanoseconds] = (await readFile(`/proc/${pid}/schedstat`, 'utf8').catch(() => '')).split(' ');
    return Number(nanoseconds ?? 0) / 1e6;
  });
  return (user + system) / 1e3 + (await Promise.all(sessions)).reduce((sum, one) => sum + one, 0);
}

/** A percentile by nearest rank. */
const percentile = (sorted: readonly number[], part: number) =>
  sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;

function print(name: string, { answer, computing }: Times): void {
  const numbers = [percentile(answer, 0.5), percentile(answer, 0.95), percentile(computing, 0.95)];
  const over = answer.filter((time) => time > TARGET).length;
  const cells = [...numbers.map((number) => number.toFixed(1)), String(over)];
  console.log(`| ${name.padEnd(52)} | ${cells.map((cell) => cell.padStart(8)).join(' | ')} |`);
}

/** What the queries of one question wrote into the server's log since a position. */
async function plansSince(log: string, position: number): Promise<{ text: string; position: number }> {
  const bytes = await readFile(log);
  return { text: bytes.subarray(position).toString(), position: bytes.length };
}

async function main(): Promise<void> {
  const count = Number(values.count);
  const rounds = Number(values.rounds);
  const explaining = {
    shared_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_buffers': 'on',
    'auto_explain.log_timing': 'off',
    log_line_prefix: '',
  };
  const cluster = await startCluster(values.folder, values.plans ? explaining : {});
  try {
    if (cluster.isNew) {
      const seeding = fileURLToPath(new URL('../../examples/host/server/seed.ts', import.meta.url));
      const { status } = spawnSync(process.execPath, [seeding, '--count', String(count)], {
        stdio: 'inherit',
        env: { ...process.env, DATABASE_URL: cluster.url },
      });
      if (status !== 0) throw new Error('The people could not be added.');
    }
    const database = await openPostgres(cluster.url);
    const host = await startHost({ port: 0, database });
    try {
      // Admin everywhere; at the small client the demo account is a Viewer.
      await database.db
        .updateTable('assignment')
        .set({ role_id: 'admin', role_rank: 0 })
        .where('person_id', 'in', (is) =>
          is.selectFrom('person').select('id').where('email', '=', 'admin@example.com'),
        )
        .execute();
      const sizes = await database.db
        .selectFrom('assignment')
        .select(['client_id', (is) => is.cast<number>(is.fn.countAll(), 'integer').as('people')])
        .groupBy('client_id')
        .orderBy('people', 'desc')
        .execute();
      // A server that has run for a while has its tables in memory.
      await sql`create extension if not exists pg_prewarm with schema public`.execute(database.db);
      await sql`select sum(public.pg_prewarm(oid::regclass)) from pg_class
        where relnamespace = ${SCHEMA}::regnamespace and relkind in ('r', 'i')`.execute(database.db);
      const { rows: sessions } = await sql<{ pid: number }>`
        select pid from pg_stat_activity where datname = current_database()`.execute(database.db);
      const computing = () => computedBy(sessions.map(({ pid }) => pid));
      const ask = await signIn(host.url, 'admin@example.com');
      console.log(
        `${host.database}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, ${rounds} rounds`,
      );
      let slow = 0;
      let total = 0;
      for (const { client_id: client, people } of sizes) {
        if (values.client !== undefined && values.client !== client) continue;
        const queries = queriesFor(client, people, Date.now()).filter(({ group, name }) =>
          `${group}: ${name}`.includes(values.only ?? ''),
        );
        console.log(`\n${client}, ${people.toLocaleString('en')} people\n`);
        if (!values.plans) {
          console.log(`| ${'question'.padEnd(52)} |   p50 ms |   p95 ms |  CPU p95 | over ${TARGET} |`);
          console.log(`| ${'-'.repeat(52)} | -------: | -------: | -------: | -------: |`);
        }
        for (const query of queries) {
          const name = `${query.group}: ${query.name}`;
          if (values.plans) {
            const { position } = await plansSince(cluster.log, 0);
            await ask(query.path(0));
            console.log(`\n=== ${name}  ${query.path(0)}\n${(await plansSince(cluster.log, position)).text}`);
            continue;
          }
          await ask(query.path(0));
          const times = await measure(ask, query, rounds, computing);
          print(name, times);
          total += 1;
          if (percentile(times.answer, 0.95) > TARGET) slow += 1;
        }
      }
      if (!values.plans) {
        console.log(
          `\n${total - slow} of ${total} questions are answered in under ${TARGET} ms at the 95th percentile; ${slow} are not. Load ${loadavg()[0]?.toFixed(1)}.`,
        );
      }
    } finally {
      await host.close();
      await database.close();
    }
  } finally {
    await cluster.stop();
  }
}

if (values.help) console.log(HELP);
else await main();
