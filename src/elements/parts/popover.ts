/** Gives the focus back to its button when an open popover closes. Chromium does so by itself, but not within a shadow root. */
export function giveFocusBack(popover: HTMLElement, button: HTMLElement): void {
  const onClose = () => {
    const { activeElement } = popover.getRootNode() as Document | ShadowRoot;
    if (popover.contains(activeElement)) button.focus();
  };
  popover.addEventListener('beforetoggle', onClose, { once: true });
}

/**
 * Puts an open popover beside its button: below it, or above where there is no room; never off the screen. `edge` is the edge
 * of the button that it is flush with.
 */
export function placePopover(popover: HTMLElement, button: HTMLElement, edge: 'start' | 'end'): void {
  const anchor = button.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const rightToLeft = getComputedStyle(button).direction === 'rtl';
  const left = rightToLeft === (edge === 'end') ? anchor.left : anchor.right - width;
  const below = anchor.bottom + 4;
  const top = below + height > window.innerHeight ? anchor.top - height - 4 : below;
  popover.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8))}px`;
  popover.style.top = `${Math.max(8, top)}px`;
}
