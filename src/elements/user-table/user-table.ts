/* eslint max-lines: off -- The element is the one place where search, sort, page and actions meet; its markup stands in parts beside it. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { actionMessage } from '../../controllers/action-message.js';
import { AdapterSource } from '../../controllers/adapter-source.js';
import { CoolDown } from '../../controllers/cool-down.js';
import { Localize } from '../../controllers/localize.js';
import { Messages } from '../../controllers/messages.js';
import { SearchText } from '../../controllers/search-text.js';
import { UserActions, type UserActionRequest } from '../../controllers/user-action.js';
import { UserList } from '../../controllers/user-list.js';
import {
  maskEmail,
  type User,
  type UserAction,
  type UserAdapter,
  type UserQuery,
  type UserSort,
} from '../../data/index.js';
import { fullName } from '../../localization/index.js';
import { firstPage, previousPage, type PagePosition } from '../../state/paging.js';
import { shownPage } from '../../state/user-list.js';
import { controls, dialog, focus, host, message, tokens, visuallyHidden } from '../../styles/index.js';
import { renderConfirm, type Confirmation } from '../parts/confirm.js';
import { renderMessage } from '../parts/message.js';
import { renderFormDialog } from '../parts/form-dialog.js';
import { COLUMNS, type Column } from './columns.js';
import { confirmationOf } from './confirmations.js';
import { renderHeading } from './heading.js';
import { renderPager } from './pager.js';
import { openMenu, renderRowMenu } from './row-menu.js';
import { hasActions, renderCells, type RowContext } from './row.js';
import { failedState, renderEmptyState, renderSkeleton, type EmptyState } from './states.js';
import { UserEditEvent, UserQueryChangedEvent } from './user-table.events.js';
import { userTableStyles } from './user-table.styles.js';

/**
 * The users of a workspace as a table: search, sort, pages, and what can be done to each user.
 *
 * @tag user-table
 * @slot toolbar - Controls of the host beside the search field.
 * @fires {UserEditEvent} user-edit - Somebody asked to edit a user; cancel it to open a form of your own.
 * @fires {UserQueryChangedEvent} user-query-changed - Other users are asked for: another search, sort or page.
 * @fires {UserUpdateEvent} user-update - A user is about to be changed; cancelable.
 * @fires {UserUpdatedEvent} user-updated - A user was changed.
 * @fires {UserRemoveEvent} user-remove - A user is about to be removed; cancelable.
 * @fires {UserRemovedEvent} user-removed - A user was removed.
 * @fires {UserResetPasswordEvent} user-reset-password - A password-reset link is about to be sent; cancelable.
 * @fires {UserResetPasswordSentEvent} user-reset-password-sent - A password-reset link was sent, or could not be.
 * @fires {UserActivateEvent} user-activate - The activation e-mail is about to be sent again; cancelable.
 * @fires {UserActivationSentEvent} user-activation-sent - The activation e-mail was sent again, or could not be.
 * @fires {UserActionFailedEvent} user-action-failed - An action failed.
 * @csspart toolbar - The row with the search field.
 * @csspart search - The search field.
 * @csspart table - The table.
 * @csspart heading - The heading of a column.
 * @csspart row - A row.
 * @csspart cell - A cell; each also has a part of its column's name, such as `email`.
 * @csspart status - The status of an account.
 * @csspart action - A button in a row.
 * @csspart more - The button that opens the menu of a row.
 * @csspart menu - The menu of a row.
 * @csspart menu-item - An entry of the menu.
 * @csspart state - What stands in place of rows: nobody there, no match, failed.
 * @csspart pager - The pages below the table.
 * @csspart dialog - A dialog.
 * @csspart message - A message after an action.
 * @csspart message-area - Where messages appear.
 */
export class UserTable extends LitElement {
  static override readonly styles = [
    tokens,
    host,
    focus,
    controls,
    dialog,
    message,
    visuallyHidden,
    userTableStyles,
  ];

  /** The way to the backend. Without it: that of a provider above, else the page's. */
  @property({ attribute: false }) adapter: UserAdapter | undefined;
  /** The identifier of the client whose users are shown. Without it: that of a provider above, else the first one. */
  @property() client: string | undefined;
  /** Users a page. */
  @property({ type: Number, attribute: 'pagesize' }) pageSize = 25;
  /** Whether the users are shown without anything to be done to them. */
  @property({ type: Boolean, attribute: 'readonly' }) readOnly = false;

  @state() private sort: UserSort | undefined;
  @state() private position: PagePosition | undefined;
  @state() private confirmation: Confirmation | undefined;
  @state() private edited: User | undefined;
  @state() private menuUser: User | undefined;
  @state() private announcement = '';
  @query('#menu') private readonly menu!: HTMLElement;
  @query('table') private readonly table!: HTMLTableElement | null;

