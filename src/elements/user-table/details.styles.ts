import { css } from 'lit';

/** What tells more about a cell. */
export const detailStyles = css`
  .details {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: calc(3 * var(--_space));
    max-inline-size: min(22rem, 100vw - 1rem);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }

  .details p {
    margin: 0 0 calc(2 * var(--_space));
    color: var(--_muted);
    font-size: 0.9285em;
  }

  .details p:last-child {
    margin: 0;
    color: inherit;
    font-size: inherit;
  }

  .by-client {
    display: grid;
    gap: calc(1 * var(--_space)) calc(3 * var(--_space));
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .by-client li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(1 * var(--_space)) calc(2 * var(--_space));
    overflow-wrap: anywhere;
  }

  .windowed .by-client li {
    flex-wrap: nowrap;
    min-inline-size: 0;
    white-space: nowrap;
  }

  .windowed .by-client bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }
`;
