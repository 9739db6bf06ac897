import { css } from 'lit';

export const resetButtonStyles = css`
  :host {
    display: inline-block;
    vertical-align: top;
  }

  small {
    display: block;
    margin-block-start: var(--_space);
    color: var(--_muted);
  }

  .message {
    margin-block-start: calc(2 * var(--_space));
  }
`;
