import { expect } from 'chai';
import type { Policy } from '../../src/domain/policy.js';
import type { Verdict } from '../../src/domain/verdict.js';
import { createProblem, type ProblemCode } from '../../src/domain/problem.js';
import { failed, ok } from '../../src/domain/result.js';
import { createShop, NUMBER, OTHER_NUMBER, RECORD } from './shop.js';

const RIGHT = { givenName: RECORD.givenName, familyName: RECORD.familyName };
const WRONG = { givenName: RECORD.givenName, familyName: 'another' };

/** Options of a shop whose browser has proved its number. */
async function proved(options: Parameters<typeof createShop>[0] = {}) {
  const shop = createShop(options);
  const page = shop.browser();
  await page.prove();
  return { ...shop, page };
}

describe('a match', () => {
  it('gives the browser outcomes without scores, and the customer’s server everything', async () => {
    const { page, proxy } = await proved();
    const { status, body } = await page.match(WRONG);
    expect(status).to.equal(200);
    const verdict = body.verdict as Verdict;
    expect(body).to.deep.include({ final: false, attemptsLeft: 2 });
    expect(verdict).to.deep.equal({
      version: 1,
      decision: 'mismatch',
      attributes: { givenName: { outcome: 'match' }, familyName: { outcome: 'mismatch' } },
      signals: { numberVerified: true },
      reasons: ['required-mismatch'],
      provider: { dialect: 'camara-match', operator: 'fake' },
      policy: { name: 'default', version: '1' },
      reference: verdict.reference,
      checkedAt: '2026-05-04T10:00:00.000Z',
    });
    expect(verdict.reference).to.match(/^[\w-]{32}$/);
    expect((await proxy.findVerdict(verdict.reference))?.attributes.familyName).to.deep.equal({
      outcome: 'mismatch',
      score: 42,
    });
  });

  it('is final where everything agrees', async () => {
    const { page } = await proved();
    const { body } = await page.match(RIGHT);
    expect(body).to.deep.include({ final: true, attemptsLeft: 2 });
    expect((body.verdict as Verdict).decision).to.equal('match');
  });

  it('is final where nothing could be decided', async () => {
    const body = { givenNameMatch: 'not_available' };
    const { page } = await proved({
      upstream: { match: async () => ok({ dialect: 'camara-match', status: 200, body }) },
    });
    const answered = await page.match({ givenName: 'x' });
    expect(answered.body.final).to.equal(true);
    expect((answered.body.verdict as Verdict).decision).to.equal('inconclusive');
  });

  it('sends only filled attributes that are configured', async () => {
    const { page, operator } = await proved({ fields: ['givenName', 'email'] });
    await page.match({ ...RIGHT, email: '  ', ...({ constructor: 'x', shoeSize: '42' } as object) });
    expect(operator.calls.at(-1)).to.deep.equal({
      kind: 'match',
      phoneNumber: NUMBER,
      attributes: { givenName: RECORD.givenName },
    });
  });

  it('lets the policy’s rules see whether the number was proved', async () => {
    const policy: Policy = {
      name: 'careful',
      version: '1',
      thresholds: {},
      signals: [{ name: 'not-proved', signal: 'numberVerified', is: false, then: 'inconclusive' }],
    };
    const { page } = await proved({ policy });
    expect((await page.match(RIGHT)).body.verdict).to.include({ decision: 'match' });
    const { browser } = createShop({ policy, requireProof: false });
    const answered = await browser().match(RIGHT, undefined, { phoneNumber: NUMBER });
    expect(answered.body.verdict).to.include({ decision: 'inconclusive' });
  });

  it('is decided by the customer’s policy', async () => {
    const policy = { name: 'lenient', version: '3', required: ['givenName'] as const, thresholds: {} };
    const { page } = await proved({ policy });
    const { body } = await page.match(WRONG);
    expect((body.verdict as Verdict).decision).to.equal('match');
    expect((body.verdict as Verdict).policy).to.deep.equal({ name: 'lenient', version: '3' });
  });

  it('that the operator refuses because of the document is a verdict', async () => {
    const body = { status: 403, code: 'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH', message: '' };
    const { page } = await proved({ upstream: { match: async () => ok({ status: 403, body }) } });
    const answered = await page.match({ idDocument: 'x' });
    expect((answered.body.verdict as Verdict).reasons).to.deep.equal(['document-gate']);
  });

  const refusals: readonly [string, ProblemCode, number][] = [
    ['IDENTIFIER_NOT_FOUND', 'subscriber-not-found', 404],
    ['KNOW_YOUR_CUSTOMER.ID_DOCUMENT_REQUIRED', 'document-required', 422],
    ['KNOW_YOUR_CUSTOMER.INVALID_PARAM_COMBINATION', 'nothing-to-check', 422],
    ['INVALID_TOKEN_CONTEXT', 'subject-mismatch', 403],
    ['PERMISSION_DENIED', 'not-authorised', 403],
    ['UNAUTHENTICATED', 'not-authorised', 403],
    ['QUOTA_EXCEEDED', 'rate-limited', 429],
    ['TIMEOUT', 'timeout', 504],
    ['SOMETHING_NEW', 'provider-error', 502],
  ];
  for (const [code, problem, status] of refusals) {
    it(`may be refused by the operator with ${code}`, async () => {
      const body = { status: 500, code, message: 'CANARY' };
      const { page } = await proved({ upstream: { match: async () => ok({ status: 500, body }) } });
      const answered = await page.match(RIGHT);
      expect(answered.status).to.equal(status);
      expect(answered.body.code).to.equal(problem);
      expect(answered.text).to.not.contain('CANARY');
    });
  }

  const empty: readonly [string, object][] = [
    ['no attribute', {}],
    ['empty attributes', { givenName: '', familyName: ' ' }],
  ];
  for (const [name, attributes] of empty) {
    it(`of ${name} has nothing to check`, async () => {
      const { page, countCalls } = await proved();
      expect((await page.match(attributes)).body).to.deep.equal({ status: 422, code: 'nothing-to-check' });
      expect(countCalls('match')).to.equal(0);
    });
  }

  const malformed: readonly [string, object][] = [
    ['a number', { givenName: 7 }],
    ['a text beyond 512 characters', { givenName: 'x'.repeat(513) }],
    ['a list', { givenName: ['x'] }],
    ['no object at all', []],
  ];
  for (const [name, attributes] of malformed) {
    it(`refuses an attribute that is ${name}`, async () => {
      const { page } = await proved();
      expect((await page.match(attributes)).body).to.deep.equal({ status: 400, code: 'invalid-input' });
    });
  }
});

