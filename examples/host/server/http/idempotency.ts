import { createHash } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import type { HostContext } from '../context.ts';
import { checkMaySend } from '../people/change.ts';
import type { Kept } from '../people/kept.ts';
import { readPeople } from '../people/read.ts';
import { answerWithUser } from './answer.ts';
import { forbidden, Problem } from './problem.ts';
import { actorOf, type HostEnv, type HostRequest } from './session.ts';

/** Seconds for which an answer is kept. */
export const ANSWER_LIFETIME = 24 * 60 * 60;
/** Seconds after which a request that never ended, because the process died, no longer holds its key. */
const STUCK_AFTER = 60;
const MAX_KEY_LENGTH = 255;

/**
 * A request with an `Idempotency-Key` acts once; repeated, it gets the same answer as far as the actor may still have it
 * (draft-ietf-httpapi-idempotency-key-header). Failures are not kept: they changed nothing, and the next try may succeed.
 */
export function idempotent(host: HostContext) {
  return createMiddleware<HostEnv>(async (request, next) => {
    request.set('keep', async () => undefined);
    const key = request.req.header('Idempotency-Key');
    if (key === undefined || ['GET', 'HEAD'].includes(request.req.method)) return next();
    if (key.length > MAX_KEY_LENGTH) throw new Problem(400, { detail: 'Idempotency-Key is too long.' });
    const { method, path } = request.req;
    const keyHash = digest([actorOf(request).personId, method, path, key]);
    const kept = await claim(host, keyHash, digest([await request.req.text()]));
    if (kept) return answerAgain(host, request, kept);
    request.set('keep', async (db, { status, ...rest }) => {
      const body = JSON.stringify(rest);
      await db.updateTable('answer').set({ status, body }).where('key_hash', '=', keyHash).execute();
    });
    try {
      await next();
    } finally {
      // Nothing was kept, so nothing was changed: the key is free again.
      await host.db
        .deleteFrom('answer')
        .where('key_hash', '=', keyHash)
        .where('status', 'is', null)
        .execute();
    }
    return undefined;
  });
}

/** The answer to a repeated request. @throws {Problem} 403 or 404 for what the actor may not know any more. */
async function answerAgain(host: HostContext, request: HostRequest, kept: Kept): Promise<Response> {
  const { status, personId, delivery, isOutOfSight = false } = kept;
  if (status === 204) return request.body(null, 204);
  const actor = actorOf(request);
  if (delivery) {
    await checkMaySend(host, actor, personId);
    return request.json(delivery, status);
  }
  const [user] = await readPeople(host, actor, [personId]);
  const isSeen = user && (user.assignments.length > 0 || (isOutOfSight && actor.managed.length > 0));
  if (!isSeen) throw forbidden('This was done before. The person is gone, or you may not see them any more.');
  return answerWithUser(request, user, status);
}

/** Takes a key for this request, or returns what is kept under it. */
async function claim({ db, now }: HostContext, keyHash: string, bodyHash: string): Promise<Kept | undefined> {
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
  return { ...(JSON.parse(kept.body) as Omit<Kept, 'status'>), status: kept.status as Kept['status'] };
}

const digest = (parts: readonly string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
