import { expect, fixture, html } from '@open-wc/testing';
import { generateUsers, InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import { setDefaultAdapter } from '../../src/context/index.js';
import type { UserAdapter } from '../../src/data/index.js';
import '../../src/define/all.js';
import { UserManagement } from '../../src/elements/user-management/index.js';
import { UserTable } from '../../src/elements/user-table/index.js';
import { Books } from '../support/books.js';
import { queryAllByRole } from '../support/roles.js';
import { until } from '../support/until.js';

const TAGS = [
  'user-management',
  'user-table',
  'user-form',
  'user-import',
  'role-badge',
  'role-permissions',
  'reset-button',
  'user-adapter-provider',
] as const;
const [user] = generateUsers(1);
const rowsIn = (root: Element) => queryAllByRole(root, 'rowheader').length;
const backend = (count = 3) => new InMemoryAdapter({ users: generateUsers(count), without: ['clients'] });

/** An adapter that counts how often it is watched at the same time. */
function watched(): { adapter: UserAdapter; watchers: () => number } {
  const adapter = backend();
  const signals: AbortSignal[] = [];
  adapter.watch = (_listener, { signal }) => {
    signals.push(signal);
  };
  return { adapter, watchers: () => signals.filter(({ aborted }) => !aborted).length };
}

/** What an element leaves behind that comes and goes as often as wanted, beside what one does that comes and goes once. */
async function leftBy(tag: string, properties: object, times: number): Promise<string[]> {
  const element = Object.assign(document.createElement(tag), properties) as HTMLElement & {
    updateComplete?: Promise<unknown>;
  };
  const comeAndGo = async () => {
    document.body.append(element);
    await element.updateComplete;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
  };
  await comeAndGo();
  const books = new Books(element);
  try {
    for (let time = 0; time < times; time += 1) await comeAndGo();
    // What is loaded when it is first used may come late.
    await new Promise((resolve) => setTimeout(resolve, 20));
    return books.open;
  } finally {
    books.close();
  }
}

describe('An element that comes and goes a hundred times', () => {
  for (const tag of TAGS) {
    it(`leaves nothing behind: ${tag}`, async () => {
      const { adapter, watchers } = watched();
      expect(await leftBy(tag, { adapter, user, value: 'admin', drafts: 'none' }, 100)).to.deep.equal([]);
      expect(watchers()).to.equal(0);
    });
  }

  it('would be caught with a listener, a timer, an interval, an observer or a controller', async () => {
    class LeakyTable extends UserTable {
      override connectedCallback(): void {
        super.connectedCallback();
        window.addEventListener('resize', () => this.requestUpdate());
        setTimeout(() => undefined, 60_000);
        setInterval(() => undefined, 60_000);
        new ResizeObserver(() => undefined).observe(document.body);
        this.addController({ hostUpdate: () => undefined });
      }
    }
    customElements.define('leaky-table', LeakyTable);
    const left = await leftBy('leaky-table', { adapter: backend() }, 3);
    const kinds = ['listener', 'timer', 'interval', 'observer', 'controller'];
    expect(kinds.filter((kind) => left.filter((entry) => entry.startsWith(kind)).length >= 3)).to.deep.equal(
      kinds,
    );
  });
});

describe('An element under another name', () => {
  it('is a subclass that the host registers', async () => {
    class TeamTable extends UserTable {}
    class TeamPage extends UserManagement {}
    customElements.define('team-table', TeamTable);
    customElements.define('team-page', TeamPage);
    for (const tag of ['team-table', 'team-page']) {
      const element = Object.assign(document.createElement(tag), { adapter: backend(4) });
      document.body.append(element);
      await until(() => rowsIn(element) === 4, `users are shown in ${tag}`);
      element.remove();
    }
  });
});

describe('The adapter of an element', () => {
  const tableIn = (root: ShadowRoot | Element) => {
    const table = document.createElement('user-table');
    root.append(table);
    return table;
  };
  const shadowOf = (parent: Element | ShadowRoot) => {
    const host = document.createElement('div');
    parent.append(host);
    return host.attachShadow({ mode: 'open' });
  };

  it('comes from a provider in another root, however many roots are between', async () => {
    const page = await fixture(html`<div></div>`);
    const provider = Object.assign(document.createElement('user-adapter-provider'), { adapter: backend(2) });
    shadowOf(page).append(provider);
    const table = tableIn(shadowOf(shadowOf(provider)));
    await until(() => rowsIn(table) === 2, 'users are shown');
    provider.adapter = backend(3);
    await until(() => rowsIn(table) === 3, 'it follows');
  });

  it('comes from a provider that is put around it late, in another root', async () => {
    const page = await fixture(html`<div></div>`);
    const root = shadowOf(page);
    const provider = Object.assign(document.createElement('late-provider'), { adapter: backend(2) });
    root.append(provider);
    const table = tableIn(shadowOf(provider));
    await table.updateComplete;
    expect(rowsIn(table)).to.equal(0);
    const { UserAdapterProvider } = await import('../../src/elements/user-adapter-provider/index.js');
    customElements.define('late-provider', class extends UserAdapterProvider {});
    await until(() => rowsIn(table) === 2, 'users are shown');
  });

  it('is that of another provider once the provider is swapped', async () => {
    const page = await fixture(html`<div></div>`);
    const provider = (count: number) =>
      Object.assign(document.createElement('user-adapter-provider'), { adapter: backend(count) });
    const old = provider(2);
    page.append(old);
    const table = tableIn(old);
    await until(() => rowsIn(table) === 2, 'users are shown');
    const next = provider(4);
    next.append(table);
    old.replaceWith(next);
    await until(() => rowsIn(table) === 4, 'those of the new one are shown');
  });

  it('is its own, before that of a provider, before that of the page', async () => {
    setDefaultAdapter(backend(2));
    try {
      const page = await fixture(html`<div></div>`);
      const table = tableIn(page);
      await until(() => rowsIn(table) === 2, 'that of the page');
      const provider = Object.assign(document.createElement('user-adapter-provider'), {
        adapter: backend(3),
      });
      page.append(provider);
      provider.append(table);
      await until(() => rowsIn(table) === 3, 'that of the provider');
      table.adapter = backend(4);
      await until(() => rowsIn(table) === 4, 'its own');
      table.adapter = undefined;
      await until(() => rowsIn(table) === 3, 'that of the provider again');
    } finally {
      setDefaultAdapter(undefined);
    }
  });
});
