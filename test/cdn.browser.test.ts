import { expect, waitUntil } from '@open-wc/testing';
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
});
