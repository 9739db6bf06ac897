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
    block-size: var(--_row-size);
    contain: strict;
  }

  .windowed tbody > tr > * {
    border-block: 0 solid var(--_border);
    border-block-end-width: 1px;
    padding-block: 0;
  }

  .windowed .placeholder > td {
    grid-column: 1 / -1;
  }

  /* As cards, too, they are all of one height, with a line for each cell. */
  @container (inline-size < 40rem) {
    table.windowed tbody tr {
      --_row-size: calc(var(--_lines) * 1.875rem + 6 * var(--_space) + 1px);
      align-content: start;
      block-size: var(--_row-size);
      border-block: 0 solid var(--_border);
      border-block-end-width: 1px;
    }

    table.windowed tbody tr > * {
      align-content: center;
      block-size: 1.875rem;
      padding-block: 0;
      border-block-end-width: 0;
    }
  }

  /* Else each step of the wheel would bring another row under the pointer. */
  .moving tbody {
    pointer-events: none;
  }
`;
