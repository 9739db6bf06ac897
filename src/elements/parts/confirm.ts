import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Localize } from '../../controllers/localize.js';
import type { Terms } from '../../localization/index.js';

/** A question that must be answered before something is done. */
export interface Confirmation {
  readonly title: string;
  readonly text: string;
  /** What else is to be known, in an element of the identifier `confirm-details`. */
  readonly details?: TemplateResult | undefined;
  /** What the button says that does it. */
  readonly confirm: string;
  readonly danger?: boolean | undefined;
  /** Does it. */
  readonly run: () => void;
}

/** Whom a mail or a link is for, and what brings it about. */
export interface Asked {
  readonly name: string;
  readonly email: string;
  /** Whether the backend sends no mail, but hands out links. */
  readonly handsOutLinks: boolean;
  readonly run: () => void;
}

/** The question before a password-reset link is sent, or handed out. */
export function resetConfirmation(terms: Terms, { name, email, handsOutLinks, run }: Asked): Confirmation {
  return handsOutLinks
    ? { title: terms.getLinkTitle(name), text: terms.getLinkText, confirm: terms.getLink, run }
    : {
        title: terms.confirmResetTitle(name),
        text: terms.confirmResetText(email),
        confirm: terms.sendEmail,
        run,
      };
}

/** A modal dialog with a question; it opens when rendered, and `done` takes it away again, whatever was answered. */
export function renderConfirm(
  confirmation: Confirmation,
  { terms }: Localize,
  done: () => void,
): TemplateResult {
  return html`<dialog
    class="small"
    part="dialog"
    role="alertdialog"
    aria-labelledby="confirm-title"
    aria-describedby="confirm-text${confirmation.details ? ' confirm-details' : ''}"
    @close=${done}
    ${ref(open)}
  >
    <h2 id="confirm-title">${confirmation.title}</h2>
    <p id="confirm-text">${confirmation.text}</p>
    ${confirmation.details ?? nothing}
    <form method="dialog" class="dialog-actions">
      <button value="cancel" autofocus>${terms.cancel}</button>
      <button value="confirm" class=${confirmation.danger ? 'danger' : 'primary'} @click=${confirmation.run}>
        ${confirmation.confirm}
      </button>
    </form>
  </dialog>`;
}

/** Opens a dialog as it comes into the page. For `ref`. */
export function open(dialog: Element | undefined): void {
  if (!(dialog instanceof HTMLDialogElement)) return;
  // `ref` runs before the element stands in the page.
  queueMicrotask(() => {
    if (dialog.isConnected && !dialog.matches(':modal')) show(dialog);
  });
}

/** Keeps a dialog modal that is open when its element is moved: a browser leaves it open, among the rest of the page. For `ref`. */
export function keepModal(dialog: Element | undefined): void {
  if (dialog instanceof HTMLDialogElement && dialog.open) open(dialog);
}

function show(dialog: HTMLDialogElement): void {
  dialog.open = false;
  dialog.showModal();
}
