import { shadowRootsIn } from './ears.js';

/** Everything that leaves a value by, for others to read: the console, events, the markup, storage and the address of the page. */
export class AllTold {
  readonly #told: string[] = [];
  readonly #undo: (() => void)[] = [];

  constructor() {
    const tell = (where: string, values: readonly unknown[]) => {
      this.#told.push(`${where}: ${values.map((value) => written(value)).join(' ')}`);
    };
    this.#listen(
      console,
      ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table', 'group'],
      'log',
      tell,
    );
    this.#listen(history, ['pushState', 'replaceState'], 'address', tell);
    this.#listen(Storage.prototype, ['setItem'], 'storage', tell);
    this.#listen(EventTarget.prototype, ['dispatchEvent'], 'event', tell);
    this.#listen(Element.prototype, ['setAttribute'], 'attribute', tell);
  }

  /** All of it so far, with what stands on the page now. */
  get text(): string {
    const roots = [document.documentElement, ...shadowRootsIn(document.documentElement)];
    return [
      ...this.#told,
      ...roots.map((root) => `markup: ${root.innerHTML}`),
      `storage: ${written({ ...localStorage })} ${written({ ...sessionStorage })}`,
      `address: ${location.href} ${document.cookie}`,
    ]
      .map((entry) => entry.replace(/\s/g, ' '))
      .join('\n');
  }

  /** The ways by which a text was told. */
  waysOf(text: string): string[] {
    return [
      ...new Set(
        this.text.split('\n').flatMap((line) => (line.includes(text) ? [line.split(':', 1)[0] ?? ''] : [])),
      ),
    ];
  }

  /** Listens no more. */
  stop(): void {
    for (const undo of this.#undo) undo();
  }

  #listen(
    target: object,
    names: readonly string[],
    where: string,
    tell: (where: string, values: readonly unknown[]) => void,
  ): void {
    const methods = target as Record<string, (...args: unknown[]) => unknown>;
    for (const name of names) {
      const own = Object.getOwnPropertyDescriptor(target, name);
      const method = methods[name];
      if (!method) continue;
      methods[name] = function (this: unknown, ...args: unknown[]) {
        tell(where, args);
        return method.apply(this, args);
      };
      this.#undo.push(() => {
        if (own) Object.defineProperty(target, name, own);
        else Reflect.deleteProperty(target, name);
      });
    }
  }
}

/** A value with all that can be reached from it, getters and what was inherited from classes too, on one line. */
function written(value: unknown, seen = new Set<unknown>(), depth = 0): string {
  if (typeof value === 'function') return '';
  if (typeof value !== 'object' || value === null) return String(value);
  if (seen.has(value) || depth > 8) return '…';
  seen.add(value);
  if (value instanceof Node || value instanceof Window || value instanceof EventTarget)
    return `[${value.constructor.name}]`;
  if (value instanceof Map || value instanceof Set)
    return [...value].map((item) => written(item, seen, depth + 1)).join(' ');
  const parts: string[] = [];
  for (
    let at: object | null = value;
    at && at !== Object.prototype;
    at = Object.getPrototypeOf(at) as object | null
  )
    for (const name of Reflect.ownKeys(at)) {
      try {
        parts.push(
          `${String(name)}=${written((value as Record<PropertyKey, unknown>)[name], seen, depth + 1)}`,
        );
      } catch {
        // A getter of a prototype that wants an instance.
      }
    }
  return `{${parts.join(' ')}}`;
}
