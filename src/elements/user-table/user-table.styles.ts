import { css } from 'lit';

export const userTableStyles = css`
  :host {
    container-type: inline-size;
  }

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

  .message-area:not(:empty) {
    margin-block-end: calc(3 * var(--_space));
  }

  .muted {
    color: var(--_muted);
  }

  .scroller {
    border: 1px solid var(--_border);
    border-radius: calc(1.5 * var(--_radius));
    background: var(--_surface);
    overflow-x: auto;
    outline-offset: 2px;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  table.stale tbody {
    opacity: 0.55;
    transition: opacity 120ms 150ms;
  }

  th,
  td {
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    text-align: start;
    font-weight: 400;
    vertical-align: middle;
  }

  thead th {
    background: var(--_sunken);
    border-block-end: 1px solid var(--_border);
    color: var(--_muted);
    font-weight: 500;
    white-space: nowrap;
  }

  tbody tr + tr > * {
    border-block-start: 1px solid var(--_border);
  }

  tbody tr:hover {
    background: color-mix(in oklab, var(--_text) 3%, transparent);
  }

  button.sort {
    margin-inline-start: calc(-2 * var(--_space));
    padding-inline: calc(2 * var(--_space));
    min-block-size: 1.75rem;
    color: inherit;
  }

  .sort svg {
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

  .name {
    display: block;
    max-inline-size: 16rem;
    overflow-wrap: break-word;
  }

  .last-name {
    font-weight: 600;
  }

  td > bdi {
    display: block;
    max-inline-size: 18rem;
    overflow-wrap: break-word;
  }

  time,
  .phone {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
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
    border-radius: 50%;
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

  .activation {
    display: block;
  }

  button.link {
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
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

  .menu {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: var(--_space);
    min-inline-size: 11rem;
    max-inline-size: 20rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }

  .menu button {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    justify-content: center;
    gap: 0;
    inline-size: 100%;
    padding-block: calc(1.5 * var(--_space));
    white-space: normal;
    text-align: start;
  }

  .menu button[aria-disabled='true'] {
    opacity: 1;
  }

  .menu button[aria-disabled='true'] > span {
    opacity: 0.55;
  }

  .menu .dangerous {
    color: var(--_danger);
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

  .skeleton span {
    display: block;
    inline-size: 70%;
    block-size: 0.9em;
    margin-block: 0.4em;
    border-radius: 0.3em;
    background: var(--_border);
  }

  .skeleton {
    animation: appear 1ms 150ms backwards;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
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

  p.message {
    margin-block: calc(3 * var(--_space)) 0;
  }

  @media (forced-colors: active) {
    .status::before {
      forced-color-adjust: none;
    }
  }
`;
