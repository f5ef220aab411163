/** Incode eKYC, simulated: headers, a list of keys and words, and a level of which low is good. */
import { expect } from 'chai';
import { createIncodeOperator } from '../../demo/operators/incode/operator.js';
import { normaliseMatch } from '../../src/entry/normalise.js';
import { writeIncodeEkyc } from '../../src/entry/proxy.js';
import { PEOPLE, findPerson } from '../../src/sandbox/people.js';
import { fillInValues, type Behaviour } from '../../src/sandbox/person.js';
import { ask, createWorld, omit, outcomeOf } from './simulator-world.js';

const PATH = '/omni/externalVerification/ekyc';
const HEADERS = { 'api-version': '1.0', 'x-api-key': 'sandbox-incode-key', 'x-incode-hardware-id': 'sandbox-session' };
const [LINE, NEAR, DIFFERENT, UNKNOWN] = ['+33639980001', '+33639980002', '+33639980003', '+33639980005'];
const LEEDS = '+447700900101';
const MINIMUM = { plugins: ['kyc'], source: 'US_TELCO_5', phone: LINE, countryCode: 'US' };

function start() {
  const world = createWorld();
  const sessions = { 'sandbox-session': {}, held: { ...MINIMUM, firstName: 'Camille', surName: 'Béranger' } };
  const operator = createIncodeOperator({ ...world, sessions });
  const post = (body: unknown, headers: Readonly<Record<string, string>> = HEADERS, path = PATH) =>
    ask(operator, path, { body, headers });
  const statusesOf = async (body: unknown, headers = HEADERS) => {
    const kyc = (await post(body, headers)).body?.kyc as readonly { key: string; status: string }[];
    return Object.fromEntries(kyc.map(({ key, status }) => [key, status]));
  };
  return { world, post, statusesOf };
}

const OUTCOMES: Readonly<Record<Behaviour['kind'], readonly [outcome: string, problem?: string]>> = {
  answers: ['200'],
  slow: ['200'],
  'document-first': ['200'],
  // A number that the source does not have is an answer.
  'unknown-number': ['200'],
  'not-applicable': ['200'],
  malformed: ['200 not JSON', 'protocol'],
  'server-error': ['500 Internal Server Error', 'provider-error'],
  'rate-limited': ['429 Too Many Requests', 'rate-limited'],
};

