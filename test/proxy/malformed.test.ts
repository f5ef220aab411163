/**
 * What is no HTTP, no JSON, or both but not for us, over real sockets and the server of the guide: it ends in a refusal or a closed connection, nobody
 * is asked, nothing is told, and the next honest request is answered (security H4).
 */
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { openGuideServer, type GuideServer } from './guide-server.js';
import { createShop, ORIGIN } from './shop.js';

const HOST = new URL(ORIGIN).host;
const CLOSED = 0;
const KIB = 1024;

let asked = 0;
const numberOf = () => `+337009${String(10_000 + asked++)}`;
const start = (extra: object = {}) => JSON.stringify({ action: 'start', phoneNumber: numberOf(), ...extra });

/** A request line and headers that are as they have to be, but for these. */
const head = (line: string, ...headers: readonly string[]) =>
  [`${line} HTTP/1.1`, `Host: ${HOST}`, ...headers, 'Connection: close', '', ''].join('\r\n');

const question = (...headers: readonly string[]) =>
  head('POST /api/kyc/proof', `Origin: ${ORIGIN}`, 'Content-Type: application/json', ...headers);

/** A whole request with this body. */
const post = (body: string | Buffer, ...headers: readonly string[]) =>
  Buffer.concat([
    Buffer.from(question(`Content-Length: ${Buffer.byteLength(body)}`, ...headers)),
    Buffer.from(body as string),
  ]);

const chunked = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;

const padded = (size: number) => start({ locale: 'en' }).padEnd(size);

const utf16 = (text: string) => Buffer.from(text, 'utf16le');

