import { html, type LitElement, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Localize } from '../../controllers/localize.js';
import type { User, UserAdapter } from '../../data/index.js';
import { fullName, type Terms } from '../../localization/index.js';
import type { Message } from '../../state/message.js';
import { open } from './confirm.js';

/** What the dialog with the form needs. */
export interface FormDialog {
  readonly localize: Localize;
  readonly adapter: UserAdapter | undefined;
  readonly client: string | undefined;
  /** The user to edit; without one, a new user. */
  readonly user?: User | undefined;
  /** Takes the dialog away again. */
  readonly close: () => void;
}

let load: (() => Promise<unknown>) | undefined;

/** Says how to bring in the form, which is heavy and needed only when somebody is created or edited. */
export function setFormLoader(loader: () => Promise<unknown>): void {
  load = loader;
}

/** Whether there is a form, or a way to bring it in. */
export function hasForm(): boolean {
  return load !== undefined || customElements.get('user-form') !== undefined;
}

/** Brings the form in, if it is not there. Answers with a message if it cannot be loaded. */
export async function loadForm(terms: Terms, retry: () => void): Promise<Message | undefined> {
  try {
    if (!customElements.get('user-form')) await load?.();
    return undefined;
  } catch {
    return { kind: 'error', text: terms.formNotLoaded, action: { label: terms.tryAgain, run: retry } };
  }
}

/**
 * The form in a modal dialog, which opens when rendered. Whatever closes it by mistake (Escape, the browser's back
 * gesture) loses nothing: the form keeps its draft and brings it back when opened again.
 */
export function renderFormDialog({ localize, adapter, client, user, close }: FormDialog): TemplateResult {
  const { terms } = localize;
  const leave = (event: Event) => {
    (event.currentTarget as Element).closest('dialog')?.close();
  };
  return html`<dialog
    class="wide"
    part="dialog"
    aria-labelledby="form-title"
    @close=${close}
    ${ref(openWithForm)}
  >
    <h2 id="form-title">${user ? terms.editUserTitle(fullName(user)) : terms.newUserTitle}</h2>
    <user-form
      .adapter=${adapter}
      .client=${client}
      .user=${user}
      @user-form-cancel=${leave}
      @user-created=${leave}
      @user-updated=${leave}
    ></user-form>
  </dialog>`;
}

/** The focus goes to the first field, which is there once the form has rendered. */
async function openWithForm(dialog: Element | undefined): Promise<void> {
  open(dialog);
  const form = dialog?.querySelector<LitElement>('user-form');
  await form?.updateComplete;
  form?.focus();
}
