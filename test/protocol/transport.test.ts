import { expect } from 'chai';
import { CODE_SENT, correlatorOf, createScript, json, NUMBER, type Turn } from './scripted-proxy.js';
import { settle } from '../support/manual-clock.js';

const codeOf = (result: { ok: true } | { ok: false; problem: { code: string } }) =>
  result.ok ? 'ok' : result.problem.code;

describe('a request', () => {
  it('goes to the route below the endpoint, with the body and nothing personal in the URL', async () => {
    const { asked, start } = createScript([json(CODE_SENT)]);
    await start();
    expect(asked[0]?.url).to.equal('https://shop.test/api/kyc/proof');
    expect(asked[0]?.body).to.deep.equal({
      action: 'start',
      phoneNumber: NUMBER,
      fields: ['givenName'],
      locale: 'en',
    });
  });

  it('is sent so that no referrer, cache or redirect can leak it', async () => {
    const { asked, start } = createScript([json(CODE_SENT)]);
    await start();
    expect(asked[0]?.init).to.include({
      method: 'POST',
      mode: 'cors',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      credentials: 'same-origin',
    });
  });

  it('carries the protocol’s headers, which a page cannot replace', async () => {
    const headers = { 'kyc-protocol': '9', 'x-correlator': 'mine', 'content-type': 'text/plain', 'x-csrf': 'token' };
    const { asked, match } = createScript([json({})], { headers });
    await match('key-7');
    const sent = asked[0]?.headers;
    expect(sent?.get('kyc-protocol')).to.equal('1');
    expect(sent?.get('x-correlator')).to.equal(correlatorOf(0));
    expect(sent?.get('content-type')).to.equal('application/json');
    expect(sent?.get('accept')).to.contain('application/json');
    expect(sent?.get('x-csrf')).to.equal('token');
    expect(sent?.get('idempotency-key')).to.equal('key-7');
  });

  it('uses the credentials of the configuration', async () => {
    const { asked, start } = createScript([json(CODE_SENT)], { credentials: 'include' });
    await start();
    expect(asked[0]?.init.credentials).to.equal('include');
  });

  it('shows the session that an answer handed over, from then on', async () => {
    const session = 'abcdefghijklmnop';
    const { asked, start, check } = createScript([json({ ...CODE_SENT, session }), json({ status: 'unavailable' })]);
    await start();
    await check();
    await check();
    expect(asked.map(({ headers }) => headers.get('authorization'))).to.deep.equal([
      null,
      `Bearer ${session}`,
      `Bearer ${session}`,
    ]);
  });

  for (const session of [
    'short',
    'with a space in the middle',
    'with\r\nx-header: 1 line',
    12345678901234567890,
    null,
  ]) {
    it(`never puts ${JSON.stringify(session)} into a header`, async () => {
      const { asked, start } = createScript([json({ ...CODE_SENT, session })]);
      await start();
      await start();
      expect(asked[1]?.headers.get('authorization')).to.equal(null);
    });
  }
});

describe('a correlator', () => {
  const rows: readonly [string, Record<string, string>, string][] = [
    ['the same', { 'x-correlator': correlatorOf(0) }, 'ok'],
    ['none', {}, 'ok'],
    ['another', { 'x-correlator': 'id-of-somebody-else' }, 'protocol'],
  ];
  for (const [name, headers, code] of rows) {
    it(`${name}: ${code}`, async () => {
      expect(codeOf(await createScript([json(CODE_SENT, 200, headers)]).start())).to.equal(code);
    });
  }

  it('that could forge a header is never sent', async () => {
    const { asked, start } = createScript([json(CODE_SENT)], { randomId: () => 'a\r\nb: c' });
    expect(codeOf(await start())).to.equal('config');
    expect(asked).to.have.length(0);
  });
});

