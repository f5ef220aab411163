/** The simulator of Match and Fill-in: every magic number × API × version, then what each specification says about requests. */
import { expect } from 'chai';
import { FILL_IN_VERSIONS, MATCH_VERSIONS } from '../../demo/operators/camara/versions.js';
import { PEOPLE, findPerson } from '../../src/sandbox/people.js';
import { fillInValues, type Behaviour } from '../../src/sandbox/person.js';
import { createOperatorHarness, outcomeOf } from './operator-harness.js';

const MATCH = '/kyc-match/v0.4/match';
const FILL_IN = '/kyc-fill-in/v0.4/fill-in';
const [PERFECT, NEAR, DIFFERENT, EMPTY] = ['+33639980001', '+33639980002', '+33639980003', '+33639980004'] as const;
const DOCUMENT_FIRST = '+33639980007';
const UNKNOWN = '+33639980005';

const isOld = (path: string): boolean => /v0(\.2)?\//.test(path);
const notFound = (path: string): string => (isOld(path) ? '404 NOT_FOUND' : '404 IDENTIFIER_NOT_FOUND');

const MATCH_OUTCOMES: Readonly<Record<Behaviour['kind'], (path: string) => string>> = {
  answers: () => '200',
  slow: () => '200',
  malformed: () => '200 not JSON',
  'unknown-number': notFound,
  'not-applicable': (path) => (isOld(path) ? '404 NOT_FOUND' : '422 SERVICE_NOT_APPLICABLE'),
  'document-first': (path) => (path.includes('v0.5') ? '200' : '403 KNOW_YOUR_CUSTOMER.ID_DOCUMENT_REQUIRED'),
  'server-error': () => '500 INTERNAL',
  'rate-limited': () => '429 TOO_MANY_REQUESTS',
};
const FILL_IN_OUTCOMES = { ...MATCH_OUTCOMES, 'document-first': () => '200' };

describe('CAMARA simulator: magic numbers', () => {
  for (const { path } of MATCH_VERSIONS)
    for (const [index, person] of PEOPLE.entries()) {
      const expected = MATCH_OUTCOMES[person.behaviour.kind](path);
      it(`${path}, row ${index + 1} (${person.behaviour.kind}): ${expected}`, async () => {
        const { post, naps } = createOperatorHarness();
        const answer = await post(path, { phoneNumber: person.phoneNumber, givenName: 'X' });
        expect(outcomeOf(answer)).to.equal(expected);
        expect(naps).to.deep.equal(person.behaviour.kind === 'slow' ? [6000] : []);
      });
    }

  for (const { path } of FILL_IN_VERSIONS)
    for (const [index, person] of PEOPLE.entries()) {
      const expected = FILL_IN_OUTCOMES[person.behaviour.kind](path);
      it(`${path}, row ${index + 1} (${person.behaviour.kind}): ${expected}`, async () => {
        const { post, naps } = createOperatorHarness();
        const answer = await post(path, {}, { token: `sandbox:${person.phoneNumber}` });
        expect(outcomeOf(answer)).to.equal(expected);
        expect(naps).to.deep.equal(person.behaviour.kind === 'slow' ? [6000] : []);
      });
    }

  it('a limited line says when to come back', async () => {
    const answer = await createOperatorHarness().post(MATCH, { phoneNumber: '+33639980010', givenName: 'X' });
    expect(answer.headers.get('retry-after')).to.equal('20');
  });

  it('a number outside the table is not found', async () => {
    const answer = await createOperatorHarness().post(MATCH, { phoneNumber: '+33612345678', givenName: 'X' });
    expect(outcomeOf(answer)).to.equal('404 IDENTIFIER_NOT_FOUND');
  });
});

