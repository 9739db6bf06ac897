import { sql } from 'kysely';
import type { User, UserDraft } from '../../../src/data/index.js';
import type { OpenDatabase } from '../../../examples/host/server/database/open.ts';
import { DEMO_PASSWORD } from '../../../examples/host/server/database/seed.ts';
import { SCHEMA } from '../../../examples/host/server/database/tables.ts';
import { startHost, type HostOptions, type RunningHost } from '../../../examples/host/server/host.ts';
import { Visitor } from './visitor.js';

/** Gives the database that a suite runs on. */
export type DatabaseSource = () => OpenDatabase;

export const PASSWORD = 'seven plain words make one password';
/** The clients of every host: `admin@example.com` manages the first two and is a Viewer of the third. */
export const [AURORA, BOREALIS, CASCADE] = ['aurora', 'borealis', 'cascade'] as const;

let lastNumber = 0;

/** An address that nobody has yet. */
export const newEmail = () => `person${++lastNumber}@example.org`;

/** A draft of a user, an Editor at the first client unless said otherwise. */
export function draft(changes: Partial<UserDraft> = {}): UserDraft {
  return {
    firstName: 'Grace',
    lastName: 'Hopper',
    email: newEmail(),
    assignments: [{ clientId: AURORA, roleIds: ['editor'] }],
    ...changes,
  };
}

/** A person who was made in a test, and their browser. */
export interface Member {
  readonly user: User;
  readonly visitor: Visitor;
}

/** A host with a clock that only the test moves, over a database that starts anew. */
export class TestHost {
  readonly host: RunningHost;
  readonly #clock: { time: number };

  private constructor(host: RunningHost, clock: { time: number }) {
    this.host = host;
    this.#clock = clock;
  }

  /** Starts with the three demo accounts and nobody else, unless `people` says more. */
  static async start(
    database: OpenDatabase,
    { reset = true, ...options }: HostOptions = {},
  ): Promise<TestHost> {
    const clock = { time: Date.UTC(2026, 2, 4, 9, 30) };
    if (reset) await empty(database);
    const host = await startHost({
      port: 0,
      database,
      people: 3,
      scryptCost: 4,
      now: () => clock.time,
      ...options,
    });
    return new TestHost(host, clock);
  }

  get now(): Date {
    return new Date(this.#clock.time);
  }

  /** Moves the clock on by seconds. */
  pass(seconds: number): void {
    this.#clock.time += seconds * 1000;
  }

  /** Somebody who is not signed in. */
  visitor(): Visitor {
    return new Visitor(this.host.url);
  }

  /** Somebody signed in. */
  async signedIn(email: string, password = DEMO_PASSWORD): Promise<Visitor> {
    const visitor = this.visitor();
    const response = await visitor.signIn(email, password);
    if (response.headers.get('Location') !== '/') throw new Error(`${email} could not sign in.`);
    return visitor;
  }

  /** The Admin of two clients. */
  admin(): Promise<Visitor> {
    return this.signedIn('admin@example.com');
  }

  /** Makes somebody, who activates their account and signs in. */
  async member(changes: Partial<UserDraft> = {}): Promise<Member> {
    const admin = await this.admin();
    const user = await admin.read<User>('POST', '/users', { body: draft(changes) });
    await this.setPassword(await this.lastLink(user.email));
    return { user, visitor: await this.signedIn(user.email, PASSWORD) };
  }

  /** Sends the form behind a link of a mail. */
  setPassword(link: string, password = PASSWORD, visitor = this.visitor()): Promise<Response> {
    const { pathname, searchParams } = new URL(link);
    return visitor.post(pathname, { token: searchParams.get('token') ?? '', password, repeated: password });
  }

  /** The mails to an address, the newest first, as the outbox shows them. */
  async mails(email: string): Promise<string[]> {
    const page = await this.visitor().text('/outbox');
    return page.split('<article').filter((mail) => mail.includes(`<bdi>${email}</bdi>`));
  }

  /** The link in the newest mail to an address. */
  async lastLink(email: string): Promise<string> {
    const [mail = ''] = await this.mails(email);
    const link = /<a href="([^"]+)"/.exec(mail)?.[1];
    if (link === undefined) throw new Error(`There is no mail to ${email}.`);
    return link.replaceAll('&amp;', '&');
  }

  close(): Promise<void> {
    return this.host.close();
  }
}

/** Takes all rows away, as `reset` does with the tables: hundreds of tests begin so, and to make tables takes half a second. */
async function empty({ db }: OpenDatabase): Promise<void> {
  const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = ${SCHEMA} and tablename not like 'kysely%'`.execute(db);
  if (rows.length === 0) return;
  await sql`truncate ${sql.join(rows.map(({ name }) => sql.table(name)))} restart identity`.execute(db);
}
