/** The widget's client and the proxy, each tested alone elsewhere, understand each other. */
import { expect } from 'chai';
import { createKycClient } from '../../src/protocol/client.js';
import { RECEIPT } from '../protocol/scripted-proxy.js';
import { createManualClock } from '../support/manual-clock.js';
import { CODE, createShop, NUMBER, ORIGIN, OTHER_NUMBER, RECORD } from './shop.js';

/** A page with a client that reaches the proxy with a cookie, or from another origin without one. */
function createPage(origin = ORIGIN, options: Parameters<typeof createShop>[0] = {}) {
  const shop = createShop({ basePath: '/api/kyc', ...options });
  const { signal } = new AbortController();
  const clock = createManualClock();
  let jar = '';
  let ids = 0;
  let fails = 0;
  const client = createKycClient({
    endpoint: `${ORIGIN}/api/kyc`,
    clock,
    now: () => '2026-05-04T10:00:00Z',
    randomId: () => `id-${ids++}`,
    isOnline: () => true,
    fetch: async (url, init) => {
      const headers = new Headers(init.headers);
      headers.set('origin', origin);
      if (origin === ORIGIN && jar) headers.set('cookie', jar);
      const response = await shop.proxy(new Request(url, { ...init, headers }));
      jar = response.headers.get('set-cookie')?.split(';')[0] ?? jar;
      if (fails-- > 0) throw new TypeError('lost on the way back');
      return response;
    },
  });
  return { shop, client, signal, clock, loseAnswers: (count: number) => void (fails = count) };
}

const valueOf = <T>(answer: { ok: true; value: T } | { ok: false; problem: unknown }): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
};

for (const [name, origin, options] of [
  ['on one origin', ORIGIN, {}],
  ['on two origins', 'https://page.test', { allowedOrigins: ['https://page.test'] }],
] as const) {
  describe(`client and proxy ${name}`, () => {
    it('go from a number to a verdict without a diagnostic', async () => {
      const { client, signal } = createPage(origin, options);
      const notes: unknown[] = [];
      const note = <A extends { diagnostics: readonly unknown[] }>(answer: A): A => {
        notes.push(...answer.diagnostics);
        return answer;
      };
      const start = { phoneNumber: NUMBER, fields: ['givenName'] as const, locale: 'en' };
      const sent = valueOf(note(await client.startProof(start, signal)));
      if (sent.status !== 'code') throw new Error(sent.status);
      const wrong = await client.checkCode({ handle: sent.handle, code: '000000' }, signal);
      expect(wrong.ok || wrong.problem.code).to.equal('code-invalid');
      const proved = valueOf(note(await client.checkCode({ handle: sent.handle, code: CODE }, signal)));
      expect(proved).to.deep.include({ status: 'proved', method: 'code', expiresIn: 300, phoneNumber: NUMBER });

      const ask = { fields: ['givenName', 'email'] as const, phoneNumber: NUMBER, key: 'k1' };
      expect(valueOf(note(await client.fillIn(ask, signal)))).to.deep.equal({
        attributes: { givenName: RECORD.givenName, email: RECORD.email },
        check: [],
        preview: false,
        operator: 'fake',
      });

      const match = { attributes: { givenName: RECORD.givenName }, phoneNumber: NUMBER, attempt: 1, key: 'k2' };
      const answer = valueOf(note(await client.match(match, signal)));
      expect(answer.verdict.decision).to.equal('match');
      expect(answer.verdict.attributes).to.deep.equal({ givenName: { outcome: 'match' } });
      expect(answer.final).to.equal(true);
      expect(notes).to.deep.equal([]);
    });
  });
}

