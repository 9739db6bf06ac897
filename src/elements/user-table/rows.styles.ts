import { css } from 'lit';

/** What stands in the cells. */
export const rowStyles = css`
  .fixed .name,
  .fixed td > bdi {
    display: block;
    min-inline-size: 0;
    max-inline-size: none;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .fixed .badge bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .placeholder span {
    display: block;
    inline-size: 40%;
    block-size: 0.9em;
    border-radius: calc(0.5 * var(--_radius));
    background: var(--_border);
  }

  .check {
    display: inline-grid;
    place-items: center;
    min-block-size: 1.5rem;
    min-inline-size: 1.5rem;
  }

  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1rem;
    block-size: 1rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  .name {
    --_size: var(--rolecall-avatar-size, 1.75rem);
    display: block;
    position: relative;
    align-content: center;
    min-inline-size: 9rem;
    max-inline-size: 14rem;
    min-block-size: var(--_size);
    padding-inline-start: calc(1.4 * var(--_size));
    overflow-wrap: anywhere;
  }

  /* Generated, so that it is neither read aloud nor copied with the name. */
  .avatar::before {
    content: attr(data-initials);
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    display: grid;
    place-items: center;
    inline-size: var(--_size);
    block-size: var(--_size);
    margin-block: auto;
    border-radius: var(--rolecall-avatar-radius, var(--_radius-full));
    background: var(
      --rolecall-avatar-background,
      color-mix(in oklab, var(--_accent-text) 14%, var(--_surface))
    );
    color: var(--rolecall-avatar-color, color-mix(in oklab, var(--_accent-text) 75%, var(--_text)));
    font-size: 0.7857em;
    font-weight: 600;
    text-transform: uppercase;
    overflow: hidden;
  }

  .last-name {
    font-weight: 600;
  }

  /* In its own direction, as in bdi: an element may speak another language than its page. */
  time {
    unicode-bidi: plaintext;
  }

  time,
  .phone {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  /* Told by a word as well: what is generated here is read aloud with the name. */
  tr[data-news] > th::after {
    content: var(--_changed);
    margin-inline-start: calc(2 * var(--_space));
    padding: 0 calc(1.5 * var(--_space));
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    color: var(--_warning);
    font-size: 0.8571em;
    font-weight: 500;
    white-space: nowrap;
  }

  tr[data-news='edited'] > th::after {
    content: var(--_edited);
  }

  tr[data-news='removed'] > th::after {
    content: var(--_removed);
  }

  tr[data-news] {
    box-shadow: inset 3px 0 0 var(--_warning);
  }

  tr[part~='removed'] .name {
    text-decoration: line-through;
  }

  .news {
    position: sticky;
    inset-block-end: 0;
    margin: 0;
    text-align: center;
  }

  .news.told {
    padding-block: calc(2 * var(--_space));
  }

  .status {
    display: inline-flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    white-space: nowrap;
  }

  .status::before {
    content: '';
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border: 2px solid var(--_status-color);
    border-radius: var(--_radius-full);
    background: var(--_status-color);
    --_status-color: var(--_success);
  }

  .status.inactive::before {
    --_status-color: var(--_muted);
    background: transparent;
  }

  .status.pending::before {
    --_status-color: var(--_warning);
    background: linear-gradient(90deg, var(--_warning) 50%, transparent 50%);
  }

  .mail {
    display: block;
  }

  /* Where columns are pushed out of sight anyway: a reason in a narrow one makes its row as high as five others. */
  @container (inline-size < 70rem) {
    .mail {
      min-inline-size: 9.5rem;
    }
  }

  .mail small {
    color: var(--_muted);
    overflow-wrap: anywhere;
  }

  .mail:is(.bounced, .expired) small {
    color: var(--_danger);
  }

  .fixed .mail {
    display: inline;
    margin-inline-start: calc(2 * var(--_space));
  }

  /* A row of one line has no room for it; it is still said, and shown on pointing. */
  .fixed .mail small {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .countdown:not(:empty) {
    margin-inline-start: 0.5em;
    font-variant-numeric: tabular-nums;
  }

  button.link {
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent-text);
    text-align: start;
    text-decoration: underline;
    white-space: normal;
  }

  /* Looks like the text that it is, and is large enough to be pressed. */
  button.detail {
    min-block-size: 1.5rem;
    min-inline-size: 1.5rem;
    padding: 0 calc(0.5 * var(--_space));
    border: 0;
    background: none;
    font-weight: inherit;
    text-decoration: underline dotted;
    text-underline-offset: 0.25em;
  }

  .actions {
    display: flex;
    gap: calc(1 * var(--_space));
    justify-content: flex-start;
  }

  .more svg {
    inline-size: 1rem;
    fill: currentColor;
  }

  .skeleton {
    block-size: calc(0.9em + 0.8em + 4 * var(--_space));
  }

  .skeleton span {
    display: block;
    inline-size: 70%;
    block-size: 0.9em;
    margin-block: 0.4em;
    /* Seen in forced colours, which have no backgrounds. */
    border: 1px solid var(--_border);
    border-radius: calc(0.5 * var(--_radius));
    background: var(--_border);
  }

  @media (forced-colors: active) {
    .status::before {
      forced-color-adjust: none;
    }
  }
`;
