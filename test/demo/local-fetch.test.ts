/** The fetch without a network: it reaches one address, and it can be aborted like a real one. */
import { expect } from 'chai';
import { createLocalFetch } from '../../demo/server/local-fetch.js';

const BASE = 'http://operator.invalid/operators/camara';
const nameOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'answered',
    (error: Error) => error.name,
  );

describe('local fetch', () => {
  it('hands the request to the handler', async () => {
    const fetch = createLocalFetch(BASE, async (request) => new Response(`${request.method} ${await request.text()}`));
    const response = await fetch(`${BASE}/kyc-match/v0.4/match`, { method: 'POST', body: '{}' });
    expect(await response.text()).to.equal('POST {}');
  });

  it('fails like a network for every other address', async () => {
    const fetch = createLocalFetch(BASE, () => new Response());
    for (const address of ['http://operator.invalid/', `${BASE}x/y`, 'https://example.com/operators/camara/'])
      expect(await nameOf(fetch(address)), address).to.equal('TypeError');
  });

  it('is aborted while it waits, and before it starts', async () => {
    const page = new AbortController();
    const fetch = createLocalFetch(BASE, () => new Promise<Response>(() => undefined));
    const waiting = nameOf(fetch(`${BASE}/slow`, { signal: page.signal }));
    page.abort();
    expect(await waiting).to.equal('AbortError');
    expect(await nameOf(fetch(`${BASE}/slow`, { signal: page.signal }))).to.equal('AbortError');
  });
});
