/** The tallest box that every browser lays out well, in CSS pixels: Chromium ends at 33 million, Firefox at 17. */
const TALLEST = 8_000_000;

/**
 * Owns which stretch of a list stands in the box that scrolls, for a list that is taller than browsers can lay out. A
 * step of a wheel or a key moves the list by as much; a drag of the scroll bar moves it in proportion. A list that fits
 * is one stretch.
 */
export class RowSegment {
  #total = 0;
  #rowHeight = 1;
  #base = 0;
  #last = 0;

  /** Tells how many rows there are and how tall one is, in CSS pixels. */
  resize(total: number, rowHeight: number): void {
    this.#total = total;
    this.#rowHeight = rowHeight;
    this.#base = Math.min(this.#base, this.#lastBase);
  }

  /** The rows of the stretch. */
  get count(): number {
    return Math.min(this.#total, Math.floor(TALLEST / this.#rowHeight));
  }

  /** The place in the list of the first row of the stretch. */
  get base(): number {
    return this.#base;
  }

  /**
   * Takes in that the box was scrolled. Answers with where it has to be scrolled instead, so that the list can go on
   * beyond the edge of its stretch; `undefined` almost always.
   */
  scrolled(offset: number, view: number): number | undefined {
    const step = Math.abs(offset - this.#last);
    this.#last = offset;
    if (this.#lastBase === 0) return undefined;
    const end = this.count * this.#rowHeight - view;
    if (step > 4 * view) {
      this.#base = Math.round((Math.max(0, Math.min(offset, end)) / end) * this.#lastBase);
      return undefined;
    }
    const isNearStart = offset < 2 * view && this.#base > 0;
    const isNearEnd = offset > end - 2 * view && this.#base < this.#lastBase;
    if (!isNearStart && !isNearEnd) return undefined;
    const half = Math.floor(this.count / 2);
    const moved = isNearStart ? -Math.min(half, this.#base) : Math.min(half, this.#lastBase - this.#base);
    this.#base += moved;
    this.#last = offset - moved * this.#rowHeight;
    return this.#last;
  }

  /** Moves the stretch so that a row of the list is in it; answers with the row's place in the stretch. */
  reveal(row: number): number {
    const share = this.#total <= 1 ? 0 : row / (this.#total - 1);
    if (this.#lastBase > 0) this.#base = Math.round(share * this.#lastBase);
    // What follows is no drag of the scroll bar.
    this.#last = (row - this.#base) * this.#rowHeight;
    return row - this.#base;
  }

  get #lastBase(): number {
    return this.#total - this.count;
  }
}
