/* eslint max-lines: off -- The element is the one place where view, users, selection and actions meet; its markup stands in parts beside it. */
import { html, isServer, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { Announcer } from '../../controllers/announcer.js';
import { AdapterSource } from '../../controllers/adapter-source.js';
import { CoolDown } from '../../controllers/cool-down.js';
import { Freshness } from '../../controllers/freshness.js';
import { KeptView } from '../../controllers/kept-view.js';
import { Localize } from '../../controllers/localize.js';
import { Messages } from '../../controllers/messages.js';
import { Narrow } from '../../controllers/narrow.js';
import { ParkedFocus } from '../../controllers/parked-focus.js';
import { RowNews } from '../../controllers/row-news.js';
import { RowFocus } from '../../controllers/row-focus.js';
import { SelectedUsers } from '../../controllers/selected-users.js';
import { TableView } from '../../controllers/table-view.js';
import { UserList } from '../../controllers/user-list.js';
import { Waiting } from '../../controllers/waiting.js';
import {
  type CheckedAdapter,
  type User,
  type UserAction,
  type UserAdapter,
  type UserId,
  type UserQuery,
} from '../../data/index.js';
import { sentences } from '../../localization/index.js';
import { offer } from '../../state/access.js';
import { pageWithSomebody, type PagePosition } from '../../state/paging.js';
import { shownPage } from '../../state/user-list.js';
import type { Density, SavedView, ViewFilters, ViewState } from '../../state/view-state.js';
import { controls, focus, host, message, tokens, visuallyHidden } from '../../styles/index.js';
import { badge } from '../parts/badge.js';
import { notLoaded, renderMessage } from '../parts/message.js';
import type * as Cards from './cards.js';
import { renderChips } from './chips.js';
import { ColumnSet } from './column-set.js';
import type { Column } from './columns.js';
import { renderHeading } from './heading.js';
import { newsWords, renderNews } from './news.js';
import { PanelOpener } from './panel-opener.js';
import { rangeText, renderPager } from './pager.js';
import type { Details } from './details.js';
import type { RowActions } from './row-actions.js';
import { FirstRows } from './first-rows.js';
import { RowSlots } from './row-slots.js';
import { hasActions, MENU, renderCells, type Detail, type RowContext } from './row.js';
import type { ScrollView } from './scroll-view.js';
import { renderSelectionBar, renderSelectShown, renderSelectUser } from './selection.js';
import {
  failedState,
  noAdapterState,
  noMatchState,
  renderEmptyState,
  renderFreshness,
  renderSkeleton,
  type EmptyState,
} from './states.js';
import { renderPanelButtons, renderSearch } from './toolbar.js';
import {
  SavedViewsChangedEvent,
  UserQueryChangedEvent,
  UserSelectionChangedEvent,
  UserViewChangedEvent,
} from './user-table.events.js';
import type { BulkActions } from './bulk-actions.js';
import { showBesidePinned } from './pinned.js';
import { rowStyles } from './rows.styles.js';
import { toolbarStyles } from './toolbar.styles.js';
import { tableStyles } from './user-table.styles.js';
import {
  USER_TABLE_COLUMNS,
  type UserTableColumn,
  type UserTableColumnId,
  type UserTableView,
} from './user-table.types.js';

/** What the cells of rows show nothing of, beside their users: they stay as they are when it changes. */
const BESIDE_CELLS: ReadonlySet<PropertyKey | undefined> = new Set([
  'cards',
  'waiting',
  'viewState',
  'list',
  'announcement',
  'searchText',
]);

/**
 * The users of a workspace as a table: search, filters, sort, pages or one list that scrolls, columns, saved views,
 * selection, and what can be done to each user.
 *
 * @tag user-table
 * @slot toolbar - Controls of the host beside the search field.
 * @fires {UserEditEvent} user-edit - Somebody asked to edit a user; cancel it to open a form of your own.
 * @fires {UserQueryChangedEvent} user-query-changed - Other users are asked for: another search, filter, sort or page.
 * @fires {UserViewChangedEvent} user-view-changed - A person chose to see something else; its `state` can be kept.
 * @fires {SavedViewsChangedEvent} saved-views-changed - A person saved or deleted a view.
 * @fires {UserSelectionChangedEvent} user-selection-changed - Other users are selected.
 * @fires {UserUpdateEvent} user-update - A user is about to be changed; cancelable.
 * @fires {UserUpdatedEvent} user-updated - A user was changed.
 * @fires {UserRemoveEvent} user-remove - A user is about to be removed; cancelable.
 * @fires {UserRemovedEvent} user-removed - A user was removed.
 * @fires {UserResetPasswordEvent} user-reset-password - A password-reset link is about to be sent; cancelable.
 * @fires {UserResetPasswordSentEvent} user-reset-password-sent - A password-reset link was sent, or could not be.
 * @fires {UserActivateEvent} user-activate - The activation e-mail is about to be sent again; cancelable.
 * @fires {UserActivationSentEvent} user-activation-sent - The activation e-mail was sent again, or could not be.
 * @fires {UserActionFailedEvent} user-action-failed - An action failed.
 * @fires {UserLoadFailedEvent} user-load-failed - Users, or what has to be known before them, could not be loaded.
 * @fires {UserBulkActionEvent} user-bulk-action - Something is about to be done to many users; cancelable.
 * @fires {UserBulkActionEndedEvent} user-bulk-action-ended - Something was done to many users, with what it came to for each.
 * @csspart toolbar - The row with the search field.
 * @csspart search - The search field.
 * @csspart filters - The row of filters that hold.
 * @csspart chip - A filter that holds.
 * @csspart selection - The row that says how many users are selected.
 * @csspart bulk-action - A button that does something to all selected users.
 * @csspart panel - A panel that opens from the toolbar.
 * @csspart table - The table.
 * @csspart heading - The heading of a column.
 * @csspart row - A row.
 * @csspart changed - A row whose user somebody else has changed.
 * @csspart removed - A row whose user somebody else has removed.
 * @csspart news - The button that shows whom somebody else has added.
 * @csspart avatar - The initials beside a name; they are for the eye alone.
 * @csspart cell - A cell; each also has a part of its column's name, such as `email`.
 * @csspart badge - A role, as `role-badge` shows it.
 * @csspart icon - The shape of a role.
 * @csspart label - The name of a role.
 * @csspart status - The status of an account.
 * @csspart mail - How the mail to a user fared.
 * @csspart action - A button in a row.
 * @csspart detail - A button in a cell that tells more: the roles at other clients, the exact time of the last login.
 * @csspart details - What tells more about a cell.
 * @csspart more - The button that opens the menu of a row.
 * @csspart menu - The menu of a row.
 * @csspart menu-item - An entry of the menu.
 * @csspart state - What stands in place of rows: nobody there, no match, failed.
 * @csspart pager - The pages below the table.
 * @csspart page-size - The choice of how many users a page holds.
 * @csspart dialog - A dialog.
 * @csspart message - A message after an action.
 * @csspart message-area - Where messages appear.
 * @cssprop [--rolecall-table-max-block-size=max(24rem, 100dvb - 16rem)] - Component: The height at which the rows begin to scroll below their headings.
 * @cssprop [--rolecall-table-row-padding=calc((0.75 + 1.25 * var(--rolecall-density)) * var(--rolecall-space))] - Component: The room above and below what stands in a row.
 * @cssprop [--rolecall-avatar-size=1.75rem] - Component: The size of the initials beside a name; 0rem takes them away.
 * @cssprop [--rolecall-avatar-radius=var(--rolecall-radius-full)] - Component: The corners of the initials.
 * @cssprop [--rolecall-avatar-background=color-mix(in oklab, var(--rolecall-color-accent-text) 14%, var(--rolecall-color-surface))] - Component: What the initials stand on.
 * @cssprop [--rolecall-avatar-color=color-mix(in oklab, var(--rolecall-color-accent-text) 75%, var(--rolecall-color-text))] - Component: The initials.
 */
export class UserTable extends LitElement {
  static override readonly styles = [
    tokens,
    host,
    focus,
    controls,
    message,
    visuallyHidden,
    toolbarStyles,
    tableStyles,
    badge,
    rowStyles,
  ];

  /** The way to the backend. Without it: that of a provider above, else the page's. */
  @property({ attribute: false }) adapter: UserAdapter | undefined;
  /** The identifier of the client whose users are shown. Without it: that of a provider above, else the first one. */
  @property() client: string | undefined;
  /**
   * Whether the users of all clients are shown in place of those of one, with their roles at each. It has an effect where
   * the adapter knows more than one client.
   */
  @property({ type: Boolean, attribute: 'allclients' }) allClients = false;
  /** Users a page, until a person chooses another number. */
  @property({ type: Number, attribute: 'pagesize' }) pageSize = 25;
  /** Whether the users are shown without anything to be done to them. */
  @property({ type: Boolean, attribute: 'readonly' }) readOnly = false;
  /** Page by page, or as one list that scrolls. */
  @property() view: UserTableView = 'pages';
  /** How close the rows stand, until a person chooses. */
  @property() density: Density = 'comfortable';
  /** Whether users can be selected. */
  @property({ type: Boolean }) selectable = false;
  /** Whether the arrow keys, Home, End, Page Up and Page Down move the focus from row to row; Enter edits. */
  @property({ type: Boolean, attribute: 'rownavigation' }) rowNavigation = false;
  /**
   * The key under which the browser's local storage keeps filters, order, page size, columns, density and saved views.
   * Without it nothing is kept.
   */
  @property({ attribute: 'storagekey' }) storageKey: string | undefined;
  /** The columns in their order: ours by name, and the host's own. Default: all eight of ours. */
  @property({ attribute: false }) columns: readonly (UserTableColumnId | UserTableColumn)[] =
    USER_TABLE_COLUMNS;
  /** The views that a person can come back to. */
  @property({ attribute: false }) savedViews: readonly SavedView[] = [];

  @state() private scrollView: ScrollView | undefined;
  @state() private cards: typeof Cards | undefined;
  @query('.scroller') private readonly scroller!: HTMLElement | null;

  readonly #source = new AdapterSource(this);
  readonly #localize = new Localize(this);
  readonly #messages = new Messages(this);
  #actions: RowActions | undefined;
  #bulk: BulkActions | undefined;
  #isBulkAsked = false;
  #details: Details | undefined;
  // Before the list, so that it hears of a change while the list still has what was there before.
  readonly #news = new RowNews({
    host: this,
    adapter: () => this.#source.adapter,
    clientId: () => this.#source.clientId,
    shown: (id) => this.#shownUser(id),
    announce: (count) => {
      this.#announcer.say(this.#localize.terms.othersChanged(count));
    },
  });
  readonly #list = new UserList(this, this.#source);
  readonly #coolDown = new CoolDown(this, this.#source, this.#localize);
  readonly #freshness = new Freshness(
    this,
    () => this.#list.answeredAt,
    () => void this.#list.refresh(),
  );
  readonly #view = new TableView(
    this,
    () => this.#source.adapter,
    () => ({ pageSize: this.pageSize, density: this.density }),
    () => {
      this.#onViewChanged();
    },
  );
  readonly #waiting = new Waiting(this);
  readonly #rowFocus = new RowFocus(this, (place) => this.#reveal(place));
  readonly #focus = new ParkedFocus(
    this,
    () => this.scroller,
    () => this.#afterParking,
  );
  readonly #slots = new RowSlots();
  readonly #firstRows = new FirstRows(
    () => {
      this.#renderOnly();
    },
    () => this.scroller,
  );
  readonly #announcer = new Announcer(this);
  /** The place of the first user who is shown; another page may have been asked for. */
  #shownFrom = 0;
  #newsOf = 0;
  readonly #selected = new SelectedUsers(
    this,
    () => this.#source.adapter,
    () => this.#shownUsers,
    (ids) => {
      const event = new UserSelectionChangedEvent(ids);
      this.dispatchEvent(event);
    },
  );
  readonly #columns = new ColumnSet(this, this.#view, (column) => {
    if (column.id === 'actions') return hasActions(this.#rowContext) ? column : undefined;
    return this.#source.isOverClients && this.#details ? this.#details.columnOf(column) : column;
  });
  readonly #panels = new PanelOpener({
    host: this,
    context: () => this.#panelContext,
    notLoaded: (retry) => {
      this.#sayNotLoaded(retry);
    },
    counted: () => this.#narrowing,
  });
  #loadedFor: { adapter: CheckedAdapter; clientId: string | undefined } | undefined;
  readonly #kept = new KeptView(this);
  #askedFor = '';
  #toldQuery = '';
  // Not `#revision`: Lit asks for an update before private fields are there.
  private revision = 0;

  constructor() {
    super();
    new Narrow(this, () => void this.#loadCards());
  }

  /** Everything that a person set: search, filters, order, page, page size, columns and density. Plain data. */
  @property({ attribute: false })
  get viewState(): ViewState {
    return this.#view.state;
  }

  set viewState(state: ViewState) {
    this.#view.state = state;
  }

  /** The identifiers of the selected users, on whatever page they are. */
  @property({ attribute: false })
  get selectedIds(): readonly UserId[] {
    return this.#selected.ids;
  }

  set selectedIds(ids: readonly UserId[]) {
    this.#selected.ids = ids;
  }

  /** What is asked for, without a page: client, search, filters and order, as they hold. */
  get currentQuery(): Omit<UserQuery, 'page'> {
    return this.#narrowing;
  }

  /** The columns that are shown, in their order. */
  get shownColumns(): readonly Column[] {
    return this.#columns.shown;
  }

  /** Asks for the users again. Resolves when they are there, or when that failed. */
  async reload(): Promise<void> {
    if (this.#source.directory.status === 'failed') this.#source.reload();
    await this.#announcing(this.#list.reload());
  }

  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    if (!BESIDE_CELLS.has(change[0])) this.revision += 1;
    super.requestUpdate(...change);
  }

  /** Renders what changed of its own accord, such as where a list stands: rows that are there stay as they are. */
  #renderOnly(): void {
    super.requestUpdate();
  }

  /**
   * Keeps everything when `moveBefore` moves the element; only what comes from around it may be another one.
   *
   * @internal
   */
  connectedMoveCallback(): void {
    this.#localize.refresh();
    this.#source.moved();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#firstRows.complete;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (isServer) return;
    if (changed.has('storageKey')) void this.#kept.restore();
    if (this.view === 'scroll') void this.#loadScrollView();
    if (this.#source.isOverClients && !this.#details) void this.#withDetails();
    if (this.#selected.count > 0) void this.#loadBulk();
    this.#load();
    this.#waiting.follow(this.#isBusy || !shownPage(this.#list.state));
  }

  protected override render(): TemplateResult {
    return html`
      ${this.#renderToolbar()} ${this.#renderNarrowing()} ${renderMessage(this.#messages, this.#localize)}
      ${this.#source.isMissing ? renderEmptyState(noAdapterState(this.#localize.terms)) : this.#renderTable()}
      <div role="status" class="visually-hidden">${this.#announcer.text}</div>
      ${this.#panels.render()} ${this.#actions?.render()} ${this.#bulk?.render()} ${this.#details?.render()}
    `;
  }

  /** The question, without a page. An order that the viewer may not know, or the backend does not have, is left out. */
  get #narrowing(): Omit<UserQuery, 'page'> {
    const { sort, ...narrowing } = this.#view.narrowing(this.#source.clientId);
    return { ...narrowing, ...(sort && this.#canSortBy(sort.field) && { sort }) };
  }

  get #query(): UserQuery {
    return { ...this.#narrowing, page: this.#position.page };
  }

  get #position(): PagePosition {
    return this.view === 'scroll' && this.scrollView
      ? this.scrollView.firstBlock(this.#view.position)
      : this.#view.position;
  }

  get #minLength(): number {
    return this.#source.adapter?.capabilities.search?.minLength ?? 3;
  }

  /** What stands in place of rows, if no rows are to stand there. */
  get #emptyState(): EmptyState | undefined {
    const { terms } = this.#localize;
    const { directory } = this.#source;
    const retry = () => {
      // The button goes with what it stands in.
      this.#focus.park();
      void this.reload();
    };
    if (directory.status === 'failed') return failedState(terms, directory.error, retry);
    const list = this.#list.state;
    if (list.status === 'failed') {
      const again = () => {
        // The page may be what was refused: a cursor in an old link holds no more.
        if (list.error.kind === 'invalid') this.#view.rewind();
        retry();
      };
      return failedState(terms, list.error, again);
    }
    if (list.status !== 'ready' || list.page.users.length + list.page.unreadable > 0) return undefined;
    if (!this.#view.isNarrowed) return { title: terms.emptyTitle, text: terms.emptyText };
    return noMatchState(terms, this.#view.search.search, () => {
      this.#view.clear();
      (this.#searchField ?? this.scroller)?.focus();
    });
  }

  get #searchField(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[type="search"]');
  }

  /** Where the focus is of use after what had it went: where it failed again, or nobody is left. Not yet known: `undefined`. */
  get #afterParking(): HTMLElement | null | undefined {
    if (this.#isBusy) return undefined;
    const { state: list } = this.#list;
    const again = this.renderRoot.querySelector<HTMLElement>('.state button, .freshness button');
    if ([list.status, this.#source.directory.status].includes('failed')) return again;
    if (list.status === 'ready' && list.error) return again;
    return this.#emptyState && (this.#searchField ?? again);
  }

  get #rowContext(): RowContext {
    const { access, roles, clientId, isOverClients } = this.#source;
    const details = isOverClients ? this.#details : undefined;
    // Rows of one height have room for one.
    const most = this.view === 'scroll' ? 1 : undefined;
    return {
      localize: this.#localize,
      access,
      roles,
      clientId,
      rolesByClient: details && ((user, more) => details.renderCell(user, most, more)),
      readOnly: this.readOnly,
      isPending: (action, user) => this.#actions?.isPending(action, user) ?? false,
      handsOutLinks: this.#source.adapter?.capabilities.handsOutLinks ?? false,
      until: (action, user) => this.#coolDown.until(action, user),
      act: (action, user) => void this.#withActions((actions) => actions.act(action, user)),
    };
  }

  get #panelContext() {
    const { adapter, roles } = this.#source;
    return (
      adapter && {
        localize: this.#localize,
        adapter,
        roles,
        view: this.#view,
        columns: this.#columns,
        savedViews: this.savedViews,
        saveViews: (views: readonly SavedView[]) => {
          this.#saveViews(views);
        },
        announce: (text: string) => {
          this.#announcer.say(text);
        },
      }
    );
  }

  #renderToolbar(): TemplateResult {
    const { terms } = this.#localize;
    const { adapter, directory } = this.#source;
    return html`<div class="toolbar" part="toolbar">
      ${adapter?.capabilities.search ? renderSearch(this.#view.search, this.#minLength, terms) : nothing}
      <slot name="toolbar"></slot>
      ${
        adapter && directory.status === 'ready'
          ? renderPanelButtons(adapter, this.#view.filters, terms, this.#panels.opened, (panel, button) => {
              void this.#panels.toggle(panel, button);
            })
          : nothing
      }
    </div>`;
  }

  #renderNarrowing(): unknown {
    const { terms } = this.#localize;
    const onChips = (filters: ViewFilters) => void this.#onChips(filters);
    return html`${renderChips(this.#view.filters, this.#localize, this.#source.roles, onChips)}
    ${
      this.selectable
        ? renderSelectionBar(
            this.#selected,
            terms,
            () => {
              this.#selected.clear();
              this.scroller?.focus();
            },
            this.readOnly ? nothing : this.#bulk?.renderBar(),
          )
        : nothing
    }`;
  }

  get #isBusy(): boolean {
    return this.#list.state.status === 'loading' || this.#source.directory.status === 'loading';
  }

  #renderTable(): TemplateResult {
    const { terms } = this.#localize;
    const page = shownPage(this.#list.state);
    const empty = this.#emptyState;
    const busy = this.#isBusy;
    const columns = this.#columns.shown;
    const scroll = this.view === 'scroll' && !empty ? this.scrollView : undefined;
    const isFixed = this.view === 'scroll' || this.#columns.hasWidths;
    if (empty || !page || scroll) this.#firstRows.clear();
    const rows = empty ? nothing : this.#renderRows(columns);
    return html`<div
        class="scroller ${this.view}"
        tabindex=${scroll ? '0' : '-1'}
        role=${scroll ? 'region' : nothing}
        aria-label=${scroll ? terms.users : nothing}
        @focusin=${showBesidePinned}
      >
        <table
          part="table"
          aria-busy=${busy || this.#firstRows.isHoldingBack ? 'true' : 'false'}
          aria-rowcount=${scroll ? (scroll.rowCount ?? -2) + 1 : nothing}
          class="${this.#view.density} ${busy && page && this.#waiting.isLong ? 'stale' : ''} ${isFixed ? 'fixed' : ''} ${this.#columns.hasWidths ? 'sized' : ''} ${scroll?.look(this.#columns.width) ?? ''}"
          .style=${isFixed ? `inline-size: ${this.#columns.width}px; --_tracks: ${this.#columns.tracks}; ${scroll?.style(columns.length) ?? ''}` : ''}
        >
          <caption class="visually-hidden">
            ${terms.users}
          </caption>
          <thead>
            <tr aria-rowindex=${scroll ? '1' : nothing}>
              ${this.selectable ? renderSelectShown(this.#selected, terms) : nothing}
              ${columns.map((column) => this.#renderHeading(column))}
            </tr>
          </thead>
          <tbody
            aria-hidden=${page && !empty ? nothing : 'true'}
            .style=${`${newsWords(terms)}; ${this.cards?.columnWords(columns, terms, this.selectable) ?? ''}`}
            @keydown=${this.#onRowKeydown}
            @click=${this.#onRowClick}
            @focusin=${this.#onRowFocus}
            @focusout=${this.#onRowLeft}
          >
            ${rows}
          </tbody>
        </table>
        ${empty ? renderEmptyState(empty) : nothing}
      </div>
      ${page && !empty ? this.#renderFooter() : nothing}`;
  }

  #renderHeading(column: Column): TemplateResult {
    const { sortField } = column;
    const sortable = sortField !== undefined && this.#canSortBy(sortField);
    return renderHeading(column, this.#localize.terms, sortable, this.#view.sort, this.#columns);
  }

  #renderRows(columns: readonly Column[]): unknown {
    const width = columns.length + Number(this.selectable);
    const context = this.#rowContext;
    const revision = `${this.revision} ${columns.map(({ id }) => id).join(' ')}`;
    if (this.view === 'scroll' && this.scrollView && this.#list.state.status !== 'idle') {
      return this.scrollView.renderRows({
        columns: width,
        revision,
        cells: (user, slot) => this.#renderCells(user, slot, columns, context),
        tabIndex: (place) => this.#rowTabIndex(place),
        news: (user) => this.#newsIn(user),
        look: (user) => this.#look(user),
        hasFocus: () => this.#isRowFocused,
      });
    }
    const page = shownPage(this.#list.state);
    if (!page) return renderSkeleton(Math.min(this.#view.pageSize, 8), width, this.#waiting.isLong);
    const hasFocus = this.#isRowFocused;
    const users = this.#firstRows.of(page.users, hasFocus);
    const slots = this.#slots.assign(users, hasFocus);
    return repeat(
      users,
      (_user, index) => slots[index],
      (user, index) => {
        const slot = slots[index] ?? index;
        const cells = guard([user, slot, revision], () => this.#renderCells(user, slot, columns, context));
        return this.#renderRow(user, index, cells);
      },
    );
  }

  #renderRow(user: User, place: number, cells: unknown): TemplateResult {
    const news = this.#news.of(user.id);
    return html`<tr
      part=${news ? `row ${news}` : 'row'}
      data-news=${this.#newsIn(user) ?? nothing}
      class=${this.#look(user)}
      data-id=${user.id}
      data-place=${place}
      tabindex=${this.#rowTabIndex(place)}
    >
      ${cells}
    </tr>`;
  }

  /** The classes of the row of a user. */
  #look(user: User): string {
    return this.selectable && this.#selected.has(user) ? `${user.status} selected` : user.status;
  }

  /** What others did to a user meanwhile, as the row says it. */
  #newsIn(user: User): string | undefined {
    const news = this.#news.of(user.id);
    return news === 'changed' && this.#actions?.isEdited(user) ? 'edited' : news;
  }

  #renderCells(user: User, slot: number, columns: readonly Column[], context: RowContext): unknown {
    const cells = renderCells(user, slot, columns, context);
    return this.selectable ? [renderSelectUser(this.#selected, user, this.#localize.terms), cells] : cells;
  }

  #renderFooter(): unknown {
    const { terms } = this.#localize;
    const list = this.#list.state;
    const page = shownPage(list);
    if (!page) return nothing;
    return html`${
      page.unreadable > 0
        ? html`<p class="message warning" role="note">${terms.unreadable(page.unreadable)}</p>`
        : nothing
    }
    ${this.#renderFreshness()} ${renderNews(this.#news, terms, () => void this.#showNews())}
    ${
      this.view === 'scroll'
        ? this.scrollView?.renderFooter(this.#localize, (place) => void this.#goToPlace(place))
        : renderPager(this.#position, rangeText(this.#shownFrom, page, terms), page, terms, {
            go: (to) => {
              this.#view.goTo(to);
            },
            setPageSize: (size) => {
              this.#view.setPageSize(size);
            },
          })
    }`;
  }

  #renderFreshness(): TemplateResult | typeof nothing {
    const { state, answeredAt } = this.#list;
    if (answeredAt === undefined) return nothing;
    return renderFreshness(this.#localize, state, answeredAt, this.#freshness.isStale, () => {
      this.#focus.park();
      void this.reload();
    });
  }

  get #shownUsers(): readonly User[] {
    return this.view === 'scroll'
      ? (this.scrollView?.shownUsers ?? [])
      : (shownPage(this.#list.state)?.users ?? []);
  }

  #shownUser(id: UserId): User | undefined {
    return this.#shownUsers.find((user) => user.id === id);
  }

  /** Whether the focus is in the row of a user. */
  get #isRowFocused(): boolean {
    const { activeElement } = this.renderRoot as ShadowRoot;
    return activeElement?.closest('tr[data-id]') != null;
  }

  #canSortBy(field: string): boolean {
    const { adapter, access } = this.#source;
    return (
      adapter?.capabilities.sortFields.includes(field) === true &&
      // There is no one role over several clients.
      !(field === 'role' && this.#source.isOverClients) &&
      !(access.maskedFields as ReadonlySet<string>).has(field)
    );
  }

  #load(): void {
    const { adapter, clientId } = this.#source;
    if (!adapter || this.#source.directory.status !== 'ready' || this.#kept.isRestoring) return;
    if (this.view === 'scroll' && !this.scrollView) return;
    if (this.#source.isOverClients && !this.#details) return;
    const before = this.#loadedFor;
    if (before && (before.adapter !== adapter || before.clientId !== clientId)) this.#forgetUsers();
    this.#loadedFor = { adapter, clientId };
    // Not of an older question: it may have been about fewer people.
    if (JSON.stringify(this.#query) === this.#askedFor) {
      if (this.#newsOf !== this.#list.answers) this.#shownFrom = this.#position.start;
      this.#stepBackFromEmptyPage();
    }
    const asked = JSON.stringify(this.#query);
    const isFirst = this.#askedFor === '';
    const isOther = asked !== this.#askedFor;
    this.#askedFor = this.#toldQuery = asked;
    if (this.#newsOf !== this.#list.answers) this.#news.clear();
    this.#newsOf = this.#list.answers;
    const loading = this.#list.load(this.#query);
    if (isOther) void this.#afterLoading(loading, isFirst);
    this.#panels.followUsers();
    this.scrollView?.follow(
      this.#list,
      adapter,
      this.#narrowing,
      this.#position.start,
      this.#view.position.start,
    );
  }

  /** Other users altogether: those of another client, or of another backend. */
  #forgetUsers(): void {
    this.#list.forget();
    this.#view.rewind();
    this.#selected.clear();
    this.#askedFor = '';
  }

  async #afterLoading(loading: Promise<void>, isFirst: boolean): Promise<void> {
    if (!isFirst) await this.#announcing(loading);
    await loading;
    // A page that comes up with users says so by itself; one that fails does not.
    if (isFirst && this.#list.state.status === 'failed') this.#announcer.say(this.#result);
  }

  async #announcing(loading: Promise<void>): Promise<void> {
    await this.#announcer.tell(
      loading,
      () => this.#localize.terms.loading,
      () => this.#result,
    );
  }

  /** What became of a question, for those who do not see it. */
  get #result(): string {
    const { terms, lang } = this.#localize;
    const empty = this.#emptyState;
    // The text is a sentence already.
    if (empty) return `${sentences(lang, [empty.title])} ${empty.text}`;
    const { state: list } = this.#list;
    if (list.status !== 'ready') return '';
    const { sort } = this.#view;
    const column = sort && this.#columns.all.find(({ sortField }) => sortField === sort.field);
    const { total } = list.page;
    return [
      total && terms.found(total.count, total.relation === 'at-least'),
      this.view === 'pages' && sentences(lang, [rangeText(this.#shownFrom, list.page, terms)]),
      column && terms.sortedBy(column.heading(terms), sort.direction),
    ]
      .filter(Boolean)
      .join(' ');
  }

  /** The last user of the last page is gone: show the page before rather than nobody. */
  #stepBackFromEmptyPage(): void {
    const { state: list } = this.#list;
    if (list.status !== 'ready' || list.page.users.length + list.page.unreadable > 0) return;
    const before = pageWithSomebody(this.#position, list.page);
    if (before) this.#view.fallBackTo(before);
  }

  #onViewChanged(): void {
    const changed = new UserViewChangedEvent(this.viewState, this.#view.before);
    this.dispatchEvent(changed);
    this.#kept.store();
    const asked = JSON.stringify(this.#query);
    if (asked === this.#toldQuery) return;
    this.#toldQuery = asked;
    const event = new UserQueryChangedEvent(this.#query);
    this.dispatchEvent(event);
  }

  #saveViews(views: readonly SavedView[]): void {
    this.savedViews = views;
    this.#kept.store();
    const event = new SavedViewsChangedEvent(views);
    this.dispatchEvent(event);
  }

  async #loadCards(): Promise<void> {
    try {
      this.cards = await import('./cards.js');
      await this.updateComplete;
      this.cards.showCards(this);
    } catch {
      // It stays a table, which scrolls to the side.
    }
  }

  async #loadScrollView(): Promise<void> {
    if (this.scrollView) return;
    try {
      const { ScrollView } = await import('./scroll-view.js');
      this.scrollView ??= new ScrollView(
        this,
        () => this.scroller,
        () => {
          this.#renderOnly();
        },
      );
    } catch {
      this.#sayNotLoaded(() => void this.#loadScrollView());
    }
  }

  async #onChips(filters: ViewFilters): Promise<void> {
    this.#view.filterBy(filters);
    await this.updateComplete;
    // The chip that took its place has the focus; where there is none, the one before, or the way to more filters.
    const { activeElement } = this.renderRoot as ShadowRoot;
    if (activeElement?.matches('.chip')) return;
    const nearest = ['.chip:has(+ .link)', '[data-panel="filters"]']
      .map((selector) => this.renderRoot.querySelector<HTMLElement>(selector))
      .find((element) => element !== null);
    nearest?.focus();
  }

  #rowTabIndex(place: number): 0 | -1 | typeof nothing {
    if (!this.rowNavigation) return nothing;
    if (this.view === 'scroll') {
      const [first, last] = this.scrollView?.range ?? [0, 0];
      return this.#rowFocus.tabIndex(place, first, last);
    }
    return this.#rowFocus.tabIndex(place, 0, this.#shownUsers.length - 1);
  }

  /** Asks for the users anew, because somebody wants to see whom others added. */
  async #showNews(): Promise<void> {
    // The button goes with the news.
    this.scroller?.focus();
    this.#news.clear();
    await this.reload();
  }

  readonly #onRowLeft = (event: FocusEvent): void => {
    const row = (target: EventTarget | null) =>
      (target as Element | null)?.closest<HTMLElement>('tr[data-id]');
    const left = row(event.target);
    if (left !== row(event.relatedTarget)) this.#news.seen(left?.dataset['id']);
  };

  readonly #onRowClick = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>('button');
    const row = button?.closest<HTMLElement>('tr[data-id]');
    const user = this.#shownUsers.find(({ id }) => id === row?.dataset['id']);
    if (!button || !user || button.ariaDisabled === 'true') return;
    const { action, detail } = button.dataset;
    if (detail) void this.#withDetails((details) => details.open(detail as Detail, user, button));
    if (!action) return;
    if (this.#news.of(user.id) === 'removed')
      return this.#announcer.say(this.#localize.terms.removedMeanwhile);
    if (action === MENU) void this.#withActions((actions) => actions.openMenu(user, button));
    else this.#rowContext.act(action as UserAction, user);
  };

  readonly #onRowFocus = (event: FocusEvent): void => {
    const { localName, dataset } = event.target as HTMLElement;
    if (localName === 'tr') this.#rowFocus.follow(Number(dataset['place']));
  };

  readonly #onRowKeydown = (event: KeyboardEvent): void => {
    const row = event.target as HTMLElement;
    const place = Number(row.dataset['place']);
    if (!this.rowNavigation || row.localName !== 'tr' || !Number.isInteger(place)) return;
    const user = this.#shownUsers.find(({ id }) => id === row.dataset['id']);
    if (event.key === 'Enter' && user) {
      event.preventDefault();
      const isOffered = !this.readOnly && offer(this.#source.access, 'update', user) === 'offered';
      if (isOffered) this.#rowContext.act('update', user);
      return;
    }
    const count = this.view === 'scroll' ? (this.scrollView?.count ?? 0) : this.#shownUsers.length;
    const step = Math.max(1, Math.floor((this.scroller?.clientHeight ?? 0) / (row.offsetHeight || 1)) - 1);
    void this.#rowFocus.onKeydown(event, place, count, step);
  };

  async #reveal(place: number): Promise<HTMLElement | null> {
    if (this.view === 'scroll') await this.scrollView?.reveal(place);
    return this.renderRoot.querySelector<HTMLElement>(`tr[data-place="${place}"]`);
  }

  async #goToPlace(place: number): Promise<void> {
    await this.scrollView?.reveal(place, 'start');
    this.scroller?.focus();
  }

  async #withActions(then: (actions: RowActions) => void | Promise<void>): Promise<void> {
    try {
      if (!this.#actions) {
        const { RowActions } = await import('./row-actions.js');
        this.#actions ??= new RowActions({
          host: this,
          source: this.#source,
          localize: this.#localize,
          messages: this.#messages,
          row: () => this.#rowContext,
          shown: (id) => this.#shownUser(id),
          refresh: () => void this.#list.refresh(),
          // The row that had the focus is gone; the table is the nearest place that is still there.
          focusTable: () => {
            this.#focus.park();
          },
          announce: (text) => {
            this.#announcer.say(text);
          },
        });
      }
      await then(this.#actions);
    } catch {
      this.#sayNotLoaded(() => void this.#withActions(then));
    }
  }

  async #withDetails(then: (details: Details) => void | Promise<void> = () => undefined): Promise<void> {
    try {
      if (!this.#details) {
        const { Details } = await import('./details.js');
        this.#details ??= new Details({ host: this, source: this.#source, localize: this.#localize });
        this.requestUpdate();
      }
      await then(this.#details);
    } catch {
      this.#sayNotLoaded(() => void this.#withDetails(then));
    }
  }

  async #loadBulk(): Promise<void> {
    if (this.#isBulkAsked || this.readOnly || !this.selectable) return;
    // Not asked for again with each update, should it fail.
    this.#isBulkAsked = true;
    try {
      const { BulkActions } = await import('./bulk-actions.js');
      this.#bulk = new BulkActions({
        host: this,
        source: this.#source,
        localize: this.#localize,
        messages: this.#messages,
        selected: this.#selected,
        shown: () => this.#shownUsers,
        page: () => shownPage(this.#list.state),
        query: () => this.#narrowing,
        focusTable: () => {
          this.#focus.park();
        },
      });
      this.requestUpdate();
    } catch {
      this.#sayNotLoaded(() => {
        this.#isBulkAsked = false;
        void this.#loadBulk();
      });
    }
  }

  #sayNotLoaded(retry: () => void): void {
    this.#messages.show(notLoaded(this.#localize.terms, retry));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'user-table': UserTable;
  }
}
