import { expect } from '@open-wc/testing';
import { generateUsers, InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import { queryAllByRole } from '../support/roles.js';
import { until } from '../support/until.js';

const CLIENTS = [{ id: 'aurora', name: 'Aurora' }];
const adapter = new InMemoryAdapter({ users: generateUsers(3, { clients: CLIENTS }), clients: CLIENTS });
const [user] = generateUsers(1, { clients: CLIENTS });

/** A value for each property, other than its default. One that is new and stands not here fails below. */
const VALUES: Readonly<Record<string, unknown>> = {
  adapter,
  allClients: true,
  client: 'aurora',
  columns: ['name', 'email'],
  country: 'FR',
  density: 'compact',
  drafts: 'none',
  from: [],
  pageSize: 7,
  plain: true,
  readOnly: true,
  rowNavigation: true,
  savedViews: [{ name: 'Mine', state: { filters: {} } }],
  selectable: true,
  selectedIds: ['u1'],
  storageKey: 'late-definition',
  user,
  value: 'admin',
  view: 'scroll',
  viewState: { filters: { statuses: ['active'] }, sort: { field: 'lastName', direction: 'descending' } },
  viewer: { access: [] },
};

interface Declaration {
  readonly tagName?: string;
  readonly members?: readonly { readonly kind: string; readonly name: string; readonly readonly?: boolean }[];
}

/** The properties that a host may set, of each tag, as they are documented. */
async function propertiesByTag(): Promise<Map<string, readonly string[]>> {
  const manifest = (await (await fetch('/custom-elements.json')).json()) as {
    modules: { declarations: Declaration[] }[];
  };
  const declarations = manifest.modules.flatMap((module) => module.declarations);
  return new Map(
    declarations.flatMap(({ tagName, members = [] }) => {
      const settable = members.filter((member) => member.kind === 'field' && !member.readonly);
      return tagName ? [[tagName, settable.map(({ name }) => name)]] : [];
    }),
  );
}

describe('Elements that are defined after they stand on the page', () => {
  // The only test file that may import no element beforehand.
  it('keep what was set before', async () => {
    const properties = await propertiesByTag();
    expect([...properties.keys()].length).to.equal(8);
    const elements = [...properties].map(([tag, names]) => {
      expect(customElements.get(tag) === undefined, tag).to.equal(true);
      const element = document.createElement(tag) as HTMLElement & Record<string, unknown>;
      for (const name of names) {
        expect(VALUES, `a value for ${tag}.${name}`).to.have.property(name);
        element[name] = VALUES[name];
      }
      document.body.append(element);
      return { element, names };
    });
    await import('../../src/define/all.js');
    for (const { element, names } of elements) {
      await element['updateComplete'];
      for (const name of names) {
        const what = `${element.localName}.${name}`;
        expect(element[name], what).to.deep.equal(VALUES[name]);
        // Left on the element, it would hide the accessor, and no later change would be seen.
        expect(Object.hasOwn(element, name), what).to.equal(false);
      }
    }
    const table = elements.find(({ element }) => element.localName === 'user-table')?.element;
    await until(() => table && queryAllByRole(table, 'columnheader').length === 3, 'the columns are those');
    elements.forEach(({ element }) => {
      element.remove();
    });
    localStorage.removeItem('late-definition');
  });

  it('would be caught at a property that is no reactive one', async () => {
    class Forgetful extends HTMLElement {
      set value(_value: string) {
        this.title = _value;
      }
    }
    const element = Object.assign(document.createElement('forgetful-element'), { value: 'set before' });
    document.body.append(element);
    customElements.define('forgetful-element', Forgetful);
    expect(Object.hasOwn(element, 'value')).to.equal(true);
    expect(element.title).to.equal('');
    element.remove();
  });

  it('say in one line how to cure an adapter that a framework wrote as an attribute, and only then', async () => {
    const { warn } = console;
    const told: unknown[] = [];
    console.warn = (...words) => told.push(words.join(' '));
    try {
      const page = document.createElement('div');
      document.body.append(page);
      page.innerHTML = '<user-table adapter="[object Object]"></user-table><user-table></user-table>';
      const [table] = page.querySelectorAll('user-table');
      await until(() => told.length > 0, 'it is told');
      for (let times = 0; times < 3; times += 1) {
        table?.requestUpdate();
        await table?.updateComplete;
      }
      expect(told).to.have.length(1);
      expect(told[0]).to.match(/^<user-table> .+ attribute.+setDefaultAdapter/);
      if (table) table.adapter = adapter;
      await until(() => table && queryAllByRole(table, 'rowheader').length === 3, 'the property cures it');
      page.remove();
    } finally {
      console.warn = warn;
    }
  });
});
