import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { AdapterSource } from '../../controllers/adapter-source.js';
import { Localize } from '../../controllers/localize.js';
import { Messages } from '../../controllers/messages.js';
import { UserActions, type UserActionRequest } from '../../controllers/user-action.js';
import { UserLoadFailedEvent } from '../../controllers/user-events.js';
import { AdapterError, type User, type UserAdapter } from '../../data/index.js';
import { formWords } from '../../localization/form-words.js';
import { clientOf } from '../../state/assignments.js';
import { countryOf } from '../../localization/index.js';
import {
  draftOf,
  isOvertaken,
  newDraft,
  problemsIn,
  problemsOf,
  rechecked,
  refused,
  restored,
  touchedFields,
  typed,
  typedAnew,
  withProblems,
  type Draft,
  type DraftValues,
  type FormField,
  type UserDraftState,
} from '../../state/user-draft.js';
import { renderMessage } from '../parts/message.js';
import { renderButtons } from './buttons.js';
import { renderRoleField } from './client-rows.js';
import { draftKey, forgetDraft, keepDraft, keptDraft, type DraftStorage } from './draft-storage.js';
import { fieldAt, fieldId, type FormView } from './field.js';
import { renderPersonalInformation } from './personal-information.js';
import { Meanwhile } from './meanwhile.js';
import { renderNotices } from './notice.js';
import { OwnRole } from './own-role.js';
import { PhoneInput } from './phone-input.js';
import { Press } from './press.js';
import { requestOf } from './request.js';
import { RoleInput } from './role-input.js';
import { renderSummary } from './summary.js';
import { outcomeTeller } from './told.js';
import { UserFormCancelEvent } from './user-form.events.js';
import { userFormStyles } from './user-form.styles.js';
import { whyNot } from './why-not.js';

/**
 * The form that creates a user, or changes one: personal information, and the roles at each client. What is typed
 * is lost neither to an error, nor to a reload of the page, nor when the form is closed by mistake.
 *
 * @tag user-form
 * @fires {UserFormCancelEvent} user-form-cancel - The form is left without saving; does not bubble.
 * @fires {UserCreateEvent} user-create - A user is about to be created; cancelable.
 * @fires {UserCreatedEvent} user-created - A user was created.
 * @fires {UserUpdateEvent} user-update - A user is about to be changed; cancelable.
 * @fires {UserUpdatedEvent} user-updated - A user was changed.
 * @fires {UserActionFailedEvent} user-action-failed - The user was not saved.
 * @fires {UserLoadFailedEvent} user-load-failed - What somebody else saved could not be loaded.
 * @csspart form - The form.
 * @csspart group - A group of fields.
 * @csspart legend - The title of a group.
 * @csspart field - A field with its label and texts.
 * @csspart label - The label of a field.
 * @csspart input - A text field or a list to choose from.
 * @csspart choice - A role to choose.
 * @csspart client - The roles at one client.
 * @csspart client-name - The name of a client.
 * @csspart permissions - What the chosen role can and cannot do.
 * @csspart change - What the person gains and loses at a client.
 * @csspart heading - The heading of what is gained or lost.
 * @csspart subheading - The heading of the permissions that the host has put in one group.
 * @csspart list - What is gained or lost.
 * @csspart item - A permission that is gained or lost.
 * @csspart dialog - The question before people change their own role.
 * @csspart hint - A hint.
 * @csspart error - What is wrong with a field.
 * @csspart warning - What may be wrong with a field.
 * @csspart note - What somebody else has saved in a field.
 * @csspart conflict - What somebody else saved in the meantime, beside what was typed.
 * @csspart summary - Why the user was not saved.
 * @csspart notice - A notice above the fields.
 * @csspart buttons - The row of buttons.
 * @csspart cancel - The button that leaves the form.
 * @csspart save - The button that saves.
 * @csspart message - A message after saving.
 * @csspart message-area - Where messages appear.
 */
export class UserForm extends LitElement {
  static override readonly styles = userFormStyles;

  /** The way to the backend. Without it: that of a provider above, else the page's. */
  @property({ attribute: false }) adapter: UserAdapter | undefined;
  /** The identifier of the client that comes first: a new user gets a role there. Without it: that of a provider above, else the first one. */
  @property() client: string | undefined;
  /** The user to change. Without one, the form creates a new user. */
  @property({ attribute: false }) user: User | undefined;
  /** The country whose prefix is chosen for a new user (ISO 3166-1 alpha-2). Default: that of the browser's language. */
  @property() country: string | undefined;
  /** Where unsaved input is kept: in the tab's session storage, or nowhere once the element is gone. */
  @property() drafts: DraftStorage = 'session';

  @state() private state: UserDraftState | undefined;
  @query('#summary') private readonly summary!: HTMLElement | null;
  @query('#save') private readonly saveButton!: HTMLElement | null;

