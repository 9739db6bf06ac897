import { getConnInfo } from '@hono/node-server/conninfo';
import { Problem } from './problem.ts';
import type { HostRequest } from './session.ts';

/** The text fields of a form. */
export async function readForm(request: HostRequest): Promise<Partial<Record<string, string>>> {
  const body = await request.req.parseBody();
  const texts = Object.entries(body).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value.replaceAll('\0', '')] as const] : [],
  );
  return Object.fromEntries(texts);
}

/**
 * The network address that asks. Behind a proxy that is the proxy's: headers such as `X-Forwarded-For` can be made up by
 * anybody, so a host that stands behind one must say which proxy it trusts, and this one knows none.
 */
export function addressOf(request: HostRequest): string {
  return getConnInfo(request).remote.address ?? '';
}

/** Runs a check of the limits; what it refuses is returned, to be said on a page, with `Retry-After` set. */
export async function refuseGently(
  request: HostRequest,
  check: () => Promise<void>,
): Promise<Problem | undefined> {
  try {
    await check();
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { retryAfter } = error.options;
    if (retryAfter !== undefined) request.header('Retry-After', String(Math.max(1, Math.ceil(retryAfter))));
    return error;
  }
}
