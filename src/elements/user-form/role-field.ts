import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Role } from '../../data/index.js';
import { roleName, roleSummary } from '../../localization/index.js';
import { descriptions, renderLabel, renderNotes, type FormView } from './field.js';

/** The most roles that are all shown with their summaries; more are a list to choose from. */
const MOST_SHOWN = 5;

/**
 * The roles to choose from: one, unless the user has several already, all of which are shown then so that none is
 * kept or taken away unseen.
 */
export function renderRoleField(view: FormView): TemplateResult {
  const { draft, terms } = view;
  const roles = [...view.roles, ...unknownRoles(view)];
  const hasSeveral = draft.base.roleIds.length > 1;
  const choice =
    !hasSeveral && roles.length > MOST_SHOWN
      ? renderSelect(view, roles)
      : renderChoices(view, roles, hasSeveral);
  const chosen = roles.find((role) => role.id === draft.values.roleIds[0]);
  const from = draft.user && roles.find((role) => role.id === draft.base.roleIds[0]);
  return html`<fieldset
    part="group"
    ?disabled=${view.isDisabled}
    aria-describedby=${descriptions(view, 'roleIds')}
  >
    <legend part="legend">${terms.role}</legend>
    <div class="role-columns">
      <div class="field">${choice}${renderNotes(view, 'roleIds')}</div>
      ${
        chosen && !hasSeveral && customElements.get('role-permissions')
          ? html`<role-permissions
              part="permissions"
              .value=${chosen}
              .from=${from && from !== chosen ? [from] : undefined}
            ></role-permissions>`
          : nothing
      }
    </div>
  </fieldset>`;
}

/** Roles of the user that the backend does not name among its own: kept, and shown by their identifiers. */
function unknownRoles({ roles, draft }: FormView): Role[] {
  const known = new Set(roles.map(({ id }) => id));
  return draft.base.roleIds.filter((id) => !known.has(id)).map((id) => ({ id, can: [], cannot: [] }));
}

function renderChoices(view: FormView, roles: readonly Role[], several: boolean): TemplateResult {
  return html`<div class="choices">
    ${roles.map((role, index) => renderChoice(view, role, index, several))}
  </div>`;
}

function renderChoice(view: FormView, role: Role, index: number, several: boolean): TemplateResult {
  const { terms, draft, isSaving } = view;
  const summary = roleSummary(terms, role);
  return html`<label part="choice" class="choice">
    <input
      id=${index === 0 ? 'roleIds' : `role-${index}`}
      type=${several ? 'checkbox' : 'radio'}
      name="roleIds"
      value=${role.id}
      aria-labelledby="role-${index}-name"
      aria-describedby=${summary === undefined ? nothing : `role-${index}-summary`}
      aria-disabled=${isSaving ? 'true' : 'false'}
      .checked=${live(draft.values.roleIds.includes(role.id))}
    />
    <span>
      <bdi id="role-${index}-name" class="choice-name">${roleName(terms, role)}</bdi>
      ${summary === undefined ? nothing : html`<span id="role-${index}-summary" class="hint">${summary}</span>`}
    </span>
  </label>`;
}

function renderSelect(view: FormView, roles: readonly Role[]): TemplateResult {
  const { terms, draft, isSaving } = view;
  const [current] = draft.values.roleIds;
  const option = (id: string, label: string) =>
    html`<option value=${id} .selected=${live(id === (current ?? ''))}>${label}</option>`;
  return html`${renderLabel(terms, 'roleIds')}
    <select
      id="roleIds"
      name="roleIds"
      part="input"
      aria-required="true"
      aria-invalid=${view.problems.roleIds ? 'true' : 'false'}
      aria-describedby=${descriptions(view, 'roleIds')}
      aria-disabled=${isSaving ? 'true' : 'false'}
    >
      ${current === undefined ? option('', terms.noRole) : nothing}
      ${roles.map((role) => option(role.id, roleName(terms, role)))}
    </select>`;
}

/** The roles chosen after a control of this field has changed. */
export function chosenRoles(
  control: HTMLInputElement | HTMLSelectElement,
  before: readonly string[],
): string[] {
  if (control.type !== 'checkbox') return [control.value];
  const others = before.filter((id) => id !== control.value);
  return (control as HTMLInputElement).checked ? [...others, control.value] : others;
}