  readonly #source = new AdapterSource(this);
  readonly #localize = new Localize(this);
  readonly #messages = new Messages(this);
  readonly #actions = new UserActions(this, this.#source);
  readonly #tell = outcomeTeller(this.#source, this.#localize, this.#messages, this.#actions);
  readonly #press = new Press(this);
  readonly #meanwhile = new Meanwhile({
    host: this,
    adapter: () => this.#source.adapter,
    user: () => this.state?.draft.user,
  });
  readonly #change = (values: Partial<DraftValues>, field?: FormField) => {
    if (!this.state) return;
    this.state = typed(typedAnew(this.state, field), values);
    this.#keep();
  };
  readonly #typing = { draft: () => this.state?.draft, change: this.#change };
  readonly #phone = new PhoneInput(this, this.#typing);
  readonly #roles = new RoleInput(this, this.#source, this.#typing);
  readonly #ownRole = new OwnRole(this);
  #begunWith: UserAdapter | undefined;
  #key = '';

  /** Whether something was typed that is not saved. */
  get isDirty(): boolean {
    return this.state !== undefined && touchedFields(this.state.draft).length > 0;
  }

  /** Discards what was typed: back to the user as saved, or to an empty form. */
  reset(): void {
    forgetDraft(this.#key);
    this.#begin(this.state?.draft.user);
  }

  /** Focuses the first field. */
  override focus(options?: FocusOptions): void {
    this.#field('firstName')?.focus(options);
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

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { adapter, directory, viewer, clientId } = this.#source;
    if (!adapter || directory.status !== 'ready') return;
    const key = draftKey(viewer?.userId, clientId, this.user?.id);
    if (adapter !== this.#begunWith || key !== this.#key) {
      this.#begunWith = adapter;
      this.#key = key;
      this.#begin(this.user);
    } else if (changed.has('user') && !this.isDirty && this.state?.status !== 'saving') {
      this.#begin(this.user);
    }
    if (this.state) this.#phone.showSaved(this.state.draft);
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    return html`
      <form
        part="form"
        novalidate
        aria-busy=${this.#isSaving ? 'true' : 'false'}
        @submit=${this.#onSubmit}
        @input=${this.#onInput}
        @click=${this.#onClick}
        @focusout=${this.#onFocusOut}
      >
        ${renderMessage(this.#messages, this.#localize)} ${this.#renderSummary(view)} ${this.#renderNotices()}
        ${this.#meanwhile.renderNotice(view, this.#onShowCurrent)}
        ${this.#meanwhile.renderConflict(view, (draft) => {
          this.#take(draft);
        })}
        ${renderPersonalInformation(view, this.#phone, this.#source.isLoading)}
        ${renderRoleField(view, this.#roles)} ${this.#renderButtons(view)}
      </form>
      ${this.#ownRole.render(view, this.#localize)}
    `;
  }

  get #isSaving(): boolean {
    return this.state?.status === 'saving';
  }

  /** Why nothing can be saved here, in words; `undefined` if it can, or if that is not known yet. */
  get #refusal(): string | undefined {
    return whyNot(this.#localize.terms, this.#source, this.state?.draft.user);
  }

  get #isOffered(): boolean {
    return this.state !== undefined && this.#refusal === undefined;
  }

  get #view(): FormView {
    const { lang } = this.#localize;
    const terms = formWords(lang);
    // Until it is known who looks on, an empty form stands there, disabled.
    const draft = this.state?.draft ?? newDraft(undefined, [], '');
    return {
      terms,
      lang,
      draft,
      ...this.#roles.view(draft, terms),
      problems: this.state ? problemsIn(this.state) : {},
      isSaving: this.#isSaving,
      isDisabled: !this.#isOffered,
    };
  }

  #renderSummary(view: FormView) {
    if (!this.state) return nothing;
    return renderSummary(view, this.state, {
      goTo: (field) => this.#field(field)?.focus(),
      showCurrent: this.#source.adapter?.get && this.#onShowCurrent,
    });
  }

  #renderNotices() {
    const hasDraft = this.state?.draft.restored === true && this.isDirty && !this.#isSaving;
    return renderNotices(formWords(this.#localize.lang), this.#source, {
      refusal: this.#refusal,
      discard: hasDraft ? this.#onDiscard : undefined,
    });
  }

  #renderButtons(view: FormView) {
    return renderButtons(view, {
      isHeld: this.#isSaving || !this.#isOffered,
      isRefused: this.#refusal !== undefined,
      cancel: this.#onCancel,
    });
  }

  #field(field: FormField): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`#${fieldId(this.#view, field)}`);
  }

  #begin(user: User | undefined): void {
    const { clientId, roles } = this.#source;
    const draft = user
      ? draftOf(user, clientId)
      : newDraft(clientId, roles, this.country?.toUpperCase() ?? countryOf(navigator.language));
    const kept = this.drafts === 'session' ? keptDraft(this.#key) : undefined;
    this.#phone.forget();
    this.#roles.forget();
    this.state = { status: 'editing', draft: kept ? restored(draft, kept) : draft };
  }

  /** Goes on with a draft on newer data, or one of which more is decided. */
  #take(draft: Draft): void {
    if (this.#isSaving) return;
    this.state = { status: 'editing', draft };
    this.#keep();
  }

  #keep(): void {
    // What comes late, such as the metadata of phone numbers, must not bring back what was discarded in another form.
    if (this.state && this.drafts === 'session' && this.isConnected) keepDraft(this.#key, this.state.draft);
  }

  /** Saves once, however often a person asks. */
  async #submit(isConfirmed = false): Promise<void> {
    if (this.#isSaving || !this.#isOffered || !this.state) return;
    // The button in the summary goes with it: the focus must not.
    if (this.summary?.matches(':focus-within')) this.saveButton?.focus();
    const { draft } = this.state;
    const [undecided] = draft.conflict?.undecided ?? [];
    if (draft.conflict && undecided) {
      this.#take({ ...draft, conflict: { ...draft.conflict, isAsked: true } });
      return this.#meanwhile.focus(this.#view, undecided);
    }
    const saving: UserDraftState = { status: 'saving', draft };
    this.state = saving;
    if (draft.values.phone.trim() !== '') await this.#phone.load();
    if (this.state !== saving) return;
    const phone = this.#phone.number(draft);
    const problems = problemsOf(draft, phone);
    const request = requestOf(draft, phone);
    if (Object.keys(problems).length > 0) {
      this.state = withProblems(draft, problems);
      await this.#focusSummary();
    } else {
      const again = () => void this.#submit(true);
      const isAsked = !isConfirmed && this.#ownRole.asks(this.#view, this.#source.viewer?.userId, again);
      if (request && !isAsked) return this.#run(request, saving);
      this.state = { status: 'editing', draft };
      if (!request) this.#onCancel();
    }
  }

  async #run(request: UserActionRequest, saving: UserDraftState): Promise<void> {
    this.#messages.show(undefined);
    const key = this.#key;
    const outcome = await this.#actions.run(request);
    const isShown = this.state === saving && this.isConnected;
    if (outcome.status === 'done') {
      forgetDraft(key);
      if (this.state === saving) this.#begin(request.action === 'create' ? undefined : outcome.user);
      this.#tell(request, outcome);
    } else if (outcome.status === 'failed') {
      if (this.state === saving) this.state = refused(saving.draft, outcome.error);
      const isOld = this.state?.draft.user !== undefined && isOvertaken(this.state);
      if (isShown && isOld && this.#source.adapter?.get) return this.#showCurrent(true);
      // Nobody sees the form any more: the failure is told where messages are shown.
      if (!isShown) this.#tell(request, outcome);
      else await this.#focusSummary();
    } else if (this.state === saving) {
      this.state = { status: 'editing', draft: saving.draft };
    }
  }

  async #focusSummary(): Promise<void> {
    await this.updateComplete;
    this.summary?.focus();
  }

  readonly #onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void this.#submit();
  };

  readonly #onInput = (event: Event) => {
    const control = event.target as HTMLInputElement | HTMLSelectElement;
    if (!this.state) return;
    this.state = typedAnew(this.state, fieldAt(control));
    const { draft } = this.state;
    if (this.#isSaving) this.requestUpdate();
    else if (control.name === 'phone') this.#phone.typed(draft, control.value);
    else if (control.name === 'country') this.#phone.chosen(draft, control.value);
    else if (clientOf(control.name) !== undefined) this.#roles.typed(draft, control);
    else this.#change({ [control.name]: control.value });
  };

  readonly #onClick = (event: Event) => {
    // What cannot be made read-only natively: a choice while it is being saved.
    if (this.#isSaving && (event.target as Element).closest('.choice')) event.preventDefault();
  };

  readonly #onFocusOut = (event: FocusEvent) => {
    const field = fieldAt(event.target);
    // Prefix and number are one field: it is left when the focus goes to neither.
    if (!field || (field === 'phone' && fieldAt(event.relatedTarget) === field)) return;
    this.#press.afterwards(() => {
      if (!this.state || this.#isSaving) return;
      if (field === 'phone') this.#phone.left(this.state.draft);
      this.state = rechecked(this.state, field, this.#phone.number(this.state.draft));
    });
  };

  readonly #onCancel = () => {
    const event = new UserFormCancelEvent();
    this.dispatchEvent(event);
  };

  readonly #onDiscard = async () => {
    this.reset();
    await this.updateComplete;
    this.focus();
  };

  readonly #onShowCurrent = () => void this.#showCurrent(false);

  /** Gets the user as saved now, and puts what was typed beside that. */
  async #showCurrent(isUnasked: boolean): Promise<void> {
    const before = this.state;
    const user = before?.draft.user;
    if (!before || !user) return;
    try {
      const draft = await this.#meanwhile.onCurrent(() => (this.state ?? before).draft, user.id);
      if (this.state?.draft.user !== user) return;
      this.#take(draft);
      await this.#meanwhile.focus();
    } catch (thrown) {
      const error = AdapterError.from(thrown);
      const event = new UserLoadFailedEvent('get', error, user);
      this.dispatchEvent(event);
      if (this.state !== before) return;
      // The refusal offers to try this again; that the user is gone says more.
      if (!isUnasked || error.kind === 'not-found') this.state = refused(before.draft, error);
      await this.#focusSummary();
    }
  }
}