/** What is sent, and the status of the answer. */
const REFUSED: readonly (readonly [name: string, bytes: () => string | Buffer, status: number])[] = [
  // Framing: whoever reads the end of a body elsewhere than a gateway does hands out somebody else's answer.
  ['two lengths', () => question('Content-Length: 2', 'Content-Length: 5') + '{}abc', 400],
  ['one length twice', () => question('Content-Length: 2', 'Content-Length: 2') + '{}', 400],
  ['two lengths in one header', () => question('Content-Length: 2, 5') + '{}abc', 400],
  ['a length with a sign', () => question('Content-Length: +2') + '{}', 400],
  ['a negative length', () => question('Content-Length: -2') + '{}', 400],
  [
    'length and chunks, with a request in the body',
    () => question('Content-Length: 5', 'Transfer-Encoding: chunked') + `0\r\n\r\n${post(start()).toString()}`,
    400,
  ],
  ['chunks that are not the last encoding', () => question('Transfer-Encoding: chunked, identity') + '0\r\n\r\n', 400],
  ['an unknown transfer encoding', () => question('Transfer-Encoding: gzip') + '0\r\n\r\n', 400],
  [
    'a blank before the colon',
    () => question('Transfer-Encoding : chunked', 'Content-Length: 2') + chunked(start()),
    400,
  ],
  ['a chunk size that is none', () => question('Transfer-Encoding: chunked') + 'zz\r\n{}\r\n0\r\n\r\n', 400],
  ['a negative chunk size', () => question('Transfer-Encoding: chunked') + '-2\r\n{}\r\n0\r\n\r\n', 400],
  ['a chunk size beyond 64 bits', () => question('Transfer-Encoding: chunked') + `${'f'.repeat(17)}\r\n{}\r\n`, 400],
  ['a chunk longer than its size', () => question('Transfer-Encoding: chunked') + '1\r\n{}\r\n0\r\n\r\n', 400],
  ['chunks without an end', () => question('Transfer-Encoding: chunked') + '2\r\n{}\r\n', 400],
  ['a body shorter than its length', () => question('Content-Length: 500') + start(), 400],
  ['a gigabyte announced, and nothing', () => question('Content-Length: 1073741824'), 400],
  // Headers
  ['NUL in a header', () => head('GET /', 'X-Word: a\0b'), 400],
  ['CR alone in a header', () => head('GET /', 'X-Word: a\rX-Other: b'), 400],
  ['CR alone at the ends of lines', () => head('GET /').replaceAll('\r\n', '\r'), 400],
  ['LF alone at the ends of lines', () => head('GET /').replaceAll('\r\n', '\n'), 400],
  ['a folded header', () => head('GET /', 'X-Word: a\r\n b'), 400],
  ['a header without a name', () => head('GET /', ': a'), 400],
  ['a header of 20 KB', () => head('GET /', `X-Word: ${'x'.repeat(20_000)}`), 431],
  ['thousands of headers', () => head('GET /', ...Array<string>(3000).fill('X: y')), 431],
  ['no Host', () => 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['an expectation nobody can meet', () => question('Expect: 200-ok', 'Content-Length: 2') + '{}', 417],
  // Hosts: the address is the configured one, and a page of another one is a stranger.
  ['a Host that is none', () => post(start()).toString().replaceAll(HOST, 'a b'), 403],
  ['a stranger’s Host and page', () => post(start()).toString().replaceAll(HOST, 'evil.test'), 403],
  [
    'two Hosts, and a page of the second',
    () =>
      post(start()).toString().replaceAll(ORIGIN, 'https://evil.test').replace('Origin', 'Host: evil.test\r\nOrigin'),
    403,
  ],
  // Request lines
  ['HTTP 0.9', () => 'GET /\r\n', 400],
  ['HTTP 1.2', () => head('GET /').replace('1.1', '1.2'), 400],
  ['a preface of HTTP 2', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['a greeting of TLS', () => Buffer.from('16030102000100', 'hex'), 400],
  ['no HTTP at all', () => 'hello\r\n\r\n', 400],
  ['nothing', () => '', CLOSED],
  ['an unknown method', () => head('BREW /'), 400],
  ['a method in small letters', () => head('post /api/kyc/proof'), 400],
  ['TRACE', () => head('TRACE /api/kyc/proof', 'X-Word: secret'), 400],
  ['CONNECT', () => head(`CONNECT ${HOST}:443`), CLOSED],
  ['an upgrade', () => head('GET /api/kyc/proof', 'Upgrade: websocket'), 405],
  ['an address with its host', () => head(`GET ${ORIGIN}/api/kyc/jwks.json`), 404],
  ['an address of another scheme', () => head('GET file:///etc/passwd'), 404],
  ['an address that is none', () => head('GET http://['), 404],
  ['an asterisk', () => head('OPTIONS *'), 404],
  ['two slashes', () => head('GET //'), 404],
  ['two slashes and a host', () => head('GET //evil.test/api/kyc/return'), 404],
  ['a lonely per cent sign', () => head('GET /%'), 404],
  ['NUL in the path', () => head('GET /\0'), 400],
  ['NUL in the path, escaped', () => head('GET /api/kyc/proof%00'), 404],
  ['bytes beyond ASCII in the path', () => Buffer.from(head('GET /\xff\xfe'), 'latin1'), 400],
  ['dots that lead out', () => head('GET /api/kyc/../../../etc/passwd'), 404],
  // Bodies
  ['no body', () => question(), 400],
  ['a compressed body', () => post(gzipSync(start()), 'Content-Encoding: gzip'), 400],
  ['two marks of byte order', () => post(`\ufeff\ufeff${start()}`), 400],
  ['UTF-16', () => post(utf16(start())), 400],
  ['UTF-16 with its mark', () => post(utf16(`\ufeff${start()}`)), 400],
  [
    'half a sign of UTF-8',
    () => post(Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc3]), Buffer.from('"}')])),
    400,
  ],
  ['half a surrogate pair', () => post('{"action":"start","phoneNumber":"\\ud800"}'), 400],
  ['ten thousand brackets', () => post('['.repeat(10_000)), 400],
  ['brackets that are closed again', () => post('['.repeat(8000) + ']'.repeat(8000)), 400],
  ['braces that are closed again', () => post('{"a":'.repeat(2000) + '1' + '}'.repeat(2000)), 400],
  ['everything in the prototype', () => post(`{"__proto__":${start()}}`), 400],
  ['everything in the constructor’s prototype', () => post(`{"constructor":{"prototype":${start()}}}`), 400],
  ['a good number and then a bad one', () => post(start().replace('}', ',"phoneNumber":"1"}')), 400],
  ['a number beyond numbers', () => post('{"action":"start","phoneNumber":1e999}'), 400],
  ['a code beyond numbers', () => post('{"action":"check","handle":"a","code":-1e999}'), 400],
  ['JSON and more', () => post(start() + start()), 400],
  ['a byte too many', () => post(padded(16 * KIB + 1)), 413],
  ['too much in one chunk', () => question('Transfer-Encoding: chunked') + chunked(padded(16 * KIB + 1)), 413],
];

/** Odd, and still one request that can only be read in one way. */
const READ: readonly (readonly [name: string, bytes: () => string | Buffer])[] = [
  ['a mark of byte order', () => post(`\ufeff${start()}`)],
  ['as many bytes as there may be', () => post(padded(16 * KIB))],
  ['chunks', () => question('Transfer-Encoding: chunked') + chunked(start())],
  ['a bad number and then a good one', () => post(start().replace('{', '{"phoneNumber":"1",'))],
  ['an unknown number beyond numbers', () => post(start().replace('}', ',"more":1e999}'))],
  ['a prototype that nobody asked for', () => post(start().replace('}', ',"__proto__":{"polluted":true}}'))],
];

