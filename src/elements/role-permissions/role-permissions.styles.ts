import { css } from 'lit';

export const rolePermissionsStyles = css`
  p {
    margin: 0 0 calc(2 * var(--_space));
  }

  .change {
    margin-block-end: calc(4 * var(--_space));
  }
`;
