import { html, nothing, type LitElement } from 'lit';
import type { Localize } from '../../controllers/localize.js';
import { renderConfirm } from '../parts/confirm.js';
import { changesText } from './client-rows.js';
import type { FormView } from './field.js';

/**
 * Owns the question that is asked before people change what they themselves may do, which they may be unable to take back.
 * Saves nothing.
 */
export class OwnRole {
  readonly #host: LitElement;
  #save: (() => void) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Asks, if a draft changes the roles of the person who looks on. Whether it does. */
  asks({ draft, ...view }: FormView, viewerId: string | undefined, save: () => void): boolean {
    const isOwn = draft.user !== undefined && draft.user.id === viewerId;
    if (!isOwn || changesText({ draft, ...view }).length === 0) return false;
    this.#save = save;
    this.#host.requestUpdate();
    return true;
  }

  render(view: FormView, localize: Localize): unknown {
    const { terms } = view;
    if (!this.#save) return nothing;
    return renderConfirm(
      {
        title: terms.ownRoleTitle,
        text: terms.ownRoleText,
        details: html`<ul id="confirm-details">
          ${changesText(view).map((text) => html`<li><bdi>${text}</bdi></li>`)}
        </ul>`,
        confirm: terms.ownRoleConfirm,
        danger: true,
        run: this.#save,
      },
      localize,
      () => {
        this.#save = undefined;
        this.#host.requestUpdate();
      },
    );
  }
}