describe('a header hook', () => {
  it('is asked for every request', async () => {
    let count = 0;
    const headers = () => Promise.resolve({ 'x-token': String(++count) });
    const { asked, start } = createScript([json(CODE_SENT)], { headers });
    await start();
    await start();
    expect(asked.map((one) => one.headers.get('x-token'))).to.deep.equal(['1', '2']);
  });

  const failing: readonly [string, () => Record<string, string> | Promise<Record<string, string>>][] = [
    [
      'throws',
      () => {
        throw new Error('secret');
      },
    ],
    ['rejects', () => Promise.reject(new Error('secret'))],
    ['gives a broken header', () => ({ 'x-token': 'a\nb' })],
  ];
  for (const [name, headers] of failing) {
    it(`that ${name} is the page’s mistake`, async () => {
      const { asked, start, clock } = createScript([json(CODE_SENT)], { headers });
      expect(codeOf(await start())).to.equal('config');
      expect(asked).to.have.length(0);
      expect(clock.waiting).to.equal(0);
    });
  }

  it('that never settles is the page’s mistake once the time is up', async () => {
    const { asked, start, clock } = createScript([json(CODE_SENT)], { headers: () => new Promise(() => undefined) });
    const result = start();
    await clock.advance(15_000);
    expect(codeOf(await result)).to.equal('config');
    expect(asked).to.have.length(0);
  });

  it('that settles too late sends nothing', async () => {
    let release: (headers: Record<string, string>) => void = () => undefined;
    const headers = () => new Promise<Record<string, string>>((resolve) => (release = resolve));
    const { asked, start, clock } = createScript([json(CODE_SENT)], { headers });
    const result = start();
    await clock.advance(15_000);
    await result;
    release({});
    await settle();
    expect(asked).to.have.length(0);
  });
});

describe('a failing connection', () => {
  it('is a network problem', async () => {
    expect(codeOf(await createScript([new TypeError('failed')]).start())).to.equal('network');
  });

  it('is offline where the browser knows it', async () => {
    let isOnline = true;
    const fetch = () => {
      isOnline = false;
      return Promise.reject(new TypeError('failed'));
    };
    expect(codeOf(await createScript([], { isOnline: () => isOnline, fetch }).start())).to.equal('offline');
  });

  it('is not even tried while offline', async () => {
    const { asked, start } = createScript([json(CODE_SENT)], { isOnline: () => false });
    expect(codeOf(await start())).to.equal('offline');
    expect(asked).to.have.length(0);
  });

  it('in mid-body is a network problem', async () => {
    const turn: Turn = () =>
      new Response(new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new TypeError('reset')) }), {
        headers: { 'content-type': 'application/json' },
      });
    expect(codeOf(await createScript([turn]).start())).to.equal('network');
  });
});

describe('time', () => {
  it('is up after the limit, and the request is aborted', async () => {
    const { asked, start, clock } = createScript(['never']);
    const result = start();
    await clock.advance(14_999);
    expect(asked[0]?.init.signal?.aborted).to.equal(false);
    await clock.advance(1);
    expect(codeOf(await result)).to.equal('timeout');
    expect(asked[0]?.init.signal?.aborted).to.equal(true);
  });

  it('is also up for a body that drips', async () => {
    const turn: Turn = () =>
      new Response(new ReadableStream<Uint8Array>({ pull: () => new Promise(() => undefined) }), {
        headers: { 'content-type': 'application/json' },
      });
    const { start, clock } = createScript([turn], { timeout: 2000 });
    const result = start();
    await clock.advance(2000);
    expect(codeOf(await result)).to.equal('timeout');
  });

  it('leaves no timer after an answer', async () => {
    const { start, clock } = createScript([json(CODE_SENT)]);
    await start();
    expect(clock.waiting).to.equal(0);
  });
});

describe('an abort', () => {
  it('resolves at once, aborts the request and leaves no timer', async () => {
    const controller = new AbortController();
    const { asked, start, clock } = createScript(['never']);
    const result = start(controller.signal);
    await settle();
    controller.abort();
    expect(codeOf(await result)).to.equal('internal');
    expect(asked[0]?.init.signal?.aborted).to.equal(true);
    expect(clock.waiting).to.equal(0);
  });

  it('before the request sends nothing', async () => {
    const controller = new AbortController();
    controller.abort();
    const { asked, start, clock } = createScript([json(CODE_SENT)]);
    expect(codeOf(await start(controller.signal))).to.equal('internal');
    expect(asked).to.have.length(0);
    expect(clock.waiting).to.equal(0);
  });
});
