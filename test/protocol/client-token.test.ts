import { expect } from 'chai';
import { CODE_SENT, createScript, json, NUMBER, refusal } from './scripted-proxy.js';

const { signal } = new AbortController();

describe('a fresh token of a verdict', () => {
  it('is asked for by the reference alone, and handed on as it came', async () => {
    const { asked, client } = createScript([json({ token: 'a.b.c' })]);
    const result = await client.renewToken({ reference: 'reference-1' }, signal);
    expect(asked.map(({ url, body }) => [url, body])).to.deep.equal([
      ['https://shop.test/api/kyc/token', { reference: 'reference-1' }],
    ]);
    expect(result).to.deep.equal({ ok: true, value: { token: 'a.b.c' }, diagnostics: [] });
  });

  it('is asked for in the session that a proxy of another origin handed over', async () => {
    const { asked, client } = createScript([json({ ...CODE_SENT, session: 's'.repeat(32) }), json({ token: 'a.b.c' })]);
    await client.startProof({ phoneNumber: NUMBER, fields: ['givenName'], locale: 'en' }, signal);
    await client.renewToken({ reference: 'reference-1' }, signal);
    expect(asked[1]?.headers.get('authorization')).to.equal(`Bearer ${'s'.repeat(32)}`);
  });

  for (const [what, body] of Object.entries({
    'a list': ['a.b.c'],
    'no token': {},
    'an empty one': { token: '' },
    'a number': { token: 2 },
    'more than a header bears': { token: 'a'.repeat(4097) },
  }))
    it(`is unreadable: ${what}`, async () => {
      const { client } = createScript([json(body)]);
      const result = await client.renewToken({ reference: 'reference-1' }, signal);
      expect(result.ok ? 'ok' : result.problem.code).to.equal('protocol');
      expect(result.diagnostics).to.deep.equal([{ code: 'answer-unusable', subject: 'token' }]);
    });

  const refusals: readonly [string, Response, code: string, retryable: boolean][] = [
    ['whose session is over', refusal('expired', 410), 'expired', false],
    ['of a proxy without keys', refusal('not-supported', 422), 'not-supported', false],
    ['of a proxy without that path', new Response(null, { status: 404 }), 'config', false],
    ['in a crowd', refusal('rate-limited', 429, { 'retry-after': '7' }), 'rate-limited', true],
  ];
  for (const [who, answer, code, retryable] of refusals)
    it(`is refused to one ${who}: ${code}`, async () => {
      const { asked, client } = createScript([answer]);
      const result = await client.renewToken({ reference: 'reference-1' }, signal);
      expect(result.ok ? 'ok' : [result.problem.code, result.problem.retryable]).to.deep.equal([code, retryable]);
      expect(asked.length).to.equal(1);
    });
});
