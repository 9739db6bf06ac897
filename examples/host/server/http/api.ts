import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { bulkRequestSchema, DEFAULT_ROLES, userChangesSchema, userDraftSchema } from 'rolecall/data';
import type { HostContext } from '../context.ts';
import { changePeople, showResults } from '../people/bulk.ts';
import { createPerson, removePerson, updatePerson } from '../people/change.ts';
import { countPeople } from '../people/counts.ts';
import { listPeople } from '../people/list.ts';
import { readListQuery, readUserFilter } from '../people/query.ts';
import { holdsLink, type Keep } from '../people/kept.ts';
import { mailPerson } from '../people/mail.ts';
import { readPerson } from '../people/read.ts';
import { answerWithUser } from './answer.ts';
import { idempotent } from './idempotency.ts';
import { isPersonId, readBody, readIfMatch } from './input.ts';
import { consume } from './limiters.ts';
import { notFound, Problem } from './problem.ts';
import { actorOf, csrfProtected, type HostEnv, type HostRequest } from './session.ts';
import { userEvents } from './user-events.ts';

const MAX_BODY = 64 * 1024;

/** The wire format of `openapi.yaml`. Every handler asks who asks; what they may do is decided in `people/`. */
export function api(host: HostContext): Hono<HostEnv> {
  const app = new Hono<HostEnv>();
  app.use(async (request, next) => {
    await next();
    request.header('Cache-Control', 'no-store');
  });
  app.use(bodyLimit({ maxSize: MAX_BODY, onError: () => new Problem(413).toResponse() }));
  app.use(csrfProtected(host));
  app.use(idempotent(host));

  app.get('/viewer', (request) => request.json(actorOf(request).toViewer()));
  app.get('/roles', (request) => {
    actorOf(request);
    return request.json({ roles: DEFAULT_ROLES });
  });
  app.get('/clients', async (request) => {
    const { clients } = actorOf(request);
    const rows = await host.db
      .selectFrom('client')
      .selectAll()
      .where('id', 'in', ['', ...clients])
      .orderBy('name')
      .execute();
    return request.json({ clients: rows });
  });

  app.get('/users', async (request) => {
    const actor = actorOf(request);
    const query = readListQuery(new URL(request.req.url).searchParams);
    return request.json(await listPeople(host, actor, query));
  });
  app.get('/user-counts', async (request) => {
    const actor = actorOf(request);
    const query = readUserFilter(new URL(request.req.url).searchParams);
    return request.json(await countPeople(host, actor, query));
  });
  app.post('/users', async (request) => {
    const actor = actorOf(request);
    const draft = await readBody(request, userDraftSchema);
    await consume(host.limiters.mailPerSender, actor.personId);
    return answerWithUser(request, await createPerson(host, actor, draft, request.get('keep')), 201);
  });

  app.post('/user-bulk', async (request) => {
    const actor = actorOf(request);
    const { keep, begun } = request.var;
    const asked = await readBody(request, bulkRequestSchema);
    const results = await changePeople(host, actor, asked, { keep, begun });
    return request.json({ results: await showResults(host, actor, results) });
  });

  app.get('/user-events', (request) => userEvents(host, request));

  app.get('/users/:id', async (request) => {
    const user = await readPerson(host, actorOf(request), idOf(request));
    if (!user) throw notFound();
    return answerWithUser(request, user);
  });
  app.patch('/users/:id', async (request) => {
    const actor = actorOf(request);
    const changes = await readBody(request, userChangesSchema);
    const expected = readIfMatch(request);
    const keep = request.get('keep');
    return answerWithUser(
      request,
      await updatePerson(host, actor, idOf(request), { changes, expected, keep }),
    );
  });
  app.delete('/users/:id', async (request) => {
    const expected = readIfMatch(request);
    await removePerson(host, actorOf(request), idOf(request), { expected, keep: request.get('keep') });
    return request.body(null, 204);
  });

  for (const [path, kind] of [
    ['/users/:id/password-reset', 'reset'],
    ['/users/:id/activation', 'activation'],
  ] as const) {
    app.post(path, async (request) => {
      const { keep: keepAny } = request.var;
      // Repeated, the request makes a new link, with which the first ends.
      const keep: Keep = async (db, kept) => {
        if (!holdsLink(kept)) await keepAny(db, kept);
      };
      return request.json(await mailPerson(host, actorOf(request), idOf(request), { kind, keep }));
    });
  }

  // Who is not signed in learns not even which paths there are.
  app.all('*', (request) => {
    actorOf(request);
    throw notFound();
  });
  return app;
}

/** The identifier in the path. @throws {Problem} 404 for one that is none of ours. */
function idOf(request: HostRequest): string {
  const id = request.req.param('id') ?? '';
  if (!isPersonId(id)) throw notFound();
  return id;
}
