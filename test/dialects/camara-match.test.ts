import { expect } from 'chai';
import { camaraAttributes, CAMARA_MATCH_VERSIONS } from '../../src/dialects/camara-attributes.js';
import { camaraMatchReader } from '../../src/dialects/camara-match.read.js';
import { writeCamaraMatch } from '../../src/dialects/camara-match.write.js';
import { normaliseMatch, type MatchInput } from '../../src/dialects/normalise-match.js';
import { ATTRIBUTE_NAMES, type AttributeName } from '../../src/domain/attribute.js';
import {
  MATCH_0_1_TELEFONICA,
  MATCH_0_2_COUNTRY_SCORE,
  MATCH_0_2_MIDDLE_NAMES,
  MATCH_0_4,
  MATCH_0_5,
  MATCH_AGGREGATE,
  MATCH_ALL_FALSE,
  MATCH_ALL_FALSE_SCORED,
  MATCH_ALL_TRUE,
  MATCH_BOOLEANS,
  MATCH_FALSE_0,
  MATCH_FALSE_100,
  MATCH_FALSE_FLOAT,
  MATCH_MIXED,
  MATCH_NOTHING_AVAILABLE,
  MATCH_OTHER_KEYS,
  MATCH_WITH_CONTEXT,
} from './samples/camara-match.samples.js';
import { EMPTY_SUCCESS, HTML_PAGE, MASORANGE_ERROR, NO_CONTENT } from './samples/problem.samples.js';

const ASKED: readonly AttributeName[] = ['givenName', 'familyName', 'idDocument'];
const PHONE = '+99999991000';

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function verdictOf(input: MatchInput) {
  const result = normaliseMatch(input);
  if (!result.verdict) throw new Error(`unexpected problem ${result.problem.code}`);
  return result.verdict;
}

const named = (body: unknown, asked?: readonly AttributeName[]): MatchInput => ({
  dialect: 'camara-match',
  status: 200,
  body,
  asked,
});
const notes = (input: MatchInput) =>
  normaliseMatch(input).diagnostics.map(({ code, subject }) => [code, subject].filter(Boolean).join(' '));
const gate = (code: string) => ({ status: 403, code, message: 'text' });

/** Request key, whether a score may stand beside its result, and the first version that has it. */
const ATTRIBUTES: readonly (readonly [name: AttributeName, isScored: boolean, since: string])[] = [
  ['idDocument', false, '0.1'],
  ['idDocumentType', false, '0.4'],
  ['idDocumentExpiryDate', false, '0.4'],
  ['bankAccountNumber', false, '0.5'],
  ['name', true, '0.1'],
  ['givenName', true, '0.1'],
  ['familyName', true, '0.1'],
  ['nameKanaHankaku', true, '0.1'],
  ['nameKanaZenkaku', true, '0.1'],
  ['middleNames', true, '0.1'],
  ['familyNameAtBirth', true, '0.1'],
  ['address', true, '0.1'],
  ['streetName', true, '0.1'],
  ['streetNumber', true, '0.1'],
  ['postalCode', false, '0.1'],
  ['region', true, '0.1'],
  ['locality', true, '0.1'],
  ['country', false, '0.1'],
  ['houseNumberExtension', false, '0.1'],
  ['birthdate', false, '0.1'],
  ['email', true, '0.1'],
  ['gender', false, '0.1'],
  ['cityOfBirth', true, '0.4'],
  ['countryOfBirth', false, '0.4'],
  ['nationality', false, '0.4'],
];

const OUTCOMES: readonly (readonly [value: unknown, outcome: string])[] = [
  ['true', 'match'],
  ['false', 'mismatch'],
  ['not_available', 'unavailable'],
];

