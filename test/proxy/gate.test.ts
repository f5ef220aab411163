import { expect } from 'chai';
import { createBrowser, createShop, NUMBER, ORIGIN } from './shop.js';

const BODY = JSON.stringify({ action: 'start', phoneNumber: NUMBER });
const JSON_TYPE = { 'content-type': 'application/json' };

describe('a forged request', () => {
  const rows: readonly [string, number, RequestInit & { path?: string }][] = [
    ['GET', 405, { method: 'GET', headers: { origin: ORIGIN } }],
    ['HEAD', 405, { method: 'HEAD', headers: { origin: ORIGIN } }],
    ['PUT', 405, { method: 'PUT', headers: { origin: ORIGIN, ...JSON_TYPE }, body: BODY }],
    ['DELETE', 405, { method: 'DELETE', headers: { origin: ORIGIN } }],
    ['OPTIONS of a stranger', 405, { method: 'OPTIONS', headers: { origin: 'https://evil.test' } }],
    ['method override', 405, { method: 'GET', headers: { origin: ORIGIN, 'x-http-method-override': 'POST' } }],
    ['form', 415, { headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' }, body: BODY }],
    ['multipart', 415, { headers: { origin: ORIGIN, 'content-type': 'multipart/form-data; boundary=x' }, body: BODY }],
    ['text', 415, { headers: { origin: ORIGIN, 'content-type': 'text/plain' }, body: BODY }],
    [
      'text that mentions JSON',
      415,
      { headers: { origin: ORIGIN, 'content-type': 'text/plain;application/json' }, body: BODY },
    ],
    ['no type', 415, { headers: { origin: ORIGIN, 'content-type': '' }, body: BODY }],
    ['no origin', 403, { headers: JSON_TYPE, body: BODY }],
    ['null origin', 403, { headers: { origin: 'null', ...JSON_TYPE }, body: BODY }],
    ['sub-domain', 403, { headers: { origin: 'https://x.shop.test', ...JSON_TYPE }, body: BODY }],
    ['parent domain', 403, { headers: { origin: 'https://test', ...JSON_TYPE }, body: BODY }],
    ['suffix', 403, { headers: { origin: 'https://shop.test.evil.example', ...JSON_TYPE }, body: BODY }],
    ['prefix', 403, { headers: { origin: 'https://evil-shop.test', ...JSON_TYPE }, body: BODY }],
    ['upper case', 403, { headers: { origin: 'HTTPS://SHOP.TEST', ...JSON_TYPE }, body: BODY }],
    ['trailing dot', 403, { headers: { origin: 'https://shop.test.', ...JSON_TYPE }, body: BODY }],
    ['trailing slash', 403, { headers: { origin: 'https://shop.test/', ...JSON_TYPE }, body: BODY }],
    ['other port', 403, { headers: { origin: 'https://shop.test:8443', ...JSON_TYPE }, body: BODY }],
    ['other scheme', 403, { headers: { origin: 'http://shop.test', ...JSON_TYPE }, body: BODY }],
    ['user info', 403, { headers: { origin: 'https://shop.test@evil.example', ...JSON_TYPE }, body: BODY }],
    ['two origins', 403, { headers: { origin: 'https://shop.test, https://evil.example', ...JSON_TYPE }, body: BODY }],
    [
      'cross-site by the browser’s word',
      403,
      { headers: { origin: ORIGIN, 'sec-fetch-site': 'cross-site', ...JSON_TYPE }, body: BODY },
    ],
    [
      'same-site by the browser’s word',
      403,
      { headers: { origin: ORIGIN, 'sec-fetch-site': 'same-site', ...JSON_TYPE }, body: BODY },
    ],
    ['navigation', 403, { headers: { origin: ORIGIN, 'sec-fetch-site': 'none', ...JSON_TYPE }, body: BODY }],
    ['unknown route', 404, { path: '/proofs', headers: { origin: ORIGIN, ...JSON_TYPE }, body: BODY }],
    ['inherited name as a route', 404, { path: '/constructor', headers: { origin: ORIGIN, ...JSON_TYPE }, body: BODY }],
    ['route below a route', 404, { path: '/proof/x', headers: { origin: ORIGIN, ...JSON_TYPE }, body: BODY }],
  ];
  for (const [name, status, { path = '/proof', ...init }] of rows) {
    it(`${name} is refused with ${status} and reaches nobody`, async () => {
      const { proxy, operator } = createShop();
      const response = await proxy(new Request(`${ORIGIN}${path}`, { method: 'POST', ...init }));
      expect(response.status).to.equal(status);
      expect(response.headers.get('content-type')).to.equal('application/problem+json');
      expect(response.headers.get('access-control-allow-origin')).to.equal(null);
      expect(response.headers.get('set-cookie')).to.equal(null);
      expect(await response.json()).to.deep.equal({ status, code: 'config' });
      expect(operator.calls).to.have.length(0);
    });
  }

  it('says which method is right', async () => {
    const response = await createShop().proxy(new Request(`${ORIGIN}/proof`));
    expect(response.headers.get('allow')).to.equal('POST');
  });
});

describe('a body', () => {
  const rows: readonly [string, string, number, object][] = [
    ['too large', `{"action":"start","x":"${'x'.repeat(17_000)}"}`, 413, {}],
    ['not JSON', '{"action":', 400, {}],
    ['a list', '[]', 400, {}],
    ['nested too deeply', `{"a":${'['.repeat(20)}${']'.repeat(20)}}`, 400, {}],
    ['without an action', '{}', 400, {}],
    ['with an action nobody knows', '{"action":"delete"}', 400, {}],
    ['with a number that is none', '{"action":"start","phoneNumber":7}', 400, { field: 'phoneNumber' }],
    ['with an inherited action', '{"action":"constructor"}', 400, {}],
  ];
  for (const [name, body, status, extra] of rows) {
    it(`${name} is refused with ${status}`, async () => {
      const { browser, operator } = createShop();
      const answered = await browser().post('proof', body);
      expect(answered.status).to.equal(status);
      expect(answered.body).to.deep.equal({ status, code: 'invalid-input', ...extra });
      expect(operator.calls).to.have.length(0);
    });
  }
});

describe('every answer', () => {
  const rows: readonly [
    string,
    (browser: ReturnType<ReturnType<typeof createShop>['browser']>) => Promise<{ headers: Headers }>,
  ][] = [
    ['success', (browser) => browser.start()],
    ['refusal', (browser) => browser.start('nonsense')],
    ['unknown route', (browser) => browser.post('nothing', {})],
    ['missing proof', (browser) => browser.fillIn()],
  ];
  for (const [name, ask] of rows) {
    it(`carries the protocol’s headers: ${name}`, async () => {
      const { headers } = await ask(createShop().browser());
      expect(headers.get('cache-control')).to.equal('no-store');
      expect(headers.get('kyc-protocol')).to.equal('1');
      expect(headers.get('kyc-idempotency')).to.equal('yes');
      expect(headers.get('x-correlator')).to.match(/^[\w-]{20,}$/);
      expect(headers.get('vary')).to.equal('Origin');
      expect(headers.get('etag')).to.equal(null);
    });
  }

  it('repeats a correlator that is one, and only that', async () => {
    const browser = createShop().browser();
    const good = await browser.post('proof', {}, { 'x-correlator': 'a1-b2:c3' });
    const bad = await browser.post('proof', {}, { 'x-correlator': '<script>alert("x")</script>' });
    expect(good.headers.get('x-correlator')).to.equal('a1-b2:c3');
    expect(bad.headers.get('x-correlator')).to.match(/^[\w-]{20,}$/);
  });

  it('survives an operator that throws, and does not say how', async () => {
    const { browser } = createShop({ upstream: { sendCode: () => Promise.reject(new Error('SECRET')) } });
    const answered = await browser().start();
    expect(answered.body).to.deep.equal({ status: 502, code: 'provider-error' });
    expect(answered.text).to.not.contain('SECRET');
  });
});

describe('a listed origin', () => {
  const PAGE = 'https://page.test';
  const shop = () => createShop({ allowedOrigins: [PAGE] });
  const preflight = (origin: string, method = 'POST') =>
    shop().proxy(
      new Request(`${ORIGIN}/proof`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': method },
      }),
    );

  it('may ask after a preflight', async () => {
    const response = await preflight(PAGE);
    expect(response.status).to.equal(204);
    expect(response.headers.get('access-control-allow-origin')).to.equal(PAGE);
    expect(response.headers.get('access-control-allow-methods')).to.equal('POST');
    expect(Number(response.headers.get('access-control-max-age'))).to.be.within(1, 600);
    expect(response.headers.get('vary')).to.equal('Origin');
    expect(response.headers.get('access-control-allow-headers')).to.contain('idempotency-key');
  });

  const strangers = [
    'http://page.test',
    'https://page.test:444',
    'https://x.page.test',
    'https://page.test.',
    'null',
    'https://PAGE.test',
    '*',
  ];
  for (const origin of strangers) {
    it(`is not ${origin}`, async () => {
      const response = await preflight(origin);
      expect(response.status).to.equal(405);
      expect(response.headers.get('access-control-allow-origin')).to.equal(null);
    });
  }

  it('is the only one: the address that was asked is as good as its Host, which anybody can write', async () => {
    const { proxy } = shop();
    expect((await createBrowser(proxy, ORIGIN, ORIGIN).start()).status).to.equal(403);
    expect((await createBrowser(createShop().proxy, ORIGIN, ORIGIN).start()).status).to.equal(200);
  });

  it('may not use another method', async () => {
    expect((await preflight(PAGE, 'DELETE')).status).to.equal(405);
  });

  it('is nobody where the browser says that a person typed the address', async () => {
    const { proxy } = shop();
    const page = createBrowser(proxy, PAGE, ORIGIN);
    const answered = await page.post('proof', { action: 'start', phoneNumber: NUMBER }, { 'sec-fetch-site': 'none' });
    expect(answered.body).to.deep.equal({ status: 403, code: 'config' });
  });

  it('gets its session in the answer instead of a cookie, and shows it as a bearer token', async () => {
    const { proxy } = shop();
    const page = createBrowser(proxy, PAGE, ORIGIN);
    const started = await page.start();
    expect(started.headers.get('set-cookie')).to.equal(null);
    expect(started.headers.get('access-control-allow-origin')).to.equal(PAGE);
    expect(started.headers.get('access-control-expose-headers')).to.equal('Retry-After, x-correlator, KYC-Idempotency');
    const bearer = (session: unknown) => ({ authorization: `Bearer ${String(session)}` });
    const check = { action: 'check', handle: started.body.handle, code: '123456' };
    const proved = await page.post('proof', check, bearer(started.body.session));
    expect(proved.body.status).to.equal('proved');
    expect(proved.body.session).to.be.a('string').and.not.equal(started.body.session);

    const fields = { fields: ['givenName'] };
    expect((await page.post('fill-in', fields, bearer(started.body.session))).status).to.equal(403);
    expect((await page.post('fill-in', fields, bearer(proved.body.session))).status).to.equal(200);
  });

  it('gets a cookie where the browser says that it is the same origin: TLS ended before us', async () => {
    const { proxy } = shop();
    const page = createBrowser(proxy, PAGE, 'http://internal:8080');
    const started = await page.post(
      'proof',
      { action: 'start', phoneNumber: NUMBER },
      { 'sec-fetch-site': 'same-origin' },
    );
    expect(started.headers.get('set-cookie')).to.match(/^__Host-kyc=.*; Secure$/);
    expect(started.body.session).to.equal(undefined);
  });
});

describe('the session’s cookie', () => {
  const rows: readonly [string, RegExp][] = [
    ['https://shop.test', /^__Host-kyc=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax; Secure$/],
    ['http://localhost:8080', /^kyc=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax$/],
    ['http://127.0.0.1:8080', /^kyc=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax$/],
    ['http://[::1]:8080', /^kyc=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax$/],
    ['http://shop.test', /^__Host-kyc=.*; Secure$/],
    ['http://localhost.evil.example', /^__Host-kyc=.*; Secure$/],
  ];
  for (const [origin, pattern] of rows) {
    it(`on ${origin}`, async () => {
      const answered = await createShop().browser(origin).start();
      expect(answered.headers.get('set-cookie')).to.match(pattern);
    });
  }

  it('gets a new value with the proof, and the old one is worth nothing', async () => {
    const browser = createShop().browser();
    const { body } = await browser.start();
    const before = browser.cookie;
    await browser.check(body.handle);
    const after = browser.cookie;
    expect(after).to.not.equal(before);
    browser.useCookie(before);
    expect((await browser.fillIn()).status).to.equal(403);
    browser.useCookie(after);
    expect((await browser.fillIn()).status).to.equal(200);
  });

  it('that was planted is not taken over', async () => {
    const browser = createShop().browser();
    browser.useCookie('__Host-kyc=planted-by-somebody-else');
    await browser.start();
    expect(browser.cookie).to.not.contain('planted');
  });

  it('is found between others', async () => {
    const browser = createShop().browser();
    await browser.prove();
    browser.useCookie(`a=b; __Host-kycx=1; ${browser.cookie}; c=d`);
    expect((await browser.fillIn()).status).to.equal(200);
  });
});
