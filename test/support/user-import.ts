import { fixture, html } from '@open-wc/testing';
import { InMemoryAdapter, type InMemoryAdapterOptions } from '../../src/adapters/in-memory/index.js';
import type { User, UserAdapter, WriteOptions } from '../../src/data/index.js';
import '../../src/define/user-import.js';
import type { UserImport } from '../../src/elements/user-import/index.js';
import { getByRole, queryAllByRole, textOf } from './roles.js';
import { until } from './user-table.js';

export const CLIENTS = [
  { id: 'aurora', name: 'Aurora' },
  { id: 'borealis', name: 'Borealis' },
];

export const person = (name: string, changes: Partial<User> = {}): User => ({
  id: name.toLowerCase(),
  firstName: name,
  lastName: 'Old',
  email: `${name.toLowerCase()}@example.com`,
  phone: '+33612345678',
  status: 'active',
  assignments: [{ clientId: 'aurora', roleIds: ['viewer'] }],
  version: '1',
  ...changes,
});

export interface Write {
  readonly method: 'create' | 'update';
  readonly email: string;
  readonly options: WriteOptions | undefined;
}

/** A backend in memory that keeps every call; `before` may do something before a write, such as failing. */
export function backend(
  options: InMemoryAdapterOptions = {},
  before: (write: Write, count: number) => Promise<void> | void = () => undefined,
) {
  const users = options.users ? [...options.users] : [person('Ada'), person('Bob')];
  const adapter = new InMemoryAdapter({ clients: CLIENTS, ...options, users });
  const writes: Write[] = [];
  const lists: { search?: string | undefined }[] = [];
  const { create, update, list } = adapter;
  if (create as unknown) {
    adapter.create = async (draft, writing) => {
      const write = { method: 'create', email: draft.email, options: writing } as const;
      writes.push(write);
      await before(write, writes.length);
      return create.call(adapter, draft, writing);
    };
  }
  if (update as unknown) {
    adapter.update = async (id, changes, writing) => {
      const email = users.find((user) => user.id === id)?.email ?? id;
      const write = { method: 'update', email, options: writing } as const;
      writes.push(write);
      await before(write, writes.length);
      return update.call(adapter, id, changes, writing);
    };
  }
  adapter.list = (query, calling) => {
    lists.push(query);
    return list.call(adapter, query, calling);
  };
  return { adapter, writes, lists };
}

export async function importWith(adapter: UserAdapter, lang = 'en'): Promise<UserImport> {
  const page = await fixture(
    html`<div lang=${lang}>
      <user-import country="FR" .adapter=${adapter} client="aurora"></user-import>
    </div>`,
  );
  const element = page.querySelector('user-import') as UserImport;
  await until(() => headingOf(element), 'the first step is there');
  return element;
}

export const headingOf = (root: ParentNode) => textOf(queryAllByRole(root, 'heading').at(-1));

/** The heading of the step, once it is this one and has the focus. */
export async function step(element: UserImport, heading: string | RegExp): Promise<void> {
  const isThere = () => {
    const text = headingOf(element);
    return typeof heading === 'string' ? text === heading : heading.test(text);
  };
  await until(isThere, `the step “${String(heading)}” is there`);
}

export const focusedIn = (element: UserImport) => element.shadowRoot?.activeElement;
export const press = (root: ParentNode, name: string | RegExp) => {
  const button = getByRole(root, 'button', { name });
  button.focus();
  button.click();
};

export function paste(element: UserImport, text: string): void {
  const field = getByRole<HTMLTextAreaElement>(element, 'textbox', { name: 'Or paste the rows' });
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

export function choose(element: UserImport, bytes: BlobPart): void {
  const input = element.shadowRoot?.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('There is no choice of a file.');
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], 'people.csv', { type: 'text/csv' }));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** From the first step to the dry run. */
export async function toPlan(element: UserImport, text: string): Promise<void> {
  paste(element, text);
  press(element, 'Continue');
  await step(element, /which column is what/);
  press(element, 'Continue');
  await step(element, /checked/);
  press(element, 'Continue');
  await step(element, 'What will happen');
}

export const HEADINGS = 'First name,Last name,E-mail,Phone number,Role';
export const csvOf = (...rows: string[]) => [HEADINGS, ...rows].join('\r\n');
/** So many people who are not there yet. */
export const newcomers = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `New,Comer ${index},new.${index}@example.com,+33612345678,Editor`,
  );

/** The files that are saved from now on, by name, instead of being saved. */
export function savedFiles(): {
  files: { name: string; text: () => Promise<string> }[];
  restore: () => void;
} {
  const files: { name: string; text: () => Promise<string> }[] = [];
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  let last: Blob | undefined;
  URL.createObjectURL = (blob) => {
    last = blob as Blob;
    return createObjectURL.call(URL, blob);
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const blob = last;
    if (blob) files.push({ name: this.download, text: () => blob.text() });
  };
  return {
    files,
    restore: () => {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    },
  };
}
