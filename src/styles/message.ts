import { css } from 'lit';

/** What an action came to, and notices. */
export const message = css`
  .message {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border: 1px solid color-mix(in oklab, var(--_message-color) 40%, transparent);
    border-inline-start: 4px solid var(--_message-color);
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_message-color) 8%, var(--_surface));
    --_message-color: var(--_muted);
  }

  .message.success {
    --_message-color: var(--_success);
  }

  .message.error {
    --_message-color: var(--_danger);
  }

  .message.warning {
    --_message-color: var(--_warning);
  }

  .message-text {
    flex: 1 1 12rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .message code {
    display: block;
    margin-block-start: var(--_space);
    user-select: all;
  }
`;
