type Undo = () => void;

/**
 * Keeps books of what is begun on a page and not ended: listeners outside an element, timers, observers, and the controllers of
 * the element. Begins when it is made.
 */
export class Books {
  readonly #entries = new Map<string, string>();
  readonly #undo: Undo[] = [];
  readonly #ids = new WeakMap<object, number>();
  #lastId = 0;

  constructor(element: HTMLElement) {
    this.#keepListeners(element);
    this.#keepTimers('timer', 'setTimeout', 'clearTimeout');
    this.#keepTimers('interval', 'setInterval', 'clearInterval');
    for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const)
      this.#keepObservers(name);
    this.#keepControllers(element);
  }

  /** What is begun and not ended, each with its kind in front. */
  get open(): string[] {
    return [...this.#entries.values()];
  }

  /** Ends the books: the page is as it was. */
  close(): void {
    for (const undo of this.#undo) undo();
  }

  #keepListeners(element: HTMLElement): void {
    const { prototype } = EventTarget;
    const { addEventListener, removeEventListener } = prototype;
    const entries = this.#entries;
    const keyOf = (target: EventTarget, type: string, listener: object | null, options: unknown) =>
      `${this.#id(target)} ${type} ${listener ? this.#id(listener) : ''} ${String(captures(options))}`;
    prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
      const target = this ?? window;
      addEventListener.call(target, type, listener, options);
      // What hangs on the element, or is made for it, goes with it; a signal goes with what it is for.
      if (target instanceof AbortSignal) return;
      if (target instanceof Node && (!target.isConnected || isIn(element, target))) return;
      const key = keyOf(target, type, listener, options);
      const end = () => entries.delete(key);
      entries.set(key, `listener: ${type} on ${target.constructor.name}`);
      const { signal, once } = typeof options === 'object' ? options : {};
      if (signal) addEventListener.call(signal, 'abort', end);
      if (once) addEventListener.call(target, type, end, options);
    };
    prototype.removeEventListener = function (this: EventTarget | undefined, type, listener, options) {
      const target = this ?? window;
      removeEventListener.call(target, type, listener, options);
      entries.delete(keyOf(target, type, listener, options));
    };
    this.#undo.push(() => Object.assign(prototype, { addEventListener, removeEventListener }));
  }

  #keepTimers(
    kind: string,
    set: 'setTimeout' | 'setInterval',
    clear: 'clearTimeout' | 'clearInterval',
  ): void {
    const page = window as unknown as Record<string, (...args: unknown[]) => unknown>;
    const { [set]: begin, [clear]: end } = page;
    if (!begin || !end) throw new Error(`There is no ${set}.`);
    page[set] = (handler, ...rest) => {
      const run = (...args: unknown[]) => {
        if (set === 'setTimeout') this.#entries.delete(`timer ${String(timer)}`);
        (handler as (...args: unknown[]) => void)(...args);
      };
      const timer = begin.call(window, run, ...rest);
      this.#entries.set(`timer ${String(timer)}`, `${kind}: ${String(rest[0] ?? 0)} ms`);
      return timer;
    };
    page[clear] = (timer) => {
      end.call(window, timer);
      this.#entries.delete(`timer ${String(timer)}`);
      return undefined;
    };
    this.#undo.push(() => Object.assign(page, { [set]: begin, [clear]: end }));
  }

  #keepObservers(name: 'MutationObserver' | 'ResizeObserver' | 'IntersectionObserver'): void {
    const prototype = window[name].prototype as {
      observe: (...args: never[]) => void;
      disconnect: () => void;
    };
    const { observe, disconnect } = prototype;
    const entries = this.#entries;
    const id = (observer: object) => `observer ${this.#id(observer)}`;
    prototype.observe = function (this: object, ...args) {
      entries.set(id(this), `observer: ${name}`);
      observe.apply(this, args);
    };
    prototype.disconnect = function (this: object) {
      entries.delete(id(this));
      disconnect.call(this);
    };
    this.#undo.push(() => Object.assign(prototype, { observe, disconnect }));
  }

  #keepControllers(element: HTMLElement): void {
    const host = element as Partial<
      Record<'addController' | 'removeController', (controller: object) => void>
    >;
    const { addController, removeController } = host;
    if (!addController || !removeController) return;
    host.addController = (controller) => {
      this.#entries.set(`controller ${this.#id(controller)}`, 'controller');
      addController.call(element, controller);
    };
    host.removeController = (controller) => {
      this.#entries.delete(`controller ${this.#id(controller)}`);
      removeController.call(element, controller);
    };
    this.#undo.push(() => {
      delete host.addController;
      delete host.removeController;
    });
  }

  #id(of: object): number {
    const known = this.#ids.get(of) ?? (this.#lastId += 1);
    this.#ids.set(of, known);
    return known;
  }
}

const captures = (options: unknown) =>
  typeof options === 'object' && options !== null
    ? (options as { capture?: boolean }).capture === true
    : options === true;

/** Whether a node is in an element, in whatever root below it. */
function isIn(element: Node, node: Node): boolean {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
    if (at === element) return true;
  return false;
}