describe('a request that is none', () => {
  let server: GuideServer;
  const { proxy, operator } = createShop({ basePath: '/api/kyc', limits: { codesPerRange: Infinity } });
  const rejected: unknown[] = [];
  const reject = (reason: unknown) => void rejected.push(reason);

  before(async () => {
    process.on('unhandledRejection', reject);
    server = await openGuideServer(proxy);
  });
  after(() => {
    process.off('unhandledRejection', reject);
    return server.close();
  });

  async function expectHonestAnswer(): Promise<void> {
    const calls = operator.calls.length;
    const answer = await server.send(post(start()));
    expect(answer).to.match(/^HTTP\/1\.1 200 /);
    expect(answer).to.contain('"status":"code"');
    expect(operator.calls).to.have.length(calls + 1);
  }

  for (const [name, bytes, status] of REFUSED) {
    it(`${name}: ${status === CLOSED ? 'the connection is closed' : `refused with ${status}`}`, async () => {
      const calls = operator.calls.length;
      const answer = await server.send(bytes());
      if (status === CLOSED) expect(answer).to.equal('');
      else expect(answer.slice(0, 13)).to.equal(`HTTP/1.1 ${status} `);
      expect(answer).to.not.match(/^(?:server|x-powered-by|via|set-cookie|location):/im);
      expect(answer).to.not.match(/node|undici|remix|\.js\b|\bat \w+|error:|evil|secret|passwd/i);
      const [, type = ''] = /^content-type: (.*)\r$/im.exec(answer) ?? [];
      if (type !== '') {
        expect(type).to.equal('application/problem+json');
        expect(answer).to.match(
          new RegExp(`{"status":${status},"code":"(?:config|invalid-input)"(?:,"field":"phoneNumber")?}`),
        );
      }
      expect(operator.calls, 'nobody is asked').to.have.length(calls);
      await expectHonestAnswer();
      expect(rejected).to.deep.equal([]);
    });
  }

  for (const [name, bytes] of READ) {
    it(`${name}: read, in one way`, async () => {
      const calls = operator.calls.length;
      expect(await server.send(bytes())).to.match(/^HTTP\/1\.1 200 /);
      expect(operator.calls).to.have.length(calls + 1);
      expect({}).to.not.have.property('polluted');
    });
  }

  it('ends its own connection, with the answers that were still on their way there, and no other', async () => {
    const kept = post(start()).toString().replace('Connection: close\r\n', '');
    expect(await server.send(`${kept}BREW /\r\n\r\n`)).to.match(/^HTTP\/1\.1 400 /);
    await expectHonestAnswer();
  });

  it('is nothing to whoever comes back with it from an operator’s page', async () => {
    const answer = await server.send(head('GET /api/kyc/return?%=%&%'));
    expect(answer).to.match(/^HTTP\/1\.1 200 /);
    expect(answer.split('\r\n\r\n')[1]).to.not.include('%');
  });
});

describe('a Host that is none', () => {
  for (const url of ['/api/kyc/proof', 'http://a b/api/kyc/proof', 'http://[/'])
    it(`is a bad request where the runtime hands it on: ${url}`, async () => {
      const { proxy, operator } = createShop({ basePath: '/api/kyc' });
      for (const method of ['GET', 'POST', 'OPTIONS']) {
        const answer = await proxy({ method, url, headers: new Headers({ origin: ORIGIN }), body: null });
        expect(answer.status).to.equal(400);
        expect(await answer.json()).to.deep.equal({ status: 400, code: 'invalid-input' });
      }
      expect(operator.calls).to.have.length(0);
    });

  it('is a bad request where the address goes by it', async () => {
    const { proxy } = createShop({ basePath: '/api/kyc' });
    const onError = () => Response.json({ status: 400, code: 'invalid-input' }, { status: 400 });
    const server = await openGuideServer(proxy, { options: { trustProxy: true, onError } });
    try {
      for (const headers of [['Host: a b'], ['Host: [::1'], ['Host: a', 'X-Forwarded-Host: a b']])
        expect(await server.send(['GET / HTTP/1.1', ...headers, 'Connection: close', '', ''].join('\r\n'))).to.match(
          /^HTTP\/1\.1 400 /,
        );
    } finally {
      await server.close();
    }
  });
});