describe('CAMARA simulator: Match', () => {
  for (const { path, fields } of MATCH_VERSIONS) {
    it(`${path} answers "true" for the whole record of the first person, and only for what was asked`, async () => {
      const record = findPerson(PERFECT)?.record ?? {};
      const { body } = await createOperatorHarness().post(path, {
        phoneNumber: PERFECT,
        ...record,
        givenName: ' CAMILLE ',
      });
      const known = fields.filter(({ name }) => record[name] !== undefined);
      expect(body).to.deep.equal(Object.fromEntries(known.map(({ name }) => [`${name}Match`, 'true'])));
    });
  }

  it('scores the names of the second person beside "false"', async () => {
    const person = findPerson(NEAR);
    if (!person) throw new Error('no such person');
    const { body } = await createOperatorHarness().post(MATCH, { phoneNumber: NEAR, ...fillInValues(person) });
    expect(body).to.deep.equal({
      givenNameMatch: 'false',
      givenNameMatchScore: 96,
      familyNameMatch: 'false',
      familyNameMatchScore: 87,
      addressMatch: 'true',
      postalCodeMatch: 'true',
      localityMatch: 'true',
      countryMatch: 'true',
      birthdateMatch: 'true',
      emailMatch: 'true',
    });
  });

  it('finds one mismatch, without a score, for the third person', async () => {
    const person = findPerson(DIFFERENT);
    if (!person) throw new Error('no such person');
    const { body } = await createOperatorHarness().post(MATCH, { phoneNumber: DIFFERENT, ...fillInValues(person) });
    const words = Object.entries(body ?? {}).filter(([, word]) => word !== 'true');
    expect(words).to.deep.equal([['birthdateMatch', 'false']]);
  });

  it('has nothing to say about the fourth person', async () => {
    const { body } = await createOperatorHarness().post(MATCH, { phoneNumber: EMPTY, givenName: 'A', email: 'a@b.fr' });
    expect(body).to.deep.equal({ givenNameMatch: 'not_available', emailMatch: 'not_available' });
  });

  const scoreKeys: readonly [string, readonly string[]][] = [
    ['/kyc-match/v0/match', ['middleNamesMatch']],
    ['/kyc-match/v0.2/match', ['middleNamesMatch', 'middleNamesScore']],
    ['/kyc-match/v0.3/match', ['middleNamesMatch', 'middleNamesMatchScore']],
    ['/kyc-match/v0.4/match', ['middleNamesMatch', 'middleNamesMatchScore']],
    ['/kyc-match/v0.5rc1/match', ['middleNamesMatch', 'middleNamesMatchScore']],
  ];
  for (const [path, keys] of scoreKeys)
    it(`${path} calls the score of the middle names ${keys[1] ?? 'nothing'}`, async () => {
      const { body } = await createOperatorHarness().post(path, { phoneNumber: PERFECT, middleNames: 'Louisa' });
      expect(Object.keys(body ?? {})).to.deep.equal(keys);
    });

  it('never scores what may not be scored', async () => {
    const { body } = await createOperatorHarness().post('/kyc-match/v0.5rc1/match', {
      phoneNumber: PERFECT,
      idDocument: '12AB34568',
      postalCode: '69004',
      bankAccountNumber: 'IBAN:FR7630006000011234567890189',
      gender: 'MALE',
    });
    expect(body).to.deep.equal({
      idDocumentMatch: 'false',
      bankAccountNumberMatch: 'not_available',
      postalCodeMatch: 'false',
      genderMatch: 'false',
    });
  });

  const gate: readonly [string, Readonly<Record<string, string>>, string][] = [
    ['/kyc-match/v0.4/match', { idDocument: ' 19fv06235', givenName: 'Hélène' }, '200'],
    ['/kyc-match/v0.4/match', { idDocument: 'X', givenName: 'Y' }, '403 KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH'],
    ['/kyc-match/v0.4/match', { idDocument: 'X' }, '403 KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH'],
    ['/kyc-match/v0.2/match', { idDocument: 'X' }, '200'],
    ['/kyc-match/v0.2/match', { idDocument: 'X', givenName: 'Y' }, '403 KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH'],
    ['/kyc-match/v0/match', { givenName: 'Y' }, '403 KNOW_YOUR_CUSTOMER.ID_DOCUMENT_REQUIRED'],
    ['/kyc-match/v0.5rc1/match', { idDocument: 'X', givenName: 'Y' }, '200'],
  ];
  for (const [path, sent, expected] of gate)
    it(`${path} with ${Object.keys(sent).join(' and ')} where the document comes first: ${expected}`, async () => {
      const answer = await createOperatorHarness().post(path, { phoneNumber: DOCUMENT_FIRST, ...sent });
      expect(outcomeOf(answer)).to.equal(expected);
    });

  const INVALID = '400 INVALID_ARGUMENT';
  const COMBINATION = '400 KNOW_YOUR_CUSTOMER.INVALID_PARAM_COMBINATION';
  const v = (version: string): string => `/kyc-match/v${version === '0.1' ? '0' : version}/match`;
  const bodies: readonly [string, unknown, string][] = [
    [v('0.4'), undefined, INVALID],
    [v('0.4'), '', INVALID],
    [v('0.4'), '{', INVALID],
    [v('0.4'), 'null', INVALID],
    [v('0.4'), '[]', INVALID],
    [v('0.4'), '"text"', INVALID],
    [v('0.4'), {}, INVALID],
    [v('0.4'), { phoneNumber: PERFECT }, COMBINATION],
    [v('0.4'), { phoneNumber: PERFECT, favouriteColour: 'red' }, COMBINATION],
    [v('0.4'), { givenName: 'X' }, '422 MISSING_IDENTIFIER'],
    [v('0.3'), { givenName: 'X' }, '422 MISSING_IDENTIFIER'],
    [v('0.2'), { givenName: 'X' }, COMBINATION],
    [v('0.1'), { givenName: 'X' }, COMBINATION],
    [v('0.4'), { phoneNumber: '0639980001', givenName: 'X' }, INVALID],
    [v('0.4'), { phoneNumber: 33639980001, givenName: 'X' }, INVALID],
    [v('0.2'), { phoneNumber: '0639980001', givenName: 'X' }, '404 NOT_FOUND'],
    [v('0.4'), { phoneNumber: PERFECT, givenName: null }, INVALID],
    [v('0.4'), { phoneNumber: PERFECT, givenName: 7 }, INVALID],
    [v('0.4'), { phoneNumber: PERFECT, gender: 'female' }, INVALID],
    [v('0.1'), { phoneNumber: PERFECT, gender: 'female' }, INVALID],
    [v('0.4'), { phoneNumber: PERFECT, idDocumentType: 'visa' }, INVALID],
    [v('0.4'), { phoneNumber: PERFECT, birthdate: '1990-02-29' }, INVALID],
    [v('0.4'), { phoneNumber: PERFECT, birthdate: '17/04/1990' }, INVALID],
    [v('0.4'), { phoneNumber: PERFECT, birthdate: '1988-02-29' }, '200'],
    [v('0.2'), { phoneNumber: PERFECT, birthdate: '17/04/1990' }, '200'],
    [v('0.4'), { phoneNumber: PERFECT, email: 'camille' }, INVALID],
    [v('0.1'), { phoneNumber: PERFECT, email: 'camille' }, '200'],
    [v('0.4'), { phoneNumber: PERFECT, givenName: 'x'.repeat(101) }, '200'],
    [v('0.5rc1'), { phoneNumber: PERFECT, givenName: 'x'.repeat(101) }, INVALID],
    [v('0.5rc1'), { phoneNumber: PERFECT, givenName: '\u{1F600}'.repeat(100) }, '200'],
    [v('0.5rc1'), { phoneNumber: PERFECT, country: 'France' }, INVALID],
    [v('0.5rc1'), { phoneNumber: PERFECT, country: 'fr' }, '200'],
    [v('0.4'), { phoneNumber: PERFECT, country: 'France' }, '200'],
    [v('0.5rc1'), { phoneNumber: PERFECT, bankAccountNumber: 'FR76 3000' }, INVALID],
    [v('0.5rc1'), { phoneNumber: PERFECT, givenName: 'X', favouriteColour: 'red' }, INVALID],
    [v('0.4'), { phoneNumber: PERFECT, givenName: 'X', favouriteColour: 'red' }, '200'],
    [v('0.3'), { phoneNumber: PERFECT, nationality: 'FR' }, COMBINATION],
  ];
  for (const [index, [path, body, expected]] of bodies.entries())
    it(`request ${index + 1} to ${path}: ${expected}`, async () => {
      expect(outcomeOf(await createOperatorHarness().post(path, body))).to.equal(expected);
    });
});

