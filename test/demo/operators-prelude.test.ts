/** Prelude v2 Intel, simulated: the number in the path, snake_case, three French operators. */
import { expect } from 'chai';
import { createPreludeOperator } from '../../demo/operators/prelude/operator.js';
import { normaliseMatch } from '../../src/entry/normalise.js';
import { writePreludeMatch } from '../../src/entry/proxy.js';
import { PEOPLE, findPerson } from '../../src/sandbox/people.js';
import { fillInValues, type Behaviour } from '../../src/sandbox/person.js';
import { ask, bearer, createWorld, outcomeOf, type Call } from './simulator-world.js';

const KEY = 'sandbox-prelude-key';
const [LINE, NEAR, EMPTY] = ['+33639980001', '+33639980002', '+33639980004'];
const BODY = { given_name: 'Camille' };
const pathOf = (phone: string): string => `/v2/intel/kyc/match/${encodeURIComponent(phone)}`;

function start() {
  const world = createWorld();
  const operator = createPreludeOperator(world);
  const post = (path: string, body: unknown, call: Call = {}) =>
    ask(operator, path, { body, headers: bearer(KEY), ...call });
  return { world, post };
}

const OUTCOMES: Readonly<Record<Behaviour['kind'], readonly [outcome: string, problem?: string]>> = {
  answers: ['200'],
  slow: ['200'],
  'document-first': ['200'],
  malformed: ['200 not JSON', 'protocol'],
  'unknown-number': ['400 unsupported_operator', 'not-supported'],
  'not-applicable': ['400 invalid_line_type', 'not-supported'],
  'server-error': ['500 internal', 'provider-error'],
  'rate-limited': ['429 too_many_requests', 'rate-limited'],
};

