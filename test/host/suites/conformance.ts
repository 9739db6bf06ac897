import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RestAdapter } from '../../../src/adapters/rest/index.js';
import type { UserPage, Viewer } from '../../../src/data/index.js';
import { ADAPTER_RULES, lacks, type AdapterSubject } from '../../adapters/adapter-contract.js';
import { expectDescribed } from '../../support/openapi.js';
import { AURORA, BOREALIS, CASCADE, TestHost, type DatabaseSource } from '../support/test-host.js';
import type { Visitor } from '../support/visitor.js';

/** What this host does not claim: one person has one role at a client, and only Admins, above whom is nobody, manage people. */
const NOT_CLAIMED = new Set<string>(['multipleRoles', 'higher role']);

/** The adapter as a browser would use it: with the cookie of a visitor, every request and answer checked. */
async function adapterOf(visitor: Visitor): Promise<RestAdapter> {
  const token = visitor.csrfToken;
  return new RestAdapter({
    baseUrl: `${visitor.origin}/api`,
    csrf: { token },
    capabilities: { multipleRoles: false },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      request.headers.set('Cookie', `session=${visitor.session ?? ''}`);
      const [body, path] = [await request.clone().text(), request.url.slice(`${visitor.origin}/api`.length)];
      const response = await fetch(request);
      // A request that is bad on purpose need not be as described; its answer must.
      const isBad = response.status === 400 || response.status === 422;
      await expectDescribed(
        request.method,
        path,
        isBad ? undefined : { headers: request.headers, body },
        response,
      );
      return response;
    },
  });
}

export function conformanceSuite(database: DatabaseSource): void {
  describe('The REST adapter on this host', () => {
    let test: TestHost;
    let subject: AdapterSubject;
    beforeAll(async () => {
      test = await TestHost.start(database(), { people: 60, limits: { mailCoolDown: 60 } });
      const [admin, another, onlooker] = await Promise.all([
        test.admin(),
        test.admin(),
        test.signedIn('viewer@example.com'),
      ]);
      const { userId = '' } = await admin.read<Viewer>('GET', '/viewer');
      const { users } = await admin.read<UserPage>(
        'GET',
        `/users?client=${BOREALIS}&role=admin&status=active`,
      );
      // The admin manages the first two clients, and looks at the third.
      const { users: shared } = await admin.read<UserPage>(
        'GET',
        `/users?client=${AURORA}&status=active&limit=100`,
      );
      const elsewhere = shared.find(
        ({ assignments }) =>
          assignments.some(({ clientId }) => ![AURORA, BOREALIS].some((id) => id === clientId)) &&
          !assignments.some(({ roleIds }) => roleIds.includes('admin')),
      );
      subject = {
        adapter: await adapterOf(admin),
        clientId: AURORA,
        otherClientId: BOREALIS,
        foreignClientId: CASCADE,
        self: userId,
        lastAdmin: { id: users[0]?.id ?? '', clientId: BOREALIS },
        managedElsewhere: { id: elsewhere?.id ?? '' },
        another: await adapterOf(another),
        onlooker: await adapterOf(onlooker),
        signedOut: await adapterOf(test.visitor()),
      };
    });
    afterAll(() => test.close());

    for (const rule of ADAPTER_RULES.filter(({ needs }) => !needs.some((need) => NOT_CLAIMED.has(need)))) {
      it(rule.name, async () => {
        expect(lacks(subject, rule)).toEqual([]);
        await rule.check(subject);
      });
    }
  });
}
