import type { ReactiveController, ReactiveElement } from 'lit';
import type { CheckedAdapter, User } from '../data/index.js';
import { onChange } from '../state/user-changes.js';
import type { AdapterSource } from './adapter-source.js';

/** Owns the newest state of the one user that an element is about: as given to it, until something newer is told. */
export class LatestUser implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #source: AdapterSource;
  #given: User | undefined;
  #latest: User | undefined;
  #listeningTo: CheckedAdapter | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveElement, source: AdapterSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** The newest that is known of a user who was given. */
  of(given: User): User {
    if (given !== this.#given) {
      this.#given = given;
      this.#latest = undefined;
    }
    return this.#latest ?? given;
  }

  hostUpdate(): void {
    const { adapter } = this.#source;
    if (adapter === this.#listeningTo) return;
    this.hostDisconnected();
    this.#listeningTo = adapter;
    this.#stop = adapter && this.#listen(adapter);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#listeningTo = undefined;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  #listen(adapter: CheckedAdapter): () => void {
    return onChange(adapter, (change) => {
      if (change.type !== 'updated' || change.user.id !== this.#given?.id) return;
      this.#latest = change.user;
      this.#host.requestUpdate();
    });
  }
}
