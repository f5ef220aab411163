import { expect } from 'chai';
import type { Policy } from '../../src/domain/policy.js';
import { createScript, json, NOW, NUMBER, RECEIPT, refusal, verdict } from './scripted-proxy.js';

const codeOf = (result: { ok: true } | { ok: false; problem: { code: string } }) =>
  result.ok ? 'ok' : result.problem.code;

describe('a verdict from our own proxy', () => {
  it('is asked for with everything that was filled in', async () => {
    const { asked, match } = createScript([json({ verdict: verdict(), final: true })]);
    await match('key-1');
    expect(asked[0]?.url).to.match(/\/match$/);
    expect(asked[0]?.body).to.deep.equal({
      attributes: { givenName: 'Ada', familyName: 'Byron' },
      phoneNumber: NUMBER,
      attempt: 1,
    });
    expect(asked[0]?.headers.get('idempotency-key')).to.equal('key-1');
  });

  it('is asked for with what the person agreed to, and without a number that the page does not know', async () => {
    const { asked, client } = createScript([json({ verdict: verdict(), final: true })]);
    const { signal } = new AbortController();
    const request = { attributes: { givenName: 'Ada' }, attempt: 2, consent: RECEIPT };
    await client.match({ ...request, phoneNumber: NUMBER, key: 'key-1' }, signal);
    await client.match({ ...request, phoneNumber: '', key: 'key-2' }, signal);
    expect(asked.map(({ body }) => body)).to.deep.equal([{ ...request, phoneNumber: NUMBER }, request]);
  });

  it('is handed on with what comes beside it', async () => {
    const answer = { verdict: verdict(), final: false, attemptsLeft: 2, token: 'a.b.c' };
    const result = await createScript([json(answer)]).match();
    expect(result).to.deep.equal({ ok: true, value: answer, diagnostics: [] });
  });

  it('is also read with nothing optional in it', async () => {
    const bare = verdict({ attributes: {}, reasons: [], signals: undefined });
    const result = await createScript([json({ verdict: bare, final: true })]).match();
    expect(result.ok && result.value.verdict.signals).to.deep.equal({});
  });

  const strict: readonly [string, Record<string, unknown>][] = [
    ['an unknown decision', { verdict: verdict({ decision: 'matched' }), final: true }],
    ['a decision in capitals', { verdict: verdict({ decision: 'MATCH' }), final: true }],
    ['a decision of another type', { verdict: verdict({ decision: true }), final: true }],
    ['no decision', { verdict: verdict({ decision: undefined }), final: true }],
    ['an unknown outcome', { verdict: verdict({ attributes: { givenName: { outcome: 'true' } } }), final: true }],
    ['an outcome without a word', { verdict: verdict({ attributes: { givenName: {} } }), final: true }],
    ['an outcome that is a boolean', { verdict: verdict({ attributes: { givenName: true } }), final: true }],
    ['attributes that are a list', { verdict: verdict({ attributes: [] }), final: true }],
    ['another version', { verdict: verdict({ version: 2 }), final: true }],
    ['no reference', { verdict: verdict({ reference: undefined }), final: true }],
    ['no word on being final', { verdict: verdict() }],
    ['being final as a text', { verdict: verdict(), final: 'true' }],
    ['half an attempt left', { verdict: verdict(), final: true, attemptsLeft: 0.5 }],
    ['a token that is no text', { verdict: verdict(), final: true, token: {} }],
  ];
  for (const [name, body] of strict) {
    it(`is refused with ${name}`, async () => {
      const result = await createScript([json(body)]).match();
      expect(codeOf(result)).to.equal('protocol');
      expect(result.diagnostics).to.deep.equal([{ code: 'answer-unusable', subject: 'match' }]);
    });
  }

  it('loses attributes that were not asked for', async () => {
    const attributes = {
      givenName: { outcome: 'match' },
      email: { outcome: 'mismatch' },
      shoeSize: { outcome: 'match' },
    };
    const result = await createScript([json({ verdict: verdict({ attributes }), final: true })]).match();
    expect(result.ok && result.value.verdict.attributes).to.deep.equal({ givenName: { outcome: 'match' } });
    expect(result.diagnostics).to.deep.equal([{ code: 'attribute-not-asked', subject: 'email' }]);
  });

  const scores: readonly [string, unknown, boolean][] = [
    ['mismatch', 0, true],
    ['partial', 100, true],
    ['mismatch', 101, false],
    ['mismatch', -1, false],
    ['mismatch', 50.5, false],
    ['mismatch', '90', false],
    ['match', 90, false],
    ['unavailable', 90, false],
  ];
  for (const [outcome, score, isKept] of scores) {
    it(`${isKept ? 'keeps' : 'loses'} a score of ${JSON.stringify(score)} beside ${outcome}`, async () => {
      const attributes = { givenName: { outcome, score } };
      const result = await createScript([json({ verdict: verdict({ attributes }), final: true })]).match();
      const kept = result.ok && result.value.verdict.attributes.givenName;
      expect(kept).to.deep.equal(isKept ? { outcome, score } : { outcome });
      expect(result.diagnostics).to.deep.equal(isKept ? [] : [{ code: 'score-dropped', subject: 'givenName' }]);
    });
  }

  it('loses reasons that nobody knows', async () => {
    const attributes = { givenName: { outcome: 'unavailable', reason: 'weather' } };
    const body = { verdict: verdict({ attributes, reasons: ['weather', 'aggregate'] }), final: true };
    const result = await createScript([json(body)]).match();
    expect(result.ok && result.value.verdict.reasons).to.deep.equal(['aggregate']);
    expect(result.ok && result.value.verdict.attributes.givenName).to.deep.equal({ outcome: 'unavailable' });
  });

  it('keeps the names of rules', async () => {
    const body = { verdict: verdict({ reasons: ['signal-rule'], rules: ['recent-sim-swap'] }), final: true };
    const result = await createScript([json(body)]).match();
    expect(result.ok && result.value.verdict).to.deep.include({ reasons: ['signal-rule'], rules: ['recent-sim-swap'] });
  });

  const signals: readonly [string, unknown, unknown][] = [
    ['flags', { simSwapped: true, numberVerified: false }, { simSwapped: true, numberVerified: false }],
    ['numbers', { activityPercent: 87, assuranceLevel: -1 }, { activityPercent: 87, assuranceLevel: -1 }],
    ['short texts', { carrier: 'x'.repeat(100), lineType: '' }, { carrier: 'x'.repeat(100), lineType: '' }],
    ['null', { simChangedAt: null }, { simChangedAt: null }],
    ['lists of short texts', { callForwarding: ['a', 'b'] }, { callForwarding: ['a', 'b'] }],
    ['signals of tomorrow', { somethingNew2: 'x' }, { somethingNew2: 'x' }],
    ['no long text', { carrier: 'x'.repeat(101) }, {}],
    ['no list of anything else', { callForwarding: ['a', 1], carrier: [[]] }, {}],
    ['no long list', { callForwarding: Array.from({ length: 65 }, () => 'a') }, {}],
    ['no objects', { carrier: { name: 'x' } }, {}],
    ['nothing under other names', { 'a-b': true, 'a b': 1, _a: 1, 1: 1, '': 1, ['x'.repeat(41)]: 1 }, {}],
    ['the good ones among bad ones', { carrier: {}, simSwapped: true }, { simSwapped: true }],
    ['nothing that is no object', 'simSwapped', {}],
    ['nothing of a list', [true], {}],
    ['nothing of null', null, {}],
  ];
  for (const [name, sent, kept] of signals) {
    it(`keeps ${name} as signals`, async () => {
      const result = await createScript([json({ verdict: verdict({ signals: sent }), final: true })]).match();
      expect(result.ok && result.value.verdict.signals).to.deep.equal(kept);
      expect(result.diagnostics).to.deep.equal([]);
    });
  }

  it('keeps 40 signals and no inherited name', async () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`s${index}`, true]));
    const several = await createScript([json({ verdict: verdict({ signals: many }), final: true })]).match();
    expect(several.ok && Object.keys(several.value.verdict.signals)).to.have.lengthOf(40);
    const planted: unknown = JSON.parse('{"__proto__": {"numberVerified": true}}');
    const result = await createScript([json({ verdict: verdict({ signals: planted }), final: true })]).match();
    expect(result.ok && result.value.verdict.signals.numberVerified).to.equal(undefined);
  });

  it('may be refused', async () => {
    expect(codeOf(await createScript([refusal('proof-required', 403)]).match())).to.equal('proof-required');
  });
});

