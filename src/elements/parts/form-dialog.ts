import { html, type LitElement, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Localize } from '../../controllers/localize.js';
import type { User, UserAdapter } from '../../data/index.js';
import { fullName } from '../../localization/index.js';
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
