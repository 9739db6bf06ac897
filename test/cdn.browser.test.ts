import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type * as Rolecall from '../src/cdn.js';

const FILE = '/dist/cdn/rolecall.js';

/** The one file for a plain page, in one. Assumes that `npm run build` has run. */
describe('A plain page with the one file', () => {
  before(async () => {
    expect(customElements.get('user-management') === undefined).to.equal(true);
    const script = Object.assign(document.createElement('script'), { type: 'module', src: FILE });
    const loaded = new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', reject);
    });
    document.head.append(script);
    await loaded;
  });

  it('has all elements', () => {
    const tags = [
      'user-management',
      'user-table',
      'user-form',
      'user-import',
      'role-badge',
      'role-permissions',
      'reset-button',
    ];
    const missing = [...tags, 'user-adapter-provider'].filter((tag) => !customElements.get(tag));
    expect(missing).to.deep.equal([]);
  });

  it('shows users of an adapter of the same file, in English and in French', async () => {
    const { DEMO_CLIENTS, generateUsers, InMemoryAdapter } = (await import(FILE)) as typeof Rolecall;
    const adapter = new InMemoryAdapter({ users: generateUsers(3), clients: DEMO_CLIENTS });
    const words = ['en', 'fr'].map((lang) => {
      const page = Object.assign(document.createElement('user-management'), { adapter, lang });
      document.body.append(page);
      return () => page.shadowRoot?.querySelector('user-table')?.shadowRoot?.textContent ?? '';
    });
    await waitUntil(
      () => words.every((text) => /Admin|Editor|Viewer|example/.test(text())),
      'no users are shown',
    );
    expect(words[0]?.()).to.contain('Last login');
    expect(words[1]?.()).to.contain('Dernière connexion');
  });

  describe('with a backend that the markup names', () => {
    const real = window.fetch;
    const answers: Readonly<Record<string, object>> = {
      users: { users: [], total: { count: 0, relation: 'exact' } },
      roles: { roles: [] },
      clients: { clients: [{ id: 'aurora', name: 'Aurora' }] },
      viewer: { access: [{ actions: [] }] },
    };
    let requests: Request[] = [];

    before(() => {
      window.fetch = async (input, init) => {
        const request = new Request(input, init);
        requests.push(request);
        const answer = answers[new URL(request.url).pathname.split('/').at(-1) ?? ''];
        return answer
          ? Response.json(answer)
          : Response.json({ title: 'Not here', status: 501 }, { status: 501 });
      };
    });
    afterEach(() => {
      requests = [];
    });
    after(() => {
      window.fetch = real;
    });

    const asked = (path: string) => requests.filter(({ url }) => new URL(url).pathname === path);
    const adapterOf = (element: Element) => (element as Rolecall.UserTable).adapter as Rolecall.RestAdapter;

    it('asks it for users', async () => {
      await fixture(html`<user-management baseurl="/api/one"></user-management>`);
      await waitUntil(() => asked('/api/one/users').length > 0, 'nobody asks for users');
      expect(asked('/api/one/users')[0]?.credentials).to.equal('same-origin');
    });

    it('asks it for the elements below a provider, too', async () => {
      await fixture(
        html`<user-adapter-provider baseurl="/api/below"><user-table></user-table></user-adapter-provider>`,
      );
      await waitUntil(() => asked('/api/below/users').length > 0, 'nobody asks for users');
    });

    it('asks another one when the attribute changes, and none without it', async () => {
      const table = await fixture(html`<user-table baseurl="/api/two"></user-table>`);
      const before = adapterOf(table);
      table.setAttribute('baseurl', '/api/three');
      await waitUntil(() => asked('/api/three/users').length > 0, 'nobody asks for users');
      expect(adapterOf(table)).not.to.equal(before);
      table.removeAttribute('baseurl');
      await waitUntil(() => adapterOf(table) === undefined, 'the adapter stays');
    });

    it('shares one adapter between elements that say the same, and none between others', async () => {
      const page = await fixture(html`
        <div>
          <user-form baseurl="/api/four"></user-form>
          <reset-button baseurl="/api/four"></reset-button>
          <user-import baseurl="/api/five"></user-import>
        </div>
      `);
      const [form, button, other] = [...page.children].map(adapterOf);
      expect(form === button && form !== undefined).to.equal(true);
      expect(form === other).to.equal(false);
    });

    it('leaves an adapter that a script has set', async () => {
      const { InMemoryAdapter } = (await import(FILE)) as typeof Rolecall;
      const adapter = new InMemoryAdapter({ users: [] });
      const table = await fixture(html`<user-table .adapter=${adapter} baseurl="/api/six"></user-table>`);
      table.setAttribute('without', 'watch');
      await new Promise(requestAnimationFrame);
      expect(adapterOf(table) === (adapter as unknown)).to.equal(true);
      expect(asked('/api/six/users')).to.deep.equal([]);
    });

    it('sends the token of a <meta>, sends cookies as it is told, and offers nothing that the backend lacks', async () => {
      const meta = Object.assign(document.createElement('meta'), { name: 'csrf-token', content: 'a token' });
      document.head.append(meta);
      const table = await fixture(
        html`<user-table
          baseurl="/api/seven"
          csrf="csrf-token"
          credentials="include"
          without="watch counts no-such-method"
        ></user-table>`,
      );
      const adapter = adapterOf(table);
      expect([adapter.watch, adapter.counts].every((method) => method === undefined)).to.equal(true);
      expect(typeof adapter.remove).to.equal('function');
      await adapter.remove('42').catch(() => undefined);
      meta.remove();
      const [request] = asked('/api/seven/users/42');
      expect(request?.headers.get('X-CSRF-Token')).to.equal('a token');
      expect(request?.credentials).to.equal('include');
    });
  });
});
