import { css } from 'lit';

/** One focus ring for everything that takes the focus (WCAG 2.4.7, 2.4.13). */
export const focus = css`
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
`;
