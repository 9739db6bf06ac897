import { expect, fixture, html } from '@open-wc/testing';
import { generateUsers, InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import '../../src/define/all.js';
import type { UserAdapterProvider } from '../../src/elements/user-adapter-provider/index.js';
import { bulkBackend, ends, propose, selectPage, shown } from '../support/bulk.js';
import { getByRole, queryAllByRole, queryByRole, textOf } from '../support/roles.js';
import { field, formWith, recording, type } from '../support/user-form.js';
import { backend, namesIn, press, showsCount, tableOf, until } from '../support/user-table.js';

type Mover = (element: Element, to: Element) => void;

/** The two ways in which frameworks move an element. */
const WAYS: Readonly<Record<string, Mover>> = {
  append: (element, to) => {
    to.append(element);
  },
  moveBefore: (element, to) => {
    (to as Element & { moveBefore: (node: Node, child: Node | null) => void }).moveBefore(element, null);
  },
};

const elsewhere = () => fixture<HTMLElement>(html`<div lang="en"></div>`);
const sortOf = (table: Element) => getByRole(table, 'columnheader', { name: /^Name/ }).ariaSort;

for (const [way, move] of Object.entries(WAYS)) {
  describe(`Moved by ${way}`, () => {
    it('a table keeps order, page and selection, and asks for nothing again', async () => {
      const { adapter, queries } = backend(60);
      const table = await tableOf(adapter, { selectable: true, pageSize: 10 });
      press(table, 'Name');
      await until(() => sortOf(table) === 'ascending', 'it is sorted');
      press(table, 'Page 2');
      await until(() => namesIn(table)[0] === '011 Person', 'the second page is shown');
      table.selectedIds = ['u011', 'u050'];
      await table.updateComplete;
      const asked = queries.length;
      move(table, await elsewhere());
      await table.updateComplete;
      expect(namesIn(table)[0]).to.equal('011 Person');
      expect(sortOf(table)).to.equal('ascending');
      expect(table.selectedIds).to.deep.equal(['u011', 'u050']);
      // The control: off the page it hears of nothing, and must ask.
      expect(queries.length).to.equal(asked);
      const place = table.parentElement;
      table.remove();
      await Promise.resolve();
      place?.append(table);
      await until(() => queries.length === asked + 1, 'it asks anew');
    });

    it('a table takes the answer that was on its way, and what was being typed', async () => {
      const { adapter, queries } = backend(60);
      const answers: (() => void)[] = [];
      const signals: (AbortSignal | undefined)[] = [];
      const { list } = adapter;
      adapter.list = async (query, options) => {
        signals.push(options?.signal);
        await new Promise<void>((resolve) => answers.push(resolve));
        return list(query, options);
      };
      const page = await elsewhere();
      const table = Object.assign(document.createElement('user-table'), { adapter });
      page.append(table);
      await until(() => answers.length === 1, 'users are asked for');
      move(table, await elsewhere());
      await table.updateComplete;
      expect(signals[0]?.aborted).to.equal(false);
      answers[0]?.();
      await showsCount(table, 25);
      expect(queries.length).to.equal(1);
      const search = getByRole<HTMLInputElement>(table, 'searchbox');
      search.value = 'person.00';
      search.dispatchEvent(new Event('input', { bubbles: true }));
      move(table, page);
      await until(() => answers.length === 2, 'the search is asked for');
      move(table, await elsewhere());
      answers[1]?.();
      await showsCount(table, 9);
      // The control: removed for good, it gives up what it asked for.
      press(table, 'Name');
      await until(() => signals.length === 3, 'a third question');
      table.remove();
      await until(() => signals[2]?.aborted, 'it is given up');
    });

    it('one long list stays, and goes on', async () => {
      const { adapter, queries } = backend(300);
      const table = await tableOf(adapter, { view: 'scroll' });
      await until(() => queries.length > 0 && namesIn(table).length > 5, 'the list is shown');
      const asked = queries.length;
      move(table, await elsewhere());
      await table.updateComplete;
      await until(() => namesIn(table).length > 5, 'the list is shown still');
      expect(queries.length).to.equal(asked);
    });

    it('a form keeps what was typed, and the save that is on its way', async () => {
      const { adapter, calls } = recording();
      const { create } = adapter;
      const saves: (() => void)[] = [];
      adapter.create = async (...args) => {
        await new Promise<void>((resolve) => saves.push(resolve));
        return create.call(adapter, ...args);
      };
      const form = await formWith(adapter);
      form.drafts = 'none';
      await type(form, 'First name', 'Grace');
      move(form, await elsewhere());
      await form.updateComplete;
      expect(field(form, 'First name').value).to.equal('Grace');
      expect(form.isDirty).to.equal(true);
      for (const [name, text] of [
        ['Last name', 'Hopper'],
        ['E-mail', 'grace@example.com'],
        ['Phone number', '06 12 34 56 78'],
      ] as const)
        await type(form, name, text);
      getByRole(form, 'button', { name: 'Save' }).click();
      await until(() => queryByRole(form, 'button', { name: 'Saving…' }), 'it is being saved');
      move(form, await elsewhere());
      await form.updateComplete;
      expect(queryByRole(form, 'button', { name: 'Saving…' }) !== undefined).to.equal(true);
      await until(() => saves.length === 1, 'the backend was asked');
      saves[0]?.();
      await until(
        () => textOf(form.shadowRoot?.querySelector<HTMLElement>('.success') ?? undefined),
        'it is told',
      );
      expect(calls.length).to.equal(1);
    });

    it('what is done to many users goes on', async () => {
      const { adapter } = bulkBackend(10, { without: ['bulk'] });
      const { update } = adapter;
      const releases: (() => void)[] = [];
      adapter.update = async (...args) => {
        await new Promise<void>((resolve) => releases.push(resolve));
        return update(...args);
      };
      const table = await shown(adapter);
      await selectPage(table);
      press(await propose(table, 'Deactivate'), 'Deactivate 5 users');
      await until(() => releases.length === 4, 'it is under way');
      move(table, await elsewhere());
      await table.updateComplete;
      releases.forEach((release) => {
        release();
      });
      await until(() => releases.length === 5, 'the last one is begun, too');
      releases.at(-1)?.();
      await ends(table);
    });

    it('a dialog stays open, with what was typed, over the rest of the page', async () => {
      const { adapter } = backend(5);
      const page = await elsewhere();
      const management = Object.assign(document.createElement('user-management'), { adapter });
      page.append(management);
      await until(() => queryAllByRole(management, 'rowheader').length === 5, 'users are shown');
      press(management, 'New user');
      await until(() => queryByRole(management, 'textbox', { name: /^First name/ }), 'the form is open');
      const name = getByRole<HTMLInputElement>(management, 'textbox', { name: /^First name/ });
      await until(() => !name.matches(':disabled'), 'it is ready');
      name.value = 'Grace';
      name.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      move(management, await elsewhere());
      await management.updateComplete;
      const dialog = getByRole(management, 'dialog', { name: 'New user' });
      expect(dialog.matches(':modal')).to.equal(true);
      expect(getByRole<HTMLInputElement>(management, 'textbox', { name: /^First name/ }).value).to.equal(
        'Grace',
      );
    });

    it('an element speaks the language of where it is', async () => {
      const [english, german] = await Promise.all([
        fixture<HTMLElement>(html`<div lang="en"><role-badge value="viewer"></role-badge></div>`),
        fixture<HTMLElement>(html`<div lang="fr"></div>`),
      ]);
      await import('../../src/localization/locales/fr.js').then(async ({ fr }) => {
        const { registerLocale } = await import('../../src/localization/index.js');
        registerLocale(fr);
      });
      const badge = english.querySelector('role-badge') as HTMLElementTagNameMap['role-badge'];
      await badge.updateComplete;
      const before = textOf(badge.shadowRoot?.querySelector<HTMLElement>('button') ?? undefined);
      move(badge, german);
      await until(
        () => textOf(badge.shadowRoot?.querySelector<HTMLElement>('button') ?? undefined) !== before,
        'it is French',
      );
    });

    it('an element has the adapter of where it is, and follows that one', async () => {
      const of = (count: number) =>
        new InMemoryAdapter({ users: generateUsers(count), without: ['clients'] });
      const provider = (count: number) =>
        fixture<UserAdapterProvider>(
          html`<user-adapter-provider .adapter=${of(count)}><section></section></user-adapter-provider>`,
        );
      const [from, to] = await Promise.all([provider(3), provider(5)]);
      const table = document.createElement('user-table');
      from.querySelector('section')?.append(table);
      await showsCount(table, 3);
      move(table, to.querySelector('section') as Element);
      await showsCount(table, 5);
      to.adapter = of(6);
      await showsCount(table, 6);
      from.adapter = of(7);
      await from.updateComplete;
      await table.updateComplete;
      expect(namesIn(table).length).to.equal(6);
      // And a provider that is moved itself takes what is above it there.
      const inner = document.createElement('user-adapter-provider');
      from.append(inner);
      inner.append(table);
      await showsCount(table, 7);
      move(inner, to);
      await showsCount(table, 6);
    });
  });
}
