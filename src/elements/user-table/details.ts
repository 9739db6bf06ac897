import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { AdapterSource } from '../../controllers/adapter-source.js';
import type { Localize } from '../../controllers/localize.js';
import type { Assignment, User } from '../../data/index.js';
import { colon, fullName, visibleText } from '../../localization/index.js';
import { accessOverClients } from '../../state/access-over-clients.js';
import { adopt } from '../parts/adopt.js';
import { renderBadge } from '../parts/badge.js';
import { giveFocusBack, placePopover } from '../parts/popover.js';
import { detailStyles } from './details.styles.js';
import type { Column } from './columns.js';
import type { Detail } from './row.js';

/** A time to the second, with its day of the week and the person's own time zone. */
const formatExact = (lang: string, iso: string): string =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeStyle: 'long' }).format(new Date(iso));

/** What the details need of their table. */
export interface DetailsHost {
  readonly host: LitElement;
  readonly source: AdapterSource;
  readonly localize: Localize;
}

/** The most clients that a row names; it says how many more there are. */
const MOST_NAMED = 3;

/**
 * What tells more about a cell: the roles of a user at all clients, the exact time of their last login. One popover for the
 * whole table, filled when somebody asks. Loaded when first asked for, or when the users of all clients are shown.
 */
export class Details {
  readonly #table: DetailsHost;
  #shown: { readonly user: User; readonly detail: Detail } | undefined;

  constructor(table: DetailsHost) {
    this.#table = table;
    table.source.overClients = accessOverClients;
    adopt(table.host, detailStyles);
  }

  /** Tells more about a cell beside the button that asked for it. */
  async open(detail: Detail, user: User, button: HTMLElement): Promise<void> {
    const { host } = this.#table;
    this.#shown = { user, detail };
    host.requestUpdate();
    await host.updateComplete;
    const popover = host.renderRoot.querySelector<HTMLElement>('#details');
    // The row may have gone meanwhile.
    if (!popover || !button.isConnected) return;
    popover.showPopover({ source: button });
    giveFocusBack(popover, button);
    placePopover(popover, button, 'start');
    popover.focus();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#shown) return nothing;
    const { user, detail } = this.#shown;
    const { terms, lang } = this.#table.localize;
    const isRoles = detail === 'roles';
    return html`<div
      popover
      role="dialog"
      id="details"
      part="details"
      class="details"
      tabindex="-1"
      aria-labelledby="details-of"
    >
      <p id="details-of">
        ${isRoles ? terms.columnClients : terms.columnLastLogin}${colon(lang)}<bdi>${fullName(user)}</bdi>
      </p>
      ${isRoles ? this.#renderRoles(this.#ordered(user)) : this.#renderTime(user.lastLoginAt)}
    </div>`;
  }

  /** A column where the users of several clients are shown: that of the role has all of them, by which nobody can sort. */
  columnOf(column: Column): Column {
    if (column.id !== 'role') return column;
    return { ...column, heading: (terms) => terms.columnClients, sortField: undefined, width: 270 };
  }

  /** The roles of a user at each client as a cell names them: at `most` so many clients; `more` says how many others there are. */
  renderCell(user: User, most: number | undefined, more: (count: number) => TemplateResult): unknown {
    const assignments = this.#ordered(user);
    if (assignments.length === 0)
      return html`<span class="muted">${this.#table.localize.terms.noRole}</span>`;
    const named = Math.min(most ?? MOST_NAMED, assignments.length);
    return this.#renderRoles(assignments.slice(0, named), assignments.length - named, more);
  }

  #renderRoles(
    assignments: readonly Assignment[],
    others = 0,
    more?: (count: number) => TemplateResult,
  ): TemplateResult {
    const { clients, roles } = this.#table.source;
    const { terms } = this.#table.localize;
    return html`<ul class="by-client">
      ${assignments.map(
        ({ clientId, roleIds }, index) =>
          html`<li>
            ${
              roleIds.length === 0
                ? html`<span class="muted">${terms.noRole}</span>`
                : roleIds.map((id) => renderBadge(roles.find((role) => role.id === id) ?? { id }, terms))
            }
            <bdi>${visibleText(clients.find(({ id }) => id === clientId)?.name || clientId)}</bdi>
            ${others > 0 && index === assignments.length - 1 ? more?.(others) : nothing}
          </li>`,
      )}
    </ul>`;
  }

  #renderTime(value: string | null | undefined): TemplateResult | typeof nothing {
    if (!value) return nothing;
    return html`<p><time datetime=${value}>${formatExact(this.#table.localize.lang, value)}</time></p>`;
  }

  /** In the order of the clients; those that the viewer knows nothing of come last. */
  #ordered({ assignments }: User): Assignment[] {
    const { clients, clientId: current } = this.#table.source;
    const place = ({ clientId }: Assignment) => {
      const index = clients.findIndex(({ id }) => id === clientId);
      if (clientId === current) return -1;
      return index < 0 ? clients.length : index;
    };
    return assignments.toSorted((one, other) => place(one) - place(other));
  }
}
