import { expect } from 'chai';
import { createScript, json, refusal, verdict, type Turn } from './scripted-proxy.js';

const PROMISE = { 'KYC-Idempotency': 'yes' };
const done = json({ verdict: verdict(), final: true }, 200, PROMISE);
const gone = new TypeError('failed');
const busy = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: { ...PROMISE, ...headers } });

const codeOf = (result: { ok: true } | { ok: false; problem: { code: string } }) =>
  result.ok ? 'ok' : result.problem.code;

/** A client that was promised idempotency by an earlier answer. */
async function promised(turns: readonly Turn[], options = {}) {
  const script = createScript([json({ status: 'unavailable' }, 200, PROMISE), ...turns], options);
  await script.start();
  return { ...script, later: () => script.asked.slice(1) };
}

describe('a failed match', () => {
  const passing: readonly [string, Turn][] = [
    ['a failed connection', gone],
    ['502', busy(502)],
    ['503', busy(503)],
    ['504', busy(504)],
  ];
  for (const [name, turn] of passing) {
    it(`after ${name} is repeated with the same key and body`, async () => {
      const { match, clock, later } = await promised([turn, done]);
      const result = match('key-5');
      await clock.advance(1000);
      expect(codeOf(await result)).to.equal('ok');
      expect(later()).to.have.length(2);
      expect(new Set(later().map(({ headers }) => headers.get('idempotency-key')))).to.deep.equal(new Set(['key-5']));
      expect(later()[0]?.body).to.deep.equal(later()[1]?.body);
    });
  }

  const settled: readonly [string, Turn, string][] = [
    ['400', refusal('invalid-input', 400, PROMISE), 'invalid-input'],
    ['401', busy(401), 'not-authorised'],
    ['403', refusal('proof-required', 403, PROMISE), 'proof-required'],
    ['408', busy(408), 'timeout'],
    ['409', busy(409), 'pending'],
    ['422', refusal('invalid-input', 422, PROMISE), 'invalid-input'],
    ['429', busy(429, { 'Retry-After': '1' }), 'rate-limited'],
    ['500', busy(500), 'provider-error'],
    ['501', busy(501), 'not-supported'],
    ['a body that nobody can read', json('?', 200, PROMISE), 'protocol'],
  ];
  for (const [name, turn, code] of settled) {
    it(`after ${name} is not repeated`, async () => {
      const { match, later, clock } = await promised([turn, done]);
      expect(codeOf(await match())).to.equal(code);
      expect(later()).to.have.length(1);
      expect(clock.waiting).to.equal(0);
    });
  }

  it('is repeated twice at most', async () => {
    const { match, clock, later } = await promised([busy(502)]);
    const result = match();
    await clock.advance(15_000);
    expect(codeOf(await result)).to.equal('provider-error');
    expect(later()).to.have.length(3);
    expect(clock.waiting).to.equal(0);
  });

  it('waits a random part of one second, then of two', async () => {
    const { match, clock, later } = await promised([gone]);
    const result = match();
    await clock.advance(499);
    expect(later()).to.have.length(1);
    await clock.advance(1);
    expect(later()).to.have.length(2);
    await clock.advance(999);
    expect(later()).to.have.length(2);
    await clock.advance(1);
    expect(later()).to.have.length(3);
    expect(codeOf(await result)).to.equal('network');
  });

  it('waits as long as the answer asks', async () => {
    const { match, clock, later } = await promised([busy(503, { 'Retry-After': '4' }), done]);
    const result = match();
    await clock.advance(3999);
    expect(later()).to.have.length(1);
    await clock.advance(1);
    expect(codeOf(await result)).to.equal('ok');
  });

  it('is given back where the answer asks to wait beyond the time limit', async () => {
    const { match, later } = await promised([busy(503, { 'Retry-After': '20' }), done]);
    const result = await match();
    expect(result.ok || result.problem).to.deep.equal({ code: 'rate-limited', retryable: true, retryAfter: 20 });
    expect(later()).to.have.length(1);
  });

  for (const [label, jump] of [
    ['', 0],
    [', though the clock is put back', -3_600_000],
    [', though the clock is put forward', 3_600_000],
  ] as const) {
    it(`shares one time limit between all tries${label}`, async () => {
      const { match, clock, later } = await promised([gone, 'never']);
      const result = match();
      await clock.advance(1);
      clock.put(jump);
      await clock.advance(14_998);
      let isSettled = false;
      void result.then(() => (isSettled = true));
      await clock.advance(0);
      expect(isSettled).to.equal(false);
      await clock.advance(1);
      expect(codeOf(await result)).to.equal('timeout');
      expect(later()).to.have.length(2);
    });
  }

  it('is not repeated without the proxy’s promise', async () => {
    const { match, asked } = createScript([new Response(null, { status: 502 })]);
    expect(codeOf(await match())).to.equal('provider-error');
    expect(asked).to.have.length(1);
  });

  it('is repeated if the failure itself carries the promise', async () => {
    const { match, asked, clock } = createScript([busy(502), done]);
    const result = match();
    await clock.advance(1000);
    expect(codeOf(await result)).to.equal('ok');
    expect(asked).to.have.length(2);
  });

  it('is not repeated after an abort, and stops waiting', async () => {
    const controller = new AbortController();
    const { match, clock, later } = await promised([gone, done]);
    const result = match('key-1', {}, controller.signal);
    await clock.advance(100);
    controller.abort();
    expect(codeOf(await result)).to.equal('internal');
    expect(later()).to.have.length(1);
    expect(clock.waiting).to.equal(0);
  });
});

describe('other failed questions', () => {
  it('a record is asked for again', async () => {
    const { fillIn, clock, later } = await promised([gone, json({ attributes: {}, preview: false })]);
    const result = fillIn();
    await clock.advance(1000);
    expect(codeOf(await result)).to.equal('ok');
    expect(later()).to.have.length(2);
  });

  it('a proof is not: a repeated start would send a second code', async () => {
    const { start, later } = await promised([gone]);
    expect(codeOf(await start())).to.equal('network');
    expect(later()).to.have.length(1);
  });
});
