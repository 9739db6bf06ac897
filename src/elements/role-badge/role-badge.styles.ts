import { css } from 'lit';

export const roleBadgeStyles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }

  .badge {
    --_badge-color: var(--_muted);
    display: inline-flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    padding: 0 calc(2 * var(--_space));
    border: 1px solid color-mix(in oklab, var(--_badge-color) 45%, transparent);
    border-radius: 1em;
    background: color-mix(in oklab, var(--_badge-color) 10%, transparent);
    white-space: nowrap;
  }

  .badge::before {
    content: '';
    inline-size: 0.6em;
    block-size: 0.6em;
    border: 2px solid var(--_badge-color);
    border-radius: 50%;
  }

  .admin {
    --_badge-color: var(--_accent);
  }

  .admin::before {
    border-radius: 0;
    background: var(--_badge-color);
    transform: rotate(45deg);
  }

  .editor {
    --_badge-color: var(--_success);
  }

  .editor::before {
    border-radius: 0;
    background: var(--_badge-color);
  }
`;
