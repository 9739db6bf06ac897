import { css } from 'lit';

export const rolePermissionsStyles = css`
  p {
    margin: 0 0 calc(2 * var(--_space));
  }

  .muted {
    color: var(--_muted);
  }

  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: calc(4 * var(--_space));
    overflow-wrap: anywhere;
  }

  .change {
    margin-block-end: calc(4 * var(--_space));
    padding: calc(3 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  h3 {
    margin: 0 0 var(--_space);
    font-size: inherit;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    position: relative;
    padding-inline-start: 1.4em;
  }

  li::before {
    position: absolute;
    inset-inline-start: 0;
    font-weight: 700;
  }

  .can li::before {
    content: '✓' / '';
    color: var(--_success);
  }

  .cannot li::before {
    content: '✕' / '';
    color: var(--_muted);
  }

  .gains li::before {
    content: '+' / '';
    color: var(--_success);
  }

  .losses li::before {
    content: '−' / '';
    color: var(--_danger);
  }
`;
