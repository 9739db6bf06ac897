import { setupServer } from 'msw/node';
import { afterAll, describe, expect, it } from 'vitest';
import { restHandlers } from '../../mocks/index.js';
import { RestAdapter } from '../../src/adapters/rest/index.js';
import type { UserAdapter } from '../../src/data/index.js';
import { describedFetch } from '../support/described-fetch.js';
import { OPERATION_IDS } from '../support/openapi.js';
import { describeUserAdapter } from './adapter-contract.js';
import { inMemorySubject } from './in-memory-subject.js';

const server = setupServer();
const memory = inMemorySubject();
const operations = new Set<string>();
const problems: Error[][] = [];

/** A REST adapter to the handlers for an adapter in memory. */
function overHttp(adapter: UserAdapter, name: string): RestAdapter {
  const baseUrl = `http://rolecall.test/${name}`;
  server.use(...restHandlers({ adapter, baseUrl, csrf: { token: 'xyz' } }));
  const described = describedFetch(baseUrl);
  problems.push(described.problems);
  const fetch: typeof globalThis.fetch = async (...parameters) => {
    const response = await described.fetch(...parameters);
    for (const operation of described.operations) operations.add(operation);
    return response;
  };
  return new RestAdapter({ baseUrl, fetch, csrf: { token: 'xyz' } });
}

server.listen({ onUnhandledFrame: 'error' });
afterAll(() => {
  server.close();
});

const unrun = await describeUserAdapter(
  'RestAdapter on Mock Service Worker',
  {
    ...memory,
    adapter: overHttp(memory.adapter, 'api'),
    another: overHttp(memory.adapter, 'another'),
    managedElsewhere: memory.managedElsewhere && {
      ...memory.managedElsewhere,
      adapter: overHttp(memory.managedElsewhere.adapter ?? memory.adapter, 'elsewhere'),
    },
    higher: memory.higher && { ...memory.higher, adapter: overHttp(memory.higher.adapter, 'lower') },
    onlooker: overHttp(memory.onlooker ?? memory.adapter, 'onlooker'),
    signedOut: overHttp(memory.signedOut ?? memory.adapter, 'signed-out'),
  },
  { runner: { describe, it }, report: () => undefined },
);

describe('What was said over HTTP meanwhile', () => {
  it('was described by openapi.yaml, request by request and answer by answer', () => {
    expect(problems.flat()).toEqual([]);
  });

  it('was every operation that openapi.yaml describes', () => {
    expect([...operations].sort()).toEqual([...OPERATION_IDS].sort());
  });

  it('left out no rule of the contract', () => {
    expect(unrun).toEqual([]);
  });
});
