import { css } from 'lit';

/**
 * In a narrow container each row is a card: the name, then a line for each cell with the heading of its column. The headings
 * stay above, in one line, to sort by. All of it is still a table; the labels are for the eye alone.
 */
export const cardStyles = css`
  @container (inline-size < 40rem) {
    table,
    thead,
    tbody {
      display: block;
    }

    .toolbar .end {
      margin: 0;
    }

    .scroller table {
      inline-size: auto !important;
      min-inline-size: 0;
    }

    thead {
      position: sticky;
      inset-block-start: 0;
      z-index: 2;
    }

    .scroller thead tr {
      display: flex;
      overflow-x: auto;
    }

    .scroller thead th {
      position: static;
      flex: none;
      align-content: center;
    }

    .scroller thead .edge {
      display: none;
    }

    .scroller tbody tr {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      block-size: auto;
      padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    }

    .scroller tr + tr {
      border-block-start: 1px solid var(--_border);
    }

    .scroller tbody tr > * {
      display: flow-root;
      grid-column: 1 / -1;
      padding: calc(0.5 * var(--_row-padding)) 0;
      padding-inline-start: 7.5rem;
      border: 0;
      overflow-wrap: anywhere;
    }

    .scroller tbody tr > :is(th, [part~='actions']) {
      padding-inline-start: 0;
    }

    .actions {
      flex-wrap: wrap;
    }

    .scroller tbody .selection {
      grid-column: 1;
      inline-size: auto;
      padding-inline: 0 calc(2 * var(--_space));
    }

    .scroller .selection + * {
      grid-column: 2;
    }

    .scroller :is(.name, bdi) {
      min-inline-size: 0;
      max-inline-size: none;
    }

    tbody td::before {
      float: inline-start;
      inline-size: 7rem;
      margin-inline-start: -7.5rem;
      color: var(--_muted);
    }
  }
`;
