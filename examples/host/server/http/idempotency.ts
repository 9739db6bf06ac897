import { createHash } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import type { Selectable } from 'kysely';
import type { HostContext } from '../context.ts';
import type { AnswerTable } from '../database/tables.ts';
import { checkMaySend } from '../people/change.ts';
import { showResults } from '../people/bulk.ts';
import { isInSight, type Kept } from '../people/kept.ts';
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
 * A request about many that was interrupted goes on, when it is repeated, where it stopped.
 */
export function idempotent(host: HostContext) {
  return createMiddleware<HostEnv>(async (request, next) => {
    request.set('keep', async () => undefined);
    request.set('begun', []);
    const key = request.req.header('Idempotency-Key');
    if (key === undefined || ['GET', 'HEAD'].includes(request.req.method)) return next();
    if (key.length > MAX_KEY_LENGTH) throw new Problem(400, { detail: 'Idempotency-Key is too long.' });
    const { method, path } = request.req;
    const keyHash = digest([actorOf(request).personId, method, path, key]);
    const kept = await claim(host, keyHash, digest([await request.req.text()]));
    if (kept && kept.status !== null) return answerAgain(host, request, kept);
    if (kept) request.set('begun', kept.results);
    request.set('keep', async (db, { status, ...rest }) => {
      const body = JSON.stringify(rest);
      const row = { status, body, ...(status === null && { created_at: host.now() }) };
      await db.updateTable('answer').set(row).where('key_hash', '=', keyHash).execute();
    });
    try {
      await next();
    } finally {
      // Nothing was kept, so nothing was changed: the key is free again.
      await host.db
        .deleteFrom('answer')
        .where('key_hash', '=', keyHash)
        .where('status', 'is', null)
        .where('body', '=', '')
        .execute();
    }
    return undefined;
  });
}

/** The answer to a repeated request. @throws {Problem} 403 or 404 for what the actor may not know any more. */
async function answerAgain(host: HostContext, request: HostRequest, kept: Kept): Promise<Response> {
  const actor = actorOf(request);
  if ('results' in kept) return request.json({ results: await showResults(host, actor, kept.results) });
  const { status, personId, delivery } = kept;
  if (status === 204) return request.body(null, 204);
  if (delivery) {
    await checkMaySend(host, actor, personId);
    return request.json(delivery, status);
  }
  const [user] = await readPeople(host, actor, [personId]);
  if (!user || !isInSight(actor, user, kept))
    throw forbidden('This was done before. The person is gone, or you may not see them any more.');
  return answerWithUser(request, user, status);
}

/** Takes a key for this request, or returns what is kept under it. */
async function claim({ db, now }: HostContext, keyHash: string, bodyHash: string): Promise<Kept | undefined> {
  const time = now();
  const stuckBefore = new Date(time.getTime() - STUCK_AFTER * 1000);
  await db
    .deleteFrom('answer')
    .where('key_hash', '=', keyHash)
    .where((is) =>
      is.or([
        is('created_at', '<', new Date(time.getTime() - ANSWER_LIFETIME * 1000)),
        is.and([is('status', 'is', null), is('body', '=', ''), is('created_at', '<', stuckBefore)]),
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
  if (kept && kept.status !== null) return readKept(kept, bodyHash);
  const interrupted = await db
    .updateTable('answer')
    .set({ created_at: time })
    .where('key_hash', '=', keyHash)
    .where('status', 'is', null)
    .where('body', '!=', '')
    .where('created_at', '<', stuckBefore)
    .returningAll()
    .executeTakeFirst();
  if (interrupted) return readKept(interrupted, bodyHash);
  throw new Problem(409, {
    detail: 'The first request with this key is still being carried out.',
    retryAfter: 1,
  });
}

/** @throws {Problem} 422 if it was another request. */
function readKept({ status, body, body_hash }: Selectable<AnswerTable>, bodyHash: string): Kept {
  if (body_hash !== bodyHash) {
    throw new Problem(422, { detail: 'This Idempotency-Key was used for another request.' });
  }
  return { ...(JSON.parse(body) as Omit<Kept, 'status'>), status } as Kept;
}

const digest = (parts: readonly string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
