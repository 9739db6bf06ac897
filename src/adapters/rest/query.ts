import { AdapterError, type UserCountsQuery, type UserId, type UserQuery } from '../../data/index.js';

/** A query as parameters of `GET /users`. */
export function parametersOf(query: UserQuery): URLSearchParams {
  const { sort, page } = query;
  const parameters = countsParametersOf(query);
  if (sort) parameters.set('sort', `${sort.direction === 'descending' ? '-' : ''}${sort.field}`);
  if ('offset' in page) parameters.set('offset', String(page.offset));
  else if (page.cursor === undefined) parameters.set('paging', 'cursor');
  else parameters.set('cursor', page.cursor);
  parameters.set('limit', String(page.limit));
  return parameters;
}

/** A query as parameters of `GET /user-counts`. */
export function countsParametersOf({ clientId, search, filters = {} }: UserCountsQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  if (clientId !== undefined) parameters.set('client', clientId);
  if (search) parameters.set('search', search);
  for (const role of filters.roleIds ?? []) parameters.append('role', role);
  for (const status of filters.statuses ?? []) parameters.append('status', status);
  if (filters.notSignedInSince !== undefined) parameters.set('notSignedInSince', filters.notSignedInSince);
  if (filters.neverSignedIn) parameters.set('neverSignedIn', 'true');
  return parameters;
}

/**
 * An identifier as one segment of a path.
 *
 * @throws {AdapterError} `not-found` for what would lead to another path (nothing, `.` and `..`, which a URL resolves
 * even when they come from `encodeURIComponent`) and for what has no UTF-8 form (a lone surrogate).
 */
export function segmentOf(id: UserId): string {
  try {
    const segment = encodeURIComponent(id);
    if (!['', '.', '..'].includes(segment)) return segment;
  } catch {
    // A URIError, which says no more than the message below.
  }
  throw new AdapterError('not-found', { message: 'No user can have an id that is no segment of a path.' });
}

/**
 * A version as an entity tag (RFC 9110, section 8.8.3).
 *
 * @throws {AdapterError} `malformed` if it is none: left out, the change would overwrite somebody else's unseen.
 */
export function entityTagOf(version: string): string {
  if (/^[\x21\x23-\x7e]+$/.test(version)) return `"${version}"`;
  throw new AdapterError('malformed', {
    message:
      'The version of the user cannot be sent in If-Match: only visible ASCII but the double quote can.',
  });
}

/** A key as a string of RFC 9651, section 3.3.3. What such a string cannot hold is escaped, always in the same way. */
export function idempotencyKeyOf(key: string): string {
  const printable = key.replace(/[^\x20-\x7e]/g, (unit) => `%${unit.charCodeAt(0).toString(16)}`);
  return `"${printable.replace(/["\\]/g, '\\$&')}"`;
}