describe('a match without proof', () => {
  it('is refused', async () => {
    const { browser, countCalls } = createShop();
    const { body } = await browser().match(RIGHT, 'key', { phoneNumber: NUMBER });
    expect(body).to.deep.equal({ status: 403, code: 'proof-required' });
    expect(countCalls('match')).to.equal(0);
  });

  it('is refused for another number than the proved one', async () => {
    const { page } = await proved();
    expect((await page.match(RIGHT, 'key', { phoneNumber: OTHER_NUMBER })).body.code).to.equal('proof-required');
  });

  it('is refused half an hour after the proof', async () => {
    const { page, passSeconds } = await proved();
    passSeconds(29 * 60);
    expect((await page.match(RIGHT)).status).to.equal(200);
    passSeconds(60);
    expect((await page.match(RIGHT)).body.code).to.equal('proof-required');
  });

  it('gets the decision alone where the customer allows it', async () => {
    const { browser, proxy } = createShop({ requireProof: false, disclosure: 'scores' });
    const { body } = await browser().match(WRONG, 'key', { phoneNumber: NUMBER });
    const verdict = body.verdict as Verdict;
    expect(verdict).to.deep.include({
      decision: 'mismatch',
      attributes: {},
      reasons: [],
      signals: { numberVerified: false },
    });
    expect((await proxy.findVerdict(verdict.reference))?.attributes).to.have.keys('givenName', 'familyName');
  });

  const personal: readonly ProblemCode[] = [
    'subscriber-not-found',
    'not-supported',
    'subject-mismatch',
    'consent-required',
    'document-required',
    'invalid-input',
  ];
  for (const code of personal) {
    it(`learns nothing about the number where the operator says ${code}`, async () => {
      const problem = createProblem(code, { supportId: 'upstream-1', field: 'phoneNumber' });
      const { browser } = createShop({ requireProof: false, upstream: { match: async () => failed(problem) } });
      const { body } = await browser().match(RIGHT, 'key', { phoneNumber: NUMBER });
      expect(body).to.deep.equal({ status: 422, code: 'not-supported' });
    });
  }

  it('needs a number', async () => {
    const { browser } = createShop({ requireProof: false });
    expect((await browser().match(RIGHT)).body).to.deep.equal({
      status: 400,
      code: 'invalid-input',
      field: 'phoneNumber',
    });
  });
});

describe('disclosure', () => {
  const rows: readonly ['decision' | 'attributes' | 'scores', unknown][] = [
    ['decision', undefined],
    ['attributes', { outcome: 'mismatch' }],
    ['scores', { outcome: 'mismatch', score: 42 }],
  ];
  for (const [disclosure, familyName] of rows) {
    it(`of ${disclosure}`, async () => {
      const { page } = await proved({ disclosure });
      const { body } = await page.match(WRONG);
      expect((body.verdict as Verdict).attributes.familyName).to.deep.equal(familyName);
      expect((body.verdict as Verdict).decision).to.equal('mismatch');
    });
  }
});

