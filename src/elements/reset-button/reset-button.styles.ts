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

  small:is(.bounced, .expired) {
    color: var(--_danger);
  }

  .countdown:not(:empty) {
    margin-inline-start: 0.5em;
    font-variant-numeric: tabular-nums;
  }

  .message {
    margin-block-start: calc(2 * var(--_space));
  }
`;
