import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../controllers/localize.js';
import {
  assignmentAt,
  mailOf,
  maskEmail,
  maskPhone,
  type MaskableField,
  type Role,
  type User,
  type UserAction,
} from '../../data/index.js';
import { formatNumber, mailText, refusalText, visibleText } from '../../localization/index.js';
import { accessTo, offer, type Access } from '../../state/access.js';
import { renderBadge } from '../parts/badge.js';
import { joined } from '../parts/joined.js';
import type { Column } from './columns.js';
import type { UserTableColumnId } from './user-table.types.js';

/** What a row needs to know besides its user. */
export interface RowContext {
  readonly localize: Localize;
  readonly access: Access;
  readonly roles: readonly Role[];
  readonly clientId: string | undefined;
  /** The roles at all clients, where users of several are shown. */
  readonly rolesByClient?: ((user: User, more: (count: number) => TemplateResult) => unknown) | undefined;
  readonly readOnly: boolean;
  /** Whether an action on a user is being done right now. */
  readonly isPending: (action: UserAction, user: User) => boolean;
  /** Until when an action must wait (ISO 8601), such as a mail that was sent a moment ago. */
  readonly until: (action: UserAction, user: User) => string | undefined;
  /** Whether the backend sends no mail, but hands out links. */
  readonly handsOutLinks: boolean;
  /** A person pressed the button of an action. */
  readonly act: (action: UserAction, user: User) => void;
}

/** What a cell tells more about when it is asked. */
export type Detail = 'roles' | 'last-login';

/** The actions behind *More actions*, in their order. */
export const MENU_ACTIONS = [
  'send-activation',
  'activate',
  'deactivate',
  'remove',
] as const satisfies readonly UserAction[];
/** The `data-action` of the button that opens them. */
export const MENU = 'menu';

/** Why an action is refused or must wait, in words; `undefined` if it can be done. */
export function whyNot(context: RowContext, action: UserAction, user: User): string | undefined {
  const { access, localize, until } = context;
  const offered = offer(access, action, user);
  if (typeof offered === 'object') return refusalText(localize.terms, offered);
  const end = until(action, user);
  return end && localize.wait(end);
}

/** The cell of a user in each column of ours; that of the name is the heading of the row. */
const CELLS: Readonly<
  Record<UserTableColumnId, (user: User, row: number, context: RowContext) => TemplateResult<1>>
> = {
  name: ({ firstName, lastName }, row) =>
    html`<th scope="row" part="cell name" id="name-${row}">
      <span class="name"
        ><span
          class="avatar"
          part="avatar"
          aria-hidden="true"
          data-initials=${initials(lastName, firstName)}
        ></span
        ><bdi class="last-name">${visibleText(lastName || firstName)}</bdi>
        <bdi>${lastName ? visibleText(firstName) : ''}</bdi></span
      >
    </th>`,
  email: (user, _row, { access }) =>
    html`<td part="cell email">
      <bdi>${visibleText(isMasked('email', access, user) ? maskEmail(user.email) : user.email)}</bdi>
    </td>`,
  phone: (user, _row, { access, localize }) => {
    const { phone } = user;
    const shown = phone !== undefined && isMasked('phone', access, user) ? maskPhone(phone) : phone;
    return html`<td part="cell phone">
      <bdi class="phone">${visibleText(shown ?? localize.terms.unknown)}</bdi>
    </td>`;
  },
  role: renderRoles,
  'last-login': ({ lastLoginAt }, row, { localize }) =>
    html`<td part="cell last-login">
      ${
        lastLoginAt
          ? renderDetail(
              'last-login',
              row,
              undefined,
              html`<time datetime=${lastLoginAt}>${localize.relative(lastLoginAt)}</time>`,
            )
          : renderNoTime(lastLoginAt, localize)
      }
    </td>`,
  'creation-date': ({ createdAt }, _row, { localize }) =>
    html`<td part="cell creation-date">
      ${
        createdAt
          ? html`<time datetime=${createdAt}>${localize.date(createdAt)}</time>`
          : renderNoTime(createdAt, localize)
      }
    </td>`,
  active: (user, row, context) =>
    html`<td part="cell active">
      <span class="status ${user.status}" part="status">${context.localize.terms.status[user.status]}</span>
      ${user.status === 'pending' || user.passwordReset ? renderMail(user, row, context) : nothing}
    </td>`,
  actions: renderActions,
};

/** The first letters of a name, in the order in which it stands beside them. */
const initials = (...names: readonly string[]): string =>
  visibleText(names.map((name) => String.fromCodePoint(name.codePointAt(0) ?? 0x20)).join('')).trim();

const isMasked = (field: MaskableField, access: Access, user: User): boolean =>
  accessTo(access, user).maskedFields.has(field);

/** The cells of one user. */
export function renderCells(
  user: User,
  row: number,
  columns: readonly Column[],
  context: RowContext,
): TemplateResult<1> {
  const cells = columns.map(({ id, cell, text }) => {
    if (isOurs(id) && !cell && !text) return CELLS[id](user, row, context);
    return cell
      ? html`<td part="cell ${id}">${cell(user)}</td>`
      : html`<td part="cell ${id}">
          <bdi>${visibleText(text?.(user) ?? context.localize.terms.unknown)}</bdi>
        </td>`;
  });
  return joined(cells);
}

