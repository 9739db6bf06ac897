import { expect } from '@open-wc/testing';
import { RestAdapter } from '../../src/adapters/rest/index.js';
import { AdapterError } from '../../src/data/index.js';

async function errorFrom(call: Promise<unknown>): Promise<AdapterError> {
  try {
    await call;
  } catch (thrown) {
    if (AdapterError.is(thrown)) return thrown;
    throw thrown;
  }
  throw new Error('The call did not reject.');
}

describe('RestAdapter in a browser', () => {
  it('calls the browser’s own fetch, which refuses to be called on an object', async () => {
    const { fetch } = window;
    const refusal: unknown = await { fetch }.fetch('/').catch((thrown: unknown) => thrown);
    expect(String(refusal)).to.contain('Illegal invocation');
    expect((await errorFrom(new RestAdapter({ baseUrl: '/no-such-api', fetch }).get('42'))).kind).to.equal(
      'not-found',
    );
    expect((await errorFrom(new RestAdapter({ baseUrl: '/no-such-api' }).get('42'))).kind).to.equal(
      'not-found',
    );
  });

  it('takes a base URL as relative to the page', async () => {
    const urls: string[] = [];
    const fetch: typeof window.fetch = async (input, init) => {
      const response = await window.fetch(input, init);
      urls.push(response.url);
      return response;
    };
    await errorFrom(new RestAdapter({ baseUrl: 'no-such-api', fetch }).viewer());
    expect(urls).to.deep.equal([new URL('no-such-api/viewer', document.baseURI).href]);
  });

  it('is unavailable where nobody listens, and rejects with the reason of the signal when it is aborted', async () => {
    const nowhere = new RestAdapter({ baseUrl: 'http://127.0.0.1:9', retries: 0 });
    expect((await errorFrom(nowhere.viewer())).kind).to.equal('unavailable');
    const controller = new AbortController();
    const reason = new Error('Enough.');
    const call = new RestAdapter({ baseUrl: '/no-such-api' }).viewer(controller);
    controller.abort(reason);
    expect(await call.catch((thrown: unknown) => thrown)).to.equal(reason);
  });
});
