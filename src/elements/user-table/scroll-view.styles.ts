import { css } from 'lit';

/**
 * A list that scrolls. Its rows stand where they are put, all of one height, so that a step of the wheel lays out those that
 * came and no other.
 */
export const scrollViewStyles = css`
  .windowed tbody {
    position: relative;
    block-size: var(--_rows);
  }

  .windowed tbody tr {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: 2.8125rem;
    contain: strict;
  }

  .windowed.compact tbody tr {
    block-size: 2.125rem;
  }

  .windowed tbody > tr > * {
    border-block: 0 solid var(--_border);
    border-block-end-width: 1px;
    padding-block: 0;
  }

  .windowed .placeholder > td {
    grid-column: 1 / -1;
  }

  /* Else each step of the wheel would bring another row under the pointer. */
  .moving tbody {
    pointer-events: none;
  }
`;
