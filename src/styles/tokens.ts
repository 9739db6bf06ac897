import { css } from 'lit';

/**
 * The tokens that a host may set, each with its default, in three tiers: what a theme chooses (reference), what follows from
 * that for a purpose (semantic), and what one piece takes (component, here those of pieces that several elements have). A
 * public token is only ever read: declared here, it would beat the page's. The private names (`--_`) are what the other
 * sheets use.
 *
 * @cssprop [--rolecall-color-accent=light-dark(#4f46e5, #a5b4fc)] - Reference: The one colour that the others of its kind follow: main buttons, links, focus, hover, selection, badges, avatars.
 * @cssprop [--rolecall-color-text=light-dark(#18181b, #f4f4f5)] - Reference: Text; greys and lines are mixed of it and the surface.
 * @cssprop [--rolecall-color-surface=light-dark(#fff, #18181b)] - Reference: Table, dialogs and fields.
 * @cssprop [--rolecall-color-danger=light-dark(#b42318, #ff9b8f)] - Reference: Errors and removal.
 * @cssprop [--rolecall-color-success=light-dark(#177245, #6dd6a0)] - Reference: Success and active accounts.
 * @cssprop [--rolecall-color-warning=light-dark(#92500b, #f2bd6b)] - Reference: Warnings and accounts that wait.
 * @cssprop [--rolecall-font-family=system-ui, sans-serif] - Reference: All text.
 * @cssprop [--rolecall-font-mono=ui-monospace, monospace] - Reference: Rows that are pasted, and links that are handed over.
 * @cssprop [--rolecall-font-size=0.875rem] - Reference: The size that all others follow.
 * @cssprop [--rolecall-space=0.25rem] - Reference: The unit of all distances.
 * @cssprop [--rolecall-radius=0.5rem] - Reference: Corners; those of small and large things follow.
 * @cssprop [--rolecall-radius-full=1.25rem] - Reference: Corners of what is round: badges, avatars, chips, dots.
 * @cssprop [--rolecall-density=1] - Reference: How much room rows, buttons and fields have, as a number: 1 is comfortable, 0 as close as it gets.
 * @cssprop [--rolecall-shadow=0 0.5rem 2rem rgb(0 0 0 / 0.18)] - Reference: The elevation of dialogs and menus.
 * @cssprop [--rolecall-color-accent-text=light-dark(oklch(from var(--rolecall-color-accent) min(l, 0.51) c h), oklch(from var(--rolecall-color-accent) max(l, 0.74) c h))] - Semantic: The accent where it is text or a line, as dark or light as it must be to be read.
 * @cssprop [--rolecall-color-on-accent=color(from var(--rolecall-color-accent) xyz clamp(0, (0.18 - y) * 999, 0.95) clamp(0, (0.18 - y) * 999, 1) clamp(0, (0.18 - y) * 999, 1.09))] - Semantic: Text on the accent: black or white, whichever is easier to read.
 * @cssprop [--rolecall-color-on-danger=color(from var(--rolecall-color-danger) xyz clamp(0, (0.18 - y) * 999, 0.95) clamp(0, (0.18 - y) * 999, 1) clamp(0, (0.18 - y) * 999, 1.09))] - Semantic: Text on danger: black or white, whichever is easier to read.
 * @cssprop [--rolecall-color-muted=color-mix(in oklab, var(--rolecall-color-text) 68%, var(--rolecall-color-surface))] - Semantic: Secondary text.
 * @cssprop [--rolecall-color-sunken=color-mix(in oklab, var(--rolecall-color-text) 3%, var(--rolecall-color-surface))] - Semantic: Headings of columns and quiet areas.
 * @cssprop [--rolecall-color-border=color-mix(in oklab, var(--rolecall-color-text) 12%, var(--rolecall-color-surface))] - Semantic: Lines.
 * @cssprop [--rolecall-color-control-border=color-mix(in oklab, var(--rolecall-color-text) 50%, var(--rolecall-color-surface))] - Semantic: Edges of fields.
 * @cssprop [--rolecall-color-hover=color-mix(in oklab, var(--rolecall-color-accent-text) 5%, var(--rolecall-color-surface))] - Semantic: The row under the pointer.
 * @cssprop [--rolecall-color-selected=color-mix(in oklab, var(--rolecall-color-accent-text) 10%, var(--rolecall-color-surface))] - Semantic: Rows and choices that are selected, and avatars.
 * @cssprop [--rolecall-color-focus=var(--rolecall-color-accent-text)] - Semantic: The ring around what has the focus.
 * @cssprop [--rolecall-color-backdrop=rgb(0 0 0 / 0.45)] - Semantic: What lies over the page below a dialog.
 * @cssprop [--rolecall-control-height=calc(1.75rem + 0.5rem * var(--rolecall-density))] - Semantic: Buttons and fields.
 * @cssprop [--rolecall-button-radius=var(--rolecall-radius)] - Component: Corners of buttons.
 * @cssprop [--rolecall-dialog-radius=calc(1.5 * var(--rolecall-radius))] - Component: Corners of dialogs.
 */
