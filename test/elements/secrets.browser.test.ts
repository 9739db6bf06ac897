import { expect } from '@open-wc/testing';
import { DEMO_CLIENTS, generateUsers, InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import { RestAdapter } from '../../src/adapters/rest/index.js';
import { keepViewInUrl } from '../../src/controllers/view-url.js';
import type { UserAdapter } from '../../src/data/index.js';
import '../../src/define/all.js';
import { AllTold } from '../support/all-told.js';
import { json } from '../support/fake-fetch.js';
import { getByRole, queryAllByRole, queryByRole } from '../support/roles.js';
import { until } from '../support/until.js';

const SECRET = 'sk_live_4f9aTOKEN';

/** An adapter that has a token in a field and another in a closure, and whose every write fails at first. */
function keeper(): UserAdapter {
  const inClosure = `${SECRET}-closure`;
  class Keeper extends InMemoryAdapter {
    readonly token = `${SECRET}-field`;
    readonly headers = { authorization: () => `Bearer ${inClosure}` };
  }
  return new Keeper({
    users: generateUsers(30, { clients: DEMO_CLIENTS }),
    clients: DEMO_CLIENTS,
    failures: {
      list: { error: 'unavailable', times: 1 },
      update: { error: 'unavailable', times: 1 },
      sendPasswordReset: { error: 'rate-limited', times: 1 },
    },
  });
}

/** An adapter over HTTP, with its token in the headers, in front of a backend that is not up to it. */
function restKeeper(): UserAdapter {
  const answers = [
    () => json({ title: 'No.', detail: 'Not now.' }, 503),
    () => json({ users: 'nonsense' }),
    () => json({ title: 'No.' }, 401),
  ];
  let at = 0;
  return new RestAdapter({
    baseUrl: '/api',
    headers: { Authorization: `Bearer ${SECRET}-header` },
    csrf: { token: () => `${SECRET}-csrf` },
    retries: 0,
    without: ['viewer', 'roles', 'clients', 'counts', 'watch'],
    fetch: () => {
      at += 1;
      if (at % 4 === 0) return Promise.reject(new TypeError('Failed to fetch'));
      return Promise.resolve(answers[at % 4 === 1 ? 0 : at % 4 === 2 ? 1 : 2]?.() ?? json({}));
    },
  });
}

async function pageWith(adapter: UserAdapter) {
  const page = Object.assign(document.createElement('user-management'), {
    adapter,
    storageKey: 'secrets',
    selectable: true,
  });
  document.body.append(page);
  const stop = keepViewInUrl(page);
  await until(() => queryByRole(page, 'button', { name: 'Try again' }), 'it failed at first');
  return {
    page,
    leave: () => {
      stop();
      page.remove();
      localStorage.removeItem('secrets');
      sessionStorage.clear();
      history.replaceState(
        null,
        '',
        location.pathname + location.search.replace(/[?&](sort|search|q|page)[^&]*/g, ''),
      );
    },
  };
}

/** Whatever an administrator does in a minute: searches, sorts, selects, edits in vain and then not, sends a mail. */
async function workOn(page: HTMLElementTagNameMap['user-management']): Promise<void> {
  const press = (name: string | RegExp) => {
    queryAllByRole(page, 'button', { name })[0]?.click();
  };
  press('Try again');
  await until(() => queryAllByRole(page, 'rowheader').length > 5, 'users are shown');
  press('Name');
  await until(() => page.viewState.sort, 'it is sorted');
  queryAllByRole(page, 'checkbox')[1]?.click();
  press('Edit');
  await until(() => queryByRole(page, 'textbox', { name: /^First name/ }), 'the form is open');
  const name = getByRole<HTMLInputElement>(page, 'textbox', { name: /^First name/ });
  await until(() => !name.matches(':disabled'), 'it is ready');
  name.value = 'Changed';
  name.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  name.form?.requestSubmit();
  await until(() => queryByRole(page, 'group', { name: /was not/ }), 'it is refused');
  name.form?.requestSubmit();
  await until(() => !queryByRole(page, 'textbox', { name: /^First name/ }), 'it is saved');
}

describe('A secret in an adapter', () => {
  it('is told nowhere while people work', async () => {
    const told = new AllTold();
    try {
      const { page, leave } = await pageWith(keeper());
      await workOn(page);
      // That the books are kept: each of these ways was used, for something else.
      expect(told.waysOf('user-updated').length, 'events').to.be.greaterThan(0);
      expect(told.waysOf('Changed')).to.include.members(['event', 'markup']);
      expect(told.waysOf('secrets')).to.include('storage');
      expect(told.waysOf('lastName')).to.include('address');
      expect(told.waysOf(SECRET)).to.deep.equal([]);
      leave();
    } finally {
      told.stop();
    }
  });

  it('is told nowhere when all that a backend does is fail', async () => {
    const told = new AllTold();
    try {
      const { page, leave } = await pageWith(restKeeper());
      for (let time = 0; time < 6; time += 1) {
        queryAllByRole(page, 'button', { name: 'Try again' })[0]?.click();
        await page.reload();
      }
      expect(told.waysOf('user-load-failed')).to.include('event');
      expect(told.waysOf(SECRET)).to.deep.equal([]);
      leave();
    } finally {
      told.stop();
    }
  });

  it('would be caught in an element that tells its adapter in any of these ways', () => {
    const told = new AllTold();
    try {
      const adapter = keeper() as UserAdapter & { token: string };
      console.warn('adapter', adapter);
      window.dispatchEvent(new CustomEvent('leak', { detail: { deep: [{ adapter }] } }));
      document.body.setAttribute('data-leak', adapter.token);
      sessionStorage.setItem('leak', JSON.stringify(adapter));
      const address = location.href;
      history.replaceState(null, '', `?token=${adapter.token}`);
      expect(told.waysOf(SECRET).sort()).to.deep.equal([
        'address',
        'attribute',
        'event',
        'log',
        'markup',
        'storage',
      ]);
      history.replaceState(null, '', address);
      document.body.removeAttribute('data-leak');
      sessionStorage.removeItem('leak');
    } finally {
      told.stop();
    }
  });
});
