import { css } from 'lit';

export const roleBadgeStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: middle;
  }
`;
