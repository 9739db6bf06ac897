import { css, html, type TemplateResult } from 'lit';
import { DEFAULT_ROLE_IDS, type Role } from '../../data/index.js';
import { roleName, type Terms } from '../../localization/index.js';

/** A shape for each default role, and a neutral dot for any other, in a box of 16. */
const ICONS = {
  admin: 'M8 1 2.5 3v4.5c0 3.4 2.3 6.2 5.5 7.5 3.2-1.3 5.5-4.1 5.5-7.5V3z',
  editor: 'm11.6 1.4 3 3L5.5 13.5l-4.1 1.1 1.1-4.1z',
  viewer:
    'M8 3C4.5 3 1.7 5.2.5 8c1.2 2.8 4 5 7.5 5s6.3-2.2 7.5-5C14.3 5.2 11.5 3 8 3m0 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6',
  other: 'M4 8a4 4 0 1 0 8 0 4 4 0 1 0-8 0z',
};

/**
 * A role, told by text, shape and colour. The table draws it into its rows, since an element a row would cost half as
 * much again as the whole row; `role-badge` is this drawing as an element.
 */
export function renderBadge(role: Pick<Role, 'id' | 'name'>, terms: Terms): TemplateResult {
  const known = DEFAULT_ROLE_IDS.find((id) => id === role.id) ?? 'other';
  return html`<span part="badge" class="badge ${known}"
    ><svg part="icon" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
      <path fill-rule="evenodd" d=${ICONS[known]}></path></svg
    ><bdi part="label">${roleName(terms, role)}</bdi></span
  >`;
}

/** How {@link renderBadge} looks. */
export const badge = css`
  .badge {
    --_badge-color: var(--_muted);
    display: inline-flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    max-inline-size: 100%;
    padding: 0 calc(2 * var(--_space));
    border: 1px solid color-mix(in oklab, var(--_badge-color) 45%, transparent);
    border-radius: var(--_radius-full);
    background: color-mix(in oklab, var(--_badge-color) 10%, transparent);
  }

  .badge svg {
    flex: none;
    inline-size: 0.85em;
    block-size: 0.85em;
    color: var(--_badge-color);
  }

  .badge bdi {
    min-inline-size: 0;
    overflow-wrap: break-word;
  }

  .badge.admin {
    --_badge-color: var(--_accent-text);
  }

  .badge.editor {
    --_badge-color: var(--_success);
  }

  /* A drawing keeps its colour there unless told otherwise. */
  @media (forced-colors: active) {
    .badge svg {
      color: inherit;
    }
  }
`;
