import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../controllers/localize.js';
import {
  assignmentAt,
  maskEmail,
  maskPhone,
  type Role,
  type User,
  type UserAction,
} from '../../data/index.js';
import { refusalText, visibleText } from '../../localization/index.js';
import { offer, type Access } from '../../state/access.js';
import type { Column } from './columns.js';
import type { UserTableColumnId } from './user-table.types.js';

/** What a row needs to know besides its user. */
export interface RowContext {
  readonly localize: Localize;
  readonly access: Access;
  readonly roles: readonly Role[];
  readonly clientId: string | undefined;
  readonly readOnly: boolean;
  /** Whether an action on a user is being done right now. */
  readonly isPending: (action: UserAction, user: User) => boolean;
  /** Why an action must wait, such as a mail that was sent a moment ago. */
  readonly waits: (action: UserAction, user: User) => string | undefined;
  /** A person pressed the button of an action. */
  readonly act: (action: UserAction, user: User) => void;
  readonly openMenu: (user: User, button: HTMLButtonElement) => void;
}

/** The actions behind *More actions*, in their order. */
export const MENU_ACTIONS = ['activate', 'deactivate', 'remove'] as const satisfies readonly UserAction[];

/** Why an action is refused or must wait, in words; `undefined` if it can be done. */
export function whyNot(context: RowContext, action: UserAction, user: User): string | undefined {
  const offered = offer(context.access, action, user);
  return typeof offered === 'string'
    ? context.waits(action, user)
    : refusalText(context.localize.terms, offered);
}

/** What is shown of a user in each column of ours. */
const CELLS: Readonly<Record<UserTableColumnId, (user: User, row: number, context: RowContext) => unknown>> =
  {
    name: (user) => renderName(user),
    email: ({ email }, _row, { access }) =>
      html`<bdi>${visibleText(access.maskedFields.has('email') ? maskEmail(email) : email)}</bdi>`,
    phone: ({ phone }, _row, { access, localize }) => {
      const shown = phone !== undefined && access.maskedFields.has('phone') ? maskPhone(phone) : phone;
      return html`<bdi class="phone">${visibleText(shown ?? localize.terms.unknown)}</bdi>`;
    },
    role: (user, _row, context) => renderRole(user, context),
    'last-login': ({ lastLoginAt }, _row, { localize }) => renderTime(lastLoginAt, localize, 'dateTime'),
    'creation-date': ({ createdAt }, _row, { localize }) => renderTime(createdAt, localize, 'date'),
    active: renderStatus,
    actions: renderActions,
  };

/** The cells of one user; that of the name is the heading of the row. */
export function renderCells(
  user: User,
  row: number,
  columns: readonly Column[],
  context: RowContext,
): TemplateResult[] {
  return columns.map((column) =>
    column.id === 'name'
      ? html`<th scope="row" part="cell name" id="name-${row}">${renderName(user)}</th>`
      : html`<td part="cell ${column.id}">${renderCell(column, user, row, context)}</td>`,
  );
}

function renderCell({ id, cell, text }: Column, user: User, row: number, context: RowContext): unknown {
  if (cell) return cell(user);
  if (text) return html`<bdi>${visibleText(text(user) ?? context.localize.terms.unknown)}</bdi>`;
  return isOurs(id) ? CELLS[id](user, row, context) : nothing;
}

const isOurs = (id: string): id is UserTableColumnId => Object.hasOwn(CELLS, id);

/** Whether there is a column of actions: not for somebody who can do nothing. */
export function hasActions({ access, readOnly }: Pick<RowContext, 'access' | 'readOnly'>): boolean {
  return !readOnly && [...access.actions].some((action) => action !== 'create');
}

function renderName(user: User): TemplateResult {
  const { firstName, lastName } = user;
  return html`<span class="name"
    ><bdi class="last-name">${visibleText(lastName || firstName)}</bdi>${
      lastName && firstName ? html` <bdi class="first-name">${visibleText(firstName)}</bdi>` : nothing
    }</span
  >`;
}

function renderRole(user: User, { localize, roles, clientId }: RowContext): TemplateResult {
  const roleIds = assignmentAt(user, clientId)?.roleIds ?? [];
  if (roleIds.length === 0) return html`<span class="muted">${localize.terms.noRole}</span>`;
  return html`${roleIds.map(
    (id) => html`<role-badge .value=${roles.find((role) => role.id === id) ?? id}></role-badge> `,
  )}`;
}

function renderTime(
  value: string | null | undefined,
  localize: Localize,
  format: 'date' | 'dateTime',
): TemplateResult {
  if (value === undefined) return html`<span class="muted">${localize.terms.unknown}</span>`;
  if (value === null) return html`<span class="muted">${localize.terms.never}</span>`;
  return html`<time datetime=${value}>${localize[format](value)}</time>`;
}

function renderStatus(user: User, row: number, context: RowContext): TemplateResult {
  const { terms } = context.localize;
  return html`<span class="status ${user.status}" part="status">${terms.status[user.status]}</span>
    ${user.status === 'pending' ? renderActivation(user, row, context) : nothing}`;
}

function renderActivation(user: User, row: number, context: RowContext): TemplateResult {
  const { localize } = context;
  const { activation } = user;
  const note =
    activation?.status === 'bounced'
      ? localize.terms.activationBounced
      : activation?.status === 'expired'
        ? localize.terms.activationExpired
        : activation?.sentAt && localize.terms.activationSent(localize.date(activation.sentAt));
  return html`<span class="activation" title=${note || nothing}>
    ${note ? html`<small class="muted">${note}</small>` : nothing}
    ${renderButton(user, row, 'send-activation', localize.terms.sendAgain, context, 'link')}
  </span>`;
}

function renderActions(user: User, row: number, context: RowContext): TemplateResult {
  const { terms } = context.localize;
  const hasMenu = MENU_ACTIONS.some((action) => offer(context.access, action, user) !== 'absent');
  return html`<div class="actions">
    ${renderButton(user, row, 'update', terms.edit, context, 'small')}
    ${renderButton(user, row, 'reset-password', terms.sendEmail, context, 'small')}
    ${
      hasMenu
        ? html`<button
            type="button"
            class="quiet small more"
            part="more"
            aria-label=${terms.moreActions}
            aria-describedby="name-${row}"
            aria-haspopup="menu"
            @click=${(event: Event) => {
              context.openMenu(user, event.currentTarget as HTMLButtonElement);
            }}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <circle cx="3" cy="8" r="1.5" />
              <circle cx="8" cy="8" r="1.5" />
              <circle cx="13" cy="8" r="1.5" />
            </svg>
          </button>`
        : nothing
    }
  </div>`;
}

function renderButton(
  user: User,
  row: number,
  action: UserAction,
  label: string,
  context: RowContext,
  look: 'small' | 'link',
): TemplateResult | typeof nothing {
  if (context.readOnly || offer(context.access, action, user) === 'absent') return nothing;
  const why = whyNot(context, action, user);
  const pending = context.isPending(action, user);
  const reasonId = `why-${action}-${row}`;
  return html`<button
      type="button"
      class=${look}
      part="action"
      aria-disabled=${why !== undefined || pending ? 'true' : nothing}
      aria-busy=${pending ? 'true' : nothing}
      aria-describedby=${why === undefined ? `name-${row}` : `name-${row} ${reasonId}`}
      title=${why ?? nothing}
      @click=${() => {
        if (why === undefined && !pending) context.act(action, user);
      }}
    >
      ${label}</button
    >${why === undefined ? nothing : html`<span id=${reasonId} class="visually-hidden">${why}</span>`}`;
}
