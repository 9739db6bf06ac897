import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { AdapterHost, AdapterSource } from '../../controllers/adapter-source.js';
import { BulkRun } from '../../controllers/bulk-run.js';
import type { Localize } from '../../controllers/localize.js';
import { managedClients } from '../../controllers/managed-clients.js';
import type { Messages } from '../../controllers/messages.js';
import type { SelectedUsers } from '../../controllers/selected-users.js';
import {
  AdapterError,
  BULK_ACTIONS,
  type BulkAction,
  type Client,
  type ReadUserPage,
  type User,
  type UserQuery,
} from '../../data/index.js';
import { errorText, loadedTerms, loadTerms } from '../../localization/index.js';
import { rolesAbove } from '../../state/role-limits.js';
import { dialog } from '../../styles/index.js';
import { adopt } from '../parts/adopt.js';
import { notLoaded } from '../parts/message.js';
import { renderBulkDialog, type BulkWords } from './bulk-dialog.js';
import { bulkStyles } from './bulk.styles.js';

/** What these need of their table. */
export interface BulkActionsHost {
  readonly host: AdapterHost & LitElement;
  readonly source: AdapterSource;
  readonly localize: Localize;
  readonly messages: Messages;
  readonly selected: SelectedUsers;
  readonly shown: () => readonly User[];
  readonly page: () => ReadUserPage | undefined;
  readonly query: () => Omit<UserQuery, 'page'>;
  /** Takes the focus into the table, because what had it is gone. */
  readonly focusTable: () => void;
}

/** What can be done to the selected users, and to all that match. Loaded when somebody is first selected. */
export class BulkActions {
  readonly #table: BulkActionsHost;
  readonly #run: BulkRun;
  #isSelectingAll = false;
  #intent: BulkAction = 'activate';
  /** Those who were found when all that match were selected. */
  #known: readonly User[] = [];
  /** Where a role is given, while the users of several clients are shown. */
  #chosenClient: string | undefined;
  #focusedIn = '';
  #wantedLang = '';