export const tokens = css`
  :host {
    --_accent: var(--rolecall-color-accent, light-dark(#4f46e5, #a5b4fc));
    --_text: var(--rolecall-color-text, light-dark(#18181b, #f4f4f5));
    --_surface: var(--rolecall-color-surface, light-dark(#fff, #18181b));
    --_danger: var(--rolecall-color-danger, light-dark(#b42318, #ff9b8f));
    --_success: var(--rolecall-color-success, light-dark(#177245, #6dd6a0));
    --_warning: var(--rolecall-color-warning, light-dark(#92500b, #f2bd6b));
    --_font: var(--rolecall-font-family, system-ui, sans-serif);
    --_font-mono: var(--rolecall-font-mono, ui-monospace, monospace);
    --_font-size: var(--rolecall-font-size, 0.875rem);
    --_space: var(--rolecall-space, 0.25rem);
    --_radius: var(--rolecall-radius, 0.5rem);
    --_radius-full: var(--rolecall-radius-full, 1.25rem);
    --_density: var(--rolecall-density, 1);
    --_shadow: var(--rolecall-shadow, 0 0.5rem 2rem rgb(0 0 0 / 0.18));
    --_accent-text: var(
      --rolecall-color-accent-text,
      light-dark(oklch(from var(--_accent) min(l, 0.51) c h), oklch(from var(--_accent) max(l, 0.74) c h))
    );
    /* White below the luminance at which black and white are as easy to read (WCAG 2.2, contrast ratio), else black. */
    --_on-accent: var(
      --rolecall-color-on-accent,
      color(
        from var(--_accent) xyz clamp(0, (0.18 - y) * 999, 0.95) clamp(0, (0.18 - y) * 999, 1)
          clamp(0, (0.18 - y) * 999, 1.09)
      )
    );
    --_on-danger: var(
      --rolecall-color-on-danger,
      color(
        from var(--_danger) xyz clamp(0, (0.18 - y) * 999, 0.95) clamp(0, (0.18 - y) * 999, 1)
          clamp(0, (0.18 - y) * 999, 1.09)
      )
    );
    --_muted: var(--rolecall-color-muted, color-mix(in oklab, var(--_text) 68%, var(--_surface)));
    --_sunken: var(--rolecall-color-sunken, color-mix(in oklab, var(--_text) 3%, var(--_surface)));
    --_border: var(--rolecall-color-border, color-mix(in oklab, var(--_text) 12%, var(--_surface)));
    --_control-border: var(
      --rolecall-color-control-border,
      color-mix(in oklab, var(--_text) 50%, var(--_surface))
    );
    --_hover: var(--rolecall-color-hover, color-mix(in oklab, var(--_accent-text) 5%, var(--_surface)));
    --_selected: var(
      --rolecall-color-selected,
      color-mix(in oklab, var(--_accent-text) 10%, var(--_surface))
    );
    --_focus: var(--rolecall-color-focus, var(--_accent-text));
    --_backdrop: var(--rolecall-color-backdrop, rgb(0 0 0 / 0.45));
    --_control-height: var(--rolecall-control-height, calc(1.75rem + 0.5rem * var(--_density)));
    --_button-radius: var(--rolecall-button-radius, var(--_radius));
    --_dialog-radius: var(--rolecall-dialog-radius, calc(1.5 * var(--_radius)));
  }
`;
