/** The demo server over real HTTP: files, policy, malformed requests, the switch, the phone. */
import { expect } from 'chai';
import { startDemo, openEvents, type DemoHarness } from './demo-harness.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; " +
  "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

const json = { 'Content-Type': 'application/json' };
const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

describe('demo server', () => {
  let demo: DemoHarness;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.close());

  const get = (path: string, init?: RequestInit): Promise<Response> =>
    fetch(demo.origin + path, { redirect: 'manual', ...init });
  const post = (path: string, headers: Record<string, string>, body: string): Promise<Response> =>
    get(path, { method: 'POST', headers, body });

  describe('files', () => {
    const files: readonly [string, string, string][] = [
      ['/', 'text/html; charset=utf-8', '<title>Start</title>'],
      ['/index.html?x=1', 'text/html; charset=utf-8', '<title>Start</title>'],
      ['/bank/', 'text/html; charset=utf-8', '<title>Bank</title>'],
      ['/bank/page.js', 'text/javascript; charset=utf-8', 'export {};'],
    ];
    for (const [path, type, text] of files)
      it(`${path} is served`, async () => {
        const response = await get(path);
        expect(response.status).to.equal(200);
        expect(response.headers.get('content-type')).to.equal(type);
        expect(response.headers.get('cache-control')).to.equal('no-cache');
        expect(await response.text()).to.include(text);
      });

    it('a directory without its slash is redirected', async () => {
      const response = await get('/bank');
      expect([response.status, response.headers.get('location')]).to.deep.equal([308, '/bank/']);
    });

    it('HEAD has no body', async () => {
      const response = await get('/', { method: 'HEAD' });
      expect([response.status, await response.text()]).to.deep.equal([200, '']);
    });

    it('other methods are refused', async () => {
      const response = await get('/', { method: 'DELETE' });
      expect([response.status, response.headers.get('allow')]).to.deep.equal([405, 'GET, HEAD']);
    });

    const refused = [
      '/missing.html',
      '/link.txt',
      '/.env',
      '/bank/page.js/',
      '/bank/page.js/x',
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/%2e%2e%2fsecret.txt',
      '/bank/..%2f..%2fsecret.txt',
      '/..%5csecret.txt',
      '//etc/passwd',
      '/%00',
      '/%zz',
      '/%c0%ae%c0%ae/secret.txt',
      `/${'x'.repeat(5000)}`,
    ];
    for (const path of refused)
      it(`${path.slice(0, 40)} is refused`, async () => {
        const answer = await demo.raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
        expect(answer).to.match(/^HTTP\/1\.1 (400|404) /);
        expect(answer).to.include('application/problem+json').and.not.include('secret').and.not.include('root:');
      });
  });

  it('every answer has the policy', async () => {
    for (const path of ['/', '/missing', '/signup', '/demo/sign-up.css', '/operators/camara/x', '/api/kyc/x']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy'), path).to.equal(POLICY);
      expect(headers.get('x-content-type-options'), path).to.equal('nosniff');
      expect(headers.get('referrer-policy'), path).to.equal('no-referrer');
    }
  });

  describe('malformed requests', () => {
    const requests: readonly [string, string, number][] = [
      ['no HTTP', 'hello\r\n\r\n', 400],
      ['a bad host', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
      ['a bad address', 'GET http://[ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 400],
      ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 400],
      ['TRACE', 'TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 405],
      ['huge headers', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
      ['a long body announced', 'POST /signup HTTP/1.1\r\nHost: localhost\r\nContent-Length: 65537\r\n\r\n', 413],
      [
        'a long body in chunks',
        `POST /signup HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n10001\r\n${'x'.repeat(65_537)}\r\n0\r\n\r\n`,
        413,
      ],
    ];
    for (const [title, text, status] of requests)
      it(`${title}: ${status} with a problem`, async () => {
        const answer = await demo.raw(text);
        expect(answer).to.match(new RegExp(`^HTTP/1\\.1 ${status} `));
        const body = JSON.parse(
          answer.slice(answer.indexOf('\r\n\r\n') + 4).replace(/^[0-9a-f]+\r\n|\r\n0\r\n\r\n$/g, ''),
        );
        expect(body).to.have.all.keys('status', 'code', 'title').and.include({ status });
        expect(answer.toLowerCase()).to.include('application/problem+json').and.not.include('    at ');
      });

    const bodies: readonly [string, Record<string, string>, string, number][] = [
      ['/demo/outage', json, '{', 400],
      ['/demo/outage', json, 'null', 400],
      ['/demo/outage', json, '{"on":1}', 400],
      ['/demo/outage', form, 'on=true', 415],
      ['/signup', json, '{}', 415],
      ['/demo/sms', json, '{}', 405],
      ['/demo/phone', json, '{"id":"x","answer":"allow"}', 404],
      ['/demo/phone', json, '{"connection":"x"}', 400],
      ['/demo/phone', form, 'connection=wifi', 415],
      ['/', form, '', 405],
      ['/operators/camara/kyc-match/v0.4/match', json, '{', 401],
    ];
    for (const [path, headers, body, status] of bodies)
      it(`POST ${path} ${body}: ${status}`, async () => {
        const response = await post(path, headers, body);
        expect(response.status).to.equal(status);
        expect(response.headers.get('content-type')).to.match(/^application\/(problem\+)?json/);
        expect(await response.json()).to.include({ status });
      });

    it('a client that goes away in the middle disturbs nobody', async () => {
      const gone = new AbortController();
      const body = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new Uint8Array(10)) });
      const request = get('/signup', { method: 'POST', headers: form, body, duplex: 'half', signal: gone.signal });
      gone.abort();
      expect(await request.catch((error: Error) => error.name)).to.equal('AbortError');
      expect((await get('/')).status).to.equal(200);
    });
  });

  describe('the operator', () => {
    it('is reachable', async () => {
      const response = await post(
        '/operators/camara/kyc-match/v0.4/match',
        { ...json, Authorization: 'Bearer sandbox' },
        JSON.stringify({ phoneNumber: '+33639980001', familyName: 'Béranger' }),
      );
      expect(await response.json()).to.deep.equal({ familyNameMatch: 'true' });
    });

    it('sends its messages to every open page', async () => {
      const phones = await Promise.all([openEvents(`${demo.origin}/demo/sms`), openEvents(`${demo.origin}/demo/sms`)]);
      for (const phone of phones) {
        expect(await phone.next()).to.equal('retry: 1000');
        // So a page that comes back takes away the buttons of questions that are gone.
        expect(await phone.next()).to.equal('event: questions\ndata: []');
      }
      await post(
        '/operators/camara/one-time-password-sms/v1/send-code',
        { ...json, Authorization: 'Bearer sandbox' },
        JSON.stringify({ phoneNumber: '+33639980001', message: 'Line\n{{code}}' }),
      );
      for (const phone of phones) {
        const event = await phone.next();
        expect(event).to.match(/^data: \{[^\n]*\}$/);
        const sms = JSON.parse(event.slice(6));
        expect(sms).to.have.all.keys('to', 'text', 'at');
        expect(sms.to).to.equal('+33639980001');
        expect(sms.text).to.match(/^Line\n\d{6}$/);
        await phone.close();
      }
    });
  });

  it('the outage cuts the proxy off and nothing else', async () => {
    const turn = async (on: boolean): Promise<number> =>
      (await post('/demo/outage', json, JSON.stringify({ on }))).status;
    expect(await turn(true)).to.equal(204);
    const cut = await post('/api/kyc/proof', json, '{}').then(
      () => 'answered',
      () => 'cut',
    );
    const others = [(await get('/')).status, (await get('/api/kycx')).status];
    expect(await turn(false)).to.equal(204);
    expect(cut).to.equal('cut');
    expect(others).to.deep.equal([200, 404]);
    expect((await post('/api/kyc/proof', json, '{}')).status).to.be.within(400, 499);
  });

  describe('sign-up', () => {
    it('without a finished check creates nothing, and repeats nothing of what was sent', async () => {
      for (const body of ['', 'kyc[reference]=', 'kyc[reference]=%3Cscript%3Enobody', 'kyc=token']) {
        const response = await post('/signup', form, body);
        const page = await response.text();
        expect(response.status).to.equal(422);
        expect(response.headers.get('content-type')).to.equal('text/html; charset=utf-8');
        expect(page).to.include('would not be created').and.not.include('nobody');
      }
    });

    it('has its style in a file', async () => {
      const response = await get('/demo/sign-up.css');
      expect([response.status, response.headers.get('content-type')]).to.deep.equal([200, 'text/css; charset=utf-8']);
    });
  });
});
