import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { peopleAdapter } from '../support/people.js';
import { inside } from '../support/shadow.js';

/** The whole page in three looks, made of tokens alone (`stories/theming/themes.css`). */
const meta: Meta = {
  title: 'user-management/theming',
  component: 'user-management',
  parameters: { controls: { include: [] } },
  render: () => html`<user-management .adapter=${peopleAdapter()} .pageSize=${10}></user-management>`,
};
export default meta;

type Story = StoryObj;

export const Ours: Story = { globals: { theme: 'rolecall' } };

export const OursDark: Story = { globals: { theme: 'rolecall', scheme: 'dark' } };

export const MaterialLike: Story = { globals: { theme: 'material' } };

export const MaterialLikeDark: Story = { globals: { theme: 'material', scheme: 'dark' } };

export const TerminalLike: Story = { globals: { theme: 'terminal' } };

export const TerminalLikeDark: Story = { globals: { theme: 'terminal', scheme: 'dark' } };

/** The form, which is made of the same tokens. */
export const MaterialLikeForm: Story = {
  globals: { theme: 'material' },
  play: async ({ canvasElement }) => {
    (await inside(canvasElement, 'user-management', '[part~="new-user"]')).click();
    await inside(canvasElement, 'user-management', 'dialog[open] user-form');
  },
};

/** One token: hover, focus, selection, badges and avatars follow. */
export const OneAccent: Story = {
  render: () =>
    html`<user-management class="pink" .adapter=${peopleAdapter()} .pageSize=${10}></user-management>`,
};

/** All rows, buttons and fields closer together. */
export const Compact: Story = { globals: { density: 'compact' } };

/** From right to left, in Arabic. */
export const RightToLeft: Story = { globals: { lang: 'ar' } };

/** In a narrow container each row is a card. */
export const Narrow: Story = {
  render: () =>
    html`<div class="phone">
      <user-management .adapter=${peopleAdapter()} .pageSize=${10}></user-management>
    </div>`,
};
