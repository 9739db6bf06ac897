import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import { PEOPLE, peopleAdapter } from '../support/people.js';
import { inside } from '../support/shadow.js';

interface Loaded {
  readonly adapter: InMemoryAdapter;
}
type Story = StoryObj;

/** What is done to one user: the question, what came of it, and what others do meanwhile. */
const meta: Meta = {
  title: 'user-table/actions',
  component: 'user-table',
  parameters: { controls: { disable: true } },
  // Each time anew, since these change their users.
  loaders: [() => ({ adapter: peopleAdapter({ delay: 0 }) })],
  render: (_args, { loaded }) =>
    html`<user-table .adapter=${(loaded as Loaded).adapter} .pageSize=${10}></user-table>`,
};
export default meta;

const MENU = '[part~="more"]';
const QUESTION = 'dialog[open][role="alertdialog"]';

type Canvas = { readonly canvasElement: HTMLElement };

const press = async (canvas: HTMLElement, selector: string) =>
  (await inside(canvas, 'user-table', selector)).click();

/** Presses an item of the menu of the first row of which it can be done. */
async function ask(canvas: HTMLElement, label: string): Promise<void> {
  await inside(canvas, 'user-table', MENU);
  const root = canvas.querySelector('user-table')?.shadowRoot;
  for (const more of root?.querySelectorAll<HTMLElement>(MENU) ?? []) {
    more.click();
    await inside(canvas, 'user-table', '[part~="menu-item"]');
    const item = [...(root?.querySelectorAll<HTMLElement>('[part~="menu-item"]') ?? [])].find(
      ({ innerText, ariaDisabled }) => innerText.trim() === label && ariaDisabled !== 'true',
    );
    if (!item) continue;
    item.click();
    await inside(canvas, 'user-table', QUESTION);
    return;
  }
  throw new Error(`To nobody can be done: ${label}.`);
}

const answer = async (canvas: HTMLElement) => {
  await press(canvas, `${QUESTION} button[value="confirm"]`);
  await inside(canvas, 'user-table', '[part~="message"]');
};

export const AsksToSend: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[data-action="reset-password"]:not([aria-disabled="true"])');
    await inside(canvasElement, 'user-table', QUESTION);
  },
};

export const AsksToDeactivate: Story = {
  play: async ({ canvasElement }) => ask(canvasElement, 'Deactivate'),
};

export const AsksToRemove: Story = { play: async ({ canvasElement }) => ask(canvasElement, 'Remove') };

export const Removed: Story = {
  play: async ({ canvasElement }: Canvas) => {
    await ask(canvasElement, 'Remove');
    await answer(canvasElement);
  },
};

/** The backend did not do it. */
export const RemoveFailed: Story = {
  loaders: [() => ({ adapter: peopleAdapter({ failures: { remove: 'unavailable' } }) })],
  play: async ({ canvasElement }: Canvas) => {
    await ask(canvasElement, 'Remove');
    await answer(canvasElement);
  },
};

/** Fewer characters than the backend searches for. */
export const SearchTooShort: Story = {
  play: async ({ canvasElement }) => {
    const search = await inside<HTMLInputElement>(canvasElement, 'user-table', '#search');
    search.value = 'ab';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    const hint = await inside(canvasElement, 'user-table', '#search-hint');
    await waitFor(() => expect(hint.textContent).toContain('3'));
  },
};

export const Sorted: Story = {
  play: async ({ canvasElement }) => {
    await inside(canvasElement, 'user-table', 'tbody [data-id]');
    await press(canvasElement, 'button.sort');
    await inside(canvasElement, 'user-table', '[aria-sort] .sort');
  },
};

/** The next page is on its way; the one before stays until then. */
export const NextPageOnItsWay: Story = {
  loaders: [() => ({ adapter: slowAfterFirst() })],
  play: async ({ canvasElement }) => {
    await inside(canvasElement, 'user-table', 'tbody [data-id]');
    await press(canvasElement, '.steps button:last-of-type');
    await inside(canvasElement, 'user-table', 'table[aria-busy="true"]');
  },
};

function slowAfterFirst(): InMemoryAdapter {
  let lists = 0;
  return peopleAdapter({ delay: (method) => (method === 'list' && ++lists > 1 ? Infinity : 0) });
}

/** Others changed one person, removed one and added one: no row moves. */
export const OthersAtWork: Story = {
  play: async ({ canvasElement, loaded }) => {
    await inside(canvasElement, 'user-table', 'tbody [data-id]');
    const root = canvasElement.querySelector('user-table')?.shadowRoot;
    const [, changed = '', removed = ''] = [
      ...(root?.querySelectorAll<HTMLElement>('tbody [data-id]') ?? []),
    ].map(({ dataset }) => dataset['id']);
    const other = (loaded as unknown as Loaded).adapter.as(undefined);
    await other.update(changed, { firstName: 'Changed' });
    await other.remove(removed);
    await other.create({
      firstName: 'Zoé',
      lastName: 'Nouvelle',
      email: 'zoe.nouvelle@example.com',
      assignments: [{ clientId: PEOPLE[0]?.assignments[0]?.clientId ?? '', roleIds: ['viewer'] }],
    });
    await inside(canvasElement, 'user-table', 'tr[data-news="removed"]');
    await inside(canvasElement, 'user-table', '[part~="news"]');
  },
};