describe('camara-match', () => {
  describe('2.1 and 2.2: every attribute', () => {
    it('is in the table, once', () => {
      expect(ATTRIBUTES.map(([name]) => name)).to.deep.equal(ATTRIBUTE_NAMES);
      expect(ATTRIBUTES.filter(([, isScored]) => isScored)).to.have.lengthOf(14);
    });

    for (const [name, isScored, since] of ATTRIBUTES) {
      for (const key of new Set([`${name}Match`, `${snake(name)}_match`])) {
        it(`reads ${key}, named and recognised`, () => {
          for (const [value, outcome] of OUTCOMES) {
            const expected = { [name]: { outcome } };
            expect(verdictOf(named({ [key]: value }, [name])).attributes).to.deep.equal(expected);
            expect(verdictOf({ body: { [key]: value } }).attributes).to.deep.equal(expected);
            expect(verdictOf({ body: { [key]: value } }).provider.dialect).to.equal('camara-match');
          }
        });

        it(`${isScored ? 'keeps' : 'drops'} ${key.endsWith('_match') ? `${key}_score` : `${key}Score`}`, () => {
          const score = key.endsWith('_match') ? `${key}_score` : `${key}Score`;
          const reading = camaraMatchReader.read({ [key]: 'false', [score]: 60 });
          const expected = { outcome: 'mismatch', ...(isScored && { score: 60 }) };
          expect(reading.ok && reading.value).to.deep.include({ attributes: { [name]: expected } });
          expect(notes(named({ [key]: 'false', [score]: 60 }))).to.deep.equal(
            isScored ? [] : [`score-dropped ${name}`],
          );
        });
      }

      it(`asks ${since} and later for ${name}`, () => {
        const isKnown = CAMARA_MATCH_VERSIONS.map((version) => {
          const { body, dropped } = writeCamaraMatch({ version, attributes: { [name]: 'FR' } });
          expect(dropped.includes(name)).to.equal(!(name in body));
          return name in body;
        });
        const first = CAMARA_MATCH_VERSIONS.findIndex((version) => version === since);
        expect(isKnown).to.deep.equal(CAMARA_MATCH_VERSIONS.map((_, index) => index >= first));
      });
    }

    it('has no result for the number: a key of that name decides nothing', () => {
      expect(verdictOf(named({ phoneNumberMatch: 'false', givenNameMatch: 'true' })).attributes).to.deep.equal({
        givenName: { outcome: 'match' },
      });
    });
  });

  describe('2.3: scores', () => {
    it('tells a false with a score from one without', () => {
      const body = { givenNameMatch: 'false', givenNameMatchScore: 97, familyNameMatch: 'false' };
      expect(verdictOf(named(body, ['givenName', 'familyName'])).attributes).to.deep.equal({
        givenName: { outcome: 'partial', score: 97 },
        familyName: { outcome: 'mismatch' },
      });
    });

    it('grades no score on what has no threshold of its own', () => {
      const body = { addressMatch: 'false', addressMatchScore: 97, emailMatch: 'false', emailMatchScore: 95 };
      expect(verdictOf(named(body, ['address', 'email'])).attributes).to.deep.equal({
        address: { outcome: 'mismatch', score: 97 },
        email: { outcome: 'mismatch', score: 95 },
      });
    });
  });

  describe('2.4: the document first', () => {
    for (const code of ['KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH', 'ID_DOCUMENT_MISMATCH']) {
      it(`makes a verdict of 403 ${code}`, () => {
        const verdict = verdictOf({ dialect: 'camara-match', status: 403, body: gate(code), asked: ASKED });
        expect(verdict).to.deep.include({ decision: 'mismatch', reasons: ['document-gate'] });
        expect(verdict.attributes.idDocument).to.deep.equal({ outcome: 'mismatch' });
      });
    }

    it('asks for the document after 403 ID_DOCUMENT_REQUIRED', () => {
      const body = gate('KNOW_YOUR_CUSTOMER.ID_DOCUMENT_REQUIRED');
      expect(normaliseMatch({ dialect: 'camara-match', status: 403, body }).problem?.code).to.equal(
        'document-required',
      );
    });

    it('reads the document like any other attribute where it was asked for alone', () => {
      expect(verdictOf(named({ idDocumentMatch: 'false' }, ['idDocument']))).to.deep.include({
        decision: 'mismatch',
        reasons: ['required-mismatch'],
      });
    });
  });

  describe('6.1: versions', () => {
    const versions: [version: string, body: Record<string, unknown>, attributes: object, notes: string[]][] = [
      [
        '0.1, misspelt and without scores',
        MATCH_0_1_TELEFONICA,
        { givenName: { outcome: 'unavailable' }, familyName: { outcome: 'match' } },
        [],
      ],
      ['0.2, middleNamesScore', MATCH_0_2_MIDDLE_NAMES, { middleNames: { outcome: 'mismatch', score: 71 } }, []],
      [
        '0.2.0, scores that are no whole numbers',
        { regionMatch: 'false', regionMatchScore: 50.4 },
        { region: { outcome: 'mismatch', score: 50 } },
        [],
      ],
      [
        '0.2.0-rc.1, a score on the country',
        MATCH_0_2_COUNTRY_SCORE,
        { country: { outcome: 'mismatch' } },
        ['score-dropped country'],
      ],
      ['0.3, a score of 100', MATCH_FALSE_100, { familyName: { outcome: 'partial', score: 100 } }, []],
      [
        '0.3, middleNamesMatchScore',
        { middleNamesMatch: 'false', middleNamesMatchScore: 71 },
        { middleNames: { outcome: 'mismatch', score: 71 } },
        [],
      ],
      [
        '0.4, five attributes more',
        { cityOfBirthMatch: 'false', cityOfBirthMatchScore: 86, nationalityMatch: 'true' },
        { cityOfBirth: { outcome: 'mismatch', score: 86 }, nationality: { outcome: 'match' } },
        [],
      ],
      [
        '0.5.0-rc.1, the bank account',
        MATCH_0_5,
        { bankAccountNumber: { outcome: 'mismatch' } },
        ['score-dropped bankAccountNumber'],
      ],
    ];
    for (const [version, body, attributes, expected] of versions) {
      it(`reads ${version}`, () => {
        expect(verdictOf(named(body)).attributes).to.deep.equal(attributes);
        expect(notes(named(body))).to.deep.equal(expected);
      });
    }

    const sizes = { '0.1': 19, '0.2': 19, '0.3': 19, '0.4': 24, '0.5': 25 } as const;
    for (const version of CAMARA_MATCH_VERSIONS) {
      it(`knows ${sizes[version]} attributes in ${version}`, () => {
        expect(camaraAttributes(version)).to.have.lengthOf(sizes[version]);
      });
    }

    for (const code of ['INVALID_TOKEN_CONTEXT', 'KNOW_YOUR_CUSTOMER.INVALID_TOKEN_CONTEXT']) {
      it(`reads ${code} as a number that is not the token's`, () => {
        expect(normaliseMatch({ status: 403, body: gate(code) }).problem?.code).to.equal('subject-mismatch');
      });
    }
  });

  describe('6.2: deployments', () => {
    it('reads Nokia SDK booleans, nulls and snake_case', () => {
      expect(verdictOf({ body: MATCH_BOOLEANS }).attributes).to.deep.equal({
        givenName: { outcome: 'match' },
        familyName: { outcome: 'mismatch' },
        birthdate: { outcome: 'unavailable' },
      });
      const python = { given_name_match: true, family_name_match: null, family_name_match_score: null };
      expect(verdictOf({ body: python }).attributes).to.deep.equal({
        givenName: { outcome: 'match' },
        familyName: { outcome: 'unavailable' },
      });
    });

    it("reads MasOrange's error body by its code", () => {
      for (const status of [404, 200])
        expect(normaliseMatch({ dialect: 'camara-match', status, body: MASORANGE_ERROR }).problem?.code).to.equal(
          'subscriber-not-found',
        );
    });

    it('reads one answer for everything, and takes no confidence for a score', () => {
      const verdict = verdictOf({ body: MATCH_AGGREGATE, asked: ['givenName'] });
      expect(verdict).to.deep.include({ decision: 'match', reasons: ['aggregate'] });
      expect(verdict.attributes).to.deep.equal({ givenName: { outcome: 'not-checked', reason: 'absent' } });
    });

    it('understands no word of Incode', () => {
      for (const word of ['exact', 'fuzzy', 'nomatch'])
        expect(verdictOf(named({ emailMatch: word })).attributes.email).to.deep.equal({
          outcome: 'unavailable',
          reason: 'unknown-word',
        });
    });
  });

  describe('6.3: rules', () => {
    const words: [value: unknown, outcome: string][] = [
      [true, 'match'],
      [false, 'mismatch'],
      [null, 'unavailable'],
      ['TRUE', 'match'],
      ['False', 'mismatch'],
      ['Not_Available', 'unavailable'],
      ['not available', 'unavailable'],
      ['n/a', 'unavailable'],
      ['unknown', 'unavailable'],
      ['', 'unavailable'],
    ];
    for (const [value, outcome] of words) {
      it(`1: reads ${JSON.stringify(value)} as ${outcome}, without a note`, () => {
        expect(verdictOf(named({ emailMatch: value })).attributes.email).to.deep.equal({ outcome });
        expect(notes(named({ emailMatch: value }))).to.deep.equal([]);
      });
    }

    for (const value of ['yes', 'match', 1, 0, '1', [true], { value: true }]) {
      it(`1: never takes ${JSON.stringify(value)} for a match or a mismatch`, () => {
        const { attributes, decision } = verdictOf(named({ emailMatch: value }, ['email']));
        expect([attributes.email?.outcome, decision]).to.deep.equal(['unavailable', 'inconclusive']);
        expect(notes(named({ emailMatch: value }, ['email']))).to.deep.equal(['word-unknown email']);
      });
    }

    it('2 and 3: ignores what was not asked with a note, and tells what is missing', () => {
      const input = named(MATCH_OTHER_KEYS, ['givenName', 'familyName']);
      expect(verdictOf(input).attributes).to.deep.equal({
        givenName: { outcome: 'match' },
        familyName: { outcome: 'not-checked', reason: 'absent' },
      });
      expect(notes(input)).to.deep.equal(['attribute-not-asked email']);
    });

    it('2: passes over keys that nobody knows', () => {
      expect(notes(named(MATCH_WITH_CONTEXT))).to.deep.equal([]);
      expect(verdictOf(named(MATCH_WITH_CONTEXT)).attributes).to.deep.equal({ givenName: { outcome: 'unavailable' } });
    });

    const scores: [label: string, sent: unknown, score: number | undefined][] = [
      ['zero', 0, 0],
      ['99', 99, 99],
      ['100, which stays no match', 100, 100],
      ['a float', 86.5, 87],
      ['a numeric text', '42', 42],
      ['101, which the design drops and does not clamp', 101, undefined],
      ['-1, which the design drops and does not clamp', -1, undefined],
      ['a word', 'high', undefined],
      ['an infinite number as text', 'Infinity', undefined],
    ];
    for (const [label, sent, score] of scores) {
      it(`4: reads a score of ${label}`, () => {
        const reading = camaraMatchReader.read({ emailMatch: 'false', emailMatchScore: sent });
        const expected = { outcome: 'mismatch', ...(score !== undefined && { score }) };
        expect(reading.ok && reading.value).to.deep.include({ attributes: { email: expected } });
        expect(notes(named({ emailMatch: 'false', emailMatchScore: sent }))).to.deep.equal(
          score === undefined ? ['score-dropped email'] : [],
        );
      });
    }

    for (const word of ['true', 'not_available', null]) {
      it(`4: drops a score beside ${JSON.stringify(word)}`, () => {
        const body = { emailMatch: word, emailMatchScore: 90 };
        expect(verdictOf(named(body)).attributes.email).not.to.have.property('score');
        expect(notes(named(body))).to.deep.equal(['score-dropped email']);
      });
    }

    it('4: takes no score for a mismatch of nothing', () => {
      expect(verdictOf(named(MATCH_FALSE_0)).attributes.familyName).to.deep.equal({ outcome: 'mismatch', score: 0 });
      expect(verdictOf(named(MATCH_FALSE_FLOAT)).attributes.familyName).to.deep.equal({
        outcome: 'partial',
        score: 88,
      });
    });

    it('5: lets no score on a document number or a birth date through', () => {
      const body = { idDocumentMatch: false, idDocumentMatchScore: 99, birthdateMatch: false, birthdateMatchScore: 99 };
      expect(verdictOf(named(body)).attributes).to.deep.equal({
        idDocument: { outcome: 'mismatch' },
        birthdate: { outcome: 'mismatch' },
      });
    });

    it('6: makes a verdict of an aggregate without a word about attributes', () => {
      for (const [match, decision] of [
        [true, 'match'],
        ['false', 'mismatch'],
        [null, 'inconclusive'],
        ['maybe', 'inconclusive'],
      ] as const)
        expect(verdictOf(named({ match }))).to.deep.include({ decision, attributes: {}, reasons: ['aggregate'] });
    });

    const failures: [label: string, input: MatchInput, problem: string][] = [
      ['a CAMARA body', { status: 422, body: gate('SERVICE_NOT_APPLICABLE') }, 'not-supported'],
      ['an OAuth body', { status: 401, body: { error: 'invalid_client' } }, 'not-authorised'],
      ['a list of errors', { status: 404, body: { errors: [{ code: 'NOT_FOUND' }] } }, 'subscriber-not-found'],
      ['a code and a title', { status: 404, body: MASORANGE_ERROR }, 'subscriber-not-found'],
      ['HTML', { status: 502, body: HTML_PAGE }, 'provider-error'],
      ['HTML under 200', { status: 200, body: HTML_PAGE }, 'protocol'],
      ['an unknown code', { status: 429, body: { code: 'SOMETHING', message: '' } }, 'rate-limited'],
      ['an empty 200', EMPTY_SUCCESS, 'protocol'],
      ['204', NO_CONTENT, 'protocol'],
    ];
    for (const [label, input, problem] of failures) {
      it(`8: reads ${label} as ${problem}`, () => {
        expect(normaliseMatch({ ...input, dialect: 'camara-match' }).problem?.code).to.equal(problem);
      });
    }

    it('9: takes an answer in which nothing is available for neither a pass nor a failure', () => {
      expect(verdictOf(named(MATCH_NOTHING_AVAILABLE, ASKED))).to.deep.include({
        decision: 'inconclusive',
        reasons: ['nothing-evaluated', 'required-unavailable'],
      });
    });

    it('10: keeps the correlation id that came back', () => {
      const verdict = verdictOf({ ...named(MATCH_ALL_TRUE, ASKED), requestId: 'b4333c46' });
      expect(verdict.provider.requestId).to.equal('b4333c46');
    });

    const decisions: [label: string, body: unknown, decision: string][] = [
      ['all true', MATCH_ALL_TRUE, 'match'],
      ['all false', MATCH_ALL_FALSE, 'mismatch'],
      ['all false with scores', MATCH_ALL_FALSE_SCORED, 'mismatch'],
      ['all three words', MATCH_MIXED, 'mismatch'],
    ];
    for (const [label, body, decision] of decisions) {
      it(`decides ${label}: ${decision}`, () => {
        expect(verdictOf(named(body, ASKED)).decision).to.equal(decision);
        expect(notes(named(body, ASKED))).to.deep.equal([]);
      });
    }
  });

  describe('contradictions', () => {
    it('2.5 CAMARA: {} and a number alone are refused in three ways, all of which say what to do', () => {
      for (const [status, code, problem] of [
        [400, 'KNOW_YOUR_CUSTOMER.INVALID_PARAM_COMBINATION', 'nothing-to-check'],
        [400, 'INVALID_ARGUMENT', 'invalid-input'],
        [422, 'MISSING_IDENTIFIER', 'config'],
      ] as const)
        expect(normaliseMatch({ status, body: { status, code, message: '' } }).problem?.code).to.equal(problem);
      expect(writeCamaraMatch({ version: '0.4', attributes: {} }).body).to.deep.equal({});
    });

    it('2.5 CAMARA: 404 NOT_FOUND and IDENTIFIER_NOT_FOUND mean the same', () => {
      for (const code of ['NOT_FOUND', 'IDENTIFIER_NOT_FOUND'])
        expect(normaliseMatch({ status: 404, body: { status: 404, code, message: '' } }).problem?.code).to.equal(
          'subscriber-not-found',
        );
    });

    it('2.5 CAMARA: a perfect match is a match, whatever scenario 5 of the test plan expects', () => {
      expect(verdictOf(named(MATCH_ALL_TRUE, ASKED)).decision).to.equal('match');
    });

    it('2.5 CAMARA: a false without a score may stand beside one with', () => {
      const { nameKanaZenkaku, familyNameAtBirth } = verdictOf(named(MATCH_0_4)).attributes;
      expect(nameKanaZenkaku).to.deep.equal({ outcome: 'mismatch' });
      expect(familyNameAtBirth).to.have.property('score');
    });

    it('2.5 CAMARA: the sample values are placeholders, so nothing is learnt from them: values go as typed', () => {
      const attributes = { nameKanaHankaku: 'federica', nameKanaZenkaku: '\uff26', locality: 'ZZZZ' };
      expect({ ...writeCamaraMatch({ version: '0.4', attributes }).body }).to.deep.equal(attributes);
    });

    it('7 seed 001 (Telefónica): unquoted true and false, and no scores', () => {
      const body = JSON.parse('{"idDocumentMatch":true,"nameMatch":false,"emailMatch":"not_available"}') as unknown;
      expect(verdictOf(named(body)).attributes).to.deep.equal({
        idDocument: { outcome: 'match' },
        name: { outcome: 'mismatch' },
        email: { outcome: 'unavailable' },
      });
    });

    it('7 seed 004 (MasOrange): 19 attributes, e-mail among them though its name is lost', () => {
      const known = camaraAttributes('0.3');
      expect(known).to.have.lengthOf(19).and.to.include('email');
      const attributes = { email: 'x@example.com', cityOfBirth: 'Aveiro' };
      const request = writeCamaraMatch({ version: '0.3', deployment: 'masorange', attributes });
      expect([{ ...request.body }, request.dropped]).to.deep.equal([{ email: 'x@example.com' }, ['cityOfBirth']]);
    });

    it('8.6 Telefónica: response keys are no request parameters', () => {
      const attributes = JSON.parse('{"givenNameMatch":"x","givenName":"Ana"}') as { givenName: string };
      expect({ ...writeCamaraMatch({ version: '0.1', deployment: 'telefonica', attributes }).body }).to.deep.equal({
        givenName: 'Ana',
      });
    });

    it('8.6 Telefónica: strings in the contract, booleans in the prose and in the mocks guide', () => {
      for (const value of ['true', true])
        expect(verdictOf(named({ nameMatch: value })).attributes.name).to.deep.equal({ outcome: 'match' });
    });

    it('8.6 Telefónica: giventName in samples, givenName in the schema', () => {
      expect(verdictOf(named(MATCH_0_1_TELEFONICA)).attributes).to.have.property('givenName');
      const attributes = { givenName: 'Ana' };
      expect(writeCamaraMatch({ version: '0.1', deployment: 'telefonica', attributes }).body).to.have.property(
        'givenName',
      );
    });

    it('8.6 Telefónica: middleNamesScore where every other score is …MatchScore', () => {
      expect(verdictOf(named(MATCH_0_2_MIDDLE_NAMES)).attributes.middleNames).to.have.property('score', 71);
      const both = { middleNamesMatch: 'false', middleNamesScore: 71, middleNamesMatchScore: 72 };
      expect(verdictOf(named(both)).attributes.middleNames).to.have.property('score', 72);
    });

    it('8.6 Telefónica: phoneNumberMatch, which only samples read, decides nothing', () => {
      expect(verdictOf(named(MATCH_0_1_TELEFONICA, ['familyName'])).decision).to.equal('match');
      expect(normaliseMatch({ body: { phoneNumberMatch: 'true' } }).dialect).to.equal('');
    });

    it('8.6 Telefónica: of three spellings of the path the two of the reference are written', () => {
      const paths = (['0.1', '0.2'] as const).map(
        (version) => writeCamaraMatch({ version, deployment: 'telefonica', attributes: {} }).path,
      );
      expect(paths).to.deep.equal(['/kyc-match/v0/match', '/kyc-match/v0.2/match']);
    });

    it('8.6 Telefónica: # between purpose and scope, where others write a space', () => {
      const scope = (deployment: 'telefonica' | 'nokia') =>
        writeCamaraMatch({ version: '0.2', deployment, attributes: {} }).scope;
      expect(scope('telefonica')).to.equal('dpv:FraudPreventionAndDetection#kyc-match:match');
      expect(scope('nokia')).to.equal('kyc-match:match');
    });

    it('8.7 Nokia: only fields that were retrieved, or explicit nulls: neither is a mismatch', () => {
      const asked = ['givenName', 'email'] as const;
      for (const body of [{ givenNameMatch: true }, { givenNameMatch: true, emailMatch: null }])
        expect(verdictOf(named(body, asked))).to.deep.include({ decision: 'inconclusive' });
    });

    it('8.7 Nokia: typed as string, a boolean when it runs', () => {
      expect(verdictOf(named(MATCH_BOOLEANS)).attributes.givenName).to.deep.equal({ outcome: 'match' });
    });

    it('8.7 Nokia: the doc sample prints the object, so its SDK spelling may arrive whole', () => {
      const printed = '{"given_name_match":true,"birthdate_match":null}';
      expect(verdictOf({ status: 200, body: printed }).attributes.givenName).to.deep.equal({ outcome: 'match' });
    });

    it('8.7 Nokia: scores up to 100, where CAMARA says 99', () => {
      const body = { emailMatch: 'false', emailMatchScore: 100 };
      expect(verdictOf(named(body)).attributes.email).to.deep.equal({ outcome: 'mismatch', score: 100 });
    });

    it('8.8 CAMARA 0.2 and Prelude disagree about the range of scores: 0 to 100 is read of both, out of it nothing', () => {
      const of = (familyNameMatchScore: number) =>
        verdictOf(named({ familyNameMatch: 'false', familyNameMatchScore })).attributes.familyName?.score;
      expect([of(82), of(99), of(100), of(101)]).to.deep.equal([82, 99, 100, undefined]);
    });

    it('8.9 MasOrange: gender in capitals in the enum and in title case in the prose: it goes as typed', () => {
      const write = (gender: string) =>
        writeCamaraMatch({ version: '0.3', deployment: 'masorange', attributes: { gender } }).body['gender'];
      expect(['MALE', 'Male'].map(write)).to.deep.equal(['MALE', 'Male']);
    });

    it('8.9 MasOrange: the row of email has lost its name: emailMatch and its score are read all the same', () => {
      const body = { emailMatch: 'false', emailMatchScore: 60 };
      expect(verdictOf(named(body)).attributes).to.deep.equal({ email: { outcome: 'mismatch', score: 60 } });
    });

    it('8.9 MasOrange: a score without a range is read like any other', () => {
      expect(notes(named({ nameMatch: 'false', nameMatchScore: 1000 }))).to.deep.equal(['score-dropped name']);
    });

    it('8.13 CAMARA: the errors about the document and the prefix of INVALID_TOKEN_CONTEXT came and went', () => {
      for (const prefix of ['', 'KNOW_YOUR_CUSTOMER.']) {
        expect(verdictOf({ status: 403, body: gate(`${prefix}ID_DOCUMENT_MISMATCH`) }).decision).to.equal('mismatch');
        const problem = (code: string) => normaliseMatch({ status: 403, body: gate(prefix + code) }).problem?.code;
        expect(problem('ID_DOCUMENT_REQUIRED')).to.equal('document-required');
        expect(problem('INVALID_TOKEN_CONTEXT')).to.equal('subject-mismatch');
      }
    });

    it('8.13 CAMARA: unknown properties are rejected now, so none is written', () => {
      const attributes = JSON.parse('{"givenName":"A","middleName":"B","__proto__":{"x":"y"}}') as {
        givenName: string;
      };
      for (const version of CAMARA_MATCH_VERSIONS)
        expect(Object.keys(writeCamaraMatch({ version, attributes, phoneNumber: PHONE }).body)).to.deep.equal([
          'phoneNumber',
          'givenName',
        ]);
    });

    it("8.14 country is the address's: a country_code beside it is the phone's and decides nothing", () => {
      const body = { country_match: 'true', country_code: 'FR' };
      expect(verdictOf(named(body)).attributes).to.deep.equal({ country: { outcome: 'match' } });
      expect(verdictOf(named({ countryMatch: 'false', countryCode: 'FR' })).attributes.country).to.deep.equal({
        outcome: 'mismatch',
      });
    });
  });
});