describe('client and proxy', () => {
  it('charge one call for a match whose answer was lost', async () => {
    const { shop, client, signal, clock, loseAnswers } = createPage(ORIGIN, { requireProof: false });
    const match = { attributes: { givenName: 'x' }, phoneNumber: NUMBER, attempt: 1 };
    valueOf(await client.match({ ...match, attributes: { givenName: 'y' }, key: 'k0' }, signal));
    loseAnswers(1);
    let isAnswered = false;
    const lost = client.match({ ...match, key: 'k1' }, signal).finally(() => (isAnswered = true));
    // The proxy's digests take real turns of the event loop, however many.
    while (!isAnswered) await clock.advance(1);
    expect(valueOf(await lost).attemptsLeft).to.equal(1);
    expect(shop.countCalls('match')).to.equal(2);
  });

  const refusals: readonly [
    string,
    (page: ReturnType<typeof createPage>) => Promise<{ ok: boolean; problem?: { code: string; field?: string } }>,
    object,
  ][] = [
    [
      'a number that is none',
      ({ client, signal }) => client.startProof({ phoneNumber: '1', fields: [], locale: 'en' }, signal),
      { code: 'invalid-input', field: 'phoneNumber' },
    ],
    [
      'a record without proof',
      ({ client, signal }) => client.fillIn({ fields: ['email'], phoneNumber: NUMBER, key: 'k' }, signal),
      { code: 'proof-required' },
    ],
    [
      'a match for another number',
      ({ client, signal }) => client.match({ attributes: {}, phoneNumber: OTHER_NUMBER, attempt: 1, key: 'k' }, signal),
      { code: 'proof-required' },
    ],
    [
      'a lost session',
      ({ client, signal }) => client.resendCode({ handle: 'h', locale: 'en' }, signal),
      { code: 'expired' },
    ],
  ];
  for (const [name, ask, problem] of refusals) {
    it(`agree on the refusal of ${name}`, async () => {
      const answer = await ask(createPage());
      expect(answer.problem).to.deep.include(problem);
    });
  }

  it('agree on an origin that is not listed', async () => {
    const { client, signal } = createPage('https://evil.test');
    const answer = await client.startProof({ phoneNumber: NUMBER, fields: [], locale: 'en' }, signal);
    expect(answer.ok || answer.problem.code).to.equal('config');
  });

  it('agree on a number that the page forgot', async () => {
    const { client, signal } = createPage();
    const sent = valueOf(await client.startProof({ phoneNumber: NUMBER, fields: [], locale: 'en' }, signal));
    if (sent.status !== 'code') throw new Error(sent.status);
    const proved = valueOf(await client.checkCode({ handle: sent.handle, code: CODE }, signal));
    expect(proved).to.deep.include({ phoneNumber: NUMBER });
    const record = valueOf(await client.fillIn({ fields: ['givenName'], phoneNumber: '', key: 'k1' }, signal));
    expect(record.attributes).to.deep.equal({ givenName: RECORD.givenName });
    const match = { attributes: { givenName: RECORD.givenName }, phoneNumber: '', attempt: 1, key: 'k2' };
    expect(valueOf(await client.match(match, signal)).verdict.decision).to.equal('match');
  });

  it('agree on a proof elsewhere that is not known', async () => {
    const { client, signal } = createPage();
    const answer = await client.checkProof({ handle: 'h', returnState: 's', captureResult: 'granted' }, signal);
    expect(answer.ok || answer.problem.code).to.equal('expired');
  });

  it('agree on a preview and on what was agreed to', async () => {
    const { client, signal } = createPage(ORIGIN, { preview: true, requireConsent: true });
    const start = { phoneNumber: NUMBER, fields: ['givenName'] as const, locale: 'en', method: 'code' as const };
    const sent = valueOf(await client.startProof({ ...start, consent: RECEIPT }, signal));
    if (sent.status !== 'code') throw new Error(sent.status);
    valueOf(await client.checkCode({ handle: sent.handle, code: CODE }, signal));
    const ask = { fields: ['givenName', 'email'] as const, phoneNumber: NUMBER };
    const masked = await client.fillIn({ ...ask, key: 'k1' }, signal);
    expect(masked.diagnostics).to.deep.equal([]);
    expect(valueOf(masked)).to.deep.equal({
      attributes: { givenName: 'C••••••', email: 'C••••••@••••••.test' },
      check: [],
      preview: true,
      operator: 'fake',
    });
    const record = valueOf(await client.fillIn({ ...ask, key: 'k2', confirmed: true, consent: RECEIPT }, signal));
    expect(record).to.deep.include({
      attributes: { givenName: RECORD.givenName, email: RECORD.email },
      preview: false,
    });
  });

  it('agree on going on by hand', async () => {
    const { client, signal } = createPage();
    const manual = { attributes: { givenName: 'x' }, phoneNumber: NUMBER, attempt: 1, key: 'k', manual: true as const };
    const answer = valueOf(await client.match(manual, signal));
    expect(answer.verdict).to.deep.include({ decision: 'unverified', reasons: ['manual'] });
    expect(answer.final).to.equal(true);
  });
});