describe('a match that a thin proxy passed on', () => {
  const body = { givenNameMatch: 'true', familyNameMatch: 'false', familyNameMatchScore: 90 };
  for (const headers of [{}, { 'KYC-Dialect': 'camara-match' }]) {
    it(`is decided in the page, read ${'KYC-Dialect' in headers ? 'by its name' : 'by its shape'}`, async () => {
      const result = await createScript([json(body, 200, headers)]).match();
      expect(result.ok && result.value).to.deep.include({ final: true });
      expect(result.ok && result.value.verdict).to.deep.include({
        decision: 'partial',
        reference: '',
        checkedAt: NOW,
        attributes: { givenName: { outcome: 'match' }, familyName: { outcome: 'partial', score: 90 } },
      });
      expect(result.ok && 'token' in result.value).to.equal(false);
    });
  }

  it('is decided by the policy of the page', async () => {
    const policy = { name: 'strict', version: '7', thresholds: {} };
    const result = await createScript([json(body)], { policy }).match();
    expect(result.ok && result.value.verdict.decision).to.equal('mismatch');
    expect(result.ok && result.value.verdict.policy).to.deep.equal({ name: 'strict', version: '7' });
  });

  it('is lowered by the rules of the page’s policy', async () => {
    const signals = [{ name: 'unproved', signal: 'numberVerified', isMissing: true, then: 'inconclusive' }] as const;
    const policy = { name: 'careful', version: '1', thresholds: {}, required: ['givenName'] as const, signals };
    const result = await createScript([json(body)], { policy }).match();
    expect(result.ok && result.value.verdict).to.deep.include({ decision: 'inconclusive', rules: ['unproved'] });
  });

  const unusable: readonly [string, unknown][] = [
    ['has no thresholds', { name: 'strict', version: '7' }],
    ['has a rule that is none', { name: 'strict', version: '7', thresholds: {}, signals: [null] }],
    ['is no object', null],
  ];
  for (const [what, policy] of unusable) {
    it(`is not decided by a policy that ${what}, of which developers hear`, async () => {
      const result = await createScript([json(body)], { policy: policy as Policy }).match();
      expect(codeOf(result)).to.equal('config');
      expect(result.diagnostics).to.deep.equal([{ code: 'property-invalid', subject: 'policy' }]);
    });
  }

  it('cannot pass a verdict of its own beside a dialect', async () => {
    const forged = json({ verdict: verdict(), final: true, token: 'x' }, 200, { 'KYC-Dialect': 'camara-match' });
    const result = await createScript([forged]).match();
    expect(result.ok && result.value.verdict.decision).to.equal('inconclusive');
    expect(result.ok && 'token' in result.value).to.equal(false);
  });

  it('may be refused because of the document number, which is a verdict', async () => {
    const gate = { status: 403, code: 'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH', message: '' };
    const result = await createScript([json(gate, 403)]).match();
    expect(result.ok && result.value.final).to.equal(true);
    expect(result.ok && result.value.verdict).to.deep.include({ decision: 'mismatch', reasons: ['document-gate'] });
  });

  it('may be refused for other reasons, which are problems', async () => {
    const refused = { status: 403, code: 'INVALID_TOKEN_CONTEXT', message: '' };
    expect(codeOf(await createScript([json(refused, 403)]).match())).to.equal('subject-mismatch');
  });

  it('is not handed on to whoever gave up while it was read', async () => {
    const controller = new AbortController();
    // Asked for the first time when the reading begins: the transport is done with the request by then.
    const now = () => {
      controller.abort();
      return NOW;
    };
    const result = await createScript([json(body)], { now }).match('key-1', {}, controller.signal);
    expect(codeOf(result)).to.equal('internal');
  });

  it('in words that nobody knows is no match', async () => {
    const result = await createScript([json({ givenNameMatch: 'yes!', familyNameMatch: 1 })]).match();
    expect(result.ok && result.value.verdict.decision).to.equal('inconclusive');
    expect(result.diagnostics.map(({ code }) => code)).to.include('word-unknown');
  });

  it('in a shape that nobody knows is a protocol problem, of which developers hear', async () => {
    const result = await createScript([json({ colour: 'red' })]).match();
    expect(codeOf(result)).to.equal('protocol');
    expect(result.diagnostics).to.deep.equal([{ code: 'answer-unusable', subject: 'match' }]);
  });

  it('with an error inside is that problem, without a note', async () => {
    const result = await createScript([json({ code: 'SERVICE_NOT_APPLICABLE' })]).match();
    expect(codeOf(result)).to.equal('not-supported');
    expect(result.diagnostics).to.deep.equal([]);
  });

  it('under a name that nobody knows tells developers of the name too', async () => {
    const result = await createScript([json({ colour: 'red' }, 200, { 'KYC-Dialect': 'paint' })]).match();
    expect(codeOf(result)).to.equal('protocol');
    expect(result.diagnostics).to.deep.equal([
      { code: 'dialect-unknown', subject: 'paint' },
      { code: 'answer-unusable', subject: 'match' },
    ]);
  });
});