describe('CAMARA simulator: who the token identifies', () => {
  const own = `sandbox:${PERFECT}`;
  const rows: readonly [string, string, unknown, string][] = [
    [MATCH, own, { givenName: 'Camille' }, '200'],
    [MATCH, own, { phoneNumber: PERFECT, givenName: 'Camille' }, '200'],
    [MATCH, own, { phoneNumber: NEAR, givenName: 'X' }, '403 INVALID_TOKEN_CONTEXT'],
    ['/kyc-match/v0/match', own, { phoneNumber: NEAR, name: 'X' }, '403 KNOW_YOUR_CUSTOMER.INVALID_TOKEN_CONTEXT'],
    ['/kyc-match/v0.2/match', own, { phoneNumber: NEAR, givenName: 'X' }, '403 INVALID_TOKEN_CONTEXT'],
    [FILL_IN, own, {}, '200'],
    [FILL_IN, own, { phoneNumber: PERFECT }, '422 UNNECESSARY_IDENTIFIER'],
    [FILL_IN, 'sandbox', { phoneNumber: PERFECT }, '200'],
    [FILL_IN, 'sandbox', {}, '422 MISSING_IDENTIFIER'],
    [FILL_IN, 'sandbox', { phoneNumber: '0639' }, '400 INVALID_ARGUMENT'],
    [FILL_IN, 'sandbox', { phoneNumber: UNKNOWN }, '404 IDENTIFIER_NOT_FOUND'],
    [FILL_IN, own, undefined, '400 INVALID_ARGUMENT'],
    ['/kyc-fill-in/v0.3/fill-in', own, undefined, '200'],
    ['/kyc-fill-in/v0.3/fill-in', 'sandbox', undefined, '422 MISSING_IDENTIFIER'],
    ['/kyc-fill-in/v0.2/fill-in', own, undefined, '200'],
    ['/kyc-fill-in/v0/fill-in', 'sandbox', { phoneNumber: PERFECT }, '400 INVALID_ARGUMENT'],
    [MATCH, 'sandbox-no-scope', { phoneNumber: PERFECT, givenName: 'X' }, '403 PERMISSION_DENIED'],
    [FILL_IN, 'sandbox-no-scope', { phoneNumber: PERFECT }, '403 PERMISSION_DENIED'],
    ['/kyc-fill-in/v0.2/fill-in', 'sandbox-no-scope', undefined, '401 UNAUTHENTICATED'],
    [MATCH, 'somebody-else', { phoneNumber: PERFECT, givenName: 'X' }, '401 UNAUTHENTICATED'],
    [MATCH, 'sandbox:06', { phoneNumber: PERFECT, givenName: 'X' }, '401 UNAUTHENTICATED'],
    [MATCH, '', { phoneNumber: PERFECT, givenName: 'X' }, '401 UNAUTHENTICATED'],
    [FILL_IN, '', {}, '401 UNAUTHENTICATED'],
  ];
  for (const [index, [path, token, body, expected]] of rows.entries())
    it(`row ${index + 1}, ${path}: ${expected}`, async () => {
      expect(outcomeOf(await createOperatorHarness().post(path, body, { token }))).to.equal(expected);
    });

  it('Fill-in gives what the row gives, with the number', async () => {
    const person = findPerson(NEAR);
    if (!person) throw new Error('no such person');
    const { body } = await createOperatorHarness().post(FILL_IN, {}, { token: `sandbox:${NEAR}` });
    expect(body).to.deep.equal({ phoneNumber: NEAR, ...fillInValues(person) });
    expect(body).to.include({ familyName: 'Lefèvre' });
  });

  it('Fill-in before 0.4 leaves out what came with 0.4', async () => {
    const { body } = await createOperatorHarness().post('/kyc-fill-in/v0.3/fill-in', {}, { token: own });
    expect(body).to.include.keys('birthdate').and.not.include.keys('nationality', 'cityOfBirth', 'idDocumentType');
  });

  it('Fill-in has nothing for the fourth person', async () => {
    const { body } = await createOperatorHarness().post(FILL_IN, {}, { token: `sandbox:${EMPTY}` });
    expect(body).to.deep.equal({});
  });
});

