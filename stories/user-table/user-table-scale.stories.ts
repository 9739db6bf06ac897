import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { MadeUpAdapter } from '../../mocks/index.js';
import { DENSITIES } from '../../src/state/view-state.js';
import { USER_TABLE_VIEWS, type UserTable } from '../../src/elements/user-table/index.js';
import { peopleAdapter } from '../support/people.js';
import { inside } from '../support/shadow.js';

type Args = Pick<
  UserTable,
  | 'adapter'
  | 'columns'
  | 'density'
  | 'pageSize'
  | 'rowNavigation'
  | 'savedViews'
  | 'selectable'
  | 'view'
  | 'viewState'
>;
type Story = StoryObj<Args>;

/** Many users: one long list, filters, columns, views, selection. */
const meta: Meta<Args> = {
  title: 'user-table/many users',
  component: 'user-table',
  args: {
    adapter: peopleAdapter(),
    columns: ['name', 'email', 'phone', 'role', 'last-login', 'creation-date', 'active', 'actions'],
    density: 'comfortable',
    pageSize: 10,
    rowNavigation: false,
    savedViews: [],
    selectable: false,
    view: 'pages',
    viewState: { filters: {} },
  },
  argTypes: {
    density: { control: 'inline-radio', options: DENSITIES },
    view: { control: 'inline-radio', options: USER_TABLE_VIEWS },
  },
  parameters: { controls: { include: ['density', 'pageSize', 'rowNavigation', 'selectable', 'view'] } },
  render: (args) =>
    html`<user-table
      .adapter=${args.adapter}
      .columns=${args.columns}
      .density=${args.density}
      .pageSize=${args.pageSize}
      .rowNavigation=${args.rowNavigation}
      .savedViews=${args.savedViews}
      .selectable=${args.selectable}
      .view=${args.view}
      .viewState=${args.viewState}
    ></user-table>`,
};
export default meta;

/** A million users, made up as they come into sight. */
export const Million: Story = { args: { adapter: new MadeUpAdapter(), view: 'scroll' } };

/** As many, from a backend that takes its time: placeholders hold the places of those on their way. */
export const SlowMillion: Story = { args: { adapter: new MadeUpAdapter({ delay: 800 }), view: 'scroll' } };

/** A list that goes on, of which nobody knows how long it is. */
export const WithoutTotal: Story = {
  args: { adapter: new MadeUpAdapter({ count: 5000, total: 'none' }), view: 'scroll' },
};

/** More users than the backend cares to count. */
export const MoreThan: Story = { args: { adapter: new MadeUpAdapter({ total: 'at-least' }) } };

export const Compact: Story = { args: { density: 'compact' } };

export const Selectable: Story = {
  args: { selectable: true },
  play: async ({ canvasElement }) => {
    (await inside(canvasElement, 'user-table', 'tbody input[type="checkbox"]')).click();
    await inside(canvasElement, 'user-table', '.selection-bar button');
  },
};

/** Filters that hold stand above the table, each with its way out. */
export const Filtered: Story = {
  args: { viewState: { filters: { roleIds: ['editor'], notSignedInDays: 30 } } },
};

export const FiltersOpen: Story = {
  play: async ({ canvasElement }) => {
    (await inside(canvasElement, 'user-table', '[data-panel="filters"]')).click();
    await inside(canvasElement, 'user-table', '#panel fieldset');
  },
};

export const ColumnsOpen: Story = {
  play: async ({ canvasElement }) => {
    (await inside(canvasElement, 'user-table', '[data-panel="columns"]')).click();
    await inside(canvasElement, 'user-table', '#panel li');
  },
};

export const ViewsOpen: Story = {
  args: { savedViews: [{ name: 'Editors', state: { filters: { roleIds: ['editor'] } } }] },
  play: async ({ canvasElement }) => {
    (await inside(canvasElement, 'user-table', '[data-panel="views"]')).click();
    await inside(canvasElement, 'user-table', '#panel li');
  },
};

/** A host puts the columns in its own order, takes some away and adds its own. */
export const OwnColumns: Story = {
  args: {
    columns: [
      'name',
      {
        id: 'scripts',
        heading: 'Letters',
        text: ({ firstName, lastName }) => String((firstName + lastName).length),
      },
      { id: 'link', heading: 'Profile', cell: ({ id }) => html`<a href="#${id}">Profile</a>` },
      'role',
      'active',
    ],
  },
};

export const WidthsChosen: Story = {
  args: {
    viewState: {
      filters: {},
      columns: [
        { id: 'email', width: 160 },
        { id: 'name', width: 240 },
      ],
    },
  },
};

/** A question to which nobody is the answer. */
export const NobodyFiltered: Story = {
  args: { adapter: peopleAdapter({ users: [] }), viewState: { filters: { neverSignedIn: true } } },
};
