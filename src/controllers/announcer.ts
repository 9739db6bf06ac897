import type { ReactiveElement } from 'lit';

/** Milliseconds after which a person who cannot see hears that something is still on its way. */
const SAY_WAITING_AFTER = 1000;

/** Owns the words of the one live region that tells what became of a question. Finds no words itself. */
export class Announcer {
  readonly #host: ReactiveElement;
  #text = '';
  #newest: Promise<unknown> | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** What the live region says. */
  get text(): string {
    return this.#text;
  }

  /** Says something, in place of what was said before. */
  say(text: string): void {
    const before = this.#text;
    this.#text = text;
    if (text !== before) this.#host.requestUpdate('announcement', before);
  }

  /** Says what came of something when it is done, and `waiting` if that takes long. The newest question alone is told. */
  async tell(doing: Promise<unknown>, waiting: () => string, result: () => string): Promise<void> {
    this.#newest = doing;
    // The same words twice are heard only once, unless others stood between.
    this.say('');
    const timer = setTimeout(() => {
      this.say(waiting());
    }, SAY_WAITING_AFTER);
    await doing;
    clearTimeout(timer);
    await this.#host.updateComplete;
    if (this.#newest === doing) this.say(result());
  }
}
