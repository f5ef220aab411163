import { expect } from 'chai';
import { normaliseMatch } from '../../src/dialects/normalise-match.js';
import { readAttributes, readNotes, testMatchRecognition, verdictOn } from '../support/dialect-answers.js';
import {
  NB_FRANCE,
  NB_NO_DATA,
  NB_REFUSED_BLOCKS,
  NB_SIGNALS,
  NB_SIGNALS_WITHOUT_DATA,
  nbFailure,
} from './samples/tmt-network-biometrics.samples.js';

const DIALECT = 'tmt-network-biometrics';
const YES = { isDataAvailable: true, isMatched: true, matchConfidence: 100 };
const lastName = (cell: unknown) => ({ assure: { matchingName: { lastName: cell } } });

describe('tmt-network-biometrics', () => {
  const keys: [attribute: string, path: string][] = [
    ['name', 'matchingName/fullName'],
    ['givenName', 'matchingName/firstName'],
    ['familyName', 'matchingName/lastName'],
    ['email', 'matchingName/email'],
    ['birthdate', 'matchingBirthDate'],
    ['idDocument', 'matchingIdentityDocument/nationalIdentity'],
    ['idDocument', 'matchingIdentityDocument'],
    ['address', 'matchingAddress/fullAddress'],
    ['streetName', 'matchingAddress/streetAddress'],
    ['streetNumber', 'matchingAddress/houseNameOrNumber'],
    ['streetNumber', 'matchingAddress/houseNumber'],
    ['houseNumberExtension', 'matchingAddress/houseName'],
    ['locality', 'matchingAddress/locality'],
    ['region', 'matchingAddress/province'],
    ['postalCode', 'matchingAddress/postcode'],
    ['country', 'matchingAddress/country'],
    ['name', 'matching_name/full_name'],
  ];
  for (const [attribute, path] of keys) {
    it(`reads ${path} as ${attribute}, and as nothing else`, () => {
      const assure = path.split('/').reduceRight<unknown>((inner, key) => ({ [key]: inner }), YES);
      expect(readAttributes(DIALECT, { assure })).to.deep.equal({ [attribute]: { outcome: 'match' } });
    });
  }

  it('reads cells in snake_case', () => {
    const cell = { is_data_available: true, is_matched: false, match_confidence: 70 };
    expect(readAttributes(DIALECT, lastName(cell))).to.deep.equal({ familyName: { outcome: 'mismatch', score: 70 } });
  });

  describe('cells', () => {
    const rows: [label: string, cell: unknown, outcome: object][] = [
      ['a match with 100', YES, { outcome: 'match' }],
      ['a match with 59', { ...YES, matchConfidence: 59 }, { outcome: 'match' }],
      ['a match with 0', { ...YES, matchConfidence: 0 }, { outcome: 'match' }],
      ['a difference with 90', { ...YES, isMatched: false, matchConfidence: 90 }, { outcome: 'mismatch', score: 90 }],
      ['a difference with 0', { ...YES, isMatched: false, matchConfidence: 0 }, { outcome: 'mismatch', score: 0 }],
      ['a difference without similarity', { isDataAvailable: true, isMatched: false }, { outcome: 'mismatch' }],
      ['no data with a difference', { ...YES, isDataAvailable: false, isMatched: false }, { outcome: 'unavailable' }],
      ['no data with a match', { ...YES, isDataAvailable: false }, { outcome: 'unavailable' }],
      ['no data as a text', { ...YES, isDataAvailable: 'false' }, { outcome: 'unavailable' }],
      ['data as a text', { ...YES, isDataAvailable: 'true' }, { outcome: 'match' }],
      ['no data in a word that nobody knows', { ...YES, isDataAvailable: 'N' }, { outcome: 'unavailable' }],
      ['nothing about data', { ...YES, isDataAvailable: null, isMatched: false }, { outcome: 'unavailable' }],
      ['a missing answer', { isDataAvailable: true, matchConfidence: 100 }, { outcome: 'unavailable' }],
      ['an answer of null', { ...YES, isMatched: null }, { outcome: 'unavailable' }],
      ['null', null, { outcome: 'unavailable' }],
      ['a status', { status: { value: 808 } }, { outcome: 'unavailable' }],
    ];
    for (const [label, cell, outcome] of rows) {
      it(`reads ${label} as ${JSON.stringify(outcome)}`, () => {
        expect(readAttributes(DIALECT, lastName(cell))).to.deep.equal({ familyName: outcome });
        expect(readNotes(DIALECT, lastName(cell))).to.deep.equal([]);
      });
    }

    for (const cell of [true, 100, 'true', [], { ...YES, isMatched: 'exact' }]) {
      it(`does not guess at ${JSON.stringify(cell)}`, () => {
        const expected = { familyName: { outcome: 'unavailable', reason: 'unknown-word' } };
        expect(readAttributes(DIALECT, lastName(cell))).to.deep.equal(expected);
        expect(readNotes(DIALECT, lastName(cell))).to.deep.equal(['word-unknown familyName']);
      });
    }

    it('drops a similarity out of range with a note', () => {
      const cell = { ...YES, isMatched: false, matchConfidence: 101 };
      expect(readAttributes(DIALECT, lastName(cell))).to.deep.equal({ familyName: { outcome: 'mismatch' } });
      expect(readNotes(DIALECT, lastName(cell))).to.deep.equal(['score-dropped familyName']);
    });

    it('shows no similarity of a birth date and a document number', () => {
      const no = { ...YES, isMatched: false, matchConfidence: 99 };
      const assure = { matchingBirthDate: no, matchingIdentityDocument: { nationalIdentity: no } };
      expect(readAttributes(DIALECT, { assure })).to.deep.equal({
        birthdate: { outcome: 'mismatch' },
        idDocument: { outcome: 'mismatch' },
      });
    });
  });

  it('8.12 TMT: no data with confidence 100 is no answer', () => {
    expect(readAttributes(DIALECT, NB_NO_DATA)).to.deep.equal({
      address: { outcome: 'match' },
      streetNumber: { outcome: 'unavailable' },
    });
  });

  it('lets the policy decide which difference is close', () => {
    const { attributes } = verdictOn(DIALECT, NB_FRANCE);
    expect(attributes).to.deep.equal({
      idDocument: { outcome: 'match' },
      name: { outcome: 'mismatch', score: 20 },
      givenName: { outcome: 'partial', score: 90 },
      familyName: { outcome: 'mismatch', score: 0 },
      email: { outcome: 'match' },
      address: { outcome: 'mismatch', score: 0 },
      streetName: { outcome: 'mismatch', score: 66 },
      locality: { outcome: 'match' },
      region: { outcome: 'match' },
      postalCode: { outcome: 'match' },
      country: { outcome: 'unavailable' },
      birthdate: { outcome: 'mismatch' },
    });
  });

  describe('blocks that the operator does not offer', () => {
    it('make what they were asked unavailable', () => {
      const asked = ['givenName', 'familyName', 'postalCode', 'birthdate', 'idDocument'] as const;
      const { attributes, decision } = verdictOn(DIALECT, NB_REFUSED_BLOCKS, asked);
      expect(attributes).to.deep.equal({
        givenName: { outcome: 'unavailable' },
        familyName: { outcome: 'unavailable' },
        postalCode: { outcome: 'unavailable' },
        birthdate: { outcome: 'unavailable' },
        idDocument: { outcome: 'not-checked', reason: 'absent' },
      });
      expect(decision).to.equal('inconclusive');
    });

    it('do not stand in the way of other blocks', () => {
      const assure = { matchingName: NB_REFUSED_BLOCKS.assure.matchingName, matchingBirthDate: YES };
      expect(verdictOn(DIALECT, { assure }, ['birthdate']).decision).to.equal('match');
    });
  });

  describe('signals', () => {
    it('are read from all three products', () => {
      expect(verdictOn(DIALECT, NB_SIGNALS).signals).to.deep.equal({
        numberValid: true,
        numberCountry: 'GB',
        numberRecycled: false,
        carrier: 'Example Mobile',
        simSwapped: true,
        simChangedAt: '2026-01-01T11:36:26+00:00',
        deviceSwapped: false,
        deviceChangedAt: null,
        tenureConfirmed: false,
        contractType: 'postpaid',
        ageConfirmed: true,
        contentLock: false,
      });
    });

    for (const [word, contractType] of [
      ['PAYG', 'prepaid'],
      ['PAYM', 'postpaid'],
      ['Business', 'business'],
      ['Consumer', undefined],
    ] as const) {
      it(`read the contract ${word} as ${contractType ?? 'nothing'}`, () => {
        const assure = { matchingAccountInfo: { contractType: { is: word, isDataAvailable: true } } };
        expect(verdictOn(DIALECT, { assure }).signals.contractType).to.equal(contractType);
        const unknown = { matchingAccountInfo: { contractType: { is: word, isDataAvailable: false } } };
        expect(verdictOn(DIALECT, { assure: unknown }).signals).to.deep.equal({});
      });
    }

    for (const isUnlocked of [true, false]) {
      it(`read adult content that is ${isUnlocked ? 'unlocked' : 'locked'}`, () => {
        const assure = { hasServiceRestriction: { adultContent: { isUnlocked, isDataAvailable: true } } };
        expect(verdictOn(DIALECT, { assure }).signals).to.deep.equal({ contentLock: !isUnlocked });
      });
    }

    it('are not made of a false beside no data', () => {
      expect(verdictOn(DIALECT, NB_SIGNALS_WITHOUT_DATA).signals).to.deep.equal({});
      expect(readNotes(DIALECT, NB_SIGNALS_WITHOUT_DATA)).to.deep.equal([]);
    });
  });

  it('has no overall answer; the transaction is named', () => {
    expect(verdictOn(DIALECT, NB_FRANCE).provider).to.deep.equal({ dialect: DIALECT, requestId: 'nb-1' });
  });

  describe('transactions that failed', () => {
    const rows: [value: number, status: number, problem: string][] = [
      [303, 202, 'provider-error'],
      [211, 400, 'invalid-input'],
      [101, 401, 'not-authorised'],
      [306, 404, 'subscriber-not-found'],
      [306, 200, 'subscriber-not-found'],
      [201, 503, 'rate-limited'],
      [202, 503, 'rate-limited'],
      [203, 503, 'rate-limited'],
      [808, 503, 'not-supported'],
    ];
    for (const [value, status, problem] of rows) {
      it(`answer ${String(value)} under HTTP ${String(status)} with ${problem}`, () => {
        expect(normaliseMatch({ dialect: DIALECT, status, body: nbFailure(value) }).problem?.code).to.equal(problem);
      });
    }

    for (const value of [0, 2, null]) {
      it(`are not those with the status ${String(value)}, even without an answer`, () => {
        const body = { ...lastName(null), transaction: { status: { value }, id: 'nb-4' } };
        expect(verdictOn(DIALECT, body).attributes).to.deep.equal({ familyName: { outcome: 'unavailable' } });
      });
    }

    it('do not outweigh an answer about the person', () => {
      const body = { ...lastName(YES), ...nbFailure(303) };
      expect(verdictOn(DIALECT, body).decision).to.equal('match');
    });
  });

  testMatchRecognition(DIALECT, {
    'an answer for France': NB_FRANCE,
    'no data': NB_NO_DATA,
    'refused blocks': NB_REFUSED_BLOCKS,
    signals: NB_SIGNALS,
    'signals without data': NB_SIGNALS_WITHOUT_DATA,
  });
});
