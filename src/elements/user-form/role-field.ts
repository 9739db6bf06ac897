import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { compareRoles, type Role } from '../../data/index.js';
import { roleName, roleSummary } from '../../localization/index.js';
import { isSameRoles, rolesField } from '../../state/assignments.js';
import type { ClientRow } from '../../state/client-rows.js';
import { rolesNamed } from '../../state/role-changes.js';
import { renderRoleChange } from '../parts/permissions.js';
import { descriptions, fieldId, fieldLabel, renderLabel, renderNotes, type FormView } from './field.js';

/** The most roles that are all shown with their summaries; more are a list to choose from. */
const MOST_SHOWN = 5;

/**
 * The roles to choose from at one client: one, unless several were asked for or the user has several already, all of
 * which are shown then so that none is kept or taken away unseen. `isBrief` leaves no room for the summaries of the roles.
 */
export function renderRoles(view: FormView, row: ClientRow, isBrief = false): TemplateResult {
  const field = rolesField(row.id);
  const roles = [...view.roles, ...unknownRoles(view, row)];
  const several = isSeveral(view, row);
  const choice =
    !several && (isBrief || roles.length > MOST_SHOWN)
      ? renderSelect(view, row, roles)
      : html`<div class="choices">
          ${roles.map((role, index) => renderChoice(view, row, role, index, several))}
        </div>`;
  const hasPermissions = !isBrief && customElements.get('role-permissions') !== undefined;
  return html`<div class=${isBrief ? 'field' : 'role-columns'}>
    <div class="field">${choice}${renderNotes(view, field)}</div>
    ${
      hasPermissions && (row.roleIds ?? []).length > 0
        ? html`<role-permissions
            part="permissions"
            .value=${rolesNamed(roles, row.roleIds)}
            .from=${isChanged(view, row) ? rolesNamed(roles, row.before) : undefined}
          ></role-permissions>`
        : renderChange(view, row)
    }
  </div>`;
}

/** What the person gains and loses at a client, if their roles there are changed. */
export function renderChange(view: FormView, row: ClientRow): TemplateResult | typeof nothing {
  if (!isChanged(view, row)) return nothing;
  const change = compareRoles(rolesNamed(view.roles, row.before), rolesNamed(view.roles, row.roleIds));
  return renderRoleChange(view.terms, change, `${fieldId(view, rolesField(row.id))}-`);
}

/** Whether several roles can be ticked at a client. */
export function isSeveral({ several }: FormView, { id, roleIds = [], before = [] }: ClientRow): boolean {
  return several.has(id) || roleIds.length > 1 || before.length > 1;
}

function isChanged({ draft }: FormView, { roleIds, before }: ClientRow): boolean {
  return draft.user !== undefined && !isSameRoles(roleIds, before);
}

/** Roles of the user that the backend does not name among its own: kept, and shown by their identifiers. */
function unknownRoles({ roles }: FormView, { roleIds = [], before = [] }: ClientRow): Role[] {
  const known = new Set(roles.map(({ id }) => id));
  return rolesNamed(
    [],
    [...new Set([...before, ...roleIds])].filter((id) => !known.has(id)),
  );
}

function renderChoice(
  view: FormView,
  row: ClientRow,
  role: Role,
  index: number,
  several: boolean,
): TemplateResult {
  const { terms, isSaving } = view;
  const { id, roleIds = [] } = row;
  const isChecked = roleIds.includes(role.id);
  const others = roleIds.filter((other) => other !== role.id);
  const isRefused = several
    ? view.isRefused(row, isChecked ? others : [...others, role.id])
    : !isChecked && view.isRefused(row, [role.id]);
  const summary = roleSummary(terms, role);
  const first = fieldId(view, rolesField(id));
  const described = [
    ...(summary === undefined ? [] : [`${first}-${index}-summary`]),
    ...(isRefused ? ['role-hint'] : []),
  ];
  return html`<label part="choice" class="choice">
    <input
      id=${index === 0 ? first : `${first}-${index}`}
      type=${several ? 'checkbox' : 'radio'}
      name=${rolesField(id)}
      value=${role.id}
      aria-labelledby="${first}-${index}-name"
      aria-describedby=${described.join(' ') || nothing}
      aria-disabled=${isSaving || isRefused ? 'true' : 'false'}
      .checked=${live(isChecked)}
    />
    <span>
      <bdi id="${first}-${index}-name" class="choice-name">${roleName(terms, role)}</bdi>
      ${
        summary === undefined
          ? nothing
          : html`<span id="${first}-${index}-summary" class="hint"><bdi>${summary}</bdi></span>`
      }
    </span>
  </label>`;
}

function renderSelect(view: FormView, row: ClientRow, roles: readonly Role[]): TemplateResult {
  const { terms, isSaving } = view;
  const { id, roleIds } = row;
  const field = rolesField(id);
  const current = roleIds?.[0];
  const refused = new Set(
    roles.map((role) => role.id).filter((roleId) => roleId !== current && view.isRefused(row, [roleId])),
  );
  // The list of a select takes the focus to nothing that is disabled: the hint says what isn't to be had, and why.
  const option = (value: string, label: string, isRefused = false) =>
    html`<option value=${value} ?disabled=${isRefused} .selected=${live(value === (current ?? ''))}>
      ${label}
    </option>`;
  return html`${renderLabel(view, field)}
    <select
      id=${fieldId(view, field)}
      name=${field}
      part="input"
      aria-label=${view.hasClients ? fieldLabel(view, field) : nothing}
      aria-required="true"
      aria-invalid=${view.problems[field] ? 'true' : 'false'}
      aria-describedby=${descriptions(view, field, ...(refused.size > 0 ? ['role-hint'] : []))}
      aria-disabled=${isSaving ? 'true' : 'false'}
    >
      ${current === undefined ? option('', terms.noRole) : nothing}
      ${roles.map((role) => option(role.id, roleName(terms, role), refused.has(role.id)))}
    </select>`;
}
