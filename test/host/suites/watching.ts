import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { User, UserChange } from '../../../src/data/index.js';
import { expectDescribedEvent } from '../../support/openapi.js';
import { AURORA, BOREALIS, draft, TestHost, type DatabaseSource } from '../support/test-host.js';
import type { Visitor } from '../support/visitor.js';

interface Heard {
  readonly id: string;
  readonly change: UserChange;
}

/** What a visitor hears of `GET /user-events`. */
class Stream {
  readonly heard: Heard[] = [];
  readonly #stop = new AbortController();
  isOver = false;

  static async open(visitor: Visitor, headers: Record<string, string> = {}): Promise<Stream> {
    const stream = new Stream();
    const response = await visitor.send('GET', '/api/user-events', { headers, signal: stream.#stop.signal });
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/event-stream']);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    void stream.#read(response).finally(() => (stream.isOver = true));
    return stream;
  }

  /** The change that fits, which was told or will be. */
  async next(fits: (change: UserChange) => boolean): Promise<Heard> {
    return expect
      .poll(() => this.heard.find(({ change }) => fits(change)), { timeout: 10_000 })
      .toBeDefined()
      .then(() => this.heard.find(({ change }) => fits(change)) as Heard);
  }

  close(): void {
    this.#stop.abort();
  }

  async #read(response: Response): Promise<void> {
    let text = '';
    try {
      for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
        text += new TextDecoder().decode(part);
        const events = text.split('\n\n');
        text = events.pop() ?? '';
        for (const event of events) this.#take(event);
      }
    } catch {
      // Closed from here, or by a host that stops.
    }
  }

  #take(event: string): void {
    const [data, id] = ['data', 'id'].map((name) => new RegExp(`^${name}: (.*)$`, 'm').exec(event)?.[1]);
    if (data === undefined) return;
    expectDescribedEvent(data);
    this.heard.push({ id: id ?? '', change: JSON.parse(data) as UserChange });
  }
}

const about = (id: string, type: UserChange['type']) => (change: UserChange) =>
  change.type === type && ('user' in change ? change.user.id : 'id' in change && change.id) === id;

export function watchingSuite(database: DatabaseSource): void {
  describe('Whoever watches:', () => {
    let test: TestHost;
    let admin: Visitor;
    beforeAll(async () => {
      test = await TestHost.start(database());
      admin = await test.admin();
    });
    afterAll(() => test.close());

    const create = (more = {}) => admin.read<User>('POST', '/users', { body: draft(more) });
    const rename = (id: string, firstName: string) =>
      admin.read<User>('PATCH', `/users/${id}`, { body: { firstName } });

    it('must be signed in', async () => {
      expect((await test.visitor().api('GET', '/user-events')).status).toBe(401);
    });

    it('hears of people who are made, changed, mailed, activated and removed', async () => {
      const stream = await Stream.open(admin);
      const { id, email } = await create();
      await stream.next(about(id, 'created'));
      const changed = await rename(id, 'Rear Admiral Grace');
      const { change } = await stream.next(about(id, 'updated'));
      expect(change).toEqual({ type: 'updated', user: changed });
      await test.setPassword(await test.lastLink(email));
      await stream.next(
        (heard) => about(id, 'updated')(heard) && 'user' in heard && heard.user.status === 'active',
      );
      await admin.api('DELETE', `/users/${id}`);
      await stream.next(about(id, 'removed'));
      stream.close();
    });

    it('hears them masked who sees fields masked, and nothing of other clients', async () => {
      const viewer = await test.signedIn('viewer@example.com');
      const stream = await Stream.open(viewer);
      const elsewhere = await create({ assignments: [{ clientId: BOREALIS, roleIds: ['editor'] }] });
      await rename(elsewhere.id, 'Unseen');
      await admin.api('DELETE', `/users/${elsewhere.id}`);
      const both = await create({
        assignments: [AURORA, BOREALIS].map((clientId) => ({ clientId, roleIds: ['editor'] })),
        phone: '+33612345678',
      });
      const { change } = await stream.next(about(both.id, 'created'));
      const told = JSON.stringify(stream.heard);
      expect(told).not.toContain(elsewhere.id);
      expect(told).not.toContain(both.email);
      expect(told).not.toContain('612345678');
      expect(change).toMatchObject({ user: { assignments: [{ clientId: AURORA }], actions: [] } });
      stream.close();
    });

    it('hears that people come into sight, and go out of it', async () => {
      const viewer = await test.signedIn('viewer@example.com');
      const stream = await Stream.open(viewer);
      const at = (clientId: string) => ({ body: { assignments: [{ clientId, roleIds: ['editor'] }] } });
      const { id } = await create(at(BOREALIS).body);
      await admin.api('PATCH', `/users/${id}`, at(AURORA));
      await stream.next(about(id, 'created'));
      await admin.api('PATCH', `/users/${id}`, at(BOREALIS));
      await stream.next(about(id, 'removed'));
      stream.close();
    });

    it('hears afterwards what happened while the connection was broken', async () => {
      const first = await Stream.open(admin);
      const { id } = await create();
      const { id: lastId } = await first.next(about(id, 'created'));
      first.close();
      await rename(id, 'Meanwhile');
      const second = await Stream.open(admin, { 'Last-Event-ID': lastId });
      const { change } = await second.next(about(id, 'updated'));
      expect(change).toMatchObject({ user: { firstName: 'Meanwhile' } });
      expect(second.heard.some(({ change: { type } }) => type === 'missed')).toBe(false);
      second.close();
    });

    it.each(['nonsense', 'another.3', '.1', '-1'])(
      'hears that something was missed after %s',
      async (lastId) => {
        const stream = await Stream.open(admin, { 'Last-Event-ID': lastId });
        await stream.next(({ type }) => type === 'missed');
        stream.close();
      },
    );

    it('hears nothing more once their session has ended', async () => {
      const member = await test.member();
      const stream = await Stream.open(member.visitor);
      const { id } = await create();
      await stream.next(about(id, 'created'));
      const before = stream.heard.length;
      await admin.api('PATCH', `/users/${member.user.id}`, { body: { status: 'inactive' } });
      await rename(id, 'Secret');
      await expect.poll(() => stream.isOver, { timeout: 10_000 }).toBe(true);
      expect(stream.heard).toHaveLength(before);
    });

    it('is let go when the host stops', async () => {
      const stream = await Stream.open(admin);
      await test.host.close();
      await expect.poll(() => stream.isOver, { timeout: 10_000 }).toBe(true);
    });
  });
}