describe('attempts', () => {
  it('end after three, and a fourth is refused without a call', async () => {
    const { page, countCalls } = await proved();
    const left: unknown[] = [];
    for (const familyName of ['a', 'b', 'c']) {
      const { body } = await page.match({ familyName });
      left.push([body.attemptsLeft, body.final]);
    }
    expect(left).to.deep.equal([
      [2, false],
      [1, false],
      [0, true],
    ]);
    const fourth = await page.match({ familyName: RECORD.familyName });
    expect(fourth.body).to.deep.equal({ status: 429, code: 'rate-limited', retryAfter: 300 });
    expect(countCalls('match')).to.equal(3);
  });

  it('are as many as configured', async () => {
    const { page } = await proved({ attempts: 1 });
    expect((await page.match(WRONG)).body).to.deep.include({ attemptsLeft: 0, final: true });
  });

  it('have no race', async () => {
    const { page, countCalls } = await proved();
    await Promise.all(Array.from({ length: 50 }, (_, guess) => page.match({ birthdate: `19${guess + 10}-01-01` })));
    expect(countCalls('match')).to.equal(3);
  });

  it('belong to the proved number: another has its own, and the first gets none back', async () => {
    const { page, passSeconds, countCalls } = await proved({ attempts: 1 });
    await page.match(WRONG);
    await page.prove(OTHER_NUMBER);
    expect((await page.match(WRONG)).status).to.equal(200);
    expect((await page.match({ givenName: 'x' })).status).to.equal(429);
    passSeconds(30);
    await page.prove();
    expect((await page.match({ givenName: 'y' })).status).to.equal(429);
    expect(countCalls('match')).to.equal(2);
  });

  it('are not used up by a failure', async () => {
    let isUp = false;
    const { page } = await proved({
      attempts: 1,
      upstream: {
        match: async () =>
          isUp
            ? ok({ dialect: 'camara-match', status: 200, body: { givenNameMatch: 'true' } })
            : failed(createProblem('provider-error')),
      },
    });
    expect((await page.match({ givenName: 'x' }, 'key-1')).status).to.equal(502);
    isUp = true;
    expect((await page.match({ givenName: 'x' }, 'key-1')).status).to.equal(200);
  });

  it('with unchanged values are answered from memory, and are final', async () => {
    const { page, countCalls } = await proved();
    const first = await page.match(WRONG, 'key-1');
    const again = await page.match({ familyName: WRONG.familyName, givenName: WRONG.givenName }, 'key-2');
    expect(first.body.final).to.equal(false);
    expect(again.body).to.deep.equal({ ...first.body, final: true });
    expect(countCalls('match')).to.equal(1);
  });
});

describe('corrections', () => {
  const POLICY: Policy = { name: 'ours', version: '1', thresholds: { familyName: 40 } };
  const BAD = { givenName: 'another' };
  const rows: readonly [name: string, corrections: Policy['corrections'], mismatch: boolean, partial: boolean][] = [
    ['nothing about them', undefined, true, true],
    ['both', ['partial', 'mismatch'], true, true],
    ['a mismatch', ['mismatch'], true, false],
    ['a partial', ['partial'], false, true],
    ['none', [], false, false],
  ];
  for (const [name, corrections, ...mayCorrect] of rows) {
    it(`are possible where the policy says ${name}`, async () => {
      for (const [index, values] of [BAD, WRONG].entries()) {
        const policy = { ...POLICY, ...(corrections && { corrections }) };
        const { page, countCalls } = await proved({ policy });
        const { body } = await page.match(values, 'key-1');
        expect((body.verdict as Verdict).decision).to.equal(['mismatch', 'partial'][index]);
        const isPossible = mayCorrect[index];
        expect(body).to.deep.include({ final: !isPossible, attemptsLeft: isPossible ? 2 : 0 });
        const again = await page.match(RIGHT, 'key-2');
        expect(again.status).to.equal(isPossible ? 200 : 429);
        expect(countCalls('match')).to.equal(isPossible ? 2 : 1);
        expect((await page.match(values, 'key-1')).text).to.equal(JSON.stringify(body));
      }
    });
  }

  it('that are not possible have no race: of all that were asked at once, one is answered', async () => {
    const { page, proxy } = await proved({ policy: { ...POLICY, corrections: [] } });
    const guesses = ['a', 'b', 'c'].map((givenName) => page.match({ givenName }));
    const answers = await Promise.all(guesses);
    const told = answers.filter(({ status }) => status === 200);
    expect(told).to.have.length(1);
    const { reference, attributes } = told[0]?.body.verdict as Verdict;
    expect((await proxy.findVerdict(reference))?.attributes).to.have.keys(Object.keys(attributes));
  });

  it('that are not possible leave the verdict under its reference, also for whoever goes on by hand', async () => {
    const { page, proxy } = await proved({ policy: { ...POLICY, corrections: [] } });
    const { reference } = (await page.match(BAD)).body.verdict as Verdict;
    for (const phoneNumber of [NUMBER, OTHER_NUMBER]) {
      const { body } = await page.match(BAD, undefined, { manual: true, phoneNumber });
      expect((body.verdict as Verdict).reference).to.not.equal(reference);
    }
    expect((await proxy.findVerdict(reference))?.decision).to.equal('mismatch');
  });

  it('of another number stay possible', async () => {
    const { page } = await proved({ policy: { ...POLICY, corrections: [] } });
    await page.match(BAD);
    await page.prove(OTHER_NUMBER);
    expect((await page.match(RIGHT)).status).to.equal(200);
  });

  it('change nothing for a match and for what could not be decided', async () => {
    const policy = { ...POLICY, corrections: [] };
    const { page } = await proved({ policy });
    expect((await page.match(RIGHT)).body).to.deep.include({ final: true, attemptsLeft: 2 });
    const body = { givenNameMatch: 'not_available' };
    const other = await proved({ policy, upstream: { match: async () => ok({ status: 200, body }) } });
    expect((await other.page.match({ givenName: 'x' })).body).to.deep.include({ final: true, attemptsLeft: 2 });
  });
});

