import { css } from 'lit';

/** What stands above and below the table: search, filters, selection, pages. */
export const toolbarStyles = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: calc(3 * var(--_space));
    margin-block-end: calc(3 * var(--_space));
  }

  .toolbar form {
    flex: 1 1 16rem;
    max-inline-size: 24rem;
  }

  .hint {
    display: block;
    color: var(--_muted);
    font-size: 0.9285em;
  }

  .hint:not(:empty) {
    margin-block-start: var(--_space);
  }

  .toolbar .end {
    display: flex;
    gap: calc(2 * var(--_space));
    margin-inline-start: auto;
  }

  .chips,
  .selection-bar.some {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    margin-block-end: calc(3 * var(--_space));
  }

  button.chip {
    --_button-background: var(--_sunken);
    min-block-size: 1.75rem;
    padding-inline: calc(2.5 * var(--_space));
    border-radius: var(--_radius-full);
    font-size: 0.9285em;
    font-weight: 400;
    white-space: normal;
    overflow-wrap: anywhere;
  }

  .chip svg,
  .panel svg {
    inline-size: 0.7em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }

  .freshness {
    margin-block: calc(3 * var(--_space)) 0;
    color: var(--_muted);
  }

  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    margin-block-start: calc(3 * var(--_space));
    font-variant-numeric: tabular-nums;
  }

  .range {
    flex: 1;
    color: var(--_muted);
  }

  .steps,
  .page-size,
  .go-to,
  .go-to label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(1 * var(--_space));
    color: var(--_muted);
  }

  .page-size select,
  .go-to .input {
    inline-size: auto;
    min-block-size: 1.75rem;
  }

  .go-to .input {
    inline-size: 8rem;
  }

  .number[aria-current='page'] {
    --_button-border: var(--_accent-text);
  }
`;
