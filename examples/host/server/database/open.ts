import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import { SCHEMA, type Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** A database that answers. */
export interface OpenDatabase {
  readonly db: Database;
  /** What it is, for people: `PGlite in .data` or `PostgreSQL at localhost:5432`. */
  readonly label: string;
  close(): Promise<void>;
}

/**
 * Settings of every connection. Rows of one client may all lie at one end of a table, where the planner believes them
 * to be spread evenly: it then reads the table from the other end. The lists have an index for everything, so it is
 * kept from that. Random pages cost what they do on an SSD, to compile a plan takes longer than to run one here, and what
 * a search gathers is sorted in memory.
 */
const SETTINGS = {
  search_path: `${SCHEMA},public`,
  enable_seqscan: 'off',
  random_page_cost: '1.1',
  jit: 'off',
  work_mem: '32MB',
};

/** Opens PGlite in a folder, or in memory with `memory://`. */
export async function openPGlite(dataDir: string): Promise<OpenDatabase> {
  const [{ PGlite }, { pg_trgm }, { btree_gin }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
    import('@electric-sql/pglite/contrib/btree_gin'),
  ]);
  const unlock = dataDir.includes('://') ? () => undefined : await lockFolder(dataDir);
  const pglite = await PGlite.create(dataDir, { extensions: { pg_trgm, btree_gin } });
  for (const setting of Object.entries(SETTINGS)) {
    await pglite.query('select set_config($1, $2, false)', setting);
  }
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  return { db, label: `PGlite in ${dataDir}`, close: () => db.destroy().finally(unlock) };
}

/**
 * Makes a folder and takes it for this process: PGlite, unlike PostgreSQL, lets two processes into one folder and loses
 * data. A lock of a process that is gone counts for nothing. Returns how to give the folder back.
 */
async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(dirname(resolve(folder)), { recursive: true });
  const lock = `${resolve(folder)}.lock`;
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (holder > 0 && holder !== process.pid && isRunning(holder)) {
    throw new Error(`${folder} is in use by another process (${holder}). Choose another folder: DATA_DIR`);
  }
  await writeFile(lock, String(process.pid));
  return () => rm(lock, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Opens any PostgreSQL. */
export async function openPostgres(url: string): Promise<OpenDatabase> {
  const { Pool } = await import('pg');
  const pool = new Pool({
    connectionString: url,
    options: Object.entries(SETTINGS)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    connectionTimeoutMillis: 10_000,
    // A new session first learns of all tables and their statistics, which takes longer than most lists.
    idleTimeoutMillis: 10 * 60 * 1000,
    max: 10,
  });
  // A connection that breaks while nobody uses it; the next query opens another one.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    const client = await pool.connect();
    client.release();
  } catch (cause) {
    await db.destroy();
    throw new Error(`PostgreSQL at ${placeOf(url)} cannot be reached (DATABASE_URL).`, { cause });
  }
  return { db, label: `PostgreSQL at ${placeOf(url)}`, close: () => db.destroy() };
}

/** Where a database is, without the password that its URL may hold. */
function placeOf(url: string): string {
  return URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : 'the address given';
}
