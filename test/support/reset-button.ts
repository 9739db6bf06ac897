import { fixture, html, waitUntil } from '@open-wc/testing';
import { InMemoryAdapter, type InMemoryAdapterOptions } from '../../src/adapters/in-memory/index.js';
import { AdapterError, type Delivery, type User } from '../../src/data/index.js';
import '../../src/define/reset-button.js';
import type { ResetButton } from '../../src/elements/reset-button/index.js';
import { getByRole, queryAllByRole, queryByRole, textOf } from './roles.js';

// What an earlier file kept in this tab is none of this one's.
sessionStorage.clear();

export const ADA: User = {
  id: 'ada',
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada@example.com',
  status: 'active',
  assignments: [{ clientId: 'default', roleIds: ['editor'] }],
};
export const GRACE: User = {
  ...ADA,
  id: 'grace',
  firstName: 'Grace',
  lastName: 'Hopper',
  email: 'grace@example.com',
};
export const WAITING: User = { ...ADA, status: 'pending', activation: { status: 'waiting' } };

/** An adapter that counts the mails asked of it, and answers with the deliveries given. */
export function mailer(options: InMemoryAdapterOptions = {}, ...deliveries: (Delivery | AdapterError)[]) {
  const adapter = new InMemoryAdapter({ users: [ADA, GRACE], ...options });
  const calls: string[] = [];
  for (const method of ['sendPasswordReset', 'sendActivation'] as const) {
    const send = adapter[method].bind(adapter);
    adapter[method] = async (id, writing) => {
      calls.push(`${method} ${id}`);
      const delivery = deliveries.shift();
      if (delivery instanceof AdapterError) throw delivery;
      return delivery ?? send(id, writing);
    };
  }
  return { adapter, calls };
}

export async function buttonFor(
  adapter: InMemoryAdapter,
  user: User = ADA,
  lang = 'en',
): Promise<ResetButton> {
  const page = await fixture(
    html`<div lang=${lang}><reset-button .adapter=${adapter} .user=${user}></reset-button></div>`,
  );
  const element = page.querySelector('reset-button') as ResetButton;
  await waitUntil(() => buttons(element).length > 0, 'the button is there');
  return element;
}

export const buttons = (element: Element) => queryAllByRole(element, 'button');
export const button = (element: Element) => buttons(element)[0] as HTMLElement;
export const isOff = (element: Element) => button(element).getAttribute('aria-disabled') === 'true';
export const question = (element: Element) => queryByRole(element, 'alertdialog');
/** Whether the question is not only closed but taken away. */
export const isClosed = (element: ResetButton) => element.renderRoot.querySelector('dialog') === null;
export const told = (element: Element) =>
  textOf(element.shadowRoot?.querySelector('[part="message-area"]') ?? undefined);
/** What is said to those who do not see it. */
export const announced = (element: Element) =>
  textOf(element.shadowRoot?.querySelector('[role="status"].visually-hidden') ?? undefined);
export const says = (element: Element, words: string) =>
  waitUntil(() => told(element).includes(words), `it says “${words}”`);

export async function ask(element: Element): Promise<HTMLElement> {
  button(element).click();
  await waitUntil(() => question(element), 'it asks');
  return question(element) as HTMLElement;
}

export async function send(element: Element): Promise<void> {
  getByRole(await ask(element), 'button', { name: /^(Send email|Envoyer un e-mail)$/ }).click();
}

export const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
