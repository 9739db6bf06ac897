import type { ReactiveController, ReactiveElement } from 'lit';
import type { User, UserAction } from '../data/index.js';
import { coolDownEnd, recallCoolDowns } from '../state/cool-down.js';
import type { AdapterSource } from './adapter-source.js';
import type { Countdown } from './countdown.js';
import type { Localize } from './localize.js';

/** The longest that a timer can wait, in milliseconds; a longer one would ring at once. */
const LONGEST_TIMER = 2 ** 31 - 1;
/** Under which key the session storage of the tab keeps waits. */
export const KEPT_WAITS = 'rolecall.waits';

let recalling: Promise<boolean> | undefined;

/** Takes up what was kept before this page was loaded, and says whether there was something; what happens on it is remembered with its adapter. */
async function recall(): Promise<boolean> {
  try {
    if (sessionStorage.getItem(KEPT_WAITS) === null) return false;
    const { keptWaits } = await import('./kept-waits.js');
    recallCoolDowns(keptWaits());
    return true;
  } catch {
    // Storage may be forbidden: the backend still refuses what comes too soon.
    return false;
  }
}

/**
 * Owns the wait after a mail for one element, which renders again when the wait is over, and counts down what it renders as
 * `data-until`.
 */
export class CoolDown implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #source: AdapterSource;
  readonly #localize: Localize;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wakesAt = Infinity;
  #countdown: Countdown | undefined;
  #isCounting = false;

  constructor(host: ReactiveElement, source: AdapterSource, localize: Localize) {
    this.#host = host;
    this.#source = source;
    this.#localize = localize;
    host.addController(this);
  }

  /** When an action on a user may be tried again (ISO 8601), if that is not yet: by the backend's word, and by what happened here. */
  until(action: UserAction, user: User): string | undefined {
    const { adapter } = this.#source;
    const mail = { 'send-activation': user.activation, 'reset-password': user.passwordReset }[
      action as 'reset-password'
    ];
    const remembered = adapter && coolDownEnd(adapter, action, user.id, mail?.status === 'bounced');
    const end = Math.max(remembered ?? 0, Date.parse(mail?.nextAttemptAt ?? '') || 0);
    if (end <= Date.now()) return undefined;
    this.#wakeAt(end);
    return new Date(end).toISOString();
  }

  hostConnected(): void {
    // The wait may have ended while no timer ran.
    this.#host.requestUpdate();
    recalling ??= recall();
    void recalling.then((isRecalled) => {
      if (isRecalled) this.#host.requestUpdate();
    });
  }

  hostUpdated(): void {
    this.#countdown?.update();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#wakesAt = Infinity;
    this.#countdown?.stop();
  }

  #wakeAt(end: number): void {
    void this.#count();
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

  async #count(): Promise<void> {
    if (this.#isCounting) return;
    this.#isCounting = true;
    try {
      const { Countdown } = await import('./countdown.js');
      this.#countdown = new Countdown(this.#host, () => this.#localize.lang);
      this.#countdown.update();
    } catch {
      // Without it the time stands there all the same.
      this.#isCounting = false;
    }
  }
}
