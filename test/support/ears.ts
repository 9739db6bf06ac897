import { computeAccessibleDescription, computeAccessibleName } from 'dom-accessibility-api';

const LIVE = '[role="status"], [role="alert"], [role="log"], [aria-live]:not([aria-live="off"]), output';

/**
 * Hears what a screen reader would say by itself: every new text of a live region, wherever it stands, and what takes the focus
 * without being a control, such as the summary of what is wrong.
 */
export class Ears {
  /** All that was said, in its order. */
  readonly heard: string[] = [];
  readonly #root: Element;
  readonly #watched = new WeakSet<Node>();
  readonly #said = new WeakMap<Element, string>();
  readonly #observer: MutationObserver;

  /** Hears what is said in an element, from now on. */
  constructor(root: Element) {
    this.#root = root;
    this.#observer = new MutationObserver(() => {
      this.#listen(false);
    });
    this.#listen(true);
    document.addEventListener('focusin', this.#onFocus);
  }

  /** Hears no more. */
  stop(): void {
    this.#listen(false);
    this.#observer.disconnect();
    document.removeEventListener('focusin', this.#onFocus);
  }

  #listen(isFirst: boolean): void {
    for (const root of [this.#root, ...shadowRootsIn(this.#root)]) {
      if (!this.#watched.has(root)) {
        this.#watched.add(root);
        this.#observer.observe(root, { subtree: true, childList: true, characterData: true });
      }
      for (const region of root.querySelectorAll(LIVE)) this.#hear(region, isFirst);
    }
  }

  #hear(region: Element, isFirst: boolean): void {
    const text = spaced(wordsOf(region));
    const before = this.#said.get(region) ?? '';
    this.#said.set(region, text);
    if (!isFirst && text !== '' && text !== before && region.checkVisibility()) this.heard.push(text);
  }

  readonly #onFocus = (event: FocusEvent): void => {
    const [focused] = event.composedPath();
    if (!(focused instanceof HTMLElement) || !focused.matches('[role="group"]')) return;
    this.heard.push(spaced(`${computeAccessibleName(focused)} ${computeAccessibleDescription(focused)}`));
  };
}

/** All shadow roots in and below a node, whatever the depth. */
export function shadowRootsIn(node: ParentNode): ShadowRoot[] {
  const own = node instanceof Element && node.shadowRoot ? [node.shadowRoot] : [];
  const below = [...node.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [...own, ...below].flatMap((root) => [root, ...shadowRootsIn(root)]);
}

/** The words of a region, without those of its buttons. */
function wordsOf(region: Element): string {
  const copy = region.cloneNode(true) as Element;
  for (const control of copy.querySelectorAll('button, select, input')) control.remove();
  return copy.textContent;
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
