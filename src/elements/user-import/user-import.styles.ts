import { css } from 'lit';

export const userImportStyles = css`
  .step {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(4 * var(--_space));
  }

  h3 {
    margin: 0;
    font-size: 1.1429em;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  p,
  ul {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .hint,
  small {
    color: var(--_muted);
  }

  label.field,
  .field-group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    justify-items: start;
  }

  .label {
    font-weight: 500;
  }

  input[type='file'] {
    max-inline-size: 100%;
    min-block-size: var(--_control-height);
    font: inherit;
    color: inherit;
  }

  ::file-selector-button {
    min-block-size: var(--_control-height);
    margin-inline-end: calc(3 * var(--_space));
    padding: 0 calc(3 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_button-radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-weight: 500;
    cursor: pointer;
  }

  textarea.input {
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    min-block-size: 8rem;
    font-family: var(--_font-mono);
    white-space: pre;
    resize: vertical;
  }

  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
    gap: calc(3 * var(--_space)) calc(4 * var(--_space));
    align-items: start;
  }

  .choice {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: 1.75rem;
  }

  .choice input {
    flex: none;
    inline-size: 1.15rem;
    block-size: 1.15rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    font-weight: 500;
  }

  summary {
    min-block-size: 1.75rem;
    font-weight: 500;
    cursor: pointer;
  }

  .rows {
    max-block-size: 20rem;
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding: calc(1.5 * var(--_space)) calc(2.5 * var(--_space));
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
    border-block-end: 1px solid var(--_border);
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_sunken);
    white-space: nowrap;
  }

  tbody tr:last-child > * {
    border-block-end: 0;
  }

  /* Most words stay whole; where that is too wide, the table scrolls. */
  td {
    box-sizing: border-box;
    min-inline-size: 5.25rem;
  }

  td ul {
    padding-inline-start: calc(4 * var(--_space));
  }

  progress {
    inline-size: 100%;
    block-size: 0.75rem;
    accent-color: var(--_accent);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: calc(2 * var(--_space));
  }

  .actions .first {
    margin-inline-end: auto;
  }
`;
