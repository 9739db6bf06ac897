import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { HostOptions } from '../../../examples/host/server/host.ts';
import { TestHost, type DatabaseSource } from '../support/test-host.js';

/** Asks a host under another name, as a browser does whose resolver was made to say that the name is here. */
async function statusAs(name: string, { host }: TestHost, path: string): Promise<number> {
  const asked = request(new URL(path, host.url), { headers: { Host: name }, agent: false });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.resume();
  return answer.statusCode ?? 0;
}

/** By which names the host can be reached, and who can read its outbox. */
export function addressesSuite(database: DatabaseSource): void {
  describe('The addresses of the host:', () => {
    let test: TestHost;
    const start = async (options: HostOptions = {}) => {
      test = await TestHost.start(database(), options);
      return { port: new URL(test.host.url).port };
    };
    afterEach(() => test.close());

    describe('under the name', () => {
      const PATHS = ['/outbox', '/sign-in', '/api/viewer', '/assets/office.css'];

      it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example'])(
        '%s nothing is answered, for any page can be given a name that leads here',
        async (name) => {
          const { port } = await start();
          for (const host of [name, `${name}:${port}`]) {
            for (const path of PATHS) expect([path, await statusAs(host, test, path)]).toEqual([path, 421]);
          }
        },
      );

      it.each(['localhost', 'LOCALHOST', '127.0.0.1', '[::1]'])(
        '%s the host answers, at any port',
        async (name) => {
          const { port } = await start();
          for (const host of [name, `${name}:${port}`, `${name}:1`]) {
            expect(await statusAs(host, test, '/outbox')).toBe(200);
            expect(await statusAs(host, test, '/api/viewer')).toBe(401);
          }
        },
      );

      it('that it is published by, and others that are allowed, it answers too', async () => {
        await start({ publicUrl: 'https://office.example.com', allowedHosts: ['intern.example.com'] });
        for (const name of ['office.example.com', 'intern.example.com', 'intern.example.com:8443']) {
          expect(await statusAs(name, test, '/sign-in')).toBe(200);
        }
        expect(await statusAs('example.com', test, '/sign-in')).toBe(421);
      });
    });

    describe('the outbox', () => {
      const seen = async () => {
        const admin = await test.admin();
        return [
          (await admin.get('/outbox')).status,
          (await admin.text('/')).includes('"/outbox"'),
          test.host.hasOutbox,
        ];
      };

      it.each([
        { hostname: '127.0.0.1' },
        { hostname: 'localhost' },
        { openOutbox: true, hostname: '0.0.0.0' },
      ])('can be read at %j', async (options) => {
        await start(options);
        expect(await seen()).toEqual([200, true, true]);
      });

      it.each([
        { hostname: '0.0.0.0' },
        { publicUrl: 'http://office.example.com' },
        { hostname: '127.0.0.1', openOutbox: false },
      ])('cannot be read at %j', async (options) => {
        await start(options);
        expect(await seen()).toEqual([404, false, false]);
      });
    });
  });
}
