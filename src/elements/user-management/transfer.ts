import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { AdapterSource } from '../../controllers/adapter-source.js';
import type { Localize } from '../../controllers/localize.js';
import { clientFor } from '../../controllers/managed-clients.js';
import type { Messages } from '../../controllers/messages.js';
import { UserExporter, type ExportState } from '../../controllers/user-exporter.js';
import { errorText, listed, loadTerms, sentences, type ImportTerms } from '../../localization/index.js';
import { separatorFor } from '../../state/csv-cells.js';
import { keepModal } from '../parts/confirm.js';
import { csvName, saveFile } from '../parts/save-file.js';
import type { UserImport, UsersImportedEvent } from '../user-import/index.js';
import type { UserTable } from '../user-table/index.js';
import { accessOverClients } from '../../state/access-over-clients.js';
import { exportColumns } from './export-columns.js';
import { loadImport } from './import-loader.js';

/** What import and export need of the page. */
export interface TransferParts {
  readonly host: LitElement;
  readonly source: AdapterSource;
  readonly localize: Localize;
  readonly messages: Messages;
  readonly table: () => UserTable | null;
}

/** Owns the dialogs of import and export. It is loaded when one of them is first asked for. */
export class Transfer {
  readonly #parts: TransferParts;
  #words: ImportTerms | undefined;
  #isImportThere = false;
  #export: { readonly exporter: UserExporter; state: ExportState; abort: AbortController } | undefined;

  constructor(parts: TransferParts) {
    // The columns of a file know what is masked at which client.
    parts.source.overClients = accessOverClients;
    this.#parts = parts;
  }

  /** Opens the import, where it was left. Rejects if it or its words cannot be loaded. */
  async import(): Promise<void> {
    const { host, localize } = this.#parts;
    [this.#words] = await Promise.all([loadTerms('importTerms', localize.lang), loadImport()]);
    this.#isImportThere = true;
    host.requestUpdate();
    await host.updateComplete;
    this.#dialog('import')?.showModal();
    const element = this.#element;
    await element?.updateComplete;
    element?.focus();
  }

  /** Saves the users that are listed as a file. Rejects if its words cannot be loaded. */
  async export(): Promise<void> {
    const { host, source, localize } = this.#parts;
    const table = this.#parts.table();
    const words = (this.#words = await loadTerms('importTerms', localize.lang));
    const { adapter } = source;
    if (!adapter || !table || this.#export) return;
    const order = {
      adapter,
      query: table.currentQuery,
      columns: exportColumns(table.shownColumns, localize, source),
      separator: separatorFor(localize.lang),
    };
    const exporter = new UserExporter(order, (state) => {
      this.#onExport(state, words);
    });
    const abort = new AbortController();
    this.#export = { exporter, abort, state: { status: 'running', done: 0, total: undefined } };
    host.requestUpdate();
    await host.updateComplete;
    this.#dialog('export')?.showModal();
    await exporter.run(abort.signal);
  }

  /** Stops an export: the page is gone. An import stops itself. */
  stop(): void {
    this.#export?.abort.abort();
    this.#export = undefined;
  }

  render(): TemplateResult {
    return html`${this.#isImportThere && this.#words ? this.#renderImport(this.#words) : nothing}
    ${this.#export && this.#words ? this.#renderExport(this.#export.state, this.#words) : nothing}`;
  }

  /** Closed, it stays where it is: nothing that was chosen is lost, and a run goes on. */
  #renderImport(words: ImportTerms): TemplateResult {
    const { source } = this.#parts;
    return html`<dialog
      class="wide"
      part="dialog"
      data-transfer="import"
      aria-labelledby="import-title"
      ${ref(keepModal)}
    >
      <h2 id="import-title">${words.importTitle}</h2>
      <user-import
        .adapter=${source.adapter}
        .client=${clientFor(source, 'create')}
        @user-import-close=${() => this.#dialog('import')?.close()}
        @users-imported=${this.#onImported}
      ></user-import>
    </dialog>`;
  }

  #renderExport(state: ExportState, words: ImportTerms): TemplateResult {
    const { terms } = this.#parts.localize;
    const isRunning = state.status === 'running';
    const total = isRunning ? state.total : undefined;
    const text =
      state.status === 'failed'
        ? `${words.exportFailed} ${errorText(terms, state.error)}`
        : total === undefined
          ? words.exporting(state.done)
          : words.doneOf(state.done, Math.max(total, state.done));
    return html`<dialog
      class="small"
      part="dialog"
      data-transfer="export"
      aria-labelledby="export-title"
      @close=${this.#onExportClosed}
      ${ref(keepModal)}
    >
      <h2 id="export-title" tabindex="-1" autofocus>${words.exportTitle}</h2>
      ${
        isRunning
          ? html`<progress
              part="progress"
              aria-label=${words.exportTitle}
              max=${total ?? nothing}
              value=${total === undefined ? nothing : state.done}
            ></progress>`
          : nothing
      }
      <p role=${isRunning ? nothing : 'status'}>${text}</p>
      <form method="dialog" class="dialog-actions">
        <button>${isRunning ? words.stop : terms.cancel}</button>
        ${
          state.status === 'failed'
            ? html`<button type="button" class="primary" @click=${this.#onRetry}>${terms.tryAgain}</button>`
            : nothing
        }
      </form>
    </dialog>`;
  }

  #onExport(state: ExportState, words: ImportTerms): void {
    const { host, localize, messages } = this.#parts;
    const current = this.#export;
    if (!current) return;
    current.state = state;
    host.requestUpdate();
    if (state.status !== 'finished') return;
    this.#dialog('export')?.close();
    const name = csvName(words.fileName);
    saveFile(state.file, name);
    const unread = state.unreadable > 0 ? ` ${localize.terms.unreadable(state.unreadable)}` : '';
    messages.show({ kind: 'success', text: words.exported(state.done, name) + unread });
  }

  readonly #onExportClosed = (): void => {
    this.stop();
    this.#parts.host.requestUpdate();
  };

  readonly #onRetry = (): void => {
    const current = this.#export;
    if (!current) return;
    // The button goes with the failure.
    this.#dialog('export')?.querySelector('h2')?.focus();
    void current.exporter.run(current.abort.signal);
  };

  /** The dialog tells it itself, unless it was closed meanwhile. */
  readonly #onImported = ({ created, updated, failed, left }: UsersImportedEvent): void => {
    const words = this.#words;
    if (this.#dialog('import')?.open || !words) return;
    const { lang } = this.#parts.localize;
    const text = listed(lang, [
      words.imported(created, updated),
      ...(failed > 0 ? [words.importedFailed(failed)] : []),
      ...(left > 0 ? [words.importedLeft(left)] : []),
    ]);
    this.#parts.messages.show({
      kind: failed + left > 0 ? 'error' : 'success',
      text: sentences(lang, [text]),
      action: {
        label: words.importTitle,
        run: () => void this.import(),
      },
    });
  };

  get #element(): UserImport | null | undefined {
    return this.#dialog('import')?.querySelector<UserImport>('user-import');
  }

  #dialog(name: 'import' | 'export'): HTMLDialogElement | null {
    return this.#parts.host.renderRoot.querySelector<HTMLDialogElement>(`dialog[data-transfer="${name}"]`);
  }
}
