import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listed, roleName } from '../../localization/index.js';
import { rolesField } from '../../state/assignments.js';
import type { ClientRow } from '../../state/client-rows.js';
import { roleChangesOf, rolesNamed } from '../../state/role-changes.js';
import { roleChangeText } from '../parts/permissions.js';
import { clientName, descriptions, fieldId, type FormView } from './field.js';
import { isSeveral, renderChange, renderRoles } from './role-field.js';

/** The most other clients whose roles are offered to be taken over. */
const MOST_SOURCES = 4;

/** What can be done to the clients of a form. */
export interface ClientActions {
  /** Gives the roles of another client here; `undefined` takes the client away. */
  readonly give: (row: ClientRow, roleIds: readonly string[] | undefined) => void;
  /** The roles that somebody has at a client now. */
  readonly rolesAt: (clientId: string) => readonly string[];
  readonly allowSeveral: (row: ClientRow) => void;
  readonly add: (clientId: string) => void;
}

/** The roles of a user: at the one client, or a row for each client. */
export function renderRoleField(view: FormView, actions: ClientActions): TemplateResult {
  const { terms, rows, hasClients, isDisabled, roleHints } = view;
  const [first] = rows;
  const field = first && rolesField(first.id);
  return html`<fieldset
      part="group"
      ?disabled=${isDisabled}
      aria-describedby=${field && !hasClients ? descriptions(view, field, ...hintOf(view)) : (hintOf(view)[0] ?? nothing)}
    >
      <legend part="legend">${hasClients ? terms.clientRoles : terms.role}</legend>
      ${roleHints.length === 0 ? nothing : html`<p id="role-hint" part="hint" class="hint above">${roleHints.join(' ')}</p>`}
      ${
        hasClients
          ? html`<div class="clients">
              ${repeat(
                rows,
                ({ id }) => id,
                (row) => renderRow(view, row, actions),
              )}
              ${renderAdd(view, actions)}
            </div>`
          : first && html`${renderRoles(view, first)}${renderButtons(view, first, actions)}`
      }
    </fieldset>
    ${renderChanges(view)}`;
}

const hintOf = ({ roleHints }: FormView): string[] => (roleHints.length === 0 ? [] : ['role-hint']);

function renderRow(view: FormView, row: ClientRow, actions: ClientActions): TemplateResult {
  return html`<fieldset
    part="client"
    class="client"
    data-client=${row.id}
    aria-describedby=${descriptions(view, rolesField(row.id))}
  >
    <legend part="client-name"><bdi>${row.name}</bdi></legend>
    ${renderRolesAt(view, row, actions)}
  </fieldset>`;
}

function renderRolesAt(view: FormView, row: ClientRow, actions: ClientActions): TemplateResult {
  const { terms, roles, draft } = view;
  if (!row.isManaged) {
    const names = rolesNamed(roles, row.roleIds).map((role) => roleName(terms, role));
    return html`<p>${listed(view.lang, names) || terms.noRole}</p>
      <p part="hint" class="hint">${terms.notManaged}</p>`;
  }
  if (!row.roleIds && row.before) {
    const { before } = row;
    return html`<p part="hint" class="hint">${terms.takenAway}</p>
      ${renderChange(view, row)}
      <div class="client-buttons">
        <button
          type="button"
          class="small"
          id="${fieldId(view, rolesField(row.id))}-back"
          @click=${() => {
            actions.give(row, before);
          }}
        >
          ${terms.putBack(row.name)}
        </button>
      </div>`;
  }
  return html`${row.roleIds ? nothing : html`<p part="hint" class="hint">${terms.noRole}</p>`}
  ${renderRoles(view, row, row.id !== draft.clientId)}${renderButtons(view, row, actions)}`;
}

function renderButtons(view: FormView, row: ClientRow, actions: ClientActions) {
  const { terms, rows, canHaveSeveral, hasClients } = view;
  const button = (text: string, run: () => void, isRefused = false) =>
    html`<button
      type="button"
      class="small"
      aria-disabled=${isRefused ? 'true' : nothing}
      aria-describedby=${isRefused ? 'role-hint' : nothing}
      @click=${run}
    >
      ${text}
    </button>`;
  const buttons = [
    ...row.sources.slice(0, MOST_SOURCES).map((source) => {
      const roleIds = actions.rolesAt(source.id);
      const run = () => {
        actions.give(row, roleIds);
      };
      return button(terms.sameAs(source.name), run, view.isRefused(row, roleIds));
    }),
    ...(canHaveSeveral && !isSeveral(view, row) && view.roles.length > 1
      ? [
          button(hasClients ? terms.severalRolesAt(row.name) : terms.severalRoles, () => {
            actions.allowSeveral(row);
          }),
        ]
      : []),
    ...(hasClients && row.roleIds && rows.filter(({ roleIds }) => roleIds).length > 1
      ? [
          button(
            terms.takeAway(row.name),
            () => {
              actions.give(row, undefined);
            },
            view.isRefused(row, undefined),
          ),
        ]
      : []),
  ];
  return buttons.length > 0 ? html`<div class="client-buttons">${buttons}</div>` : nothing;
}

function renderAdd({ terms, addable }: FormView, { add }: ClientActions): TemplateResult | typeof nothing {
  if (addable.length === 0) return nothing;
  const onAdd = (event: Event) => {
    const select = (event.currentTarget as Element).parentElement?.querySelector('select');
    if (select) add(select.value);
  };
  return html`<div class="field">
    <label for="add-client" part="label">${terms.addClient}</label>
    <div class="add-client">
      <select id="add-client" part="input" @input=${(event: Event) => event.stopPropagation()}>
        ${repeat(
          addable,
          ({ id }) => id,
          ({ id, name }) => html`<option value=${id}>${name}</option>`,
        )}
      </select>
      <button type="button" @click=${onAdd}>${terms.add}</button>
    </div>
  </div>`;
}

/** Says once, whenever it changes, what the person gains and loses. */
function renderChanges(view: FormView): TemplateResult {
  return html`<p id="role-changes" class="visually-hidden" role="status">${changesText(view).join(' ')}</p>`;
}

/** What the person gains and loses at each client, in words; nothing for somebody who is new. */
export function changesText(view: FormView): string[] {
  const { terms, lang, draft, roles, hasClients } = view;
  if (!draft.user) return [];
  return roleChangesOf(draft.base, draft.values, roles).map((change) => {
    const text = roleChangeText(terms, lang, change);
    return hasClients ? terms.atClient(clientName(view, change.clientId), text) : text;
  });
}
