import { expect } from 'chai';
import type { AttributeName } from '../../src/domain/attribute.js';
import { createProblem, type ProblemCode } from '../../src/domain/problem.js';
import { failed, ok } from '../../src/domain/result.js';
import { chooseOperator } from '../../src/proxy/choose-operator.js';
import type { Operator } from '../../src/proxy/operator.js';
import { createShop, NUMBER, OTHER_NUMBER } from './shop.js';

interface Calls {
  readonly matches: string[];
  readonly grants: (string | undefined)[];
}

/** An operator that answers with this status and code, or matches everything. */
function operatorOf(id: string, calls: Calls, refusal?: { readonly status: number; readonly code: string }): Operator {
  const body = refusal ? { ...refusal, message: 'x' } : { givenNameMatch: 'true' };
  return {
    id,
    code: {
      length: 6,
      expiresIn: 600,
      send: async () => ok({ reference: 'r' }),
      check: async ({ code }) =>
        code === '123456' ? ok({ grant: `token of ${id}` }) : failed(createProblem('code-invalid')),
    },
    match: async ({ grant }) => {
      calls.matches.push(id);
      calls.grants.push(grant);
      return ok({ dialect: 'camara-match', status: refusal?.status ?? 200, body });
    },
    fillIn: async () =>
      ok({
        dialect: 'camara-fill-in',
        status: refusal?.status ?? 200,
        body: refusal ? body : { givenName: `from ${id}` },
      }),
    signals: async () =>
      refusal
        ? [failed(createProblem('not-supported'))]
        : [ok({ status: 200, body: { swapped: true }, dialect: 'camara-sim-swap' })],
  };
}

const REFUSALS: readonly [ProblemCode, { status: number; code: string }, boolean][] = [
  ['not-supported', { status: 422, code: 'SERVICE_NOT_APPLICABLE' }, true],
  ['subscriber-not-found', { status: 404, code: 'IDENTIFIER_NOT_FOUND' }, true],
  ['rate-limited', { status: 429, code: 'TOO_MANY_REQUESTS' }, false],
  ['provider-error', { status: 500, code: 'INTERNAL' }, false],
  ['not-authorised', { status: 401, code: 'UNAUTHENTICATED' }, false],
];

describe('several operators', () => {
  for (const [problem, refusal, isPassedOn] of REFUSALS)
    it(`${isPassedOn ? 'ask the next one' : 'stand by their word'} at ${problem}`, async () => {
      const calls: Calls = { matches: [], grants: [] };
      const operator = chooseOperator({ operators: [operatorOf('one', calls, refusal), operatorOf('two', calls)] });
      const shop = createShop({ operator, limits: { matchesPerNumber: Infinity } });
      const page = shop.browser();
      await page.prove();
      const { body } = await page.match({ givenName: 'Ada' });
      expect(calls.matches).to.deep.equal(isPassedOn ? ['one', 'two'] : ['one']);
      if (isPassedOn) expect((body.verdict as { provider: object }).provider).to.include({ operator: 'two' });
      else expect(body.code).to.equal(problem);
    });

  it('answer with records of their own, and the page learns whose', async () => {
    const calls: Calls = { matches: [], grants: [] };
    const refusal = { status: 404, code: 'NOT_FOUND' };
    const operator = chooseOperator({ operators: [operatorOf('one', calls, refusal), operatorOf('two', calls)] });
    const page = createShop({ operator }).browser();
    await page.prove();
    expect((await page.fillIn(['givenName'])).body).to.deep.include({
      attributes: { givenName: 'from two' },
      operator: 'two',
    });
  });

  it('keep their grants to themselves', async () => {
    const calls: Calls = { matches: [], grants: [] };
    const refusal = { status: 422, code: 'SERVICE_NOT_APPLICABLE' };
    const operator = chooseOperator({ operators: [operatorOf('one', calls, refusal), operatorOf('two', calls)] });
    const page = createShop({ operator }).browser();
    await page.prove();
    await page.match({ givenName: 'Ada' });
    expect(calls.grants).to.deep.equal(['token of one', undefined]);
  });

  it('are chosen by the number, before anybody is asked', async () => {
    const calls: Calls = { matches: [], grants: [] };
    const operator = chooseOperator({
      operators: [operatorOf('one', calls), operatorOf('two', calls)],
      choose: ({ phoneNumber }) => (phoneNumber === NUMBER ? ['two', 'nobody'] : []),
    });
    const shop = createShop({ operator });
    const page = shop.browser();
    await page.prove();
    await page.match({ givenName: 'Ada' });
    expect(calls.matches).to.deep.equal(['two']);
    expect(calls.grants).to.deep.equal(['token of two']);
    // Nobody serves this one; before a proof that looks like any number.
    expect((await shop.browser().start(OTHER_NUMBER)).body.status).to.equal('code');
  });

  it('have names of their own', () => {
    const calls: Calls = { matches: [], grants: [] };
    const one = operatorOf('one', calls);
    expect(() => chooseOperator({ operators: [one, one] })).to.throw(TypeError);
    expect(chooseOperator({ operators: [one, operatorOf('two', calls)] }).id).to.equal('one+two');
  });
});

