import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { DEFAULT_ROLE_IDS, type Role } from '../../src/data/index.js';
import { inside } from '../support/shadow.js';

interface Args {
  readonly value: string | Role;
}

const meta: Meta<Args> = {
  title: 'role-badge',
  component: 'role-badge',
  render: ({ value }) => html`<role-badge .value=${value}></role-badge>`,
  argTypes: { value: { control: 'select', options: DEFAULT_ROLE_IDS } },
};
export default meta;

type Story = StoryObj<Args>;

export const Admin: Story = { args: { value: 'admin' } };

export const Editor: Story = { args: { value: 'editor' } };

export const Viewer: Story = { args: { value: 'viewer' } };

export const OwnRole: Story = {
  args: { value: { id: 'auditor', name: 'External auditor', can: [], cannot: [] } },
};

export const LongName: Story = {
  args: {
    value: { id: 'long', name: 'Regional coordinator of customer relations '.repeat(6), can: [], cannot: [] },
  },
};

/** What the role can and cannot do, told on demand. */
export const Told: Story = {
  args: { value: 'editor' },
  play: async ({ canvasElement }) => {
    (await inside(canvasElement, 'role-badge', '#tell')).click();
    await inside(canvasElement, 'role-badge', '[part~="item"]');
  },
};

/** The badge alone, for where no button can stand. */
export const Plain: Story = {
  render: () =>
    html`<p>
      Invited as <a href="#editor"><role-badge value="editor" plain></role-badge></a>
    </p>`,
};

const all: NonNullable<Story['render']> = () =>
  html`<div class="badges">
    ${DEFAULT_ROLE_IDS.map((id) => html`<role-badge value=${id}></role-badge>`)}
  </div>`;

export const French: Story = { render: all, globals: { lang: 'fr' } };

export const Dark: Story = { render: all, globals: { scheme: 'dark' } };
