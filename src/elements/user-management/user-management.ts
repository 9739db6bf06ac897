import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { AdapterSource } from '../../controllers/adapter-source.js';
import { Localize } from '../../controllers/localize.js';
import { collectMessages } from '../../controllers/collect-messages.js';
import { clientFor, managedClients } from '../../controllers/managed-clients.js';
import { Messages } from '../../controllers/messages.js';
import { whenGone } from '../../controllers/when-gone.js';
import type { UserAdapter, UserId } from '../../data/index.js';
import { visibleText } from '../../localization/index.js';
import { controls, dialog, focus, host, message, tokens, visuallyHidden } from '../../styles/index.js';
import type { renderFormDialog } from '../parts/form-dialog.js';
import { loadForm } from '../parts/form-loader.js';
import { notLoaded, renderMessage } from '../parts/message.js';
import { EVERYBODY, type Density, type SavedView, type ViewState } from '../../state/view-state.js';
import {
  USER_TABLE_COLUMNS,
  type SavedViewsChangedEvent,
  type UserTable,
  type UserTableColumn,
  type UserTableColumnId,
  type UserTableView,
} from '../user-table/index.js';
import { ClientChangedEvent } from './user-management.events.js';
import type { Transfer } from './transfer.js';
import { userManagementStyles } from './user-management.styles.js';

/**
 * The whole page of user management: the table with its search, *New user*, the choice of a client, dialogs and messages.
 *
 * @tag user-management
 * @slot heading - A heading in place of “Users”.
 * @fires {ClientChangedEvent} client-changed - Another client was chosen, or all of them.
 * @fires {UserEditEvent} user-edit - Somebody asked to edit a user; cancel it to open a form of your own.
 * @fires {UserQueryChangedEvent} user-query-changed - Other users are asked for: another search, sort or page.
 * @fires {UserViewChangedEvent} user-view-changed - A person chose to see something else; its `state` can be kept.
 * @fires {SavedViewsChangedEvent} saved-views-changed - A person saved or deleted a view.
 * @fires {UserSelectionChangedEvent} user-selection-changed - Other users are selected.
 * @fires {UserCreateEvent} user-create - A user is about to be created; cancelable.
 * @fires {UserCreatedEvent} user-created - A user was created.
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
 * @fires {UsersImportedEvent} users-imported - An import came to an end, or was stopped.
 * @fires {UserImportCloseEvent} user-import-close - A person is done with importing, for now.
 * @fires {UserBulkActionEvent} user-bulk-action - Something is about to be done to many users; cancelable.
 * @fires {UserBulkActionEndedEvent} user-bulk-action-ended - Something was done to many users, with what it came to for each.
 * @csspart header - The heading with the choice of a client and *New user*.
 * @csspart new-user - The button that opens the form for a new user.
 * @csspart client - The choice of a client.
 * @csspart import - The button that opens the import.
 * @csspart export - The button that saves the listed users as a file.
 * @csspart table - The `user-table`.
 * @csspart dialog - A dialog: with the form, the import, or the progress of an export.
 * @csspart progress - The bar that shows how far an export is.
 * @csspart message - A message after an action.
 * @csspart message-area - Where messages appear.
 */
export class UserManagement extends LitElement {
  static override readonly styles = [
    tokens,
    host,
    focus,
    controls,
    dialog,
    message,
    visuallyHidden,
    userManagementStyles,
  ];

  /** The way to the backend. Without it: that of a provider above, else the page's. */
  @property({ attribute: false }) adapter: UserAdapter | undefined;
  /** The identifier of the client whose users are shown. Without it: that of a provider above, else the first one. */
  @property() client: string | undefined;
  /** Whether the users of all clients are shown in place of those of one. */
  @property({ type: Boolean, attribute: 'allclients' }) allClients = false;
  /** Users a page. */
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

  @state() private formDialog: typeof renderFormDialog | undefined;
  @state() private transfer: Transfer | undefined;
  @query('user-table') private readonly table!: UserTable | null;

  readonly #source = new AdapterSource(this);
  readonly #localize = new Localize(this);
  readonly #messages = new Messages(this);
  #initialView = EVERYBODY;

