import { HttpResponse } from 'msw';
import type { UserAdapter } from '../../src/data/index.js';

/** The changes that an adapter tells, as server-sent events, until the request is aborted. They have no numbers: whoever comes back missed something. */
export function eventStream(watch: NonNullable<UserAdapter['watch']>, signal: AbortSignal): Response {
  const stopped = new AbortController();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => {
        if (!stopped.signal.aborted) controller.enqueue(encoder.encode(text));
      };
      // So that the answer begins now, and not with the first change.
      send(': watching\n\n');
      watch(
        (change) => {
          send(`data: ${JSON.stringify(change)}\n\n`);
        },
        { signal: AbortSignal.any([signal, stopped.signal]) },
      );
    },
    cancel() {
      stopped.abort();
    },
  });
  return new HttpResponse(body, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
  });
}
