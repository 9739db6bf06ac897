import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { Delivery, User, UserAdapter } from '../../src/data/index.js';
import { ACTIVE, PENDING, peopleAdapter } from '../support/people.js';
import { inside } from '../support/shadow.js';

type Story = StoryObj;

const meta: Meta = {
  title: 'reset-button',
  component: 'reset-button',
  parameters: { controls: { disable: true } },
};
export default meta;

const show = (adapter: UserAdapter, user: User): NonNullable<Story['render']> =>
  function render() {
    return html`<reset-button
      .adapter=${adapter}
      .user=${user}
      .client=${user.assignments[0]?.clientId}
    ></reset-button>`;
  };

/** A backend that says this of every mail. */
function answering(delivery: Delivery): UserAdapter {
  return Object.assign(peopleAdapter(), { sendPasswordReset: () => Promise.resolve(delivery) });
}

const ask: NonNullable<Story['play']> = async ({ canvasElement }) => {
  (await inside(canvasElement, 'reset-button', '[part="button"]')).click();
  await inside(canvasElement, 'reset-button', '[part~="dialog"] button.primary');
};

const send: NonNullable<Story['play']> = async (context) => {
  await ask(context);
  const { canvasElement } = context;
  (await inside(canvasElement, 'reset-button', '[part~="dialog"] button.primary')).click();
  await inside(canvasElement, 'reset-button', '[part~="message"]');
};

export const Ready: Story = { render: show(peopleAdapter(), ACTIVE) };

export const Asks: Story = { render: show(peopleAdapter(), ACTIVE), play: ask };

export const Sent: Story = { render: show(peopleAdapter(), ACTIVE), play: send };

/** The backend sends nothing and hands out a link to pass on. */
export const Link: Story = {
  render: show(answering({ status: 'link', url: 'https://accounts.example/set-password/7f3a' }), ACTIVE),
  play: send,
};

export const Bounced: Story = { render: show(answering({ status: 'bounced' }), ACTIVE), play: send };

export const Failed: Story = {
  render: show(peopleAdapter({ failures: { sendPasswordReset: 'unavailable' } }), ACTIVE),
  play: send,
};

/** The server's word against it stands beside the button. */
export const Refused: Story = {
  render: show(peopleAdapter(), {
    ...ACTIVE,
    refusals: { 'reset-password': { reason: 'managed-elsewhere' } },
  }),
};

/** Somebody who has no password yet is sent the activation e-mail again. */
export const NotActivatedYet: Story = { render: show(peopleAdapter(), PENDING) };

const ago = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString();

const standing =
  (tells: RegExp, isOff: boolean): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const button = await inside(canvasElement, 'reset-button', '[part="button"]');
    const state = await inside(canvasElement, 'reset-button', '[part="state"]');
    await expect(state.textContent).toMatch(tells);
    await expect(button.getAttribute('aria-disabled') === 'true').toBe(isOff);
  };

/** Waiting since then, and sent again. */
export const Waiting: Story = {
  render: show(peopleAdapter(), {
    ...PENDING,
    activation: { status: 'waiting', firstSentAt: ago(3 * 86_400), sentAt: ago(86_400) },
  }),
  play: standing(/^Invited .+, sent again /, false),
};

/** The next mail must wait: the seconds are for the eye, the time for the ear. */
export const Countdown: Story = {
  render: show(peopleAdapter(), {
    ...PENDING,
    activation: { status: 'waiting', sentAt: ago(5), nextAttemptAt: ago(-3600) },
  }),
  play: async (context) => {
    await standing(/^Invited /, true)(context);
    const countdown = await inside(context.canvasElement, 'reset-button', '[part="countdown"]');
    await waitFor(() => expect(countdown.textContent).toMatch(/^(1:00:00|59:\d\d)$/));
  },
};

export const ActivationBounced: Story = {
  render: show(peopleAdapter(), {
    ...PENDING,
    activation: { status: 'bounced', sentAt: ago(60), reason: 'The mailbox does not exist.' },
  }),
  play: standing(/could not be delivered \(The mailbox does not exist\.\)/, false),
};

export const ActivationExpired: Story = {
  render: show(peopleAdapter(), {
    ...PENDING,
    activation: { status: 'waiting', sentAt: ago(8 * 86_400), expiresAt: ago(86_400) },
  }),
  play: standing(/^Activation link expired$/, false),
};

export const ResetSent: Story = {
  render: show(peopleAdapter(), { ...ACTIVE, passwordReset: { status: 'sent', sentAt: ago(600) } }),
  play: standing(/^Reset link sent /, false),
};

export const ResetBounced: Story = {
  render: show(peopleAdapter(), {
    ...ACTIVE,
    passwordReset: { status: 'bounced', sentAt: ago(600), reason: 'The mailbox is full.' },
  }),
  play: standing(/could not be delivered \(The mailbox is full\.\)/, false),
};

export const ResetExpired: Story = {
  render: show(peopleAdapter(), { ...ACTIVE, passwordReset: { status: 'expired', sentAt: ago(86_400) } }),
  play: standing(/^Reset link expired$/, false),
};

/** The link had expired before it could be used. */
export const Expired: Story = { render: show(answering({ status: 'expired' }), ACTIVE), play: send };

/** The mail is on its way to the backend. */
export const Sending: Story = {
  render: show(peopleAdapter({ delay: (method) => (method === 'sendPasswordReset' ? Infinity : 0) }), ACTIVE),
  play: async (context) => {
    await ask(context);
    const { canvasElement } = context;
    (await inside(canvasElement, 'reset-button', '[part~="dialog"] button.primary')).click();
    await inside(canvasElement, 'reset-button', '[part="button"][aria-disabled="true"]');
  },
};

/** A backend that sends no mail at all. */
export const GetLink: Story = {
  render: show(peopleAdapter({ capabilities: { handsOutLinks: true } }), PENDING),
  play: async ({ canvasElement }) => {
    const button = await inside(canvasElement, 'reset-button', '[part="button"]');
    await expect(button.textContent?.trim()).toBe('Get link');
    button.click();
    await inside(canvasElement, 'reset-button', '[part~="message"] code');
  },
};

export const French: Story = { render: show(peopleAdapter(), ACTIVE), globals: { lang: 'fr' } };

export const Dark: Story = { render: show(peopleAdapter(), ACTIVE), globals: { scheme: 'dark' } };
