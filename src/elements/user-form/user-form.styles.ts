import { css } from 'lit';
import { controls, dialog, focus, host, message, tokens, visuallyHidden } from '../../styles/index.js';
import { permissionStyles } from '../parts/permissions.js';

const own = css`
  :host {
    container-type: inline-size;
  }

  form,
  .fields,
  .field,
  .choices {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  form {
    gap: calc(5 * var(--_space));
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    margin-block-end: calc(3 * var(--_space));
    padding: 0;
    font-size: 1.0714em;
    font-weight: 600;
  }

  .fields {
    gap: calc(4 * var(--_space));
  }

  .field {
    align-content: start;
    gap: calc(1.5 * var(--_space));
    min-inline-size: 0;
  }

  label,
  .choice-name {
    font-weight: 500;
  }

  .star {
    margin-inline-start: 0.2em;
    color: var(--_danger);
  }

  p {
    margin: 0;
  }

  .hint,
  .note {
    color: var(--_muted);
    font-size: 0.9285em;
    font-weight: 400;
  }

  .error,
  .warning {
    font-size: 0.9285em;
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .error:not(.message) {
    color: var(--_danger);
  }

  .warning {
    color: var(--_warning);
  }

  /* Live regions stay in the page; while there is nothing in them they take no room. */
  .message-area:not(:has(*)) {
    margin-block-end: calc(-5 * var(--_space));
  }

  #phone-warning:not(:has(*)) {
    margin-block-end: calc(-1.5 * var(--_space));
  }

  .phone {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }

  .phone select {
    flex: 1 1 9rem;
    inline-size: auto;
    min-inline-size: 0;
    max-inline-size: 100%;
    text-overflow: ellipsis;
  }

  .phone .input {
    flex: 2 1 12rem;
    inline-size: auto;
    min-inline-size: 0;
  }

  .choices {
    gap: calc(2 * var(--_space));
  }

  .choice {
    display: flex;
    gap: calc(2.5 * var(--_space));
    padding: calc(2.5 * var(--_space)) calc(3 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .choice:hover {
    border-color: var(--_control-border);
  }

  .choice:has(:checked) {
    border-color: var(--_accent-text);
    background: var(--_selected);
  }

  .choice input {
    flex: none;
    inline-size: 1rem;
    block-size: 1rem;
    margin: 0.15em 0 0;
    accent-color: var(--_accent);
  }

  .choice .hint {
    display: block;
  }

  .above {
    margin-block-end: calc(3 * var(--_space));
  }

  .clients,
  .client {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--_space));
  }

  .client {
    padding: calc(3 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .client legend {
    margin: 0;
    padding-inline: var(--_space);
    font-size: 1em;
    overflow-wrap: anywhere;
  }

  .client-buttons,
  .add-client {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }

  .role-columns + .client-buttons {
    margin-block-start: calc(2 * var(--_space));
  }

  .client-buttons button {
    max-inline-size: 100%;
    white-space: normal;
    overflow-wrap: anywhere;
  }

  .add-client select {
    flex: 1 1 12rem;
    inline-size: auto;
    min-inline-size: 0;
    max-inline-size: 100%;
    text-overflow: ellipsis;
  }

  dialog ul {
    margin: 0 0 calc(4 * var(--_space));
    padding-inline-start: calc(4 * var(--_space));
    overflow-wrap: anywhere;
  }

  .role-columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(4 * var(--_space));
  }

  .summary {
    align-items: start;
    padding-block: calc(3 * var(--_space));
  }

  .summary h3 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }

  .summary ul {
    margin: var(--_space) 0 0;
    padding-inline-start: calc(4 * var(--_space));
  }

  button.link {
    display: inline;
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-weight: 400;
    text-align: start;
    text-decoration: underline;
    vertical-align: top;
    white-space: normal;
  }

  button.link:hover {
    text-decoration-thickness: 2px;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: calc(2 * var(--_space));
  }

  fieldset:disabled .choice {
    cursor: not-allowed;
  }

  fieldset:disabled :is(.input, select, .choice) {
    opacity: 0.6;
  }

  @container (inline-size >= 28rem) {
    .fields {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .wide {
      grid-column: 1 / -1;
    }
  }

  @container (inline-size >= 44rem) {
    .role-columns:has(role-permissions) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  /* The line about the role stands beside its choice already. */
  role-permissions::part(summary) {
    display: none;
  }

  @media (forced-colors: active) {
    .choice:has(:checked) {
      border-color: Highlight;
    }

    .input[aria-invalid='true'] {
      border-width: 2px;
    }
  }
`;

export const userFormStyles = [
  tokens,
  host,
  focus,
  controls,
  message,
  dialog,
  visuallyHidden,
  permissionStyles,
  own,
];
