import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { InMemoryAdapterOptions } from '../../src/adapters/in-memory/index.js';
import { expect, waitFor } from 'storybook/test';
import type { UserTable } from '../../src/elements/user-table/index.js';
import { peopleAdapter } from '../support/people.js';
import { inside } from '../support/shadow.js';

type Args = Pick<UserTable, 'pageSize' | 'selectable'>;
type Story = StoryObj<Args>;

/** One thing that is done to many users: the choice, the question, the work and what came of it. */
const meta: Meta<Args> = {
  title: 'user-table/bulk',
  component: 'user-table',
  args: { pageSize: 25, selectable: true },
  parameters: { controls: { include: ['pageSize', 'selectable'] } },
};
export default meta;

const show = (options: () => InMemoryAdapterOptions = () => ({})): NonNullable<Story['render']> =>
  function render({ pageSize, selectable }) {
    return html`<user-table
      .adapter=${peopleAdapter(options())}
      .pageSize=${pageSize}
      .selectable=${selectable}
    ></user-table>`;
  };

const ACTIONS = '[part~="bulk-action"]';
const DIALOG = '#bulk[open]';

/** Presses a button of the table. */
const press = async (canvas: HTMLElement, selector: string) =>
  (await inside(canvas, 'user-table', selector)).click();

async function choosePage(canvas: HTMLElement): Promise<void> {
  await press(canvas, 'thead .selection input:not(:disabled)');
  await inside(canvas, 'user-table', ACTIONS);
}

/** Asks to deactivate all users of the page. */
async function ask(canvas: HTMLElement): Promise<void> {
  await choosePage(canvas);
  await press(canvas, `${ACTIONS}:nth-of-type(2)`);
  await inside(canvas, 'user-table', `${DIALOG} .danger`);
}

/** Says yes, and waits for what came of it. */
async function finish(canvas: HTMLElement): Promise<void> {
  await ask(canvas);
  await press(canvas, `${DIALOG} .danger`);
  await inside(canvas, 'user-table', `${DIALOG} .primary[data-focus]`);
}

/** Selected users, what can be done to them, and the way to select all that match. */
export const Chosen: Story = {
  render: show(),
  play: async ({ canvasElement }) => choosePage(canvasElement),
};

/** Asks to deactivate users who were selected on the page before, and must be found first. */
async function askFromNextPage(canvas: HTMLElement): Promise<void> {
  await choosePage(canvas);
  const range = await inside(canvas, 'user-table', '.range');
  await press(canvas, '.steps button:last-of-type');
  await waitFor(() => expect(range.textContent).toMatch(/^26/));
  await press(canvas, `${ACTIONS}:nth-of-type(2)`);
  await inside(canvas, 'user-table', DIALOG);
}

/** The number, and by name who is left out and why. */
export const Question: Story = {
  render: show(),
  play: async ({ canvasElement }) => ask(canvasElement),
};

/** A role is chosen before the number is known. */
export const RoleQuestion: Story = {
  render: show(),
  play: async ({ canvasElement }) => {
    await choosePage(canvasElement);
    await press(canvasElement, `${ACTIONS}:nth-of-type(3)`);
    const choice = await inside<HTMLSelectElement>(canvasElement, 'user-table', `${DIALOG} select`);
    choice.value = 'viewer';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await inside(canvasElement, 'user-table', `${DIALOG} .primary`);
  },
};

/** They are not on this page, and the backend takes its time to tell of them. */
export const Gathering: Story = {
  render: show(() => ({ delay: (method) => (method === 'get' ? Infinity : 0) })),
  play: async ({ canvasElement }) => askFromNextPage(canvasElement),
};

export const NotFound: Story = {
  render: show(() => ({ failures: { get: 'unavailable' } })),
  play: async ({ canvasElement }) => {
    await askFromNextPage(canvasElement);
    await inside(canvasElement, 'user-table', `${DIALOG} .primary`);
  },
};

/** A backend without bulk calls, which answers the first six and no more: how far it has come, and a way to stop. */
export const Running: Story = {
  render: show(() => {
    let calls = 0;
    return { without: ['bulk'], delay: (method) => (method === 'update' && ++calls > 6 ? Infinity : 0) };
  }),
  play: async ({ canvasElement }) => {
    await ask(canvasElement);
    await press(canvasElement, `${DIALOG} .danger`);
    const progress = await inside<HTMLProgressElement>(canvasElement, 'user-table', `${DIALOG} progress`);
    await waitFor(() => expect(progress.value).toBe(6));
  },
};

/** Answers come in the order of the calls, so that the same users fail each time. */
function inOrder(): NonNullable<InMemoryAdapterOptions['delay']> {
  let calls = 0;
  return (method) => (method === 'update' ? 20 * ++calls : 0);
}

/** A backend that refuses every third: a result for each, what failed first, to be tried again, and a way back. */
export const Failures: Story = {
  render: show(() => {
    let calls = 0;
    return {
      without: ['bulk'],
      delay: inOrder(),
      failures: (method) => (method === 'update' && ++calls % 3 === 0 ? 'unavailable' : undefined),
    };
  }),
  play: async ({ canvasElement }) => finish(canvasElement),
};

/** The network went away: some are done, some failed that were under way, the others have not been tried. */
export const Stopped: Story = {
  render: show(() => {
    let [begun, answered] = [0, 0];
    return {
      without: ['bulk'],
      // The first that fails does so long after all that are under way with it have begun.
      delay: (method) => (method === 'update' ? 20 * ++begun + (begun > 6 ? 600 : 0) : 0),
      failures: (method) => (method === 'update' && ++answered > 6 ? 'offline' : undefined),
    };
  }),
  play: async ({ canvasElement }) => finish(canvasElement),
};

/** All of them in one call. */
export const Done: Story = {
  render: show(),
  play: async ({ canvasElement }) => finish(canvasElement),
};

export const French: Story = { ...Failures, globals: { lang: 'fr' } };

export const Dark: Story = { ...Failures, globals: { scheme: 'dark' } };
