import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { UserChange } from 'rolecall/data';
import { findActor } from '../accounts/sessions.ts';
import type { HostContext } from '../context.ts';
import type { Actor } from '../people/access.ts';
import { changeFor } from '../people/events.ts';
import { actorOf, readSession, type HostRequest } from './session.ts';

/** Milliseconds between two signs of life while nothing happens. */
const HEARTBEAT = 15_000;

/**
 * The changes of people as server-sent events, for whoever is signed in. Before each one it is asked anew whether they still are
 * and what they may see: a session that ended ends the stream.
 */
export function userEvents(host: HostContext, request: HostRequest): Response {
  const actor = actorOf(request);
  const secret = readSession(host, request) ?? '';
  // Nothing in between may hold back or press together what is to arrive now.
  request.header('X-Accel-Buffering', 'no');
  return streamSSE(
    request,
    (stream) => follow(host, stream, { actor, secret, lastId: request.req.header('Last-Event-ID') }),
    async (error) => host.logError(error),
  );
}

async function follow(
  host: HostContext,
  stream: SSEStreamingApi,
  { actor, secret, lastId }: { actor: Actor; secret: string; lastId: string | undefined },
): Promise<void> {
  const { events } = host;
  let roles = rolesOf(actor);
  let at = lastId === undefined ? events.last : events.numberOf(lastId);
  const send = (change: UserChange) =>
    stream.writeSSE({ id: events.idOf(at ?? events.last), data: JSON.stringify(change) });
  const miss = async () => {
    at = events.last;
    await send({ type: 'missed' });
  };
  await stream.write(': watching\n\n');
  if (at === undefined) await miss();
  while (!isOver(host, stream)) {
    const event = events.after(at ?? events.last);
    if (event === undefined) {
      await events.next(HEARTBEAT);
      if (events.after(at ?? events.last) === undefined && !isOver(host, stream)) {
        if (!(await findActor(host, secret))) return;
        await stream.write(': still here\n\n');
      }
      continue;
    }
    const now = await findActor(host, secret);
    if (!now) return;
    if (event === 'gone') {
      await miss();
      continue;
    }
    at = event.number;
    // They see other people than before, or the same ones otherwise.
    if (rolesOf(now) !== roles) await miss();
    roles = rolesOf(now);
    const change = await changeFor(host, now, event);
    if (change && event.number === at) await send(change);
  }
}

const isOver = ({ events }: HostContext, stream: SSEStreamingApi): boolean =>
  stream.aborted || stream.closed || events.isClosed;

const rolesOf = (actor: Actor): string => JSON.stringify([...actor.roles].sort());
