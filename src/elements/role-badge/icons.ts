import { svg, type SVGTemplateResult } from 'lit';

/** A shape for each default role, and a neutral dot for any other, in a box of 16. */
export const ICONS = {
  admin: svg`<path d="M8 1 2.5 3v4.5c0 3.4 2.3 6.2 5.5 7.5 3.2-1.3 5.5-4.1 5.5-7.5V3z"></path>`,
  editor: svg`<path d="m11.6 1.4 3 3L5.5 13.5l-4.1 1.1 1.1-4.1z"></path>`,
  viewer: svg`<path
    fill-rule="evenodd"
    d="M8 3C4.5 3 1.7 5.2.5 8c1.2 2.8 4 5 7.5 5s6.3-2.2 7.5-5C14.3 5.2 11.5 3 8 3m0 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6"
  ></path>`,
  other: svg`<circle cx="8" cy="8" r="4"></circle>`,
} as const satisfies Record<string, SVGTemplateResult>;
