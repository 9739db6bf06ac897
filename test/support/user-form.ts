import { fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { InMemoryAdapter, type InMemoryAdapterOptions } from '../../src/adapters/in-memory/index.js';
import type { UserCreatedEvent } from '../../src/controllers/user-events.js';
import type { User, UserAdapter, WriteOptions } from '../../src/data/index.js';
import '../../src/define/user-form.js';
import type { UserForm } from '../../src/elements/user-form/index.js';
import { getByRole, queryByRole, textOf } from './roles.js';

export const ADA: User = {
  id: 'ada',
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada@example.com',
  phone: '+33612345678',
  status: 'active',
  assignments: [
    { clientId: 'aurora', roleIds: ['editor'] },
    { clientId: 'borealis', roleIds: ['viewer'] },
  ],
  version: '1',
};
export const CLIENTS = [
  { id: 'aurora', name: 'Aurora' },
  { id: 'borealis', name: 'Borealis' },
];

export interface Call {
  readonly method: 'create' | 'update';
  readonly input: unknown;
  readonly options: WriteOptions | undefined;
}

/** An adapter in memory that keeps every call that changes something. */
export function recording(options: InMemoryAdapterOptions = {}): { adapter: InMemoryAdapter; calls: Call[] } {
  const adapter = new InMemoryAdapter({ users: [ADA], clients: CLIENTS, ...options });
  const calls: Call[] = [];
  const { create, update } = adapter;
  if (create as unknown) {
    adapter.create = (input, writing) => {
      calls.push({ method: 'create', input, options: writing });
      return create.call(adapter, input, writing);
    };
  }
  if (update as unknown) {
    adapter.update = (id, input, writing) => {
      calls.push({ method: 'update', input, options: writing });
      return update.call(adapter, id, input, writing);
    };
  }
  return { adapter, calls };
}

export async function formWith(
  adapter: UserAdapter | undefined,
  user?: User,
  client?: string,
): Promise<UserForm> {
  const form = await fixture<UserForm>(
    html`<user-form country="FR" .adapter=${adapter} .user=${user} .client=${client}></user-form>`,
  );
  if (adapter)
    await waitUntil(() => !field(form, 'First name').matches(':disabled'), 'the form is ready', {
      timeout: 20_000,
    });
  return form;
}

export const field = (form: UserForm, name: string) =>
  getByRole<HTMLInputElement>(form, 'textbox', { name: new RegExp(`^${name}`) });
export const prefix = (form: UserForm) =>
  getByRole<HTMLSelectElement>(form, 'combobox', { name: 'Country prefix' });
export const saveButton = (form: UserForm) =>
  getByRole<HTMLButtonElement>(form, 'button', { name: /^(Save|Saving…)$/ });
export const radio = (form: UserForm, name: string) => getByRole<HTMLInputElement>(form, 'radio', { name });
export const messageText = (form: UserForm) =>
  textOf(form.shadowRoot?.querySelector<HTMLElement>('.message.success') ?? undefined);
export const focused = (form: UserForm) => form.shadowRoot?.activeElement as HTMLElement | null;
export const summary = (form: UserForm) => queryByRole(form, 'group', { name: /problem|was not/ });

export async function type(form: UserForm, name: string, text: string): Promise<void> {
  const input = field(form, name);
  input.focus();
  input.select();
  await sendKeys({ press: 'Delete' });
  await sendKeys({ type: text });
  await form.updateComplete;
}

export async function choose(select: HTMLSelectElement, value: string): Promise<void> {
  select.focus();
  await waitUntil(() => [...select.options].some((option) => option.value === value), `${value} is offered`, {
    timeout: 20_000,
  });
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

export async function fillIn(form: UserForm): Promise<void> {
  await type(form, 'First name', 'Grace');
  await type(form, 'Last name', 'Hopper');
  await type(form, 'E-mail', 'grace@example.com');
  await type(form, 'Phone number', '06 12 34 56 78');
}

export async function failure(form: UserForm): Promise<HTMLElement> {
  await waitUntil(() => summary(form), 'a summary appears', { timeout: 20_000 });
  await waitUntil(() => focused(form) === summary(form), 'the summary takes the focus');
  return getByRole(form, 'group', { name: /problem|was not/ });
}

export async function saved(form: UserForm): Promise<User> {
  const event = (await oneEvent(form, form.user ? 'user-updated' : 'user-created')) as UserCreatedEvent;
  return event.user;
}
