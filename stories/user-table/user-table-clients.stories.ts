import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { USER_ACTIONS, type UserAdapter, type Viewer } from '../../src/data/index.js';
import type { UserTable } from '../../src/elements/user-table/index.js';
import { PEOPLE, peopleAdapter } from '../support/people.js';
import { inside } from '../support/shadow.js';

type Args = Pick<UserTable, 'pageSize' | 'view'>;
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'user-table/clients',
  component: 'user-table',
  args: { pageSize: 10, view: 'pages' },
  parameters: { controls: { include: ['pageSize', 'view'] } },
};
export default meta;

const show = (adapter: UserAdapter, allClients = false): NonNullable<Story['render']> =>
  function render({ pageSize, view }) {
    return html`<user-table
      .adapter=${adapter}
      .pageSize=${pageSize}
      .view=${view}
      .allClients=${allClients}
    ></user-table>`;
  };

/** Everybody of all clients, with their roles at each. */
export const AllClients: Story = { render: show(peopleAdapter(), true) };

/** One client is named in a row, the others on demand. */
export const AllClientsInOneList: Story = { render: show(peopleAdapter(), true), args: { view: 'scroll' } };

/** What somebody is at other clients, told on demand. */
export const OtherClients: Story = {
  render: show(peopleAdapter()),
  play: async ({ canvasElement }) => {
    (await inside(canvasElement, 'user-table', '[data-detail="roles"]')).click();
    await inside(canvasElement, 'user-table', '[part~="details"] li');
  },
};

/** When exactly somebody was here last, told on demand. */
export const LastLogin: Story = {
  render: show(peopleAdapter()),
  play: async ({ canvasElement }) => {
    (await inside(canvasElement, 'user-table', '[data-detail="last-login"]')).click();
    await inside(canvasElement, 'user-table', '[part~="details"] time');
  },
};

const EDITOR_WHO_MANAGES: Viewer = {
  userId: PEOPLE[0]?.id,
  access: [{ actions: [...USER_ACTIONS], roleIds: ['editor'], maskedFields: [] }],
};

/** Who has a higher role is beyond the viewer, as is the viewer's own account. */
export const HigherRoles: Story = { render: show(peopleAdapter({ viewer: EDITOR_WHO_MANAGES })) };
