import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** Somebody, in the words of the backend of `docs/adapters.md`. */
interface Person {
  nr: number;
  given: string;
  surname: string;
  mail: string;
  mobile: string | null;
  level: string;
  on: boolean;
  seen: string | null;
}

const SURNAMES = ['Adams', 'Baker', 'Clark', 'Davis', 'Evans', 'Foster', 'Green', 'Harris'];
const LEVELS = ['viewer', 'editor', 'admin'];

function people(): Person[] {
  return Array.from({ length: 40 }, (_none, index) => ({
    nr: index + 1,
    given: `Robin ${index + 1}`,
    surname: SURNAMES[index % SURNAMES.length] ?? '',
    mail: `person-${index + 1}@example.com`,
    mobile: index % 5 === 0 ? null : `+336399800${String(index + 10)}`,
    level: LEVELS[index % LEVELS.length] ?? '',
    on: index % 4 !== 3,
    seen: index % 3 === 0 ? null : `2026-01-${String((index % 27) + 1).padStart(2, '0')}T09:00:00Z`,
  }));
}

/** The backend that `docs/adapters.md` assumes, with forty people. */
export class TeamApi {
  readonly #people = people();
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  /** Starts it, and tells its address. */
  async start(): Promise<string> {
    this.#server.listen(0, 'localhost');
    await once(this.#server, 'listening');
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const send = (status: number, body?: unknown) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    const [, nr, isMail] = /^\/people(?:\/(\d+)(\/new-password)?)?$/.exec(pathname) ?? [];
    if (pathname === '/people') return void send(200, this.#list(searchParams));
    const person = this.#people.find((somebody) => String(somebody.nr) === nr);
    if (!person) return void send(404);
    if (isMail) return void send(204);
    if (request.method !== 'PATCH') return void send(200, person);
    const changes = (await json(request)) as Partial<Person>;
    if (changes.mail !== undefined && !changes.mail.includes('@'))
      return void send(422, { wrong: { mail: 'This is no address.' } });
    send(200, Object.assign(person, changes));
  }

  #list(parameters: URLSearchParams) {
    const [find, from, count] = ['find', 'from', 'count'].map((name) => parameters.get(name) ?? '');
    const sign = parameters.get('order') === 'surname:desc' ? -1 : 1;
    const found = this.#people
      .filter(({ given, surname, mail, mobile }) =>
        [`${given} ${surname}`, mail, mobile ?? ''].some((text) =>
          text.toLowerCase().includes((find ?? '').toLowerCase()),
        ),
      )
      .sort((one, other) => sign * one.surname.localeCompare(other.surname, 'en') || one.nr - other.nr);
    return { people: found.slice(Number(from), Number(from) + Number(count)), all: found.length };
  }
}