  readonly #source = new AdapterSource(this);
  readonly #localize = new Localize(this);
  readonly #messages = new Messages(this);
  readonly #actions = new UserActions(this, this.#source);
  readonly #list = new UserList(this, this.#source);
  readonly #coolDown = new CoolDown(this, this.#source);
  readonly #searchText = new SearchText(this, () => {
    this.#ask(undefined);
  });
  #askedFor = '';

  /** Asks for the users again. Resolves when they are there, or when that failed. */
  async reload(): Promise<void> {
    if (this.#source.directory.status === 'failed') this.#source.reload();
    await this.#list.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('pageSize')) this.position = undefined;
    this.#load();
  }

  protected override render(): TemplateResult {
    return html`
      ${this.#renderToolbar()} ${renderMessage(this.#messages, this.#localize)}
      ${this.#source.adapter ? this.#renderTable() : renderEmptyState(this.#noAdapter)}
      <div role="status" class="visually-hidden">${this.announcement}</div>
      ${renderRowMenu(this.menuUser, this.#rowContext)} ${this.#renderDialogs()}
    `;
  }

  get #query(): UserQuery {
    const { search } = this.#searchText;
    const position = this.#position;
    return {
      ...(this.#source.clientId !== undefined && { clientId: this.#source.clientId }),
      ...(search !== undefined && { search }),
      ...(this.sort && { sort: this.sort }),
      page: position.page,
    };
  }

  get #position(): PagePosition {
    return (
      this.position ?? firstPage(this.#source.adapter?.capabilities.paging[0] ?? 'offset', this.pageSize)
    );
  }

  get #columns(): readonly Column[] {
    return hasActions(this.#rowContext) ? COLUMNS : COLUMNS.filter(({ id }) => id !== 'actions');
  }

  get #minLength(): number {
    return this.#source.adapter?.capabilities.search?.minLength ?? 3;
  }

  get #noAdapter(): EmptyState {
    const { terms } = this.#localize;
    return { title: terms.noAdapterTitle, text: terms.noAdapterText };
  }

  /** What stands in place of rows, if no rows are to stand there. */
  get #emptyState(): EmptyState | undefined {
    const { terms } = this.#localize;
    const retry = () => void this.reload();
    const { directory } = this.#source;
    if (directory.status === 'failed') return failedState(terms, directory.error, retry);
    const list = this.#list.state;
    if (list.status === 'failed') return failedState(terms, list.error, retry);
    if (list.status !== 'ready' || list.page.users.length > 0) return undefined;
    const { search } = this.#searchText;
    if (search === undefined) return { title: terms.emptyTitle, text: terms.emptyText };
    const clear = () => {
      this.#searchText.type('', this.#minLength, true);
      this.renderRoot.querySelector<HTMLElement>('[type="search"]')?.focus();
    };
    return {
      title: terms.noMatchTitle,
      text: terms.noMatchText(search),
      action: { label: terms.clearSearch, run: clear },
    };
  }

  get #rowContext(): RowContext {
    const { access, roles, clientId } = this.#source;
    return {
      localize: this.#localize,
      access,
      roles,
      clientId,
      readOnly: this.readOnly,
      isPending: (action, user) => this.#actions.isPending(action, user),
      waits: (action, user) => {
        const until = this.#coolDown.until(action, user);
        return until && this.#localize.terms.waitUntil(this.#localize.time(until));
      },
      act: (action, user) => {
        this.#onAction(action, user);
      },
      openMenu: (user, button) => void this.#onMenu(user, button),
    };
  }

  #renderToolbar(): TemplateResult {
    const { terms } = this.#localize;
    const tooShort = this.#searchText.isTooShort(this.#minLength);
    return html`<div class="toolbar" part="toolbar">
      ${
        this.#source.adapter?.capabilities.search
          ? html`<form role="search" @submit=${this.#onSubmit}>
              <label class="visually-hidden" for="search">${terms.searchUsers}</label>
              <input
                type="search"
                id="search"
                class="input"
                part="search"
                autocomplete="off"
                placeholder=${terms.searchUsers}
                aria-describedby="search-hint"
                .value=${this.#searchText.typed}
                @input=${this.#onInput}
              />
              <span id="search-hint" class="hint" role="status"
                >${tooShort ? terms.searchHint(this.#minLength) : nothing}</span
              >
            </form>`
          : nothing
      }
      <slot name="toolbar"></slot>
    </div>`;
  }

  #renderTable(): TemplateResult {
    const { terms } = this.#localize;
    const page = shownPage(this.#list.state);
    const empty = this.#emptyState;
    const busy = this.#list.state.status === 'loading' || this.#source.directory.status === 'loading';
    return html`<div class="scroller" tabindex="-1">
        <table part="table" aria-busy=${busy ? 'true' : 'false'} class=${busy && page ? 'stale' : ''}>
          <caption class="visually-hidden">
            ${terms.users}
          </caption>
          <thead>
            <tr>
              ${this.#columns.map((column) => this.#renderHeading(column))}
            </tr>
          </thead>
          <tbody>
            ${empty ? nothing : this.#renderRows()}
          </tbody>
        </table>
        ${empty ? renderEmptyState(empty) : nothing}
      </div>
      ${
        page && !empty
          ? html`${
              page.unreadable > 0
                ? html`<p class="message warning" role="note">${terms.unreadable(page.unreadable)}</p>`
                : nothing
            }
            ${renderPager(this.#position, page, terms, (to) => {
              this.#ask(to);
            })}`
          : nothing
      }`;
  }

  #renderHeading(column: Column): TemplateResult {
    const { adapter, access } = this.#source;
    const { sortField } = column;
    const sortable =
      sortField !== undefined &&
      adapter?.capabilities.sortFields.includes(sortField) === true &&
      !(access.maskedFields as ReadonlySet<string>).has(sortField);
    return renderHeading(column, this.#localize.terms, sortable, this.sort, (sort) => {
      this.sort = sort;
      this.#ask(undefined);
    });
  }

  #renderRows(): unknown {
    const page = shownPage(this.#list.state);
    if (!page) return renderSkeleton(Math.min(this.pageSize, 8), this.#columns.length);
    const context = this.#rowContext;
    return repeat(
      page.users,
      (user) => user.id,
      (user, index) =>
        html`<tr part="row" class=${user.status}>
          ${renderCells(user, index, context)}
        </tr>`,
    );
  }

  #renderDialogs(): unknown {
    const close = () => {
      this.edited = undefined;
    };
    return html`${
      this.confirmation
        ? renderConfirm(this.confirmation, this.#localize, () => {
            this.confirmation = undefined;
          })
        : nothing
    }
    ${
      this.edited
        ? renderFormDialog({
            localize: this.#localize,
            adapter: this.#source.adapter,
            client: this.#source.clientId,
            user: this.edited,
            close,
          })
        : nothing
    }`;
  }

  /** Goes to a page (`undefined`: the first one) and tells the host. */
  #ask(position: PagePosition | undefined): void {
    this.position = position;
    // Another search asks for the first page as well, where one may stand already.
    this.requestUpdate();
    const event = new UserQueryChangedEvent(this.#query);
    this.dispatchEvent(event);
  }

  #load(): void {
    if (!this.#source.adapter || this.#source.directory.status !== 'ready') return;
    const asked = JSON.stringify(this.#query);
    if (asked === this.#askedFor) {
      void this.#list.load(this.#query);
      return;
    }
    const byPerson = this.#askedFor !== '';
    this.#askedFor = asked;
    void this.#list.load(this.#query).then(() => {
      if (byPerson && asked === this.#askedFor) this.#announce();
      this.#stepBackFromEmptyPage();
    });
  }

  #announce(): void {
    const { terms } = this.#localize;
    const { state: list } = this.#list;
    const empty = this.#emptyState;
    if (empty) this.announcement = `${empty.title}. ${empty.text}`;
    else if (list.status === 'ready') {
      const column = COLUMNS.find(({ sortField }) => sortField === this.sort?.field);
      const { total } = list.page;
      this.announcement = [
        total && terms.found(total.count, total.relation === 'at-least'),
        column && this.sort && terms.sortedBy(column.heading(terms), this.sort.direction),
      ]
        .filter(Boolean)
        .join(' ');
    }
  }

  /** The last user of the last page is gone: show the page before rather than nobody. */
  #stepBackFromEmptyPage(): void {
    const { state: list } = this.#list;
    if (list.status !== 'ready' || list.page.users.length > 0) return;
    const before = previousPage(this.#position, list.page);
    if (before) this.position = before;
  }

  readonly #onInput = (event: Event): void => {
    this.#searchText.type((event.target as HTMLInputElement).value, this.#minLength);
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#searchText.type(this.#searchText.typed, this.#minLength, true);
  };

  async #onMenu(user: User, button: HTMLButtonElement): Promise<void> {
    this.menuUser = user;
    await this.updateComplete;
    openMenu(this.menu, button);
  }

  #onAction(action: UserAction, user: User): void {
    if (action === 'update') {
      const event = new UserEditEvent(user);
      // Without the form on the page, editing is the host's, which hears the event.
      if (this.dispatchEvent(event) && customElements.get('user-form')) this.edited = user;
      return;
    }
    if (action === 'create') return;
    const run = () => void this.#run({ action, user });
    const email = this.#source.access.maskedFields.has('email') ? maskEmail(user.email) : user.email;
    this.confirmation = confirmationOf(action, this.#localize.terms, { name: fullName(user), email, run });
    if (!this.confirmation) run();
  }

  async #run(request: UserActionRequest): Promise<void> {
    const outcome = await this.#actions.run(request);
    const retry = () => void this.#run(request);
    const told = actionMessage(this.#localize.terms, request, outcome, retry);
    if (told) this.#messages.show(told);
    // The row that had the focus is gone; the table is the nearest place that is still there.
    if (request.action === 'remove' && outcome.status === 'done') this.table?.parentElement?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'user-table': UserTable;
  }
}
