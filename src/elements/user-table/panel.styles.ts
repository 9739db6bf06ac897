import { css } from 'lit';

/** What opens over the table: the panels of the toolbar and the menu of a row. */
export const panelStyles = css`
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

  .panel {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: calc(4 * var(--_space));
    max-inline-size: min(26rem, 100vw - 1rem);
    max-block-size: calc(100dvb - 1rem);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    overflow: auto;
  }

  .panel fieldset {
    min-inline-size: 0;
    margin: 0 0 calc(4 * var(--_space));
    padding: 0;
    border: 0;
  }

  .panel legend {
    padding: 0;
    color: var(--_muted);
    font-weight: 500;
  }

  .panel p {
    margin: 0 0 calc(3 * var(--_space));
  }

  .panel ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .panel li,
  .panel form {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
  }

  .panel li > :first-child {
    flex: 1;
    justify-content: flex-start;
    overflow-wrap: anywhere;
    white-space: normal;
    text-align: start;
  }

  .panel form {
    align-items: end;
    margin-block-start: calc(3 * var(--_space));
  }

  .choice {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: 1.75rem;
  }

  .input.width {
    inline-size: 5.5rem;
    min-block-size: 1.75rem;
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
`;