  constructor() {
    super();
    collectMessages(this, this.#messages);
  }

  /** Everything that a person set: search, filters, order, page, page size, columns and density. Plain data. */
  @property({ attribute: false })
  get viewState(): ViewState {
    return this.table?.viewState ?? this.#initialView;
  }

  set viewState(state: ViewState) {
    if (this.table) this.table.viewState = state;
    else this.#initialView = state;
  }

  /** The identifiers of the selected users, on whatever page they are. */
  get selectedIds(): readonly UserId[] {
    return this.table?.selectedIds ?? [];
  }

  /** Asks for the users again. Resolves when they are there, or when that failed. */
  async reload(): Promise<void> {
    await this.table?.reload();
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

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    whenGone(this, () => this.transfer?.stop());
  }

  protected override render(): TemplateResult {
    // What a person set in the table since stays: an object would be set anew each time.
    return html`${this.#renderHeader()} ${renderMessage(this.#messages, this.#localize)}
      <user-table
        part="table"
        .adapter=${this.#source.adapter}
        .client=${this.#source.clientId}
        .allClients=${this.allClients}
        .pageSize=${this.pageSize}
        .readOnly=${this.readOnly}
        .view=${this.view}
        .density=${this.density}
        .selectable=${this.selectable}
        .rowNavigation=${this.rowNavigation}
        .storageKey=${this.storageKey}
        .columns=${this.columns}
        .savedViews=${guard([this.savedViews], () => this.savedViews)}
        .viewState=${guard([this.#initialView], () => this.#initialView)}
        @saved-views-changed=${(event: SavedViewsChangedEvent) => {
          this.savedViews = event.savedViews;
        }}
        >${this.#renderTransfer()}</user-table
      >
      ${this.#renderDialog()} ${this.transfer?.render()}`;
  }

  #renderHeader(): TemplateResult {
    const { terms } = this.#localize;
    const mayCreate = this.#mayCreate;
    return html`<div class="header" part="header">
      <slot name="heading"><h2>${terms.users}</h2></slot>
      ${this.#renderClients()}
      ${
        mayCreate
          ? html`<button type="button" class="primary" part="new-user" @click=${() => void this.#create()}>
              ${terms.newUser}
            </button>`
          : nothing
      }
    </div>`;
  }

  get #mayCreate(): boolean {
    if (this.readOnly) return false;
    const { isOverClients, access } = this.#source;
    return isOverClients ? managedClients(this.#source, 'create').length > 0 : access.actions.has('create');
  }

  /** Import where somebody can be created, export where there is a list. */
  #renderTransfer(): TemplateResult | typeof nothing {
    const { terms } = this.#localize;
    const { directory } = this.#source;
    if (directory.status !== 'ready' || !this.#source.adapter) return nothing;
    const button = (part: 'import' | 'export', label: string) =>
      html`<button
        type="button"
        slot="toolbar"
        part=${part}
        aria-haspopup=${part === 'import' ? 'dialog' : nothing}
        @click=${() => void this.#transfer(part)}
      >
        ${label}
      </button>`;
    return html`${this.#mayCreate ? button('import', terms.importUsers) : nothing}${button(
      'export',
      terms.exportUsers,
    )}`;
  }

  #renderClients(): TemplateResult | typeof nothing {
    const { clients, clientId, isOverClients } = this.#source;
    const { terms } = this.#localize;
    if (clients.length < 2) return nothing;
    return html`<label class="client"
      >${terms.client}
      <select part="client" @change=${this.#onClientChange}>
        ${
          managedClients(this.#source).length > 1 || isOverClients
            ? html`<option value="" .selected=${isOverClients}>${terms.allClients}</option>`
            : nothing
        }
        ${clients.map(
          ({ id, name }) =>
            html`<option value=${id} .selected=${id === clientId}>${visibleText(name || id)}</option>`,
        )}
      </select>
    </label>`;
  }

  #renderDialog(): TemplateResult | typeof nothing {
    if (!this.formDialog) return nothing;
    return this.formDialog({
      localize: this.#localize,
      adapter: this.#source.adapter,
      client: clientFor(this.#source, 'create'),
      close: () => {
        this.formDialog = undefined;
      },
    });
  }

  async #create(): Promise<void> {
    const { terms } = this.#localize;
    const retry = () => void this.#create();
    try {
      const dialogs = await import('../parts/form-dialog.js');
      const problem = await loadForm(terms, retry);
      if (problem) this.#messages.show(problem);
      else this.formDialog = dialogs.renderFormDialog;
    } catch {
      this.#messages.show(notLoaded(terms, retry));
    }
  }

  async #transfer(what: 'import' | 'export'): Promise<void> {
    try {
      const { Transfer } = await import('./transfer.js');
      this.transfer ??= new Transfer({
        host: this,
        source: this.#source,
        localize: this.#localize,
        messages: this.#messages,
        table: () => this.table,
      });
      await this.transfer[what]();
    } catch {
      this.#messages.show(notLoaded(this.#localize.terms, () => void this.#transfer(what)));
    }
  }

  readonly #onClientChange = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    // No client has an empty identifier.
    this.allClients = value === '';
    if (value) this.client = value;
    this.#messages.show(undefined);
    const changed = new ClientChangedEvent(value || undefined);
    this.dispatchEvent(changed);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'user-management': UserManagement;
  }
}
