import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { generateUsers, InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import { setDefaultAdapter } from '../../src/context/index.js';
import type { User } from '../../src/data/index.js';
import '../../src/define/user-table.js';
import type { UserAdapterProvider } from '../../src/elements/user-adapter-provider/index.js';
import type { UserTable } from '../../src/elements/user-table/index.js';
import { queryAllByRole } from '../support/roles.js';

const CLIENTS = [
  { id: 'aurora', name: 'Aurora' },
  { id: 'borealis', name: 'Borealis' },
];

/** As many people at Aurora and at Borealis as wanted. */
function adapterWith(aurora: number, borealis = 0): InMemoryAdapter {
  const users = generateUsers(aurora + borealis, { clients: CLIENTS }).map((user, index): User => ({
    ...user,
    assignments: [{ clientId: index < aurora ? 'aurora' : 'borealis', roleIds: ['editor'] }],
  }));
  return new InMemoryAdapter({ users, clients: CLIENTS });
}

const countIn = (root: Element) => queryAllByRole(root, 'rowheader').length;
const shows = (root: Element, count: number) =>
  waitUntil(() => countIn(root) === count, `${count} users are shown`);

describe('user-adapter-provider', () => {
  // First in this file: only the very first consumer of a page meets it as it is before anything was asked.
  it('answers elements that were defined before it, the first one of the page too', async () => {
    expect(customElements.get('user-adapter-provider') === undefined).to.equal(true);
    const adapter = adapterWith(3);
    const page = await fixture(
      html`<div>
        <user-adapter-provider .adapter=${adapter}><user-table></user-table></user-adapter-provider>
      </div>`,
    );
    expect(countIn(page)).to.equal(0);
    await import('../../src/define/user-adapter-provider.js');
    await shows(page, 3);
  });

  const provide = (adapter: InMemoryAdapter | undefined, client?: string) =>
    fixture<UserAdapterProvider>(
      html`<user-adapter-provider .adapter=${adapter} client=${client ?? ''}>
        <section><user-table></user-table></section>
      </user-adapter-provider>`,
    );

  it('gives its adapter to what is below it, however deep, and another one when it changes', async () => {
    const provider = await provide(adapterWith(5), 'aurora');
    await shows(provider, 5);
    provider.adapter = adapterWith(7);
    await shows(provider, 7);
  });

  it('gives its client by attribute, and another one when it changes', async () => {
    const provider = await provide(adapterWith(5, 2), 'aurora');
    await shows(provider, 5);
    provider.setAttribute('client', 'borealis');
    await shows(provider, 2);
  });

  it('takes an empty client for none, as the elements below it do: Vue writes that for `undefined`', async () => {
    const provider = await provide(adapterWith(5, 2), 'borealis');
    await shows(provider, 2);
    provider.client = '';
    await shows(provider, 5);
    const table = provider.querySelector('user-table') as UserTable;
    table.client = 'borealis';
    await shows(provider, 2);
    table.client = '';
    await shows(provider, 5);
  });

  it('gives its viewer, and what they may do follows when it changes', async () => {
    const provider = await provide(adapterWith(4), 'aurora');
    await shows(provider, 4);
    const emails = () => queryAllByRole(provider, 'button', { name: /send email|send again/i }).length;
    await waitUntil(() => emails() > 0, 'somebody who may do everything can send');
    provider.viewer = { access: [{ actions: [], maskedFields: [] }] };
    await waitUntil(() => emails() === 0, 'somebody who may only look cannot');
    provider.viewer = undefined;
    await waitUntil(() => emails() > 0, 'the adapter’s own viewer holds again');
  });

  it('answers elements that come later', async () => {
    const provider = await provide(adapterWith(5), 'aurora');
    await shows(provider, 5);
    provider.append(document.createElement('user-table'));
    await shows(provider, 10);
  });

  it('answers elements that are moved to it from another provider', async () => {
    const from = await provide(adapterWith(5), 'aurora');
    const to = await provide(adapterWith(2), 'aurora');
    await shows(from, 5);
    to.replaceChildren(from.querySelector('user-table') as Element);
    await shows(to, 2);
    to.adapter = adapterWith(3);
    await shows(to, 3);
  });

  it('keeps the elements below it working when it is taken off the page and comes back', async () => {
    const provider = await provide(adapterWith(5), 'aurora');
    await shows(provider, 5);
    const place = provider.parentElement;
    provider.remove();
    place?.append(provider);
    await provider.updateComplete;
    provider.adapter = adapterWith(6);
    await shows(provider, 6);
  });

  it('takes from a provider further up what it has none of itself', async () => {
    const outer = await fixture<UserAdapterProvider>(
      html`<user-adapter-provider .adapter=${adapterWith(5, 2)} client="aurora">
        <user-adapter-provider client="borealis"><user-table></user-table></user-adapter-provider>
      </user-adapter-provider>`,
    );
    await shows(outer, 2);
    outer.adapter = adapterWith(1, 6);
    await shows(outer, 6);
    const inner = outer.querySelector('user-adapter-provider') as UserAdapterProvider;
    inner.client = undefined;
    await shows(outer, 1);
    inner.adapter = adapterWith(3);
    await shows(outer, 3);
  });

  it('leaves the page’s adapter to elements below it as long as it has none', async () => {
    setDefaultAdapter(adapterWith(4));
    try {
      const provider = await fixture<UserAdapterProvider>(
        html`<user-adapter-provider><user-table></user-table></user-adapter-provider>`,
      );
      await shows(provider, 4);
      provider.adapter = adapterWith(6);
      await shows(provider, 6);
    } finally {
      setDefaultAdapter(undefined);
    }
  });

  it('makes no box of its own', async () => {
    const provider = await provide(undefined);
    expect(getComputedStyle(provider).display).to.equal('contents');
    expect(provider.getClientRects().length).to.equal(0);
  });
});
