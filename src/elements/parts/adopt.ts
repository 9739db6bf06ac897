import type { CSSResult, LitElement } from 'lit';

/** Gives an element the styles of a part that was loaded later than the element itself. */
export function adopt(host: LitElement, ...styles: readonly CSSResult[]): void {
  const { adoptedStyleSheets } = host.renderRoot as ShadowRoot;
  for (const { styleSheet } of styles) {
    if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
  }
}