describe('Incode simulator', () => {
  it('every magic number, read without a note', async () => {
    const { post, world } = start();
    for (const [index, { phoneNumber, behaviour, record }] of PEOPLE.entries()) {
      const attributes = { ...omit(record, 'country'), givenName: record.givenName ?? 'X' };
      const { body } = writeIncodeEkyc({ attributes, phoneNumber });
      const answer = await post(body);
      const [expected, problem] = OUTCOMES[behaviour.kind];
      expect(outcomeOf(answer), `row ${index + 1}`).to.equal(expected);
      const read = normaliseMatch({ dialect: 'incode-ekyc', status: answer.status, body: answer.body ?? answer.text });
      expect(read.problem?.code, `row ${index + 1}`).to.equal(problem);
      if (problem) continue;
      expect(read.diagnostics, `row ${index + 1}`).to.deep.equal([]);
      const isKnown = behaviour.kind !== 'unknown-number' && behaviour.kind !== 'not-applicable';
      const hasRecord = isKnown && record.givenName !== undefined;
      expect(read.verdict?.decision, `row ${index + 1}`).to.equal(hasRecord ? 'match' : 'inconclusive');
      expect(read.verdict?.signals.numberKnown, `row ${index + 1}`).to.equal(isKnown);
      expect(read.verdict?.provider.decision).to.deep.equal({
        value: hasRecord ? 'low' : 'medium',
        polarity: 'higher-is-riskier',
      });
    }
    expect(world.naps).to.deep.equal([6000]);
  });

  it('says near names in a word, and signals as texts', async () => {
    const person = findPerson(NEAR);
    const { body } = writeIncodeEkyc({
      attributes: omit(person ? fillInValues(person) : {}, 'country'),
      phoneNumber: NEAR,
    });
    const statuses = await start().statusesOf(body);
    expect(statuses).to.include({
      checkStatus: 'pass',
      phoneFirstNameMatch: 'fuzzy',
      phoneLastNameMatch: 'fuzzy',
      phoneNameMatch: 'fuzzy',
      phoneDobMatch: 'exact',
      activityScore: '900',
      phoneLineType: 'mobile',
      emailType: 'Unknown',
      overallLevel: 'medium',
    });
  });

  const levels: readonly [string, object, string][] = [
    ['name and birth date are exact', { firstName: 'Camille', surName: 'Béranger', dateOfBirth: '1990-04-17' }, 'low'],
    ['neither is anything', { firstName: 'Zoé', surName: 'Petit', dateOfBirth: '1991-01-01' }, 'high'],
    ['the name alone is exact', { firstName: 'Camille', surName: 'Béranger' }, 'medium'],
    ['the birth date alone is exact', { firstName: 'Zoé', surName: 'Petit', dateOfBirth: '1990-04-17' }, 'medium'],
    ['nothing is sent', {}, 'medium'],
  ];
  for (const [title, sent, level] of levels)
    it(`overallLevel is ${level} where ${title}`, async () => {
      expect((await start().statusesOf({ ...MINIMUM, ...sent }))['overallLevel']).to.equal(level);
    });

  const words: readonly [string, object, object][] = [
    [
      'a birth date is never nearly right',
      { phone: DIFFERENT, dateOfBirth: '1987-12-03' },
      { phoneDobMatch: 'nomatch' },
    ],
    ['a tax number is right or wrong', { ssn: '123456789' }, { taxIdMatch: 'nomatch' }],
    ['a state is unknown outside America', { state: 'WA' }, { phoneStateMatch: 'unknown' }],
    ['a street that is held in parts', { phone: LEEDS, street: '12 Elm Flat 4' }, { phoneStreetMatch: 'exact' }],
    ['a value that is not held', { phone: '+33639980004', city: 'Lyon' }, { phoneCityMatch: 'unknown' }],
    [
      'the whole address',
      { street: '14 rue des Lilas', city: 'Lyon', postalCode: '69003' },
      { phoneAddressMatch: 'exact' },
    ],
    [
      'a wrong part of the address',
      { street: '14 rue des Lilas', city: 'Paris', postalCode: '69003' },
      { phoneAddressMatch: 'nomatch' },
    ],
    [
      'a number that the source lacks',
      { phone: UNKNOWN, city: 'Lyon' },
      { phoneMatch: 'nomatch', phoneCityMatch: 'unknown' },
    ],
  ];
  for (const [title, sent, expected] of words)
    it(`${title}: ${Object.values(expected).join(', ')}`, async () => {
      expect(await start().statusesOf({ ...MINIMUM, ...sent })).to.include(expected);
    });

  it('has no word for a name that the source lacks', async () => {
    const statuses = await start().statusesOf({ ...MINIMUM, phone: NEAR, middleName: 'X' });
    expect(statuses).not.to.have.property('phoneMiddleNameMatch');
  });

  it('takes what the session holds, and what is sent in its place', async () => {
    const { statusesOf } = start();
    const headers = { ...HEADERS, 'x-incode-hardware-id': 'held' };
    expect(await statusesOf({}, headers)).to.include({ phoneNameMatch: 'exact' });
    expect(await statusesOf({ surName: 'Petit' }, headers)).to.include({ phoneLastNameMatch: 'nomatch' });
  });

  const without = (name: keyof typeof HEADERS) =>
    Object.fromEntries(Object.entries(HEADERS).filter(([key]) => key !== name));
  const faults: readonly [string, unknown, Readonly<Record<string, string>>, string, string][] = [
    ['no version', MINIMUM, without('api-version'), '400 Bad Request', 'invalid-input'],
    ['no key', MINIMUM, without('x-api-key'), '403 Forbidden', 'not-authorised'],
    ['another key', MINIMUM, { ...HEADERS, 'x-api-key': 'x' }, '403 Forbidden', 'not-authorised'],
    ['no session', MINIMUM, without('x-incode-hardware-id'), '401 Unauthorized', 'not-authorised'],
    [
      'another session',
      MINIMUM,
      { ...HEADERS, 'x-incode-hardware-id': 'toString' },
      '401 Unauthorized',
      'not-authorised',
    ],
    ['an empty session and nothing sent', {}, HEADERS, '400 Bad Request', 'invalid-input'],
    ['no JSON', '{', HEADERS, '400 Bad Request', 'invalid-input'],
    ['another plugin', { ...MINIMUM, plugins: ['income'] }, HEADERS, '400 Bad Request', 'invalid-input'],
    ['another source', { ...MINIMUM, source: 'US_TELCO_1' }, HEADERS, '400 Bad Request', 'invalid-input'],
    ['a number that is not international', { ...MINIMUM, phone: '06' }, HEADERS, '400 Bad Request', 'invalid-input'],
    ['another country', { ...MINIMUM, countryCode: 'FR' }, HEADERS, '400 Bad Request', 'invalid-input'],
    ['a day that is none', { ...MINIMUM, dateOfBirth: '4/17/1990' }, HEADERS, '400 Bad Request', 'invalid-input'],
    ['a tax number that is none', { ...MINIMUM, ssn: '12' }, HEADERS, '400 Bad Request', 'invalid-input'],
    ['a state by name', { ...MINIMUM, state: 'Washington' }, HEADERS, '400 Bad Request', 'invalid-input'],
    ['a name that is no text', { ...MINIMUM, firstName: 7 }, HEADERS, '400 Bad Request', 'invalid-input'],
  ];
  for (const [title, body, headers, expected, problem] of faults)
    it(`${title}: ${expected}`, async () => {
      const answer = await start().post(body, headers);
      expect(outcomeOf(answer)).to.equal(expected);
      expect(answer.body).to.have.all.keys('timestamp', 'status', 'error', 'message', 'path');
      expect(answer.body?.path).to.equal(PATH);
      const read = normaliseMatch({ dialect: 'incode-ekyc', status: answer.status, body: answer.body });
      expect(read.problem?.code).to.equal(problem);
    });

  it('knows no other path and no other method', async () => {
    const { post } = start();
    expect(outcomeOf(await post(MINIMUM, HEADERS, '/omni/x'))).to.equal('404 Not Found');
    const operator = createIncodeOperator(createWorld());
    expect(outcomeOf(await ask(operator, PATH, { method: 'GET', headers: HEADERS }))).to.equal(
      '405 Method Not Allowed',
    );
  });
});
