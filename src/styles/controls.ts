import { css } from 'lit';

/** Buttons, text fields and selects. A button's variant is set by class and consumed by one rule. */
export const controls = css`
  button,
  .input,
  select {
    font: inherit;
    color: inherit;
    min-block-size: var(--_control-height);
    border-radius: var(--_radius);
  }

  button {
    border-radius: var(--_button-radius);
    --_button-color: var(--_text);
    --_button-background: var(--_surface);
    --_button-border: var(--_border);
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(2 * var(--_space));
    padding: 0 calc(3 * var(--_space));
    border: 1px solid var(--_button-border);
    background: var(--_button-background);
    color: var(--_button-color);
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
    transition: background-color 120ms;
  }

  button.primary {
    --_button-color: var(--_on-accent);
    --_button-background: var(--_accent);
    --_button-border: var(--_accent);
  }

  button.danger {
    --_button-color: var(--_on-danger);
    --_button-background: var(--_danger);
    --_button-border: var(--_danger);
  }

  /* What somebody came for is 44 px high to a finger, though it looks no higher than what stands beside it (WCAG 2.5.5). */
  button:is(.primary, .danger) {
    position: relative;
  }

  button:is(.primary, .danger)::after {
    content: '';
    position: absolute;
    inset: min(0px, (100% - 44px) / 2) 0;
  }

  button.quiet {
    --_button-background: transparent;
    --_button-border: transparent;
  }

  button.small {
    min-block-size: 1.75rem;
    padding: 0 calc(2 * var(--_space));
    font-size: 0.9285em;
  }

  button:hover:not(:disabled, [aria-disabled='true']) {
    background: color-mix(in oklab, var(--_button-background), var(--_text) 8%);
  }

  button.quiet:hover:not(:disabled, [aria-disabled='true']) {
    background: color-mix(in oklab, transparent, var(--_text) 8%);
  }

  button:disabled,
  button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: not-allowed;
  }

  .input,
  select {
    inline-size: 100%;
    padding: 0 calc(3 * var(--_space));
    border: 1px solid var(--_control-border);
    background: var(--_surface);
  }

  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .input[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
`;
