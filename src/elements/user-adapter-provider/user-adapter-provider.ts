import { ContextConsumer, ContextProvider, type Context } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { adapterContext, clientContext, viewerContext } from '../../context/index.js';
import type { UserAdapter, Viewer } from '../../data/index.js';

/**
 * Hands an adapter, a client and a viewer to all elements below it. What it has none of itself it takes from a provider
 * further up, so that a part of the page can have its own client with the adapter of the whole.
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

  readonly #adapter = new Handover(this, adapterContext);
  readonly #client = new Handover(this, clientContext);
  readonly #viewer = new Handover(this, viewerContext);

  /**
   * Keeps everything when `moveBefore` moves the element; only what comes from above may be another one.
   *
   * @internal
   */
  connectedMoveCallback(): void {
    for (const handover of [this.#adapter, this.#client, this.#viewer]) handover.moved();
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    this.#adapter.give(this.adapter);
    this.#client.give(this.client || undefined);
    this.#viewer.give(this.viewer);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

/** Hands one value down: the provider's own, else the one from above. */
class Handover<Value> {
  readonly #above: ContextConsumer<Context<unknown, Value | undefined>, UserAdapterProvider>;
  readonly #below: ContextProvider<Context<unknown, Value | undefined>, UserAdapterProvider>;

  constructor(host: UserAdapterProvider, context: Context<unknown, Value | undefined>) {
    this.#above = new ContextConsumer(host, { context, subscribe: true });
    this.#below = new ContextProvider(host, { context });
  }

  give(own: Value | null | undefined): void {
    this.#below.setValue(own ?? this.#above.value);
  }

  /** Asks anew above: there may be another provider. */
  moved(): void {
    this.#above.hostDisconnected();
    this.#above.hostConnected();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'user-adapter-provider': UserAdapterProvider;
  }
}
