import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { AdapterErrorKind, UserAdapter } from '../../src/data/index.js';
import { peopleAdapter } from '../support/people.js';
import { inside } from '../support/shadow.js';

type Story = StoryObj;

/** What stands in place of the users for each thing that can go wrong with a backend. */
const meta: Meta = {
  title: 'user-table/failures',
  component: 'user-table',
  parameters: { controls: { disable: true } },
};
export default meta;

const show = (adapter: UserAdapter | undefined): Story => ({
  render: () => html`<user-table .adapter=${adapter} .pageSize=${10}></user-table>`,
  play: async ({ canvasElement }) => {
    await inside(canvasElement, 'user-table', '[part~="state"]');
  },
});

const failing = (list: AdapterErrorKind): Story => show(peopleAdapter({ failures: { list } }));

export const Unauthenticated: Story = failing('unauthenticated');

export const Forbidden: Story = failing('forbidden');

export const NotFound: Story = failing('not-found');

export const Conflict: Story = failing('conflict');

export const Invalid: Story = failing('invalid');

export const RateLimited: Story = failing('rate-limited');

export const Unavailable: Story = failing('unavailable');

export const Timeout: Story = failing('timeout');

export const Offline: Story = failing('offline');

export const Malformed: Story = failing('malformed');

export const WithoutAdapter: Story = show(undefined);

/** One row that cannot be read is told of, and hides none of the others. */
export const OneUnreadable: Story = {
  ...show(unreadable()),
  play: async ({ canvasElement }) => {
    await inside(canvasElement, 'user-table', 'p.message');
  },
};

function unreadable(): UserAdapter {
  const adapter = peopleAdapter();
  const { list } = adapter;
  return Object.assign(adapter, {
    list: async (...args: Parameters<UserAdapter['list']>) => {
      const page = await list.apply(adapter, args);
      return { ...page, users: [...page.users.slice(1), {}] };
    },
  });
}
