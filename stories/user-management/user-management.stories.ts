import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { RestFaults } from '../../mocks/index.js';
import { generateUsers } from '../../src/adapters/in-memory/index.js';
import type { Client, UserAdapter } from '../../src/data/index.js';
import type { UserManagement } from '../../src/elements/user-management/index.js';
import { mockedAdapter } from '../support/mocked.js';
import { EDITOR, MASKED_VIEWER, peopleAdapter } from '../support/people.js';
import { inside } from '../support/shadow.js';

type Args = Pick<UserManagement, 'pageSize' | 'readOnly'>;
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'user-management',
  component: 'user-management',
  args: { pageSize: 10, readOnly: false },
  parameters: { controls: { include: ['pageSize', 'readOnly'] } },
};
export default meta;

const show = (adapter: UserAdapter | undefined): NonNullable<Story['render']> =>
  function render({ pageSize, readOnly }) {
    return html`<user-management
      .adapter=${adapter}
      .pageSize=${pageSize}
      .readOnly=${readOnly}
    ></user-management>`;
  };

export const Ready: Story = { render: show(peopleAdapter()) };

export const Loading: Story = { render: show(peopleAdapter({ delay: Infinity })) };

export const Slow: Story = { render: show(peopleAdapter({ delay: 800 })) };

export const Empty: Story = { render: show(peopleAdapter({ users: [] })) };

export const Failed: Story = { render: show(peopleAdapter({ failures: { list: 'unavailable' } })) };

export const FailsOnce: Story = {
  render: show(peopleAdapter({ failures: { list: { error: 'timeout', times: 1 } } })),
};

export const Forbidden: Story = { render: show(peopleAdapter({ failures: { list: 'forbidden' } })) };

export const SignedOut: Story = { render: show(peopleAdapter({ failures: { viewer: 'unauthenticated' } })) };

export const WithoutAdapter: Story = { render: show(undefined) };

export const Editor: Story = { render: show(peopleAdapter({ viewer: EDITOR })) };

export const MaskedViewer: Story = { render: show(peopleAdapter({ viewer: MASKED_VIEWER })) };

export const ReadOnly: Story = { render: show(peopleAdapter()), args: { readOnly: true } };

export const French: Story = { render: show(peopleAdapter()), globals: { lang: 'fr' } };

export const Dark: Story = { render: show(peopleAdapter()), globals: { scheme: 'dark' } };

export const OneClient: Story = { render: show(peopleAdapter({ clients: undefined })) };

const manyClients: readonly Client[] = Array.from({ length: 60 }, (_, index) => ({
  id: `client-${index + 1}`,
  name: `Client ${index + 1}`,
}));

export const ManyClients: Story = {
  render: show(peopleAdapter({ clients: manyClients, users: generateUsers(600, { clients: manyClients }) })),
};

export const HeadingOfTheHost: Story = {
  render: () =>
    html`<user-management .adapter=${peopleAdapter()} .pageSize=${10}>
      <h1 slot="heading">Members of this workspace</h1>
    </user-management>`,
};

export const NewUser: Story = {
  render: show(peopleAdapter()),
  play: async ({ canvasElement }) => {
    (await inside(canvasElement, 'user-management', '[part="new-user"]')).click();
    await inside(canvasElement, 'user-management', 'user-form');
  },
};

export const EditUser: Story = {
  render: show(peopleAdapter()),
  play: async ({ canvasElement }) => {
    const table = await inside(canvasElement, 'user-management', 'user-table');
    const edit = () => table.shadowRoot?.querySelector<HTMLElement>('[data-action="update"]');
    await waitFor(() => expect(edit()).toBeTruthy());
    edit()?.click();
    await inside(canvasElement, 'user-management', 'user-table');
    await waitFor(() => expect(table.shadowRoot?.querySelector('dialog[open] user-form')).toBeTruthy());
  },
};

export const Import: Story = {
  render: show(peopleAdapter()),
  play: async ({ canvasElement }) => {
    (await inside(canvasElement, 'user-management', '[part~="import"]')).click();
    await inside(canvasElement, 'user-management', 'dialog[open] user-import');
  },
};

export const AllClients: Story = {
  render: () =>
    html`<user-management .adapter=${peopleAdapter()} .pageSize=${10} .allClients=${true}></user-management>`,
};

/** The whole way: element, REST adapter, requests that Mock Service Worker answers. */
export const OverRest: Story = {
  loaders: [async ({ id }) => ({ adapter: await mockedAdapter(id, { adapter: peopleAdapter() }) })],
  render: (args, context) => show(context.loaded['adapter'] as UserAdapter)(args, context),
};

export const OverRestFailed: Story = {
  tags: ['failing-requests'],
  loaders: [
    async ({ id }) => ({
      adapter: await mockedAdapter(id, {
        adapter: peopleAdapter(),
        faults: new RestFaults().set('list', { status: 503 }),
      }),
    }),
  ],
  render: (args, context) => show(context.loaded['adapter'] as UserAdapter)(args, context),
};
