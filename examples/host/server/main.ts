import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DEMO_PASSWORD, DEMO_PEOPLE } from './database/seed.ts';
import { startHost, type RunningHost } from './host.ts';
import { DEFAULT_LIMITS } from './options.ts';

const HELP = `Usage: node examples/host/server/main.ts [--port <number>] [--reset]

  --port <number>  The port to listen at; 0 takes a free one. Default: PORT, or 8080.
  --reset          Throw all data away and start over.

Environment: PORT, HOST, PUBLIC_URL, ALLOWED_HOSTS, OUTBOX, DATABASE_URL, DATA_DIR, SMTP_URL, MAIL_FROM, MAIL, MAIL_COOL_DOWN. See examples/host/README.md.`;

const { env } = process;

function readOptions() {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, reset: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  const port = Number(values.port ?? (env['PORT'] || 8080));
  if (!(Number.isInteger(port) && port >= 0 && port <= 65_535))
    throw new Error('The port is no number from 0 to 65535.');
  const mailCoolDown = Number(env['MAIL_COOL_DOWN'] || DEFAULT_LIMITS.mailCoolDown);
  if (!(mailCoolDown > 0)) throw new Error('MAIL_COOL_DOWN is no number of seconds.');
  return {
    isHelp: values.help ?? false,
    port,
    reset: values.reset,
    hostname: env['HOST'] || undefined,
    publicUrl: env['PUBLIC_URL'] || undefined,
    allowedHosts: (env['ALLOWED_HOSTS'] ?? '').split(/[\s,]+/).filter(Boolean),
    openOutbox: env['OUTBOX'] === 'open' ? true : undefined,
    databaseUrl: env['DATABASE_URL'] || undefined,
    dataDir: env['DATA_DIR'] || fileURLToPath(new URL('../.data', import.meta.url)),
    smtpUrl: env['SMTP_URL'] || undefined,
    mailFrom: env['MAIL_FROM'] || undefined,
    handsOutLinks: env['MAIL'] === 'links' ? true : undefined,
    limits: { mailCoolDown },
  };
}

const CLOSED_OUTBOX = `
  Mail is kept in the database and shown nowhere, for others can reach this host:
  set SMTP_URL to send it, or OUTBOX=open to show it, with its links, to everybody.
`;

/** What somebody who starts the host needs to know of a failure. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Choose another one: PORT=8081 npm start`;
  if (code === 'ERR_MODULE_NOT_FOUND') return `${error.message}\nIs the library built? npm run build`;
  const { cause } = error;
  const reason = cause instanceof AggregateError ? cause.errors.map(String).join('; ') : cause;
  return reason === undefined ? error.message : `${error.message}\n${String(reason)}`;
}

function greet({ url, database, keepsMail, hasOutbox }: RunningHost): void {
  const people = DEMO_PEOPLE.map(({ email }) => `    ${email}`).join('\n');
  console.log(`
The back office is at ${url}  (${database})

  Sign in as
${people}
  with the password
    ${DEMO_PASSWORD}
${hasOutbox ? `\n  Mail is at ${url}/outbox\n` : keepsMail ? CLOSED_OUTBOX : ''}`);
}

try {
  const { isHelp, ...options } = readOptions();
  if (isHelp) {
    console.log(HELP);
  } else {
    const host = await startHost(options);
    greet(host);
    let isStopping = false;
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        // The second signal does not wait.
        if (isStopping) process.exit(1);
        isStopping = true;
        void host.close().then(() => {
          process.exit(0);
        });
      });
    }
  }
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