describe('a repeated key', () => {
  it('gets the same answer, in parallel too, for one call upstream', async () => {
    const { page, countCalls } = await proved();
    const answers = await Promise.all(Array.from({ length: 100 }, () => page.match(WRONG, 'key-1')));
    answers.push(await page.match(WRONG, 'key-1'));
    expect(new Set(answers.map(({ text }) => text)).size).to.equal(1);
    expect(countCalls('match')).to.equal(1);
  });

  it('with another body is refused', async () => {
    const { page, countCalls } = await proved();
    await page.match(WRONG, 'key-1');
    expect((await page.match(RIGHT, 'key-1')).body).to.deep.equal({ status: 422, code: 'invalid-input' });
    expect(countCalls('match')).to.equal(1);
  });

  it('of another kind of request is refused', async () => {
    const { page } = await proved();
    await page.fillIn(['givenName'], 'key-1');
    expect((await page.match(RIGHT, 'key-1')).status).to.equal(422);
  });

  for (const key of ['', 'x'.repeat(256)]) {
    it(`must have between 1 and 255 characters, not ${key.length}`, async () => {
      const { page } = await proved();
      expect((await page.match(RIGHT, key)).status).to.equal(400);
    });
  }
});

describe('going on by hand', () => {
  it('is recorded without asking anybody, proof or not', async () => {
    const { browser, proxy, operator } = createShop();
    const { body } = await browser().match(RIGHT, 'key', { phoneNumber: NUMBER, manual: true });
    const verdict = body.verdict as Verdict;
    expect(body.final).to.equal(true);
    expect(verdict).to.deep.include({
      decision: 'unverified',
      reasons: ['manual'],
      provider: { dialect: '' },
      signals: { numberVerified: false },
      attributes: { givenName: { outcome: 'not-checked' }, familyName: { outcome: 'not-checked' } },
    });
    expect(await proxy.findVerdict(verdict.reference)).to.deep.equal(verdict);
    expect(operator.calls).to.have.length(0);
  });

  it('says whether the number was proved', async () => {
    const { page } = await proved();
    const { body } = await page.match(RIGHT, 'key', { manual: true });
    expect((body.verdict as Verdict).signals).to.deep.equal({ numberVerified: true });
  });
});

describe('a reference', () => {
  it('stays the same for one check and finds its newest verdict', async () => {
    const { page, proxy } = await proved();
    const first = (await page.match(WRONG)).body.verdict as Verdict;
    const second = (await page.match(RIGHT)).body.verdict as Verdict;
    expect(second.reference).to.equal(first.reference);
    expect((await proxy.findVerdict(first.reference))?.decision).to.equal('match');
  });

  it('changes with the number', async () => {
    const { page, passSeconds, proxy } = await proved();
    const first = (await page.match(RIGHT)).body.verdict as Verdict;
    passSeconds(30);
    await page.prove(OTHER_NUMBER);
    const second = (await page.match(WRONG)).body.verdict as Verdict;
    expect(second.reference).to.not.equal(first.reference);
    expect((await proxy.findVerdict(first.reference))?.decision).to.equal('match');
  });

  it('finds nothing half an hour later, nor by another name', async () => {
    const { page, passSeconds, proxy } = await proved();
    const { reference } = (await page.match(RIGHT)).body.verdict as Verdict;
    passSeconds(1800);
    expect(await proxy.findVerdict(reference)).to.equal(undefined);
    expect(await proxy.findVerdict('')).to.equal(undefined);
    expect(await proxy.findVerdict('__proto__')).to.equal(undefined);
  });
});