describe('CAMARA simulator: HTTP', () => {
  const body = { phoneNumber: PERFECT, givenName: 'Camille' };

  it('echoes a correlator', async () => {
    const answer = await createOperatorHarness().post(MATCH, body, { correlator: 'a-1_:;./<>{}' });
    expect(answer.headers.get('x-correlator')).to.equal('a-1_:;./<>{}');
    const refused = await createOperatorHarness().post(MATCH, '{', { correlator: 'b' });
    expect(refused.headers.get('x-correlator')).to.equal('b');
  });

  const correlators: readonly [string, string, string][] = [
    [MATCH, 'with space', '400 INVALID_ARGUMENT'],
    [MATCH, 'x'.repeat(257), '400 INVALID_ARGUMENT'],
    ['/kyc-match/v0.3/match', 'a_b', '400 INVALID_ARGUMENT'],
    ['/kyc-match/v0/match', 'any text (at all)', '200'],
    ['/one-time-password-sms/v1/send-code', 'with space', '400 INVALID_ARGUMENT'],
  ];
  for (const [path, correlator, expected] of correlators)
    it(`${path} with a correlator of ${correlator.length} characters: ${expected}`, async () => {
      const answer = await createOperatorHarness().post(path, body, { correlator });
      expect(outcomeOf(answer)).to.equal(expected);
      expect(answer.headers.get('x-correlator')).to.equal(expected === '200' ? correlator : null);
    });

  it('knows no other path', async () => {
    const { post } = createOperatorHarness();
    for (const path of ['/', '/kyc-match/v0.4', '/kyc-match/v0.6/match', '/kyc-match/v0.4/match/', '/__proto__'])
      expect(outcomeOf(await post(path, body)), path).to.equal('404 NOT_FOUND');
  });

  it('takes POST alone', async () => {
    const answer = await createOperatorHarness().post(MATCH, undefined, { method: 'GET' });
    expect(outcomeOf(answer)).to.equal('405 METHOD_NOT_ALLOWED');
    expect(answer.headers.get('allow')).to.equal('POST');
  });

  it('takes JSON alone, with or without a character set', async () => {
    const { post } = createOperatorHarness();
    expect(outcomeOf(await post(MATCH, body, { contentType: 'text/plain' }))).to.equal('415 UNSUPPORTED_MEDIA_TYPE');
    expect(outcomeOf(await post(MATCH, body, { contentType: 'application/json; charset=utf-8' }))).to.equal('200');
  });

  it('is never cached', async () => {
    expect((await createOperatorHarness().post(MATCH, body)).headers.get('cache-control')).to.equal('no-store');
  });
});
