import { ContextProvider } from '@lit/context';
import { html, LitElement, css, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { adapterContext, clientContext, viewerContext } from '../../context/index.js';
import type { UserAdapter, Viewer } from '../../data/index.js';

/**
 * Hands an adapter, a client and a viewer to all elements below it.
 *
 * @tag user-adapter-provider
 * @slot - The elements that use the adapter, however deep.
 */
export class UserAdapterProvider extends LitElement {
  static override readonly styles = css`
    :host {
      display: contents;
    }
  `;

  /** The way to the backend. */
  @property({ attribute: false }) adapter: UserAdapter | undefined;
  /** The identifier of the current client. Without it each element takes the first one. */
  @property() client: string | undefined;
  /** Who looks on, where the host knows better than the adapter's `viewer` method. */
  @property({ attribute: false }) viewer: Viewer | undefined;

  readonly #adapter = new ContextProvider(this, { context: adapterContext });
  readonly #client = new ContextProvider(this, { context: clientContext });
  readonly #viewer = new ContextProvider(this, { context: viewerContext });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('adapter')) this.#adapter.setValue(this.adapter);
    if (changed.has('client')) this.#client.setValue(this.client);
    if (changed.has('viewer')) this.#viewer.setValue(this.viewer);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'user-adapter-provider': UserAdapterProvider;
  }
}
