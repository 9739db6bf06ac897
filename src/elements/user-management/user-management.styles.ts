import { css } from 'lit';

export const userManagementStyles = css`
  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(3 * var(--_space));
    margin-block-end: calc(4 * var(--_space));
  }

  h2 {
    flex: 1;
    margin: 0;
    font-size: 1.4286em;
    line-height: 1.3;
  }

  ::slotted([slot='heading']) {
    flex: 1;
  }

  .client {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    color: var(--_muted);
  }

  .client select {
    inline-size: auto;
    max-inline-size: 16rem;
    color: var(--_text);
  }

  dialog progress {
    inline-size: 100%;
    block-size: 0.75rem;
    margin-block-end: calc(2 * var(--_space));
    accent-color: var(--_accent);
  }

  .message-area:not(:empty) {
    margin-block-end: calc(3 * var(--_space));
  }
`;
