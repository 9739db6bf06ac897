import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { AdapterError, type Role, type User, type UserAdapter } from '../../src/data/index.js';
import { ACTIVE, MASKED_VIEWER, peopleAdapter } from '../support/people.js';
import { inside } from '../support/shadow.js';

type Story = StoryObj;

const meta: Meta = {
  title: 'user-form',
  component: 'user-form',
  parameters: { controls: { disable: true } },
};
export default meta;

const client = ACTIVE.assignments[0]?.clientId;

/** Nothing is kept in the tab, so that no story shows what was typed in another. */
const show = (adapter: UserAdapter | undefined, user?: User): NonNullable<Story['render']> =>
  function render() {
    return html`<user-form
      drafts="none"
      country="FR"
      .client=${client}
      .adapter=${adapter}
      .user=${user}
    ></user-form>`;
  };

const save = async (canvas: HTMLElement): Promise<void> => {
  (await inside(canvas, 'user-form', '#save:not([aria-disabled="true"]):not(:disabled)')).click();
};

const type = async (canvas: HTMLElement, field: string, value: string): Promise<void> => {
  const input = await inside<HTMLInputElement>(canvas, 'user-form', `fieldset:not(:disabled) #${field}`);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
};

export const NewUser: Story = { render: show(peopleAdapter()) };

export const Edit: Story = { render: show(peopleAdapter(), ACTIVE) };

/** Saved without a word typed: each field says what it needs. */
export const Errors: Story = {
  render: show(peopleAdapter()),
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'email', 'not an address');
    await save(canvasElement);
    await inside(canvasElement, 'user-form', '#summary');
  },
};

/** The backend does not take the address. */
export const RefusedByTheBackend: Story = {
  render: show(
    peopleAdapter({
      failures: {
        update: new AdapterError('invalid', { fields: { email: 'This address is on a block list.' } }),
      },
    }),
    ACTIVE,
  ),
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'email', 'somebody@blocked.example');
    await save(canvasElement);
    await inside(canvasElement, 'user-form', '[part~="error"]');
  },
};

/** Possible, but not a number in use: it can be saved all the same. */
export const DoubtfulPhone: Story = {
  render: show(peopleAdapter()),
  play: async ({ canvasElement }) => {
    const phone = await inside<HTMLInputElement>(
      canvasElement,
      'user-form',
      'fieldset:not(:disabled) #phone',
    );
    phone.focus();
    await type(canvasElement, 'phone', '+33 9 99 99 99 99 9'.slice(0, 17));
    phone.blur();
  },
};

/** Somebody else saved the person in the meantime. */
export const Conflict: Story = {
  render: show(
    peopleAdapter({ failures: { update: new AdapterError('conflict', { reason: 'stale-version' }) } }),
    ACTIVE,
  ),
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'firstName', 'Another');
    await save(canvasElement);
    await inside(canvasElement, 'user-form', '#summary');
  },
};

export const Saving: Story = {
  render: show(peopleAdapter({ delay: (method) => (method === 'update' ? Infinity : 0) }), ACTIVE),
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'firstName', 'Another');
    await save(canvasElement);
    await inside(canvasElement, 'user-form', 'form[aria-busy="true"]');
  },
};

/** The backend did not save it. */
export const SaveFailed: Story = {
  render: show(peopleAdapter({ failures: { update: 'unavailable' } }), ACTIVE),
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'firstName', 'Another');
    await save(canvasElement);
    await inside(canvasElement, 'user-form', '#summary');
  },
};

export const Loading: Story = { render: show(peopleAdapter({ delay: Infinity })) };

export const Failed: Story = { render: show(peopleAdapter({ failures: { roles: 'unavailable' } })) };

export const NotSupported: Story = { render: show(peopleAdapter({ without: ['create'] })) };

export const Forbidden: Story = { render: show(peopleAdapter({ viewer: MASKED_VIEWER }), ACTIVE) };

export const Refused: Story = {
  render: show(peopleAdapter(), { ...ACTIVE, refusals: { update: { reason: 'higher-role' } } }),
};

export const WithoutAdapter: Story = { render: show(undefined) };

export const French: Story = { render: show(peopleAdapter(), ACTIVE), globals: { lang: 'fr' } };

export const Dark: Story = { render: show(peopleAdapter(), ACTIVE), globals: { scheme: 'dark' } };

const manyRoles: readonly Role[] = ['Owner', 'Manager', 'Author', 'Reviewer', 'Analyst', 'Guest'].map(
  (name) => ({
    id: name.toLowerCase(),
    name,
    can: [],
    cannot: [],
  }),
);

/** More roles than can all be shown are a list to choose from. */
export const ManyRoles: Story = { render: show(peopleAdapter({ roles: manyRoles, users: [] })) };

/** Roles at several clients, and what a change of one means. */
export const SeveralClients: Story = {
  render: show(peopleAdapter(), {
    ...ACTIVE,
    assignments: ['aurora', 'borealis'].map((clientId) => ({ clientId, roleIds: ['editor'] })),
  }),
  play: async ({ canvasElement }) => {
    const select = await inside<HTMLSelectElement>(
      canvasElement,
      'user-form',
      'fieldset:not(:disabled) .client select',
    );
    select.value = 'viewer';
    select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await inside(canvasElement, 'user-form', '.client .losses');
  },
};
