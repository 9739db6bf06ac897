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

/** The page after, if there is one. */
export function nextPage(position: PagePosition, shown: ReadUserPage): PagePosition | undefined {
  const { page } = position;
  const start = position.start + page.limit;
  if ('offset' in page) {
    const more = shown.total
      ? start < shown.total.count || shown.total.relation === 'at-least'
      : shown.users.length + shown.unreadable === page.limit;
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
