import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
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

export const French: Story = { render: show(peopleAdapter(), ACTIVE), globals: { lang: 'fr' } };

export const Dark: Story = { render: show(peopleAdapter(), ACTIVE), globals: { scheme: 'dark' } };
