import { expect } from 'chai';
import type { ProblemCode } from '../../src/domain/problem.js';
import { createScript, json, refusal, type Turn } from './scripted-proxy.js';

type Content = ConstructorParameters<typeof Response>[0];

const html = (status: number) => new Response('<h1>no</h1>', { status, headers: { 'content-type': 'text/html' } });
const bare = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers });

describe('a refused match', () => {
  const rows: readonly [string, Response, ProblemCode][] = [
    ['400 without a code', bare(400), 'invalid-input'],
    ['401', bare(401), 'not-authorised'],
    ['403 of a page', html(403), 'not-authorised'],
    ['403 proof-required', refusal('proof-required', 403), 'proof-required'],
    ['403 config', refusal('config', 403), 'config'],
    ['403 of an operator', json({ status: 403, code: 'PERMISSION_DENIED', message: '' }, 403), 'not-authorised'],
    ['404 without a code', html(404), 'config'],
    ['404 with an operator’s code', json({ status: 404, code: 'IDENTIFIER_NOT_FOUND' }, 404), 'subscriber-not-found'],
    ['404 of a framework', json({ message: 'Cannot POST', error: 'Not Found', statusCode: 404 }, 404), 'config'],
    ['405', bare(405), 'config'],
    ['406', bare(406), 'config'],
    ['408', bare(408), 'timeout'],
    ['409', bare(409), 'pending'],
    ['410', bare(410), 'expired'],
    ['413', bare(413), 'invalid-input'],
    ['414', bare(414), 'invalid-input'],
    ['415', bare(415), 'config'],
    ['422 of our proxy', refusal('nothing-to-check', 422), 'nothing-to-check'],
    ['425', bare(425), 'timeout'],
    ['429', bare(429), 'rate-limited'],
    ['431', bare(431), 'invalid-input'],
    ['451', bare(451), 'not-supported'],
    ['500', html(500), 'provider-error'],
    ['501', bare(501), 'not-supported'],
    ['502', bare(502), 'provider-error'],
    ['503', bare(503), 'provider-error'],
    ['503 with a delay', bare(503, { 'Retry-After': '7' }), 'rate-limited'],
    ['504', bare(504), 'timeout'],
    ['599', bare(599), 'provider-error'],
    ['204', bare(204), 'protocol'],
    ['206', json({}, 206), 'protocol'],
    ['299', json({}, 299), 'protocol'],
    ['302', bare(302), 'protocol'],
    ['304', bare(304), 'protocol'],
    ['a code that only a widget has', refusal('offline', 502), 'provider-error'],
  ];
  for (const [name, response, code] of rows) {
    it(`${name}: ${code}`, async () => {
      const result = await createScript([response]).match();
      expect(result.ok ? 'ok' : result.problem.code).to.equal(code);
    });
  }

  const delays: readonly [string, Record<string, string>, number][] = [
    ['seconds', { 'Retry-After': '17' }, 17],
    ['nothing', {}, 30],
    ['garbage', { 'Retry-After': 'soon' }, 30],
    ['a negative number', { 'Retry-After': '-5' }, 30],
    ['far too much', { 'Retry-After': '1000000000' }, 300],
    [
      'a date beside the answer’s own',
      { 'Retry-After': 'Wed, 21 Oct 2026 07:28:10 GMT', Date: 'Wed, 21 Oct 2026 07:28:00 GMT' },
      10,
    ],
    ['a date beside none', { 'Retry-After': 'Wed, 21 Oct 2026 07:28:10 GMT' }, 30],
  ];
  for (const [name, headers, seconds] of delays) {
    it(`429 with ${name} waits ${seconds} s`, async () => {
      const result = await createScript([bare(429, headers)]).match();
      expect(result.ok || result.problem.retryAfter).to.equal(seconds);
    });
  }

  it('names the field that was refused, and never one that is none', async () => {
    const named = await createScript([json({ code: 'invalid-input', field: 'email' }, 400)]).match();
    const strange = await createScript([json({ code: 'invalid-input', field: 'constructor' }, 400)]).match();
    expect(named.ok || named.problem.field).to.equal('email');
    expect(strange.ok || strange.problem.field).to.equal(undefined);
  });
});

describe('a success nobody can read', () => {
  const typed = (body: Content, type: string) => new Response(body, { headers: { 'content-type': type } });
  const rows: readonly [string, Turn][] = [
    ['a page', html(200)],
    ['nothing', bare(200)],
    ['JSON of another type', typed('{}', 'text/plain')],
    ['broken JSON', typed('{"verdict":', 'application/json')],
    ['an array', json([])],
    ['a text', json('ok')],
    ['null', json(null)],
    ['a number', json(1)],
    ['an empty object', json({})],
    ['too much', typed(`"${'x'.repeat(70_000)}"`, 'application/json')],
  ];
  for (const route of ['start', 'match'] as const) {
    for (const [name, turn] of rows) {
      it(`${name} on ${route} is a protocol problem with a note`, async () => {
        const result = await createScript([turn])[route]();
        expect(result.ok ? 'ok' : result.problem.code).to.equal('protocol');
      });
    }
  }
});