describe('several answers to one match', () => {
  const dialect = 'camara-match';
  const of = (...bodies: unknown[]) => json({ answers: bodies.map((body) => ({ dialect, status: 200, body })) });

  it('complete each other', async () => {
    const result = await createScript([of({ givenNameMatch: 'true' }, { familyNameMatch: 'true' })]).match();
    expect(result.ok && result.value.verdict.decision).to.equal('match');
  });

  it('that contradict each other decide nothing', async () => {
    const result = await createScript([
      of({ givenNameMatch: 'true', familyNameMatch: 'true' }, { familyNameMatch: 'false' }),
    ]).match();
    expect(result.ok && result.value.verdict.decision).to.equal('inconclusive');
    expect(result.diagnostics).to.deep.include({ code: 'contradiction', subject: 'familyName' });
  });

  it('may fail in part', async () => {
    const answers = [
      { dialect, status: 500, body: {} },
      { dialect, status: 200, body: { givenNameMatch: 'true', familyNameMatch: 'true' } },
    ];
    const result = await createScript([json({ answers })]).match();
    expect(result.ok && result.value.verdict.decision).to.equal('match');
  });

  it('must not be none', async () => {
    expect(codeOf(await createScript([json({ answers: [] })]).match())).to.equal('protocol');
  });
});

describe('going on by hand', () => {
  it('is recorded with everything else', async () => {
    const unverified = verdict({ decision: 'unverified', reasons: ['manual'], attributes: {} });
    const { asked, match } = createScript([json({ verdict: unverified, final: true })]);
    const result = await match('key-1', { manual: true });
    expect(asked[0]?.body).to.deep.include({ manual: true });
    expect(result.ok && result.value.verdict.decision).to.equal('unverified');
  });

  it('is not decided by a thin proxy that asked the operator all the same', async () => {
    const result = await createScript([json({ givenNameMatch: 'true', familyNameMatch: 'true' })]).match('key-1', {
      manual: true,
    });
    expect(codeOf(result)).to.equal('protocol');
  });
});