describe('Prelude simulator', () => {
  it('every magic number; a foreign one has no operator here', async () => {
    const { post, world } = start();
    for (const [index, { phoneNumber, behaviour, record }] of PEOPLE.entries()) {
      const attributes = { ...record, givenName: record.givenName ?? 'X' };
      const { path, body } = writePreludeMatch({ attributes, phoneNumber });
      const answer = await post(path, body);
      const isFrench = phoneNumber.startsWith('+33');
      const [expected, problem] = OUTCOMES[isFrench ? behaviour.kind : 'unknown-number'];
      expect(outcomeOf(answer), `row ${index + 1}`).to.equal(expected);
      const read = normaliseMatch({
        dialect: 'prelude-match',
        status: answer.status,
        body: answer.body ?? answer.text,
      });
      expect(read.problem?.code, `row ${index + 1}`).to.equal(problem);
      expect(answer.headers.get('cache-control')).to.equal('no-store');
      if (problem) continue;
      expect(read.diagnostics, `row ${index + 1}`).to.deep.equal([]);
      expect(answer.body).to.include({ phone_number: phoneNumber, country_code: 'FR' });
      const outcomes = Object.values(read.verdict?.attributes ?? {}).map(({ outcome }) => outcome);
      const isMatch = outcomes.every((outcome) => outcome === 'match' || outcome === 'unavailable');
      expect(isMatch, `row ${index + 1}`).to.equal(true);
    }
    expect(world.naps).to.deep.equal([6000]);
  });

  it('all of the first person matches', async () => {
    const { path, body } = writePreludeMatch({ attributes: findPerson(LINE)?.record ?? {}, phoneNumber: LINE });
    const answer = await start().post(path, body);
    const { verdict } = normaliseMatch({ dialect: 'prelude-match', body: answer.body });
    expect([verdict?.decision, verdict?.provider.operator]).to.deep.equal(['match', 'orange_fr']);
    expect(Object.keys(verdict?.attributes ?? {})).to.have.length(9);
    expect(verdict?.provider.requestId).to.match(/^01[0-9A-F]{24}$/);
  });

  it('the prefill of the second person is near, and her operator has no region', async () => {
    const person = findPerson(NEAR);
    const attributes = { ...(person && fillInValues(person)), region: 'Bretagne' };
    const { path, body } = writePreludeMatch({ attributes, phoneNumber: NEAR });
    const answer = await start().post(path, body);
    expect(answer.body).to.include({
      operator: 'bouygues_fr',
      given_name_match: 'false',
      given_name_match_score: 96,
      region_match: 'not_available',
    });
    const { verdict } = normaliseMatch({ dialect: 'prelude-match', body: answer.body });
    expect(verdict?.decision).to.equal('partial');
  });

  it('an operator may be unable to answer for what it holds', async () => {
    const { body } = await start().post(pathOf('+33639980003'), { given_name: 'Youssef', email: 'x@example.com' });
    expect(body).to.include({ operator: 'sfr_fr', given_name_match: 'true', email_match: 'not_available' });
  });

  it('never scores what is compared exactly', async () => {
    const sent = { postal_code: '69004', country: 'DE', birthdate: '1990-04-18' };
    const { body } = await start().post(pathOf(LINE), sent);
    const words = Object.entries(body ?? {}).filter(([key]) => key.includes('_match'));
    expect(words).to.deep.equal([
      ['postal_code_match', 'false'],
      ['country_match', 'false'],
      ['birthdate_match', 'false'],
    ]);
  });

  it('has nothing to say about somebody without a record', async () => {
    const { body } = await start().post(pathOf(EMPTY), BODY);
    expect(body).to.include({ given_name_match: 'not_available' });
    expect(normaliseMatch({ dialect: 'prelude-match', body }).verdict?.decision).to.equal('inconclusive');
  });

  const faults: readonly [string, string, unknown, Call, string, string][] = [
    ['no key', pathOf(LINE), BODY, { headers: {} }, '401 invalid_api_token', 'not-authorised'],
    ['another key', pathOf(LINE), BODY, { headers: bearer('x') }, '401 invalid_api_token', 'not-authorised'],
    [
      'an empty account',
      pathOf(LINE),
      BODY,
      { headers: bearer('sandbox-prelude-empty') },
      '402 insufficient_balance',
      'not-authorised',
    ],
    ['no number', pathOf('06'), BODY, {}, '400 invalid_phone_number', 'invalid-input'],
    [
      'a number that cannot be decoded',
      '/v2/intel/kyc/match/%E0%A4%A',
      BODY,
      {},
      '400 invalid_phone_number',
      'invalid-input',
    ],
    ['nothing to check', pathOf(LINE), {}, {}, '400 invalid_request', 'invalid-input'],
    ['no JSON', pathOf(LINE), '{', {}, '400 invalid_request', 'invalid-input'],
    ['an empty text', pathOf(LINE), { email: '' }, {}, '400 invalid_request', 'invalid-input'],
    ['a day that is none', pathOf(LINE), { birthdate: '1990-02-30' }, {}, '400 invalid_request', 'invalid-input'],
    ['a country by name', pathOf(LINE), { country: 'France' }, {}, '400 invalid_request', 'invalid-input'],
    ['another path', '/v2/intel/kyc/match', BODY, {}, '404', 'config'],
    ['another method', pathOf(LINE), undefined, { method: 'GET' }, '405 method_not_allowed', 'config'],
  ];
  for (const [title, path, body, call, expected, problem] of faults)
    it(`${title}: ${expected}`, async () => {
      const answer = await start().post(path, body, call);
      expect(outcomeOf(answer)).to.equal(expected);
      const read = normaliseMatch({ dialect: 'prelude-match', status: answer.status, body: answer.body });
      expect(read.problem?.code).to.equal(problem);
    });

  it('names the part of a request that is wrong', async () => {
    const { body } = await start().post(pathOf(LINE), { given_name: 'Camille', birthdate: 'x' });
    expect(body?.param).to.equal('birthdate');
    expect(normaliseMatch({ dialect: 'prelude-match', status: 400, body }).problem?.field).to.equal('birthdate');
  });
});
