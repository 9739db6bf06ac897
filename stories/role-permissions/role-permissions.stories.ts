import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { DEFAULT_ROLE_IDS, DEFAULT_ROLES, type Role } from '../../src/data/index.js';

interface Args {
  readonly value: string | Role;
  readonly from?: readonly Role[];
}

const meta: Meta<Args> = {
  title: 'role-permissions',
  component: 'role-permissions',
  render: ({ value, from }) => html`<role-permissions .value=${value} .from=${from}></role-permissions>`,
  argTypes: { value: { control: 'select', options: DEFAULT_ROLE_IDS }, from: { control: false } },
};
export default meta;

type Story = StoryObj<Args>;

const [admin, , viewer] = DEFAULT_ROLES as [Role, Role, Role];

export const Admin: Story = { args: { value: 'admin' } };

export const Editor: Story = { args: { value: 'editor' } };

export const Viewer: Story = { args: { value: 'viewer' } };

export const Promotion: Story = { args: { value: 'editor', from: [viewer] } };

export const Demotion: Story = { args: { value: 'viewer', from: [admin] } };

export const FirstRole: Story = { args: { value: 'viewer', from: [] } };

export const NoChange: Story = { args: { value: 'viewer', from: [viewer] } };

export const OwnRole: Story = {
  args: {
    value: {
      id: 'auditor',
      name: 'External auditor',
      summary: 'Reads everything, changes nothing',
      can: [{ id: 'ledger.read', label: 'Read the ledger' }],
      cannot: [{ id: 'ledger.write', label: 'Change the ledger' }],
    },
  },
};

export const French: Story = { args: { value: 'editor', from: [viewer] }, globals: { lang: 'fr' } };

export const Dark: Story = { args: { value: 'editor', from: [admin] }, globals: { scheme: 'dark' } };
