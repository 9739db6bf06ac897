import { expect, fixture, html } from '@open-wc/testing';
import { InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import { AdapterError, type Role, type User, type UserAdapter } from '../../src/data/index.js';
import '../../src/define/all.js';
import { visibleText } from '../../src/localization/index.js';
import { dangersIn, elementsIn, textsIn } from '../support/inert.js';
import { naughtyStrings } from '../support/naughty.js';
import { getByRole, queryByRole } from '../support/roles.js';
import { until } from '../support/until.js';

/** As long and of as few surprises as can be. */
const HARMLESS = 'Plain words';
/** How many strings stand on a page at a time. */
const BATCH = 100;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const userOf = (text: string, index: number): User => ({
  id: `u${index}`,
  firstName: text,
  lastName: text,
  email: text,
  phone: text,
  status: index % 2 === 0 ? 'pending' : 'active',
  assignments: [{ clientId: 'aurora', roleIds: [`role ${index}`] }],
  ...(index % 2 === 0 && { activation: { status: 'bounced', reason: text } }),
  refusals: { remove: { message: text } },
  attributes: { team: text },
  version: '1',
});
const roleOf = (text: string, index: number): Role => ({
  id: `role ${index}`,
  name: text,
  summary: text,
  can: [{ id: `a${index}`, label: text, group: text }],
  cannot: [{ id: `b${index}`, label: text }],
});
const COLUMNS = [
  'name',
  'email',
  'phone',
  'role',
  { id: 'team', heading: 'Team', text: teamOf },
  'active',
  'actions',
] as const;

function teamOf({ attributes }: User): string {
  return String(attributes?.['team']);
}

/** A page of the host whose data are all made of these texts. */
async function pageOf(texts: readonly string[]): Promise<HTMLElement> {
  const users = texts.map(userOf);
  const adapter: UserAdapter = {
    capabilities: { paging: ['offset'], search: { minLength: 1 }, filters: ['roleIds'], multipleRoles: true },
    list: () => Promise.resolve({ users, total: { count: users.length, relation: 'exact' } }),
    roles: () => Promise.resolve(texts.map(roleOf)),
    clients: () =>
      Promise.resolve([
        { id: 'aurora', name: 'Aurora' },
        ...texts.map((name, index) => ({ id: `c${index}`, name })),
      ]),
    update: () => Promise.reject(new AdapterError('unavailable')),
    remove: () => Promise.reject(new AdapterError('unavailable')),
    sendActivation: () => Promise.reject(new AdapterError('unavailable')),
  };
  const page = await fixture<HTMLElement>(
    html`<div lang="en">
      <user-management .adapter=${adapter} .columns=${COLUMNS} .pageSize=${texts.length}></user-management>
      <role-permissions .value=${texts.map(roleOf)}></role-permissions>
    </div>`,
  );
  await until(() => rowsIn(page).length === texts.length, 'all users are shown');
  return page;
}

/** The rows of users. By selector: to work out the roles of a thousand cells takes seconds. */
function rowsIn(page: Element): Element[] {
  const table = page.querySelector('user-management')?.shadowRoot?.querySelector('user-table');
  return [...(table?.shadowRoot?.querySelectorAll('tbody tr[data-id]') ?? [])];
}

/** Everything that a text could do beyond being read. */
function watchPage() {
  const seen: string[] = [];
  const { alert, confirm, prompt } = window;
  const called = (name: string) => () => {
    seen.push(name);
    return null;
  };
  Object.assign(window, { alert: called('alert'), confirm: called('confirm'), prompt: called('prompt') });
  const before = new Set(performance.getEntriesByType('resource').map(({ name }) => name));
  return {
    seen,
    requests: () =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        // The modules of the page itself, which come when they are first needed, and what the test runner asks for.
        .filter((name) => !before.has(name) && !/\/(src|test|node_modules|__)/.test(name)),
    stop: () => Object.assign(window, { alert, confirm, prompt }),
  };
}

describe('Naughty strings', () => {
  let strings: readonly string[];
  before(async () => {
    strings = await naughtyStrings();
    expect(strings.length).to.be.greaterThan(400);
  });

  it('are text in every cell, badge, menu and list: no more elements than plain words make, and nothing lost', async () => {
    const watch = watchPage();
    for (let from = 0; from < strings.length; from += BATCH) {
      const batch = strings.slice(from, from + BATCH);
      const plain = await pageOf(batch.map((_, index) => `${HARMLESS} ${index}`));
      const page = await pageOf(batch);
      expect(elementsIn(page)).to.deep.equal(elementsIn(plain));
      expect(dangersIn(page)).to.deep.equal(dangersIn(plain));
      const rows = rowsIn(page);
      batch.forEach((string, index) => {
        const texts = rows[index] ? textsIn(rows[index]) : [];
        // First and last name, e-mail, phone, role, and the column of the host.
        const shown = texts.filter((text) => text === visibleText(string));
        expect(shown.length, JSON.stringify(string)).to.be.at.least(6);
      });
      expect(textsIn(page).filter((text) => CONTROLS.test(text))).to.deep.equal([]);
      const without = (texts: Iterable<string>) => {
        const known = new Set([...texts].map((text) => text.trim()));
        return batch.filter((string) => !known.has(visibleText(string).trim()));
      };
      expect(without(textsIn(page.querySelector('role-permissions') as Element))).to.deep.equal([]);
      const choice = page.querySelector('user-management')?.shadowRoot?.querySelector('select');
      expect(without([...(choice?.options ?? [])].map(({ textContent }) => textContent))).to.deep.equal([]);
      page.remove();
      plain.remove();
    }
    expect(watch.requests()).to.deep.equal([]);
    expect(watch.seen).to.deep.equal([]);
    watch.stop();
  });

  it('are text in a form, in what a backend refuses, and in the fields themselves', async () => {
    const watch = watchPage();
    const form = document.createElement('user-form');
    form.drafts = 'none';
    document.body.append(form);
    const save = async (text: string, other: string) => {
      const user: User = {
        id: 'ada',
        firstName: text,
        lastName: text,
        email: 'ada@example.com',
        status: 'active',
        assignments: [{ clientId: 'aurora', roleIds: ['admin'] }],
        version: '1',
      };
      const fields = { firstName: text, lastName: other, email: text, phone: other, unknown: text };
      form.adapter = {
        capabilities: {},
        list: () => Promise.resolve({ users: [user] }),
        clients: () => Promise.resolve([{ id: 'aurora', name: text }]),
        update: () => Promise.reject(new AdapterError('invalid', { detail: other, fields })),
      };
      form.user = user;
      await until(
        () => queryByRole(form, 'textbox', { name: /^Last name/ })?.matches(':enabled'),
        'the form is ready',
      );
      const name = getByRole<HTMLInputElement>(form, 'textbox', { name: /^Last name/ });
      await until(
        () =>
          getByRole<HTMLInputElement>(form, 'textbox', { name: /^First name/ }).value ===
          text.replace(/[\r\n]/g, ''),
        'its value is the text',
      );
      name.value = 'Other';
      name.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      form.shadowRoot?.querySelector('form')?.requestSubmit();
      await until(
        () => queryByRole(form, 'group', { name: /was not/ }),
        `it is refused: ${JSON.stringify(text)}`,
      );
      return elementsIn(form);
    };
    const plain = await save(HARMLESS, HARMLESS);
    const risky = strings.filter((string) => /[<"'&:{}`]/.test(string) || CONTROLS.test(string));
    expect(risky.length).to.be.greaterThan(200);
    for (let index = 0; index < risky.length; index += 4) {
      const [text = '', other = HARMLESS] = [risky[index], risky[index + 1]];
      expect(await save(text, other), JSON.stringify([text, other])).to.deep.equal(plain);
      const texts = textsIn(form).join('\n');
      expect(texts).to.contain(visibleText(text));
      expect(texts).to.contain(visibleText(other));
      expect(dangersIn(form)).to.deep.equal([]);
    }
    expect(watch.requests()).to.deep.equal([]);
    expect(watch.seen).to.deep.equal([]);
    watch.stop();
    form.remove();
  });

  it('are text where a backend says why a mail bounced, and in a link that it hands out, which leads nowhere', async () => {
    const send = async (text: string) => {
      const button = document.createElement('reset-button');
      const adapter = new InMemoryAdapter({ without: ['clients'], capabilities: { handsOutLinks: true } });
      adapter.sendPasswordReset = () => Promise.resolve({ status: 'link', url: text });
      button.adapter = adapter;
      button.user = {
        ...userOf(text, 1),
        assignments: [],
        passwordReset: { status: 'bounced', reason: text, sentAt: '2026-01-01T00:00:00Z' },
      };
      document.body.append(button);
      await until(() => queryByRole(button, 'button', { name: 'Get link' }), 'a link can be had');
      getByRole(button, 'button', { name: 'Get link' }).click();
      await until(() => queryByRole(button, 'alertdialog'), 'it is asked');
      getByRole(getByRole(button, 'alertdialog'), 'button', { name: 'Get link' }).click();
      await until(() => queryByRole(button, 'button', { name: 'Copy link' }), 'the link is there');
      await until(() => !queryByRole(button, 'alertdialog'), 'the question is gone');
      button.remove();
      return button;
    };
    const plain = elementsIn(await send('https://example.com/reset'));
    for (const text of [
      'javascript:alert(1)',
      'JaVaScRiPt\u0000:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      ...strings.filter((string) => /script/i.test(string)).slice(0, 20),
    ]) {
      const button = await send(text);
      expect(elementsIn(button), JSON.stringify(text)).to.deep.equal(plain);
      expect(dangersIn(button)).to.deep.equal([]);
      const texts = textsIn(button);
      // Handed out exactly as it is, to be copied, and visible where it is told of.
      expect(texts.some((shown) => shown.includes(text) || shown.includes(visibleText(text)))).to.equal(true);
    }
  });

  it('would be caught in an element that takes text for markup, and in one that links to what it is given', () => {
    // In a document that runs nothing and loads nothing.
    const inert = document.implementation.createHTMLDocument();
    const caught = strings.filter((string) => {
      const host = inert.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = `<p>${string}</p>`;
      return Object.keys(elementsIn(host)).length > 1 || dangersIn(host).length > 0;
    });
    expect(caught.length).to.be.greaterThan(150);
    const linking = inert.createElement('div');
    Object.assign(linking.appendChild(inert.createElement('a')), { href: 'javascript:alert(1)' });
    expect(dangersIn(linking)).to.deep.equal(['a href=javascript:alert(1)']);
  });
});
