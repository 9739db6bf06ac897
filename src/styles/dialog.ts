import { css } from 'lit';

/** Modal dialogs, on a phone as wide as the screen. */
export const dialog = css`
  dialog {
    inline-size: min(34rem, 100vw - 2rem);
    max-block-size: calc(100dvb - 2rem);
    padding: calc(6 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_dialog-radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block: calc(4 * var(--_space));
  }

  dialog.wide {
    inline-size: min(56rem, 100vw - 2rem);
  }

  dialog.small {
    inline-size: min(27rem, 100vw - 2rem);
  }

  dialog::backdrop {
    background: var(--_backdrop);
  }

  dialog h2 {
    margin: 0 0 calc(3 * var(--_space));
    font-size: 1.2857em;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  dialog p {
    margin: 0 0 calc(4 * var(--_space));
    overflow-wrap: anywhere;
  }

  .dialog-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: calc(2 * var(--_space));
  }
`;
