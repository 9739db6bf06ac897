import { css } from 'lit';

export const roleBadgeStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: middle;
  }

  .badge {
    --_badge-color: var(--_muted);
    display: inline-flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    max-inline-size: 100%;
    padding: 0 calc(2 * var(--_space));
    border: 1px solid color-mix(in oklab, var(--_badge-color) 45%, transparent);
    border-radius: 1em;
    background: color-mix(in oklab, var(--_badge-color) 10%, transparent);
  }

  svg {
    flex: none;
    inline-size: 0.85em;
    block-size: 0.85em;
    color: var(--_badge-color);
  }

  bdi {
    min-inline-size: 0;
    overflow-wrap: break-word;
  }

  .admin {
    --_badge-color: var(--_accent);
  }

  .editor {
    --_badge-color: var(--_success);
  }

  /* A drawing keeps its colour there unless told otherwise. */
  @media (forced-colors: active) {
    svg {
      color: inherit;
    }
  }
`;
