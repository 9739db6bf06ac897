import { css } from 'lit';

/** What is done to many users: its dialog. */
export const bulkStyles = css`
  .bulk-actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }

  .bulk-rows {
    max-block-size: min(20rem, 50dvb);
    margin: 0 0 calc(4 * var(--_space));
    padding: 0;
    overflow: auto;
    list-style: none;
  }

  .bulk-rows li {
    padding-block: var(--_space);
    border-block-end: 1px solid var(--_border);
    overflow-wrap: anywhere;
  }

  dialog progress {
    inline-size: 100%;
    margin-block-end: calc(2 * var(--_space));
  }
`;
