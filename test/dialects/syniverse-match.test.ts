import { expect } from 'chai';
import { normaliseMatch } from '../../src/dialects/normalise-match.js';
import { readAttributes, readNotes, testMatchRecognition, verdictOn } from '../support/dialect-answers.js';
import { SYNIVERSE_ERROR, SYNIVERSE_NUMBERS, SYNIVERSE_STRINGS } from './samples/syniverse-match.samples.js';

const DIALECT = 'syniverse-match';

describe('syniverse-match', () => {
  const keys: [attribute: string, key: string][] = [
    ['givenName', 'firstNameScore'],
    ['familyName', 'lastNameScore'],
    ['address', 'streetAddressScore'],
    ['locality', 'cityScore'],
    ['region', 'stateScore'],
    ['postalCode', 'postalCodeScore'],
    ['country', 'countryCodeScore'],
    ['birthdate', 'dateOfBirthScore'],
    ['idDocument', 'nationalIdScore'],
    ['givenName', 'first_name_score'],
  ];
  for (const [attribute, key] of keys) {
    it(`reads ${key} as ${attribute}, and as nothing else`, () => {
      const expected = { [attribute]: { outcome: 'match' } };
      expect(readAttributes(DIALECT, { results: { [key]: '10' } })).to.deep.equal(expected);
    });
  }

  const grades: [sent: unknown, outcome: string][] = [
    ['10', 'match'],
    ['9', 'partial'],
    ['5', 'partial'],
    ['0', 'mismatch'],
    ['-1', 'unavailable'],
    [10, 'match'],
    [9, 'partial'],
    [5, 'partial'],
    [0, 'mismatch'],
    [-1, 'unavailable'],
    [null, 'unavailable'],
    ['', 'unavailable'],
  ];
  for (const [sent, outcome] of grades) {
    it(`reads the grade ${JSON.stringify(sent)} as ${outcome}, without a score: grades are an order`, () => {
      const body = { results: { lastNameScore: sent } };
      expect(readAttributes(DIALECT, body)).to.deep.equal({ familyName: { outcome } });
      expect(readNotes(DIALECT, body)).to.deep.equal([]);
    });
  }

  for (const sent of ['1', 1, '7', 100, '100', true, false, 'true', '-2', [], {}]) {
    it(`does not guess at ${JSON.stringify(sent)}`, () => {
      const body = { results: { lastNameScore: sent } };
      const expected = { familyName: { outcome: 'unavailable', reason: 'unknown-word' } };
      expect(readAttributes(DIALECT, body)).to.deep.equal(expected);
      expect(readNotes(DIALECT, body)).to.deep.equal(['word-unknown familyName']);
    });
  }

  it('reads the sample whole', () => {
    expect(readAttributes(DIALECT, SYNIVERSE_STRINGS)).to.deep.equal({
      givenName: { outcome: 'match' },
      familyName: { outcome: 'partial' },
      address: { outcome: 'partial' },
      locality: { outcome: 'match' },
      region: { outcome: 'match' },
      postalCode: { outcome: 'mismatch' },
      country: { outcome: 'match' },
      birthdate: { outcome: 'unavailable' },
      idDocument: { outcome: 'unavailable' },
    });
  });

  it('takes identityScore as advice with its polarity, and names source and request', () => {
    const { decision, provider, signals } = verdictOn(DIALECT, SYNIVERSE_STRINGS);
    expect(decision).to.equal('mismatch');
    expect(provider.decision).to.deep.equal({ value: '90', polarity: 'higher-is-better' });
    expect(provider.requestId).to.equal('resp-0001');
    expect(signals).to.deep.equal({ dataSource: 'THIRD PARTY' });
  });

  it('takes no overall score for an answer about the person', () => {
    expect(verdictOn(DIALECT, { results: { identityScore: '100' } }).decision).to.equal('inconclusive');
  });

  it('has a problem where the body holds an error, whatever the HTTP status', () => {
    expect(normaliseMatch({ dialect: DIALECT, status: 400, body: SYNIVERSE_ERROR }).problem?.code).to.equal(
      'invalid-input',
    );
    expect(normaliseMatch({ dialect: DIALECT, status: 200, body: SYNIVERSE_ERROR }).verdict).to.equal(undefined);
  });

  testMatchRecognition(DIALECT, {
    strings: SYNIVERSE_STRINGS,
    numbers: SYNIVERSE_NUMBERS,
    'a birth date alone': { results: { dateOfBirthScore: '0' } },
    'a document number alone': { results: { nationalIdScore: '0' } },
  });
});
