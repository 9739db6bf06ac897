import { cpus, loadavg } from 'node:os';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { openPostgres, type OpenDatabase } from '../../examples/host/server/database/open.ts';
import { DEMO_PASSWORD } from '../../examples/host/server/database/seed.ts';
import { SCHEMA } from '../../examples/host/server/database/tables.ts';
import { startHost } from '../../examples/host/server/host.ts';
import { startCluster } from './cluster.ts';
import { queriesFor, type Ask, type BenchQuery } from './queries.ts';

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
    const asked = await path(round);
    const computed = await computing();
    const start = performance.now();
    await ask(asked);
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

const EXPLAINING = {
  shared_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_timing': 'off',
  log_line_prefix: '',
};

/** Adds the people by the command that anybody would use. */
function seed(databaseUrl: string): void {
  const seeding = fileURLToPath(new URL('../../examples/host/server/seed.ts', import.meta.url));
  const { status } = spawnSync(process.execPath, [seeding, '--count', values.count], {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  if (status !== 0) throw new Error('The people could not be added.');
}

/** Makes ready: the demo Admin manages everywhere, and the tables are in memory, as where a server has run for a while. */
async function prepare({ db }: OpenDatabase): Promise<void> {
  await sql`update assignment set role_id = 'admin', role_rank = 0
    where person_id = (select id from person where email = 'admin@example.com')`.execute(db);
  await sql`create extension if not exists pg_prewarm with schema public`.execute(db);
  await sql`select sum(public.pg_prewarm(oid::regclass)) from pg_class
    where relnamespace = ${SCHEMA}::regnamespace and relkind in ('r', 'i')`.execute(db);
}

/** The clients, the largest first. */
async function clientsOf({ db }: OpenDatabase) {
  const { rows } = await sql<{
    client: string;
    people: number;
  }>`select client_id as client, sum(people)::integer as people
    from tally group by client_id order by people desc`.execute(db);
  return rows.filter(({ client }) => values.client === undefined || values.client === client);
}

/** The processes of the database's sessions; an idle one ends after a while, and another one comes. */
async function sessionsOf({ db }: OpenDatabase): Promise<number[]> {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where datname = current_database()`.execute(db);
  return rows.map(({ pid }) => pid);
}

/** Prints what the server wrote of each question's queries. */
async function explain(ask: Ask, queries: readonly BenchQuery[], log: string): Promise<void> {
  for (const { group, name, path } of queries) {
    const asked = await path(0);
    const { length } = await readFile(log);
    await ask(asked);
    const plans = (await readFile(log)).subarray(length).toString();
    console.log(`\n=== ${group}: ${name}  ${asked}\n${plans}`);
  }
}

/** Prints a table, and returns how many questions are too slow. */
async function compare(database: OpenDatabase, ask: Ask, queries: readonly BenchQuery[]): Promise<number> {
  console.log(`| ${'question'.padEnd(52)} |   p50 ms |   p95 ms |  CPU p95 | over ${TARGET} |`);
  console.log(`| ${'-'.repeat(52)} | -------: | -------: | -------: | -------: |`);
  let slow = 0;
  for (const query of queries) {
    await ask(await query.path(0));
    const pids = await sessionsOf(database);
    const times = await measure(ask, query, Number(values.rounds), () => computedBy(pids));
    print(`${query.group}: ${query.name}`, times);
    if (percentile(times.answer, 0.95) > TARGET) slow += 1;
  }
  return slow;
}

async function measureHost(database: OpenDatabase, ask: Ask, log: string): Promise<void> {
  let [slow, total] = [0, 0];
  for (const { client, people } of await clientsOf(database)) {
    console.log(`\n${client}, ${people.toLocaleString('en')} people\n`);
    const queries = queriesFor(ask, client, people, Date.now()).filter(({ group, name }) =>
      `${group}: ${name}`.includes(values.only ?? ''),
    );
    if (values.plans) await explain(ask, queries, log);
    else slow += await compare(database, ask, queries);
    total += queries.length;
  }
  if (values.plans) return;
  console.log(
    `\n${total - slow} of ${total} questions are answered in under ${TARGET} ms at the 95th percentile. Load ${load()}.`,
  );
}

const load = () => loadavg()[0]?.toFixed(1) ?? '?';

async function main(): Promise<void> {
  const cluster = await startCluster(values.folder, values.plans ? EXPLAINING : {});
  try {
    if (cluster.isNew) seed(cluster.url);
    const database = await openPostgres(cluster.url);
    const host = await startHost({ port: 0, database });
    try {
      await prepare(database);
      const ask = await signIn(host.url, 'admin@example.com');
      console.log(`${host.database}, ${cpus().length} cores, load ${load()}, ${values.rounds} rounds`);
      await measureHost(database, ask, cluster.log);
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
