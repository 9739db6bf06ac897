import { css } from 'lit';

/**
 * The tokens that a host may set, each with its default. A public token is only ever read: declared here, it would beat
 * the page's. The private names (`--_`) are what the other sheets use. The comments are what `custom-elements.json` says of
 * the tokens; the build takes them out.
 */
export const tokens = css`
  :host {
    /* Main buttons, focus. */
    --_accent: var(--rolecall-color-accent, light-dark(#4f46e5, #a5b4fc));
    /* Text on the accent. */
    --_on-accent: var(--rolecall-color-on-accent, light-dark(#fff, #1e1b4b));
    /* Text. */
    --_text: var(--rolecall-color-text, light-dark(#18181b, #f4f4f5));
    /* Secondary text. */
    --_muted: var(--rolecall-color-muted, light-dark(#5b5b66, #a8a8b3));
    /* Table, dialogs, fields. */
    --_surface: var(--rolecall-color-surface, light-dark(#fff, #18181b));
    /* Headings of columns, quiet areas. */
    --_sunken: var(--rolecall-color-sunken, light-dark(#f7f7f8, #202024));
    /* Lines. */
    --_border: var(--rolecall-color-border, light-dark(#e4e4e7, #34343b));
    /* Edges of fields. */
    --_control-border: var(--rolecall-color-control-border, light-dark(#85858f, #7c7c88));
    /* Errors, removal. */
    --_danger: var(--rolecall-color-danger, light-dark(#b42318, #ff9b8f));
    /* Text on danger. */
    --_on-danger: var(--rolecall-color-on-danger, light-dark(#fff, #3b0a06));
    /* Success, active accounts. */
    --_success: var(--rolecall-color-success, light-dark(#177245, #6dd6a0));
    /* Warnings. */
    --_warning: var(--rolecall-color-warning, light-dark(#92500b, #f2bd6b));
    /* All text. */
    --_font: var(--rolecall-font-family, system-ui, sans-serif);
    /* The size that all others follow. */
    --_font-size: var(--rolecall-font-size, 0.875rem);
    /* The unit of all distances. */
    --_space: var(--rolecall-space, 0.25rem);
    /* Corners. */
    --_radius: var(--rolecall-radius, 0.5rem);
    /* Dialogs and menus. */
    --_shadow: var(--rolecall-shadow, 0 0.5rem 2rem rgb(0 0 0 / 0.18));
    /* Buttons and fields. */
    --_control-height: var(--rolecall-control-height, 2.25rem);
  }
`;