const isOurs = (id: string): id is UserTableColumnId => Object.hasOwn(CELLS, id);

/** Whether there is a column of actions: not for somebody who can do nothing. */
export function hasActions({ access, readOnly }: Pick<RowContext, 'access' | 'readOnly'>): boolean {
  return !readOnly && [...access.actions].some((action) => action !== 'create');
}

/** The roles at the current client, and how many other clients there are; or those at all clients. */
function renderRoles(user: User, row: number, context: RowContext): TemplateResult<1> {
  const { roles, clientId, rolesByClient } = context;
  const { terms } = context.localize;
  const more = (count: number) =>
    renderDetail(
      'roles',
      row,
      terms.moreClients(count),
      html`+${formatNumber(context.localize.lang, count)}`,
    );
  if (rolesByClient) return html`<td part="cell role">${rolesByClient(user, more)}</td>`;
  const here = assignmentAt(user, clientId);
  const [id, ...others] = here?.roleIds ?? [];
  const draw = (roleId: string) =>
    renderBadge(roles.find((role) => role.id === roleId) ?? { id: roleId }, terms);
  const elsewhere = user.assignments.length - Number(here !== undefined);
  return html`<td part="cell role">
    ${id === undefined ? html`<span class="muted">${terms.noRole}</span>` : draw(id)}${others.map(draw)}${
      elsewhere > 0 ? more(elsewhere) : nothing
    }
  </td>`;
}

/** What tells more when it is pressed; the table hears of the click. */
function renderDetail(
  detail: Detail,
  row: number,
  label: string | undefined,
  content: TemplateResult,
): TemplateResult<1> {
  return html`<button
    type="button"
    class="detail"
    part="detail"
    data-detail=${detail}
    aria-label=${label ?? nothing}
    aria-describedby="name-${row}"
    aria-haspopup="dialog"
  >
    ${content}
  </button>`;
}

function renderNoTime(value: string | null | undefined, { terms }: Localize): TemplateResult {
  return html`<span class="muted">${value === null ? terms.never : terms.unknown}</span>`;
}

/** Where the mail to a user stands, and the way to send it again to who waits for it. */
function renderMail(user: User, row: number, context: RowContext): TemplateResult {
  const { localize, handsOutLinks } = context;
  const { terms } = localize;
  const isActivation = user.status === 'pending';
  const mail = mailOf(user, Date.now());
  const note = mail && mailText(localize, mail, isActivation, (iso) => localize.date(iso));
  return html`<span class="mail ${mail?.status ?? ''}" part="mail" title=${note || nothing}>
    ${note ? html`<small>${note}</small>` : nothing}
    ${
      isActivation
        ? renderButton(
            user,
            row,
            'send-activation',
            handsOutLinks ? terms.getLink : terms.sendAgain,
            context,
            'link',
          )
        : nothing
    }
  </span>`;
}

function renderActions(user: User, row: number, context: RowContext): TemplateResult<1> {
  const { terms } = context.localize;
  const hasMenu = MENU_ACTIONS.some((action) => offer(context.access, action, user) !== 'absent');
  const buttons = [
    renderButton(user, row, 'update', terms.edit, context, 'small'),
    renderButton(
      user,
      row,
      'reset-password',
      context.handsOutLinks ? terms.getLink : terms.sendEmail,
      context,
      'small',
    ),
    hasMenu && renderMore(row, terms.moreActions),
  ].filter((button) => typeof button === 'object');
  return html`<td part="cell actions">
    <div class="actions">${joined(buttons)}</div>
  </td>`;
}

function renderMore(row: number, label: string): TemplateResult<1> {
  return html`<button
    type="button"
    class="quiet small more"
    part="more"
    data-action=${MENU}
    aria-label=${label}
    aria-describedby="name-${row}"
    aria-haspopup="menu"
  >
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path
        d="M1.5 8a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0zm5 0a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0zm5 0a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0z"
      />
    </svg>
  </button>`;
}

/** A button that says what it does in `data-action`; the table hears of the click. */
function renderButton(
  user: User,
  row: number,
  action: UserAction,
  label: string,
  context: RowContext,
  look: 'small' | 'link',
): TemplateResult<1> | undefined {
  if (context.readOnly || offer(context.access, action, user) === 'absent') return undefined;
  const why = whyNot(context, action, user);
  const until = why === undefined ? undefined : context.until(action, user);
  const pending = context.isPending(action, user);
  const reasonId = `why-${action}-${row}`;
  // One template, so that a button that is pressed stays the same button, and keeps the focus.
  return html`<button
      type="button"
      class=${look}
      part="action"
      data-action=${action}
      aria-disabled=${why !== undefined || pending ? 'true' : nothing}
      aria-busy=${pending ? 'true' : nothing}
      aria-describedby=${why === undefined ? `name-${row}` : `name-${row} ${reasonId}`}
      title=${why ?? nothing}
    >
      ${label}${until ? html`<span class="countdown" data-until=${until} aria-hidden="true"></span>` : nothing}</button
    >${why === undefined ? nothing : html`<span id=${reasonId} class="visually-hidden">${why}</span>`}`;
}
