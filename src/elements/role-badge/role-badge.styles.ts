import { css } from 'lit';

export const roleBadgeStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: middle;
  }

  button {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-full);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  button:hover .badge {
    border-color: var(--_badge-color);
  }

  [popover] {
    position: fixed;
    inset: auto;
    inline-size: min(30rem, 100vw - 1rem);
    max-block-size: min(30rem, 100dvb - 1rem);
    margin: 0;
    padding: calc(4 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    overflow: auto;
    text-align: start;
    white-space: normal;
  }

  [popover] p {
    margin: 0 0 calc(2 * var(--_space));
  }
`;
