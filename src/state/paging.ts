import type { CursorPage, OffsetPage, PagingKind, ReadUserPage } from '../data/index.js';

/** Where in a list a person is: how many users were before, and by which page to ask for them. */
export interface PagePosition {
  /** The number of users on the pages before. */
  readonly start: number;
  readonly page: OffsetPage | CursorPage;
}

/** The first page. */
export function firstPage(kind: PagingKind, limit: number): PagePosition {
  return { start: 0, page: kind === 'offset' ? { offset: 0, limit } : { limit } };
}

/** Where a person was, found again: by position, or by the cursor that led there. */
export function pageAt(
  kind: PagingKind,
  limit: number,
  place: { readonly start: number; readonly cursor?: string | undefined } | undefined,
): PagePosition {
  if (!place) return firstPage(kind, limit);
  const { start, cursor } = place;
  if (kind === 'offset') return { start, page: { offset: start, limit } };
  return cursor === undefined ? firstPage(kind, limit) : { start, page: { cursor, limit } };
}

/** A page by its number, from 1, where the backend pages by offset. */
export function numberedPage(number: number, limit: number): PagePosition {
  const start = (number - 1) * limit;
  return { start, page: { offset: start, limit } };
}

/**
 * The numbers of the pages to choose from: the first, the last, and those around the current one; `undefined` where
 * some are left out. A gap of one page shows that page.
 */
export function pageNumbers(current: number, pages: number): (number | undefined)[] {
  const shown = [...new Set([1, current - 1, current, current + 1, pages])].filter(
    (number) => number >= 1 && number <= pages,
  );
  return shown.flatMap((number, index) => {
    const before = shown[index - 1] ?? number - 1;
    const gap = number - before - 1;
    if (gap === 0) return [number];
    return [gap === 1 ? number - 1 : undefined, number];
  });
}

/** The page after, if there is one. */
export function nextPage(position: PagePosition, shown: ReadUserPage): PagePosition | undefined {
  const { page } = position;
  const start = position.start + page.limit;
  if ('offset' in page) {
    const isFull = shown.users.length + shown.unreadable >= page.limit;
    const more =
      shown.total?.relation === 'exact'
        ? start < shown.total.count
        : isFull || start < (shown.total?.count ?? 0);
    return more ? { start, page: { offset: start, limit: page.limit } } : undefined;
  }
  return shown.next === undefined ? undefined : { start, page: { cursor: shown.next, limit: page.limit } };
}

/** The page before, if there is one. */
export function previousPage(position: PagePosition, shown: ReadUserPage): PagePosition | undefined {
  const { page } = position;
  const start = Math.max(0, position.start - page.limit);
  if ('offset' in page) {
    return position.start > 0 ? { start, page: { offset: start, limit: page.limit } } : undefined;
  }
  return shown.previous === undefined
    ? undefined
    : { start, page: { cursor: shown.previous, limit: page.limit } };
}

/** Where to go from a page on which nobody is left: the nearest one that has somebody, as far as that is known. */
export function pageWithSomebody(position: PagePosition, shown: ReadUserPage): PagePosition | undefined {
  const { start, page } = position;
  const { limit } = page;
  const before = previousPage(position, shown);
  if ('offset' in page) {
    const last = shown.total && Math.max(1, Math.ceil(shown.total.count / limit));
    return before && last !== undefined && last * limit <= start ? numberedPage(last, limit) : before;
  }
  const isFirst = start === 0 && page.cursor === undefined;
  return isFirst ? undefined : (before ?? firstPage('cursor', limit));
}
