/** CSS pixels between what has the focus and a pinned column, with room for the ring. */
const GAP = 6;

function isPinned(cell: Element): boolean {
  const { position, insetInlineStart, insetInlineEnd } = getComputedStyle(cell);
  return position === 'sticky' && !(insetInlineStart === 'auto' && insetInlineEnd === 'auto');
}

/**
 * Scrolls to the side until what the keyboard brought the focus to stands clear of the columns that stay in sight. Not by
 * `scroll-padding`, which is a length known beforehand: those columns are as wide as what is in them. For `focusin` of
 * what scrolls.
 */
export function showBesidePinned({ currentTarget, target }: FocusEvent): void {
  const scroller = currentTarget as HTMLElement;
  const focused = target as Element;
  const cell = focused.closest('th, td');
  const row = cell?.parentElement;
  // What is pressed by a pointer must not move away under it.
  if (!cell || !row || !focused.matches(':focus-visible') || isPinned(cell)) return;
  const view = scroller.getBoundingClientRect();
  let [from, to] = [view.left, view.right];
  for (const { left, right } of [...row.children]
    .filter(isPinned)
    .map((one) => one.getBoundingClientRect())) {
    if (left - view.left < view.right - right) from = Math.max(from, right + GAP);
    else to = Math.min(to, left - GAP);
  }
  const { left, right } = focused.getBoundingClientRect();
  if (left < from) scroller.scrollLeft += left - from;
  else if (right > to) scroller.scrollLeft += Math.min(right - to, left - from);
}
