import { expect, fixture, html, nextFrame, waitUntil as until } from '@open-wc/testing';
import { MadeUpAdapter } from '../../mocks/index.js';
import { AdapterError, type UserAdapter, type UserPage, type UserQuery } from '../../src/data/index.js';
import '../../src/define/user-table.js';
import type { UserTable } from '../../src/elements/user-table/index.js';
import { getByRole, queryAllByRole, queryByRole } from '../support/roles.js';

/** Waits for what should be seen, on a slow machine too. */
const waitUntil = (isSeen: () => unknown, what: string) =>
  until(() => Boolean(isSeen()), what, { timeout: 20_000 });

interface SeenRow {
  readonly place: number;
  readonly email: string | undefined;
  readonly top: number;
  readonly bottom: number;
}

async function scrollingTable(adapter: UserAdapter): Promise<UserTable> {
  const table = await fixture<UserTable>(html`<user-table .adapter=${adapter} view="scroll"></user-table>`);
  table.style.setProperty('--rolecall-table-max-block-size', '30rem');
  await waitUntil(() => seen(table).some(({ email }) => email), 'users are shown');
  return table;
}

const scrollerOf = (table: UserTable) => getByRole(table, 'region', { name: 'Users' });

/** What a person sees: the rows between the headings and the lower edge. */
function seen(table: UserTable): SeenRow[] {
  const scroller = queryByRole(table, 'region', { name: 'Users' });
  if (!scroller) return [];
  const box = scroller.getBoundingClientRect();
  const head = scroller.querySelector('thead th')?.getBoundingClientRect().bottom ?? box.top;
  return [...scroller.querySelectorAll<HTMLElement>('tbody tr[aria-rowindex]')]
    .flatMap((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      if (bottom <= head + 1 || top >= box.top + scroller.clientHeight - 1) return [];
      const email = row.querySelector('[part~="email"]')?.textContent.trim();
      return [{ place: Number(row.getAttribute('aria-rowindex')) - 2, email, top, bottom }];
    })
    .sort((a, b) => a.top - b.top);
}

/** The rows as they are read out. */
const readOut = (table: UserTable) =>
  [...scrollerOf(table).querySelectorAll('tbody tr[aria-rowindex]')].map((row) =>
    Number(row.getAttribute('aria-rowindex')),
  );

/** What is wrong with what is seen; nothing, it is hoped. */
function faults(rows: readonly SeenRow[]): string[] {
  const emails = rows.flatMap(({ email }) => email ?? []);
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    if (!before) return [];
    return [
      ...(row.place === before.place + 1 ? [] : [`${row.place} stands after ${before.place}`]),
      ...(Math.abs(row.top - before.bottom) < 1 ? [] : [`a gap before ${row.place}`]),
      ...(row.email && emails.filter((email) => email === row.email).length > 1
        ? [`${row.email} stands there twice`]
        : []),
    ];
  });
}

/** Waits until everybody in sight is there, and holds them against the adapter. */
async function settled(table: UserTable, adapter: UserAdapter): Promise<void> {
  const isRight = async () => {
    const rows = seen(table);
    const first = rows[0];
    if (!first || rows.some(({ email }) => email === undefined) || faults(rows).length > 0) return false;
    const { users } = await adapter.list({ page: { offset: first.place, limit: rows.length } });
    return rows.every(({ email }, index) => email === users[index]?.email);
  };
  const end = performance.now() + 8000;
  while (!(await isRight())) {
    if (performance.now() > end) {
      const [first] = seen(table);
      const { users } = await adapter.list({ page: { offset: first?.place ?? 0, limit: 20 } });
      expect(seen(table).map(({ place, email }) => `${place} ${email}`)).to.deep.equal(
        users.map(({ email }, index) => `${(first?.place ?? 0) + index} ${email}`),
      );
    }
    await nextFrame();
  }
}

/** The numbers of Park and Miller: the same on every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** An adapter that notes its questions, and may fail. */
function noting(adapter: MadeUpAdapter) {
  const queries: { query: UserQuery; signal: AbortSignal | undefined }[] = [];
  const failing = { next: false };
  const list: UserAdapter['list'] = (query, options): Promise<UserPage> => {
    queries.push({ query, signal: options?.signal });
    if (!failing.next) return adapter.list(query, options);
    failing.next = false;
    return Promise.reject(new AdapterError('unavailable'));
  };
  return { adapter: { capabilities: adapter.capabilities, list } satisfies UserAdapter, queries, failing };
}

