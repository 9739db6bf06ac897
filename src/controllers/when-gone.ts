/**
 * Calls back once an element is off the page. One that is only moved is back at once: what it asked for and what is under way goes on.
 */
export function whenGone(element: Element, then: () => void): void {
  queueMicrotask(() => {
    if (!element.isConnected) then();
  });
}