describe('signals', () => {
  const policy = {
    name: 'careful',
    version: '1',
    thresholds: {},
    signals: [{ name: 'recent-sim-swap', signal: 'simSwapped', is: true, then: 'inconclusive' }],
  } as const;

  it('are asked for where the policy has a rule about them, and lower the decision', async () => {
    const asked: unknown[] = [];
    const upstream = {
      signals: async (ask: { names: readonly string[] }) => {
        asked.push(ask.names);
        return [ok({ dialect: 'camara-sim-swap', status: 200, body: { swapped: true } })];
      },
    };
    const shop = createShop({ upstream, policy });
    const page = shop.browser();
    await page.prove();
    const { body } = await page.match();
    const { reference } = body.verdict as { reference: string };
    const whole = await shop.proxy.findVerdict(reference);
    expect(asked).to.deep.equal([['simSwapped']]);
    expect(whole).to.deep.include({ decision: 'inconclusive', rules: ['recent-sim-swap'] });
    expect(whole?.signals).to.deep.include({ simSwapped: true, numberVerified: true });
    // The page learns of the decision and not of the fact.
    expect(JSON.stringify(body)).to.not.include('swap');
  });

  it('are not asked for without a rule, nor before a proof', async () => {
    let asked = 0;
    const upstream = { signals: async () => (asked++, []) };
    const plain = createShop({ upstream }).browser();
    await plain.prove();
    await plain.match();
    const unproved = createShop({ upstream, policy, requireProof: false }).browser();
    await unproved.match(undefined, undefined, { phoneNumber: NUMBER });
    expect(asked).to.equal(0);
  });

  it('that cannot be had keep nobody from a verdict', async () => {
    const upstream = { signals: () => Promise.reject(new Error('SECRET')) };
    const page = createShop({ upstream, policy }).browser();
    await page.prove();
    expect(((await page.match()).body.verdict as { decision: string }).decision).to.equal('match');
  });
});

describe('the customer’s own systems', () => {
  it('are told of every verdict and answer, and of no value', async () => {
    const told: unknown[] = [];
    const shop = createShop({ onVerdict: (record) => told.push(record), onAnswer: (record) => told.push(record) });
    const page = shop.browser();
    await page.prove();
    await page.match({ givenName: 'CANARY-given', familyName: 'CANARY-typed' }, 'key');
    await page.match({ givenName: 'CANARY-given', familyName: 'CANARY-typed' }, 'key');
    await page.match({ givenName: 'x' }, undefined, { manual: true });
    await page.fillIn([], undefined, { phoneNumber: OTHER_NUMBER });
    const verdicts = told.filter((record) => 'verdict' in (record as object)) as {
      attempt: number;
      subject: string;
      verdict: { decision: string };
    }[];
    expect(verdicts.map(({ attempt, verdict }) => [attempt, verdict.decision])).to.deep.equal([
      [1, 'mismatch'],
      [2, 'unverified'],
    ]);
    expect(new Set(verdicts.map(({ subject }) => subject)).size).to.equal(1);
    const answers = told.filter((record) => 'route' in (record as object)) as {
      route: string;
      status: number;
      code?: string;
    }[];
    expect(answers.map(({ route, status, code }) => [route, status, code])).to.deep.equal([
      ['proof', 200, undefined],
      ['proof', 200, undefined],
      ['match', 200, undefined],
      ['match', 200, undefined],
      ['match', 200, undefined],
      ['fill-in', 403, 'proof-required'],
    ]);
    for (const secret of ['CANARY', NUMBER.slice(1)]) expect(JSON.stringify(told)).to.not.include(secret);
  });

  it('change nothing by failing', async () => {
    const fails = (): never => {
      throw new Error('SECRET');
    };
    const page = createShop({ onVerdict: fails, onAnswer: fails }).browser();
    await page.prove();
    expect((await page.match()).status).to.equal(200);
  });

  it('are chosen by what is asked, too: one holds the records, another one matches', async () => {
    const calls: Calls = { matches: [], grants: [] };
    const told: (readonly string[])[] = [];
    const operator = chooseOperator({
      operators: [operatorOf('records', calls), operatorOf('matches', calls)],
      choose: ({ fields }) => {
        told.push(fields);
        return fields.includes('familyName') ? ['matches'] : ['records'];
      },
    });
    const page = createShop({ operator, fields: ['givenName', 'familyName'] }).browser();
    await page.prove();
    expect((await page.fillIn(['givenName'])).body.attributes).to.deep.equal({ givenName: 'from records' });
    await page.match({ givenName: 'Ada', familyName: 'Byron' });
    expect(calls.matches).to.deep.equal(['matches']);
    // The code, the record, the match.
    expect(told).to.deep.equal([[], ['givenName'], ['givenName', 'familyName']]);
  });

  it('can answer what any of them can, as far as all of them tell', () => {
    const of = (id: string, match?: readonly AttributeName[]): Operator => ({
      ...operatorOf(id, { matches: [], grants: [] }),
      ...(match && { capabilities: { match } }),
    });
    const prover: Operator = { id: 'prover' };
    const [one, two, silent] = [of('one', ['givenName', 'email']), of('two', ['email', 'gender']), of('silent')];
    expect(chooseOperator({ operators: [one, two, prover] }).capabilities).to.deep.equal({
      match: ['givenName', 'email', 'gender'],
    });
    expect(chooseOperator({ operators: [one, silent] }).capabilities).to.deep.equal({});
    expect(chooseOperator({ operators: [prover] }).capabilities).to.deep.equal({ fillIn: [], match: [] });
  });
});
