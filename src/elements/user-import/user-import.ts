import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AdapterSource } from '../../controllers/adapter-source.js';
import { Localize } from '../../controllers/localize.js';
import { whenGone } from '../../controllers/when-gone.js';
import type { UserAdapter } from '../../data/index.js';
import { controls, focus, host, message, tokens, visuallyHidden } from '../../styles/index.js';
import type { ImportFlow } from './flow.js';
import { userImportStyles } from './user-import.styles.js';

/**
 * Brings users in from a CSV file, in steps: file or paste, which column is what, every row checked, what will happen, and
 * only then the run, with what failed as a file.
 *
 * @tag user-import
 * @fires {UsersImportedEvent} users-imported - An import came to an end, or was stopped.
 * @fires {UserImportCloseEvent} user-import-close - A person is done with importing, for now.
 * @fires {UserCreateEvent} user-create - A user is about to be created; cancelable.
 * @fires {UserCreatedEvent} user-created - A user was created.
 * @fires {UserUpdateEvent} user-update - A user is about to be changed; cancelable.
 * @fires {UserUpdatedEvent} user-updated - A user was changed.
 * @fires {UserActionFailedEvent} user-action-failed - A row was refused by the backend.
 * @csspart heading - The heading of a step.
 * @csspart file - The choice of a file.
 * @csspart paste - The field to paste rows into.
 * @csspart rows - A table of rows.
 * @csspart progress - The bar that shows how far something is.
 * @csspart actions - The buttons of a step.
 * @csspart message - What is wrong with a file.
 * @csspart message-area - Where messages appear.
 */
export class UserImport extends LitElement {
  static override readonly styles = [
    tokens,
    host,
    focus,
    controls,
    message,
    visuallyHidden,
    userImportStyles,
  ];

  /** The way to the backend. Without it: that of a provider above, else the page's. */
  @property({ attribute: false }) adapter: UserAdapter | undefined;
  /** The identifier of the client at which roles are given. Without it: that of a provider above, else the first one. */
  @property() client: string | undefined;
  /** The country of phone numbers without a prefix (ISO 3166-1 alpha-2). Without it: that of the language. */
  @property() country: string | undefined;

  @state() private flow: ImportFlow | undefined;
  @state() private isNotLoaded = false;

  readonly #source = new AdapterSource(this);
  readonly #localize = new Localize(this);
  #loading = Promise.resolve();

  /** Whether rows are being read, checked or imported right now. */
  get isBusy(): boolean {
    return this.flow?.isBusy ?? false;
  }

  /** Puts the focus on the heading of the current step, as soon as it is there. */
  override focus(options?: FocusOptions): void {
    void this.#loading
      .then(() => this.updateComplete)
      .then(() => {
        this.flow?.focusHeading(options);
      });
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

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.flow) this.#loading = this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    whenGone(this, () => this.flow?.stop());
  }

  protected override render(): unknown {
    const { terms } = this.#localize;
    const { isMissing, directory, access } = this.#source;
    if (isMissing) return html`<p>${terms.noAdapterText}</p>`;
    if (directory.status === 'ready' && !access.actions.has('create')) {
      return html`<p>${terms.notSupported}</p>`;
    }
    const words = this.flow?.words;
    return html`<div role="status">${this.isNotLoaded ? this.#renderNotLoaded() : nothing}</div>
      ${words && this.flow ? this.flow.render(words) : nothing}`;
  }

  #renderNotLoaded(): TemplateResult {
    const { terms } = this.#localize;
    return html`<p class="message error" part="message">
      <span class="message-text">${terms.notLoaded}</span>
      <button
        type="button"
        class="small"
        @click=${() => {
          this.#loading = this.#load();
          this.focus();
        }}
      >
        ${terms.tryAgain}
      </button>
    </p>`;
  }

  /** What the steps need is loaded when somebody wants to import: few do. */
  async #load(): Promise<void> {
    this.isNotLoaded = false;
    try {
      const { ImportFlow } = await import('./flow.js');
      this.flow ??= new ImportFlow({
        host: this,
        source: this.#source,
        localize: this.#localize,
        notLoaded: () => {
          this.isNotLoaded = true;
        },
      });
      await this.flow.load();
    } catch {
      this.isNotLoaded = true;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'user-import': UserImport;
  }
}
