import { expect, fixture, html } from '@open-wc/testing';
import { InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import type { User, UserAdapter } from '../../src/data/index.js';
import '../../src/define/all.js';
import { getByRole, queryAllByRole, queryByRole, textOf } from '../support/roles.js';
import { crowd, namesIn, press, showsCount, tableOf, until } from '../support/user-table.js';

const answering = (users: readonly unknown[], more: Partial<UserAdapter> = {}): UserAdapter => ({
  capabilities: { paging: ['offset'], sortFields: ['lastName'] },
  list: () => Promise.resolve({ users: users as User[], total: { count: users.length, relation: 'exact' } }),
  ...more,
});
const throwing = (target: object, ...names: string[]) => {
  for (const name of names)
    Object.defineProperty(target, name, {
      enumerable: true,
      get: () => {
        throw new Error(`${name} cannot be read`);
      },
    });
  return target;
};

/** A deep proxy, as reactive frameworks make them; it keeps every attempt to change what is behind it. */
function reactive<T extends object>(value: T, writes: string[] = []): T {
  const proxies = new WeakMap<object, object>();
  const wrap = (target: object): object => {
    const known = proxies.get(target);
    if (known) return known;
    const write = (what: string) => (_target: object, name: PropertyKey) => {
      writes.push(`${what} ${String(name)}`);
      return true;
    };
    const proxy = new Proxy(target, {
      get: (of, name, receiver) => {
        const found: unknown = Reflect.get(of, name, receiver);
        const descriptor = Reflect.getOwnPropertyDescriptor(of, name);
        // What a proxy may not change the looks of.
        if (descriptor && !descriptor.configurable && !descriptor.writable) return found;
        return typeof found === 'object' && found !== null && !(found instanceof Promise)
          ? wrap(found)
          : found;
      },
      set: write('set'),
      deleteProperty: write('delete'),
      defineProperty: write('define'),
      setPrototypeOf: () => {
        writes.push('setPrototypeOf');
        return true;
      },
      preventExtensions: () => {
        writes.push('preventExtensions');
        return false;
      },
    });
    proxies.set(target, proxy);
    return proxy;
  };
  return wrap(value) as T;
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/** Sorts, selects, opens what there is to open, and edits. */
async function workWith(table: HTMLElementTagNameMap['user-table']): Promise<void> {
  press(table, 'Name');
  await table.updateComplete;
  queryAllByRole(table, 'checkbox').at(-1)?.click();
  await table.updateComplete;
  press(table, /^Columns/);
  await until(() => queryByRole(table, 'dialog', { name: 'Columns' }), 'the panel is open');
  (
    getByRole(table, 'dialog', { name: 'Columns' }) as HTMLElement & { hidePopover: () => void }
  ).hidePopover();
  queryAllByRole(table, 'button', { name: 'Edit' })[0]?.click();
  await until(() => queryByRole(table, 'textbox', { name: /^First name/ }), 'the form is open');
  const name = getByRole<HTMLInputElement>(table, 'textbox', { name: /^First name/ });
  await until(() => !name.matches(':disabled'), 'it is ready');
  name.value = 'Changed';
  name.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  name.form?.requestSubmit();
  await until(() => !queryByRole(table, 'textbox', { name: /^First name/ }), 'it is saved');
}

/** All that a host hands over, of one kind: as it is, frozen, or behind proxies. */
const hostData = (as: <T extends object>(value: T) => T) => {
  const users = crowd(5);
  return {
    adapter: answering(as(users), {
      update: (id, changes) => {
        const before = users.find((user) => user.id === id) as User;
        return Promise.resolve(as({ ...before, ...changes, version: '2' } as User));
      },
      roles: () =>
        Promise.resolve(
          as([
            { id: 'admin', can: [], cannot: [] },
            { id: 'editor', can: [], cannot: [] },
          ]),
        ),
      clients: () => Promise.resolve(as([{ id: 'default', name: 'Default' }])),
      viewer: () =>
        Promise.resolve(as({ userId: 'u005', access: [{ actions: ['update' as const], maskedFields: [] }] })),
    }),
    selectable: true,
    columns: as(['name', 'email', { id: 'team', heading: 'Team', text: () => 'A' }, 'actions'] as const),
    viewState: as({ filters: {}, columns: [{ id: 'email', width: 200 }] }),
    savedViews: as([{ name: 'Mine', state: { filters: {} } }]),
    selectedIds: as(['u002']),
  };
};

describe('Data of the host', () => {
  const failures: unknown[] = [];
  const onFailure = (event: ErrorEvent | PromiseRejectionEvent) => {
    failures.push('reason' in event ? event.reason : event.message);
  };
  beforeEach(() => {
    failures.length = 0;
    window.addEventListener('error', onFailure);
    window.addEventListener('unhandledrejection', onFailure);
  });
  afterEach(() => {
    window.removeEventListener('error', onFailure);
    window.removeEventListener('unhandledrejection', onFailure);
    expect(failures).to.deep.equal([]);
  });

  it('with getters that throw hides neither the other rows nor the other parts of its row', async () => {
    const [one, two, three] = crowd(3);
    const table = await tableOf(
      answering([
        throwing({ ...one }, 'email', 'attributes', 'assignments'),
        throwing({ ...two }, 'id'),
        three,
      ]),
    );
    expect(namesIn(table)).to.deep.equal(['001 Person', '003 Person']);
    expect(textOf(table.shadowRoot as never)).to.contain('One user could not be read');
  });

  it('with getters that throw in the adapter itself: what cannot be looked at is not offered', async () => {
    const adapter = throwing(answering(crowd(2)), 'update', 'watch', 'viewer', 'capabilities') as UserAdapter;
    const table = await tableOf(adapter);
    expect(namesIn(table).length).to.equal(2);
    expect(queryAllByRole(table, 'button', { name: 'Edit' }).length).to.equal(0);
  });

  for (const [kind, as] of Object.entries({
    'frozen to the core': frozen,
    'behind deep proxies': <T extends object>(value: T) => reactive(value),
  })) {
    it(`${kind} is worked with as any other`, async () => {
      await workWith(await tableOf(hostData(as).adapter, hostData(as)));
    });
  }

  it('is never changed', async () => {
    const writes: string[] = [];
    const data = hostData((value) => reactive(value, writes));
    await workWith(await tableOf(data.adapter, data));
    expect(writes).to.deep.equal([]);
    // The control: a write, however deep, is seen.
    (data.savedViews[0] as { state: { filters: { neverSignedIn?: boolean } } }).state.filters.neverSignedIn =
      true;
    expect(writes).to.deep.equal(['set neverSignedIn']);
  });

  it('behind a proxy that an adapter with private fields does not stand is told as a failure', async () => {
    const adapter = reactive(new InMemoryAdapter({ users: crowd(3) }));
    const table = await fixture<HTMLElementTagNameMap['user-table']>(
      html`<user-table .adapter=${adapter}></user-table>`,
    );
    await until(() => queryByRole(table, 'button', { name: 'Try again' }), 'it says that it failed');
  });

  it('with keys that are special to JavaScript changes no prototype, and is shown', async () => {
    const [user] = JSON.parse(
      `[{ "id": "__proto__", "firstName": "Ada", "lastName": "Proto", "status": "active",
          "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } },
          "assignments": [{ "clientId": "__proto__", "roleIds": ["__proto__", "constructor", "toString"] }],
          "attributes": { "__proto__": { "polluted": true }, "constructor": "builder" },
          "refusals": { "remove": { "message": "No.", "__proto__": { "polluted": true } } } }]`,
    ) as unknown[];
    const table = await tableOf(
      answering([user], {
        clients: () =>
          Promise.resolve([
            { id: '__proto__', name: 'Proto' },
            { id: 'constructor', name: 'Builder' },
          ]),
        remove: () => Promise.resolve(),
      }),
      {
        selectable: true,
        selectedIds: ['__proto__'],
        columns: [
          'name',
          'role',
          { id: '__proto__', heading: 'Work', text: ({ attributes }) => String(attributes?.['constructor']) },
          'actions',
        ],
      },
    );
    expect(namesIn(table)).to.deep.equal(['Proto Ada']);
    expect(queryAllByRole(table, 'cell').map(textOf)).to.include.members(['builder']);
    expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
    expect(Object.hasOwn(Object.prototype, 'polluted')).to.equal(false);
  });

  it('with the same identifier twice shows both, and goes on', async () => {
    const [one, two, three] = crowd(3) as [User, User, User];
    const lists = [
      [one, { ...two, id: one.id }, three],
      [three, { ...two, id: one.id }, one, one],
      [one],
      [],
      [two, two, two],
    ];
    let at = 0;
    const table = await tableOf({
      ...answering([]),
      list: () => Promise.resolve({ users: lists[at] ?? [] }),
    });
    expect(namesIn(table)).to.deep.equal(['001 Person', '002 Person', '003 Person']);
    for (at = 1; at < lists.length; at += 1) {
      await table.reload();
      await showsCount(table, lists[at]?.length ?? 0);
      expect(namesIn(table)).to.deep.equal((lists[at] ?? []).map(({ lastName }) => `${lastName} Person`));
    }
  });

  it('of a million users in memory does not hold up the page that is given it', async () => {
    const users = new Array<User>(1_000_000).fill(crowd(1)[0] as User);
    const begun = performance.now();
    const adapter = new InMemoryAdapter({ users, without: ['clients'] });
    const table = Object.assign(document.createElement('user-table'), { adapter });
    document.body.append(table);
    await table.updateComplete;
    const took = performance.now() - begun;
    // The control: to look at each of them once takes longer.
    const control = performance.now();
    users.map((user) => ({ ...user }));
    expect(took).to.be.lessThan(performance.now() - control);
    await showsCount(table, 25);
    expect(textOf(table.shadowRoot as never)).to.contain('1,000,000');
    table.remove();
  });
});
