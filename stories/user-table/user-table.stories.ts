import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { User, UserAdapter } from '../../src/data/index.js';
import type { UserTable } from '../../src/elements/user-table/index.js';
import { ACTIVE, EDITOR, MASKED_VIEWER, PENDING, PEOPLE, peopleAdapter } from '../support/people.js';
import { inside } from '../support/shadow.js';

type Args = Pick<UserTable, 'pageSize' | 'readOnly'>;
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'user-table',
  component: 'user-table',
  args: { pageSize: 10, readOnly: false },
  parameters: { controls: { include: ['pageSize', 'readOnly'] } },
};
export default meta;

const show = (adapter: UserAdapter): NonNullable<Story['render']> =>
  function render({ pageSize, readOnly }) {
    return html`<user-table .adapter=${adapter} .pageSize=${pageSize} .readOnly=${readOnly}></user-table>`;
  };

export const Ready: Story = { render: show(peopleAdapter()) };

export const Loading: Story = { render: show(peopleAdapter({ delay: Infinity })) };

export const Empty: Story = { render: show(peopleAdapter({ users: [] })) };

export const NoMatch: Story = {
  render: show(peopleAdapter()),
  play: async ({ canvasElement }) => {
    const search = await inside<HTMLInputElement>(canvasElement, 'user-table', '#search');
    search.value = 'nobody has this name';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await inside(canvasElement, 'user-table', '[part~="state"]');
  },
};

export const Failed: Story = { render: show(peopleAdapter({ failures: { list: 'unavailable' } })) };

export const Offline: Story = { render: show(peopleAdapter({ failures: { list: 'offline' } })) };

export const Forbidden: Story = { render: show(peopleAdapter({ failures: { list: 'forbidden' } })) };

export const DirectoryFailed: Story = { render: show(peopleAdapter({ failures: { roles: 'malformed' } })) };

export const Editor: Story = { render: show(peopleAdapter({ viewer: EDITOR })) };

export const MaskedViewer: Story = { render: show(peopleAdapter({ viewer: MASKED_VIEWER })) };

export const ReadOnly: Story = { render: show(peopleAdapter()), args: { readOnly: true } };

const NOW = Date.now();
/** In ten minutes by the clock of the browser, since it counts down to it. */
const soon = new Date(Date.now() + 600_000).toISOString();
const days = (count: number): string => new Date(NOW - count * 86_400_000).toISOString();

/** Where the mail to each person stands: sent, sent again, bounced, expired, counting down, and the same of reset links. */
export const Mail: Story = {
  render: show(
    peopleAdapter({
      users: [
        { ...PENDING, activation: { status: 'waiting', sentAt: days(2) } },
        { ...PENDING, activation: { status: 'waiting', firstSentAt: days(5), sentAt: days(1) } },
        {
          ...PENDING,
          activation: { status: 'bounced', sentAt: days(3), reason: 'The mailbox does not exist.' },
        },
        { ...PENDING, activation: { status: 'waiting', sentAt: days(9), expiresAt: days(2) } },
        { ...PENDING, activation: { status: 'waiting', sentAt: days(0), nextAttemptAt: soon } },
        { ...ACTIVE, passwordReset: { status: 'sent', sentAt: days(0), nextAttemptAt: soon } },
        { ...ACTIVE, passwordReset: { status: 'bounced', sentAt: days(1), reason: 'The mailbox is full.' } },
        { ...ACTIVE, passwordReset: { status: 'expired', sentAt: days(4) } },
      ].map((user, index) => ({ ...user, id: `mail-${index}`, assignments: ACTIVE.assignments }) as User),
    }),
  ),
  play: async ({ canvasElement }) => {
    const countdown = await inside(canvasElement, 'user-table', '[data-action="send-activation"] .countdown');
    await waitFor(() => expect(countdown.textContent).toMatch(/^\d+:\d\d$/));
    const bounced = await inside(canvasElement, 'user-table', '.mail.bounced small');
    await expect(bounced.textContent).toContain('The mailbox does not exist.');
  },
};

/** A backend that sends no mail and hands out links. */
export const HandsOutLinks: Story = {
  render: show(peopleAdapter({ capabilities: { handsOutLinks: true } })),
};

/** The backend says of each person what may be done to them, and why not. */
export const Refused: Story = {
  render: show(
    peopleAdapter({
      users: PEOPLE.map((user) => ({
        ...user,
        refusals: {
          remove: { reason: 'managed-elsewhere' as const },
          'reset-password': { message: 'The mail server is being repaired.' },
        },
      })),
    }),
  ),
};

export const French: Story = { render: show(peopleAdapter()), globals: { lang: 'fr' } };

export const Dark: Story = { render: show(peopleAdapter()), globals: { scheme: 'dark' } };

/** Pages by an opaque cursor: next and previous, no numbers. */
export const CursorPaging: Story = {
  render: show(peopleAdapter({ capabilities: { paging: ['cursor'] } })),
};

/** A backend that neither searches nor sorts, and has nothing but a list. */
export const ListOnly: Story = {
  render: show(
    peopleAdapter({
      capabilities: { search: undefined, sortFields: [] },
      without: ['create', 'update', 'remove', 'sendPasswordReset', 'sendActivation'],
    }),
  ),
};

export const ControlsOfTheHost: Story = {
  render: () =>
    html`<user-table .adapter=${peopleAdapter()} .pageSize=${10}>
      <button slot="toolbar" type="button" class="of-host">Export</button>
    </user-table>`,
};

export const MenuOpen: Story = {
  render: show(peopleAdapter()),
  play: async ({ canvasElement }) => {
    (await inside(canvasElement, 'user-table', '[part~="more"]')).click();
    await inside(canvasElement, 'user-table', '[part~="menu-item"]');
  },
};