  constructor(table: BulkActionsHost) {
    this.#table = table;
    const { host, source, selected, shown } = table;
    this.#run = new BulkRun({
      host,
      source,
      shown,
      ended: ({ rows }) => {
        const done = new Set(
          rows.filter(({ outcome }) => outcome.status === 'done').map(({ item }) => item.user.id),
        );
        // They are others now.
        this.#known = this.#known.filter(({ id }) => !done.has(id));
        const isRemoval = rows.some(({ item }) => item.operation.action === 'remove');
        if (isRemoval) selected.choose(selected.ids.filter((id) => !done.has(id)));
      },
    });
    adopt(host, dialog, bulkStyles);
  }

  /** The buttons in the row that says how many are selected. */
  renderBar(): TemplateResult | typeof nothing {
    const bulk = this.#words?.bulk;
    if (!bulk) return nothing;
    const actions = BULK_ACTIONS.filter((action) => this.#isOffered(action));
    return html`${this.#renderSelectAll(bulk)}
    ${
      actions.length > 0
        ? html`<div class="bulk-actions" role="group" aria-label=${bulk.group}>
            ${actions.map(
              (action) =>
                html`<button
                  type="button"
                  part="bulk-action"
                  class="small"
                  @click=${() => {
                    this.#propose(action);
                  }}
                >
                  ${bulk.action[action]}
                </button>`,
            )}
          </div>`
        : nothing
    }`;
  }

  /** The dialog, while there is one. */
  render(): TemplateResult | typeof nothing {
    const { localize, source, host } = this.#table;
    const terms = this.#words;
    if (!terms) return nothing;
    void host.updateComplete.then(() => {
      this.#focus();
    });
    return renderBulkDialog({
      run: this.#run,
      localize,
      terms,
      roles: source.roles,
      above:
        this.#clientId === undefined ? new Set() : rolesAbove(source.roles, source.viewer, this.#clientId),
      clientId: this.#clientId,
      clients: this.#clients,
      chooseClient: (id) => {
        this.#chosenClient = id;
        host.requestUpdate();
      },
      retryFinding: () => {
        this.#propose(this.#intent);
      },
      onClose: (event) => {
        this.#onClose(event);
      },
    });
  }

  /** The words in this language; `undefined` while they are on their way. */
  get #words(): BulkWords | undefined {
    const { lang, terms } = this.#table.localize;
    const bulk = loadedTerms('bulkTerms', lang);
    if (bulk) return { ...terms, bulk };
    if (this.#wantedLang !== lang) void this.#loadWords(lang);
    return undefined;
  }

  async #loadWords(lang: string): Promise<void> {
    const { host, messages, localize } = this.#table;
    this.#wantedLang = lang;
    try {
      await loadTerms('bulkTerms', lang);
      host.requestUpdate();
    } catch {
      messages.show(notLoaded(localize.terms, () => void this.#loadWords(lang)));
    }
  }

  get #clients(): readonly Client[] {
    const { source } = this.#table;
    return source.isOverClients ? managedClients(source, 'update') : [];
  }

  get #clientId(): string | undefined {
    const clients = this.#clients;
    const chosen = clients.find(({ id }) => id === this.#chosenClient) ?? clients[0];
    return this.#table.source.clientId ?? chosen?.id;
  }

  #renderSelectAll(bulk: BulkWords['bulk']): TemplateResult | typeof nothing {
    const { selected, page } = this.#table;
    const { total, next } = page() ?? {};
    const isMore = total ? total.count > selected.count : next !== undefined;
    if (selected.shownState !== 'true' || !isMore) return nothing;
    return html`<button
      type="button"
      class="link"
      aria-disabled=${this.#isSelectingAll ? 'true' : nothing}
      @click=${() => void this.#selectAll()}
    >
      ${
        this.#isSelectingAll
          ? bulk.selectingAll
          : bulk.selectAll(total?.count, total?.relation === 'at-least')
      }
    </button>`;
  }

  #isOffered(action: BulkAction): boolean {
    const { actions } = this.#table.source.access;
    switch (action) {
      case 'send-email':
        return actions.has('reset-password') || actions.has('send-activation');
      case 'change-roles':
        return actions.has('update') && this.#clientId !== undefined;
      default:
        return actions.has(action);
    }
  }

  #propose(action: BulkAction): void {
    this.#intent = action;
    void this.#run.propose(action, this.#table.selected.ids, this.#known);
  }

  async #selectAll(): Promise<void> {
    const { selected, query, localize, messages, host, focusTable } = this.#table;
    if (this.#isSelectingAll) return;
    this.#isSelectingAll = true;
    host.requestUpdate();
    const asked = JSON.stringify(query());
    try {
      const users = await this.#run.findAll(query());
      // The person may look at other users by now.
      if (!users || asked !== JSON.stringify(query()) || selected.count === 0) return;
      this.#known = users;
      selected.choose(users.map(({ id }) => id));
      await host.updateComplete;
      // The button is gone.
      (host.renderRoot.querySelector<HTMLElement>('.bulk-actions button') ?? { focus: focusTable }).focus();
    } catch (thrown) {
      messages.show({
        kind: 'error',
        text: errorText(localize.terms, AdapterError.from(thrown)),
        action: { label: localize.terms.tryAgain, run: () => void this.#selectAll() },
      });
    } finally {
      this.#isSelectingAll = false;
      host.requestUpdate();
    }
  }

  /**
   * In each state of the dialog something else is there to go on with: it takes the focus of what is gone. While it runs that is
   * the heading, for whoever pressed Enter twice would press *Stop*.
   */
  #focus(): void {
    const { status } = this.#run.state;
    if (status === this.#focusedIn) return;
    this.#focusedIn = status;
    const { renderRoot } = this.#table.host;
    (renderRoot as ShadowRoot).querySelector<HTMLElement>('#bulk [data-focus], #bulk [autofocus]')?.focus();
  }

  #onClose(event: Event): void {
    const { host, focusTable } = this.#table;
    if (this.#run.state.status === 'running') {
      // A browser closes a dialog at the second Escape, whatever the page says.
      this.#run.stop();
      (event.currentTarget as HTMLDialogElement).showModal();
      return;
    }
    // It was closed by its button, and a newer one may be open.
    if ((event.currentTarget as Element).isConnected) this.#run.close();
    void host.updateComplete.then(() => {
      if (!(host.renderRoot as ShadowRoot).activeElement) focusTable();
    });
  }
}
