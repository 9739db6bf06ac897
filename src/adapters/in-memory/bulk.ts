import * as z from 'zod/mini';
import {
  AdapterError,
  bulkFailureOf,
  bulkRequestSchema,
  userActionOf,
  withRolesAt,
  type BulkOperation,
  type BulkRequest,
  type BulkResult,
  type BulkUser,
} from '../../data/index.js';
import type { Backend } from './backend.js';
import { placeOfSeen } from './places.js';
import { perform, type Work, type WorkOptions } from './work.js';
import { remove, sendActivation, sendPasswordReset, update } from './writing.js';

/** Does one thing to many users, each for themselves; the page is left free between two of them. */
export async function actOnAll(
  request: BulkRequest,
  backend: Backend,
  options: WorkOptions,
): Promise<readonly BulkResult[]> {
  const { data } = z.safeParse(bulkRequestSchema, request);
  if (!data) throw new AdapterError('invalid');
  const { operation, users } = data;
  const results: BulkResult[] = [];
  for (const user of users) {
    options.signal?.throwIfAborted();
    try {
      results.push(await perform(() => act(backend, operation, user), options));
    } catch (thrown) {
      if (!AdapterError.is(thrown)) throw thrown;
      results.push({ id: user.id, error: bulkFailureOf(thrown) });
    }
  }
  return results;
}

function* act(backend: Backend, operation: BulkOperation, { id, version }: BulkUser): Work<BulkResult> {
  const user = backend.store.at(yield* placeOfSeen(id, backend));
  switch (operation.action) {
    case 'remove':
      yield* remove(backend, id, { version });
      return { id };
    case 'send-email': {
      const send = userActionOf(operation, user) === 'send-activation' ? sendActivation : sendPasswordReset;
      const delivery = yield* send(backend, id);
      return { id, delivery, user: backend.show(backend.store.at(yield* placeOfSeen(id, backend))) };
    }
    case 'change-roles': {
      const assignments = withRolesAt(user.assignments, operation.clientId, operation.roleIds);
      return { id, user: yield* update(backend, id, { assignments }, { version }) };
    }
    case 'activate':
      return { id, user: yield* update(backend, id, { status: 'active' }, { version }) };
    case 'deactivate':
      return { id, user: yield* update(backend, id, { status: 'inactive' }, { version }) };
  }
}