describe('user-table with view="scroll"', () => {
  afterEach(() => {
    document.documentElement.style.fontSize = '';
  });

  // The first of all, while what makes cards of rows is not loaded yet.
  it('shows few rows also while it becomes narrow, and asks for few', async () => {
    const { adapter, queries } = noting(new MadeUpAdapter());
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.inlineSize = '70rem';
    const table = Object.assign(document.createElement('user-table'), { adapter, view: 'scroll' as const });
    table.style.setProperty('--rolecall-table-max-block-size', '30rem');
    place.append(table);
    await waitUntil(() => seen(table).some(({ email }) => email), 'users are shown');
    let most = 0;
    new MutationObserver(() => {
      most = Math.max(most, table.renderRoot.querySelectorAll('tbody tr').length);
    }).observe(table.renderRoot, { childList: true, subtree: true });
    place.style.inlineSize = '20rem';
    await waitUntil(() => seen(table).some(({ top, bottom }) => bottom - top > 100), 'rows are cards');
    await settled(table, adapter);
    expect(most).to.be.within(1, 40);
    expect(queries.length).to.be.below(5);
  });

  it('shows a million users in few rows, which know their places', async () => {
    const table = await scrollingTable(new MadeUpAdapter());
    const rendered = queryAllByRole(table, 'row').length;
    expect(rendered).to.be.lessThan(60);
    expect(getByRole(table, 'table').getAttribute('aria-rowcount')).to.equal('1000001');
    expect(seen(table)[0]?.place).to.equal(0);
    expect(table.renderRoot.textContent).to.contain('of 1,000,000 users');
  });

  it('goes to any place at once', async () => {
    const adapter = new MadeUpAdapter();
    const table = await scrollingTable(adapter);
    const field = getByRole<HTMLInputElement>(table, 'spinbutton', { name: 'Go to user number' });
    for (const number of [654_321, 1_000_000, 1, 500_000]) {
      field.value = String(number);
      getByRole(table, 'button', { name: 'Go' }).click();
      await waitUntil(
        () => seen(table).some(({ place }) => place === number - 1),
        `user ${number} is in sight`,
      );
      await settled(table, adapter);
    }
  });

  it('is read out in the order of its rows when it has come to rest', async () => {
    const adapter = new MadeUpAdapter();
    const table = await scrollingTable(adapter);
    let wasOutOfOrder = false;
    const isInOrder = () =>
      readOut(table).every((row, index, rows) => index === 0 || row === (rows[index - 1] ?? 0) + 1);
    for (let step = 0; step < 20; step += 1) {
      scrollerOf(table).scrollTop += 130;
      await nextFrame();
      wasOutOfOrder ||= !isInOrder();
    }
    // Else there would be nothing to put in order.
    expect(wasOutOfOrder).to.equal(true);
    await waitUntil(isInOrder, 'the rows are in order');
  });

  it('shows nobody twice, nobody out of place and leaves nobody out, however fast one scrolls', async () => {
    const adapter = new MadeUpAdapter({ delay: 5 });
    const table = await scrollingTable(adapter);
    const scroller = scrollerOf(table);
    const random = numbers(7);
    const { users: made } = await adapter.list({ page: { offset: 0, limit: 1 } });
    expect(made.length).to.equal(1);
    for (let round = 0; round < 12; round += 1) {
      const isDrag = random() < 0.4;
      if (isDrag) scroller.scrollTop = random() * scroller.scrollHeight;
      for (let step = 0; step < 12; step += 1) {
        scroller.scrollTop += (random() - 0.3) * 800;
        await nextFrame();
        expect(faults(seen(table))).to.deep.equal([]);
      }
      await settled(table, adapter);
    }
  });

  it('notices rows that are out of place, twice there or missing, so that the test above means something', () => {
    const row = (place: number, email: string, top: number): SeenRow => ({
      place,
      email,
      top,
      bottom: top + 45,
    });
    expect(faults([row(1, 'a', 0), row(2, 'b', 45)])).to.deep.equal([]);
    expect(faults([row(1, 'a', 0), row(3, 'b', 45)])).to.have.length(1);
    expect(faults([row(1, 'a', 0), row(2, 'b', 90)])).to.have.length(1);
    expect(faults([row(1, 'a', 0), row(2, 'a', 45)])).to.have.length(1);
  });

  it('stays right while users are edited, added and removed', async () => {
    const adapter = new MadeUpAdapter({ count: 5000, delay: 5, added: 'first' });
    const table = await scrollingTable(adapter);
    const scroller = scrollerOf(table);
    const random = numbers(11);
    for (let round = 0; round < 12; round += 1) {
      scroller.scrollTop = random() * scroller.scrollHeight;
      await settled(table, adapter);
      const { place = 0 } = seen(table)[2] ?? {};
      const { users } = await adapter.list({ page: { offset: place, limit: 1 } });
      const [user] = users;
      if (!user) throw new Error('There is nobody in sight.');
      const { version } = user;
      if (round % 3 === 0) await adapter.update(user.id, { lastName: `Edited ${round}` }, { version });
      else if (round % 3 === 1) await adapter.remove(user.id, { version });
      else {
        await adapter.create({
          firstName: 'New',
          lastName: `Person ${round}`,
          email: `new.${round}@example.com`,
          phone: '+33612345678',
          assignments: [{ clientId: 'default', roleIds: ['viewer'] }],
        });
      }
      const reloaded = table.reload();
      scroller.scrollTop += 600;
      await nextFrame();
      expect(faults(seen(table))).to.deep.equal([]);
      await reloaded;
      await settled(table, adapter);
    }
  });

  it('keeps its place when the users are asked for anew', async () => {
    const adapter = new MadeUpAdapter();
    const table = await scrollingTable(adapter);
    scrollerOf(table).scrollTop = 300_000;
    await settled(table, adapter);
    const [before] = seen(table);
    await table.reload();
    await settled(table, adapter);
    expect(before?.place).to.be.greaterThan(6000);
    expect(seen(table)[0]?.place).to.equal(before?.place);
  });

  it('begins at the top after a sort', async () => {
    const adapter = new MadeUpAdapter();
    const table = await scrollingTable(adapter);
    scrollerOf(table).scrollTop = 300_000;
    await settled(table, adapter);
    getByRole(table, 'button', { name: 'Creation date' }).click();
    await waitUntil(() => seen(table)[0]?.place === 0, 'the first user is in sight');
  });

  it('leaves aside the answers for what has been scrolled past', async () => {
    const { adapter, queries } = noting(new MadeUpAdapter({ delay: 200 }));
    const table = await scrollingTable(adapter);
    const scroller = scrollerOf(table);
    scroller.scrollTop = 1_000_000;
    await waitUntil(() => queries.length > 1, 'users are asked for');
    const { signal } = queries.at(-1) ?? {};
    scroller.scrollTop = 3_000_000;
    await waitUntil(() => signal?.aborted, 'the question is taken back');
  });

  it('goes on to the last user of a backend that pages by cursor, and says when there is no more', async () => {
    const adapter = new MadeUpAdapter({ count: 230, total: 'none' });
    const table = await scrollingTable(adapter);
    expect(getByRole(table, 'table').getAttribute('aria-rowcount')).to.equal('-1');
    expect(queryByRole(table, 'spinbutton')).to.equal(undefined);
    const scroller = scrollerOf(table);
    await waitUntil(() => {
      scroller.scrollTop = scroller.scrollHeight;
      return seen(table).at(-1)?.place === 229 && seen(table).at(-1)?.email;
    }, 'the last user is in sight');
    expect(faults(seen(table))).to.deep.equal([]);
    expect(getByRole(table, 'table').getAttribute('aria-rowcount')).to.equal('231');
  });

  it('says that users in sight could not be had, and asks again', async () => {
    const { adapter, failing } = noting(new MadeUpAdapter());
    const table = await scrollingTable(adapter);
    const told: string[] = [];
    table.addEventListener('user-load-failed', ({ call, error }) => told.push(`${call} ${error.kind}`));
    failing.next = true;
    scrollerOf(table).scrollTop = 2_000_000;
    await waitUntil(() => queryByRole(table, 'button', { name: 'Try again' }), 'a way on is shown');
    getByRole(table, 'button', { name: 'Try again' }).click();
    await settled(table, adapter);
    expect(told).to.deep.equal(['list unavailable']);
  });

  it('keeps the rows of one height in compact density, and at another size of the letters', async () => {
    const adapter = new MadeUpAdapter();
    const table = await scrollingTable(adapter);
    table.density = 'compact';
    document.documentElement.style.fontSize = '23px';
    scrollerOf(table).scrollTop = 400_000;
    await settled(table, adapter);
    document.documentElement.style.fontSize = '';
    scrollerOf(table).scrollTop = 500_000;
    await settled(table, adapter);
  });

  it('finds its way back to the place in a view that was kept', async () => {
    const adapter = new MadeUpAdapter();
    const table = document.createElement('user-table');
    table.adapter = adapter;
    table.view = 'scroll';
    table.viewState = { filters: {}, page: { start: 4321 } };
    await fixture(html`${table}`);
    await waitUntil(() => seen(table)[0]?.place === 4321, 'the place is in sight');
    await settled(table, adapter);
  });
});
