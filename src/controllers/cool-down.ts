import type { ReactiveController, ReactiveElement } from 'lit';
import type { User, UserAction } from '../data/index.js';
import { coolDownEnd } from '../state/cool-down.js';
import type { AdapterSource } from './adapter-source.js';

/** The longest that a timer can wait, in milliseconds; a longer one would ring at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Owns the wait after a mail for one element, which renders again when the wait is over. */
export class CoolDown implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #source: AdapterSource;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wakesAt = Infinity;

  constructor(host: ReactiveElement, source: AdapterSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** When an action on a user may be tried again (ISO 8601), if that is not yet. */
  until(action: UserAction, user: User): string | undefined {
    const { adapter } = this.#source;
    const remembered = adapter && coolDownEnd(adapter, action, user.id);
    const told = action === 'send-activation' ? Date.parse(user.activation?.nextAttemptAt ?? '') : NaN;
    const end = remembered ?? (told > Date.now() ? told : undefined);
    if (end === undefined) return undefined;
    this.#wakeAt(end);
    return new Date(end).toISOString();
  }

  hostConnected(): void {
    // The wait may have ended while no timer ran.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#wakesAt = Infinity;
  }

  #wakeAt(end: number): void {
    if (end >= this.#wakesAt) return;
    this.#wakesAt = end;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#wakesAt = Infinity;
        this.#host.requestUpdate();
      },
      Math.min(end - Date.now(), LONGEST_TIMER),
    );
  }
}
