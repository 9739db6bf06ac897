import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import {
  adapterContext,
  clientContext,
  defaultAdapter,
  onDefaultAdapterChanged,
  viewerContext,
} from '../context/index.js';
import {
  checkedAdapter,
  type CheckedAdapter,
  type Client,
  type Role,
  type UserAdapter,
  type Viewer,
} from '../data/index.js';
import { accessAt, NO_ACCESS, type Access } from '../state/access.js';
import type { accessOverClients } from '../state/access-over-clients.js';
import { directoryOf, onDirectoryChanged, reloadDirectory, type DirectoryState } from './directory.js';
import { beginsAsOnServer } from './first-rendering.js';

/** An element that takes an adapter: by property, else from a provider above it, else the page's. */
export interface AdapterHost extends ReactiveElement {
  adapter: UserAdapter | undefined;
  client: string | undefined;
  /** Whether the users of all clients are shown. */
  readonly allClients?: boolean | undefined;
}

const warned = new WeakSet<Element>();

/**
 * Owns the answer to “which adapter, which client, who looks on, what may they do” for one element, and asks for an
 * update when it changes. Owns no users and does nothing to them.
 */
export class AdapterSource implements ReactiveController {
  readonly #host: AdapterHost;
  readonly #adapterAbove: ContextConsumer<typeof adapterContext, AdapterHost>;
  readonly #clientAbove: ContextConsumer<typeof clientContext, AdapterHost>;
  readonly #viewerAbove: ContextConsumer<typeof viewerContext, AdapterHost>;
  /** Says what the viewer may do over several clients. Whoever shows those loads it and sets it. */
  overClients: typeof accessOverClients | undefined;
  #listeningTo: CheckedAdapter | undefined;
  #stopListening: (() => void) | undefined;
  #stopDefault: (() => void) | undefined;
  #isAsOnServer: boolean;

  constructor(host: AdapterHost) {
    this.#host = host;
    this.#isAsOnServer = beginsAsOnServer(host);
    host.addController(this);
    this.#adapterAbove = new ContextConsumer(host, { context: adapterContext, subscribe: true });
    this.#clientAbove = new ContextConsumer(host, { context: clientContext, subscribe: true });
    this.#viewerAbove = new ContextConsumer(host, { context: viewerContext, subscribe: true });
  }

  /** The adapter, wrapped so that its answers are read and its failures are `AdapterError`s. */
  get adapter(): CheckedAdapter | undefined {
    if (this.#isAsOnServer) return undefined;
    const adapter = this.#host.adapter ?? this.#adapterAbove.value ?? defaultAdapter();
    return adapter && typeof adapter === 'object' ? checkedAdapter(adapter) : undefined;
  }

  /** Whether there is none, and none to wait for. On a server it is waited for: only browsers have an adapter. */
  get isMissing(): boolean {
    return !this.#isAsOnServer && !this.adapter;
  }

  /** Roles, clients and viewer: on their way, there, or failed. */
  get directory(): DirectoryState {
    return this.adapter ? directoryOf(this.adapter) : { status: 'loading' };
  }

  /** Whether there is an adapter, and it has not said yet what it knows. */
  get isLoading(): boolean {
    return this.adapter !== undefined && this.directory.status === 'loading';
  }

  get roles(): readonly Role[] {
    const { directory } = this;
    return directory.status === 'ready' ? directory.directory.roles : [];
  }

  get clients(): readonly Client[] {
    const { directory } = this;
    return directory.status === 'ready' ? directory.directory.clients : [];
  }

  /** Whether users of several clients are shown. */
  get isOverClients(): boolean {
    return this.#host.allClients === true && this.clients.length > 1;
  }

  /** The current client: the host's choice, else the first one that there is; none over several clients. */
  get clientId(): string | undefined {
    if (this.isOverClients) return undefined;
    // Vue writes an empty text where a text becomes `undefined`, and no client is called that.
    return this.#host.client || this.#clientAbove.value || this.clients[0]?.id;
  }

  get viewer(): Viewer | undefined {
    const { directory } = this;
    return this.#viewerAbove.value ?? (directory.status === 'ready' ? directory.directory.viewer : undefined);
  }

  /** What the viewer may do at the current client, or over several; nothing until that is known. */
  get access(): Access {
    const { adapter, viewer, clients, roles } = this;
    if (!adapter || this.directory.status !== 'ready') return NO_ACCESS;
    return this.isOverClients
      ? (this.overClients?.(adapter, viewer, clients, roles) ?? NO_ACCESS)
      : accessAt(adapter, viewer, this.clientId, roles);
  }

  /** Asks for roles, clients and viewer again. */
  reload(): void {
    if (this.adapter) reloadDirectory(this.adapter);
  }

  hostConnected(): void {
    document.addEventListener('context-provider', this.#askAgain);
    this.#stopDefault = onDefaultAdapterChanged(() => {
      this.#host.requestUpdate();
    });
    // Whatever was told while it was off the page went unheard.
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#listen(this.adapter);
    this.#warnOfAttribute();
  }

  hostUpdated(): void {
    if (!this.#isAsOnServer) return;
    this.#isAsOnServer = false;
    queueMicrotask(() => {
      this.#host.requestUpdate();
    });
  }

  /** Looks anew for what stands above: the element was moved without being taken off the page (`moveBefore`). */
  moved(): void {
    for (const above of this.#above) {
      above.hostDisconnected();
      above.hostConnected();
    }
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#askAgain);
    this.#listen(undefined);
    this.#stopDefault?.();
  }

  /**
   * A provider has come that may stand above: one that is defined later than the element, whose question went unanswered.
   * Not `ContextRoot`, which keeps each such question as long as the page lasts.
   */
  readonly #askAgain = (): void => {
    for (const above of this.#above) {
      if (above.value === undefined) above.hostConnected();
    }
  };

  get #above() {
    return [this.#adapterAbove, this.#clientAbove, this.#viewerAbove];
  }

  #listen(adapter: CheckedAdapter | undefined): void {
    if (adapter === this.#listeningTo) return;
    this.#stopListening?.();
    this.#listeningTo = adapter;
    this.#stopListening =
      adapter &&
      onDirectoryChanged(adapter, () => {
        this.#host.requestUpdate();
      });
  }

  /** Frameworks that render before the element is defined write the object as text, and it is lost: say the cure. */
  #warnOfAttribute(): void {
    if (!this.#host.hasAttribute('adapter') || !this.isMissing || warned.has(this.#host)) return;
    warned.add(this.#host);
    console.warn(
      `<${this.#host.localName}> got its adapter as an attribute, which cannot carry an object. ` +
        'Set the property, define the element before it is rendered, or call setDefaultAdapter().',
    );
  }
}
