import { css } from 'lit';

/** The table: its box, its headings, its rows and what stands in place of rows. */
export const tableStyles = css`
  :host {
    container-type: inline-size;
  }

  .message-area:not(:empty) {
    margin-block-end: calc(3 * var(--_space));
  }

  .muted {
    color: var(--_muted);
  }

  .scroller {
    /* What is hidden from the eye in its cells would else make the page wider. */
    position: relative;
    max-block-size: var(--rolecall-table-max-block-size, max(24rem, 100dvb - 16rem));
    border: 1px solid var(--_border);
    border-radius: calc(1.5 * var(--_radius));
    background: var(--_surface);
    overflow: auto;
    outline-offset: 2px;
    scroll-padding-block-start: 4rem;
    /* Rows of a list that scrolls come and go above the fold; where they stand is reckoned, not guessed. */
    overflow-anchor: none;
  }

  .scroller.scroll {
    overscroll-behavior: contain;
  }

  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }

  /* Columns of fixed widths: each row is laid out by itself, and those out of sight are not. */
  .fixed,
  .fixed :is(thead, tbody) {
    display: block;
  }

  .fixed {
    min-inline-size: 100%;
  }

  /* Or a column that is made narrower would be given the room back. */
  .sized {
    min-inline-size: 0;
  }

  .fixed tr {
    display: grid;
    grid-template-columns: var(--_tracks);
  }

  .fixed tr > * {
    align-content: center;
  }

  .fixed:not(.windowed) tbody tr {
    content-visibility: auto;
    contain-intrinsic-block-size: auto var(--_row-size);
  }

  .fixed thead {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
  }

  /* No paler: quiet text is to be read even then. */
  table.stale tbody {
    opacity: 0.85;
    transition: opacity 120ms;
  }

  th,
  td {
    padding: var(--_row-padding) calc(2 * var(--_space));
    text-align: start;
    font-weight: 400;
    vertical-align: middle;
  }

  table {
    --_row-padding: var(--rolecall-table-row-padding, calc((0.75 + 1.25 * var(--_density)) * var(--_space)));
    --_row-size: calc(1.8125rem + 2 * var(--_row-padding));
  }

  table.compact {
    --_density: 0;
  }

  .fixed tbody > tr > * {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .selection {
    inline-size: 44px;
    padding-inline: 10px;
  }

  thead tr {
    background: var(--_sunken);
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    background: inherit;
    border-block-end: 1px solid var(--_border);
    color: var(--_muted);
    font-weight: 500;
    white-space: nowrap;
  }

  tbody tr + tr > * {
    border-block-start: 1px solid var(--_border);
  }

  tbody tr {
    background: var(--_surface);
  }

  tbody tr:hover {
    background: var(--_hover);
  }

  tbody tr.selected {
    background: var(--_selected);
  }

  tbody tr:focus-visible {
    outline-offset: -2px;
  }

  .edge {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: 0.5rem;
    cursor: col-resize;
    touch-action: none;
  }

  .edge:hover {
    border-inline-end: 2px solid var(--_focus);
  }

  /* The first column stays in sight where there is room for more than that, and something to scroll. */
  @container (inline-size >= 40rem) {
    table:is(:not(.windowed), .wide) tr:not(.placeholder) > :is(.selection, :first-child, .selection + *) {
      position: sticky;
      inset-inline-start: var(--_pinned-at, 0);
      background: inherit;
      z-index: var(--_level, 1);
    }

    .selection + * {
      --_pinned-at: 44px;
    }

    thead {
      --_level: 3;
    }
  }

  /* So does the last one, if it is that of the actions. */
  @container (inline-size >= 44rem) {
    table:is(:not(.windowed), .wide) :is([part~='actions'], [data-column='actions']):last-child {
      position: sticky;
      inset-inline-end: 0;
      border-inline-start: 1px solid var(--_edge, transparent);
      background: inherit;
      z-index: var(--_level, 1);
    }
  }

  /* With a line before it where something is scrolled below it. To ask for that costs each step of a list that scrolls. */
  .scroller.pages {
    container-type: scroll-state;
  }

  .wide {
    --_edge: var(--_border);
  }

  @container scroll-state(scrollable: inline-end) {
    table {
      --_edge: var(--_border);
    }
  }

  button.sort {
    margin-inline-start: calc(-2 * var(--_space));
    padding-inline: calc(2 * var(--_space));
    min-block-size: 1.75rem;
    color: inherit;
  }

  table:not(.fixed) button.sort {
    text-align: start;
    white-space: normal;
  }

  .sort svg {
    flex: none;
    inline-size: 0.6em;
    fill: currentColor;
  }

  .sort path {
    opacity: 0.3;
  }

  [aria-sort] .sort {
    color: var(--_text);
  }

  [aria-sort='ascending'] .up,
  [aria-sort='descending'] .down {
    opacity: 1;
  }

  td > bdi {
    display: block;
    max-inline-size: 18rem;
    overflow-wrap: break-word;
  }

  /* Where there is not room for all columns, names and addresses wrap before anything is pushed out of sight. */
  [part~='email'] > bdi {
    min-inline-size: 9.5rem;
    overflow-wrap: anywhere;
  }

  .state {
    padding: calc(12 * var(--_space)) calc(4 * var(--_space));
    text-align: center;
  }

  .state p {
    margin: 0 0 calc(2 * var(--_space));
    overflow-wrap: anywhere;
  }

  .state-title {
    font-size: 1.1429em;
    font-weight: 600;
  }

  p.message {
    margin-block: calc(3 * var(--_space)) 0;
  }
`;
