import { createHash } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import type { HostContext } from '../context.ts';
import { Problem } from './problem.ts';
import { actorOf, type HostEnv } from './session.ts';

/** Seconds for which an answer is kept. */
export const ANSWER_LIFETIME = 24 * 60 * 60;
/** Seconds after which a request that never ended, because the process died, no longer holds its key. */
const STUCK_AFTER = 60;
const KEPT_HEADERS = ['Content-Type', 'Location', 'ETag'];
const MAX_KEY_LENGTH = 255;

/**
 * A request with an `Idempotency-Key` acts once; repeated, it gets the first answer again
 * (draft-ietf-httpapi-idempotency-key-header). Failures are not kept: they changed nothing, and the next try may succeed.
 */
export function idempotent(host: HostContext) {
  return createMiddleware<HostEnv>(async (request, next) => {
    const key = request.req.header('Idempotency-Key');
    if (key === undefined || ['GET', 'HEAD'].includes(request.req.method)) return next();
    if (key.length > MAX_KEY_LENGTH) throw new Problem(400, { detail: 'Idempotency-Key is too long.' });
    const { method, path } = request.req;
    const keyHash = digest([actorOf(request).personId, method, path, key]);
    const kept = await claim(host, keyHash, digest([await request.req.text()]));
    if (kept) return kept;
    let isKept = false;
    try {
      await next();
      isKept = request.res.ok;
      if (isKept) await keep(host, keyHash, request.res);
    } finally {
      if (!isKept) await host.db.deleteFrom('answer').where('key_hash', '=', keyHash).execute();
    }
    return undefined;
  });
}

/** Takes a key for this request, or returns the answer that is kept under it. */
async function claim(
  { db, now }: HostContext,
  keyHash: string,
  bodyHash: string,
): Promise<Response | undefined> {
  const time = now();
  await db
    .deleteFrom('answer')
    .where('key_hash', '=', keyHash)
    .where((is) =>
      is.or([
        is('created_at', '<', new Date(time.getTime() - ANSWER_LIFETIME * 1000)),
        is.and([
          is('status', 'is', null),
          is('created_at', '<', new Date(time.getTime() - STUCK_AFTER * 1000)),
        ]),
      ]),
    )
    .execute();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('answer')
    .values({
      key_hash: keyHash,
      body_hash: bodyHash,
      status: null,
      headers: '{}',
      body: '',
      created_at: time,
    })
    .onConflict((conflicting) => conflicting.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return undefined;
  const kept = await db.selectFrom('answer').selectAll().where('key_hash', '=', keyHash).executeTakeFirst();
  if (!kept || kept.status === null) {
    throw new Problem(409, {
      detail: 'The first request with this key is still being carried out.',
      retryAfter: 1,
    });
  }
  if (kept.body_hash !== bodyHash) {
    throw new Problem(422, { detail: 'This Idempotency-Key was used for another request.' });
  }
  const headers = JSON.parse(kept.headers) as Record<string, string>;
  return new Response(kept.status === 204 ? null : kept.body, { status: kept.status, headers });
}

async function keep({ db }: HostContext, keyHash: string, response: Response): Promise<void> {
  const headers = KEPT_HEADERS.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  await db
    .updateTable('answer')
    .set({
      status: response.status,
      headers: JSON.stringify(Object.fromEntries(headers)),
      body: await response.clone().text(),
    })
    .where('key_hash', '=', keyHash)
    .execute();
}

const digest = (parts: readonly string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
