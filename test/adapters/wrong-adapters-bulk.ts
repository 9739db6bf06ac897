import { AdapterError, type BulkRequest, type BulkResult } from '../../src/data/index.js';
import { wrong, type Whole, type Wrong, type WrongSubjects } from './wrong-adapters.js';

type Options = Parameters<Whole['bulk']>[1];

/** A subject that does bulk operations in a way of its own. */
const wrongBulk = (
  bulk: (right: Whole, request: BulkRequest, options: Options) => Promise<readonly BulkResult[]>,
): Wrong =>
  wrong((right) => ({
    bulk: (request: BulkRequest, options?: Options) => bulk(right, request, options),
  }));

const wrongRequest = (change: (request: BulkRequest) => BulkRequest): Wrong =>
  wrongBulk((right, request, options) => right.bulk(change(request), options));

const withoutVersions = (request: BulkRequest): BulkRequest => ({
  ...request,
  users: request.users.map(({ id }) => ({ id })),
});

/** Adapters that do bulk operations wrongly. */
export const wrongBulks: WrongSubjects = {
  'deactivates and activates many users in one call, and tells each as they are then': [
    wrongRequest((request) => ({ ...request, users: request.users.slice(1) })),
    wrongBulk(async (_right, { users }) => Promise.resolve(users.map(({ id }) => ({ id })))),
    wrongBulk(async (right, request) => (await right.bulk(request)).map(({ id }) => ({ id }))),
  ],
  'changes the roles of many users at one client, and at no other': [
    wrongBulk(async ({ update }, { operation, users }) => {
      if (operation.action !== 'change-roles') return [];
      const { clientId, roleIds } = operation;
      const assignments = [{ clientId, roleIds: [...roleIds] }];
      return Promise.all(
        users.map(async ({ id, version }) => ({ id, user: await update(id, { assignments }, { version }) })),
      );
    }),
    wrongBulk(async (_right, { users }) => Promise.resolve(users.map(({ id }) => ({ id })))),
  ],
  'removes many users in one call, and tells of one who is not there without failing the others': [
    wrongBulk(async (right, request) => {
      const results = await right.bulk(request);
      const failed = results.find(({ error }) => error);
      if (failed) throw new AdapterError(failed.error?.kind ?? 'unavailable');
      return results;
    }),
    wrongBulk(async (_right, { users }) => Promise.resolve(users.map(({ id }) => ({ id })))),
  ],
  'tells of an old version in a bulk call, and changes nothing of that user': [wrongRequest(withoutVersions)],
  'does not let a bulk call act on the viewer’s own account': [
    wrongBulk(async (_right, { users }) => Promise.resolve(users.map(({ id }) => ({ id })))),
  ],
  'acts once when a bulk call is repeated with its key, and answers the same': [
    wrongBulk((right, request) => right.bulk(request)),
    wrongBulk((right, request) => right.bulk(withoutVersions(request))),
  ],
};
