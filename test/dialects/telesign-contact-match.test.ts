import { expect } from 'chai';
import { normaliseMatch } from '../../src/dialects/normalise-match.js';
import { readAttributes, readMatch, readNotes, testMatchRecognition, verdictOn } from '../support/dialect-answers.js';
import { TELESIGN_NONE, TELESIGN_OUT_OF_COVERAGE, TELESIGN_SCORES } from './samples/telesign-contact-match.samples.js';

const DIALECT = 'telesign-contact-match';
const answer = (scores: Record<string, unknown>) => ({ contact_match: { ...scores, status: { code: 2800 } } });

describe('telesign-contact-match', () => {
  const keys: [attribute: string, key: string][] = [
    ['givenName', 'first_name_score'],
    ['familyName', 'last_name_score'],
    ['address', 'address_score'],
    ['birthdate', 'date_of_birth_score'],
    ['givenName', 'firstNameScore'],
    ['birthdate', 'dateOfBirthScore'],
  ];
  for (const [attribute, key] of keys) {
    it(`reads ${key} as ${attribute}, and as nothing else`, () => {
      expect(readAttributes(DIALECT, answer({ [key]: 100 }))).to.deep.equal({ [attribute]: { outcome: 'match' } });
    });
  }

  describe('scores', () => {
    const rows: [sent: unknown, outcome: object][] = [
      [100, { outcome: 'match' }],
      ['100', { outcome: 'match' }],
      [99, { outcome: 'partial', score: 99 }],
      // Nearly the same is not the same, and nearly a pass is none, whatever the rounded score says.
      [99.6, { outcome: 'partial', score: 100 }],
      ['79.5', { outcome: 'mismatch', score: 80 }],
      ['80', { outcome: 'partial', score: 80 }],
      [80, { outcome: 'partial', score: 80 }],
      [79, { outcome: 'mismatch', score: 79 }],
      [1, { outcome: 'mismatch', score: 1 }],
      [0, { outcome: 'mismatch', score: 0 }],
      ['0', { outcome: 'mismatch', score: 0 }],
      [null, { outcome: 'unavailable' }],
      ['None', { outcome: 'unavailable' }],
      ['none', { outcome: 'unavailable' }],
      ['', { outcome: 'unavailable' }],
      [-1, { outcome: 'unavailable' }],
      ['-1', { outcome: 'unavailable' }],
    ];
    for (const [sent, outcome] of rows) {
      it(`reads ${JSON.stringify(sent)} as ${JSON.stringify(outcome)}`, () => {
        expect(readAttributes(DIALECT, answer({ address_score: sent }))).to.deep.equal({ address: outcome });
        expect(readNotes(DIALECT, answer({ address_score: sent }))).to.deep.equal([]);
      });
    }

    for (const sent of [101, -2, '1e2', 'pass', true, [], {}]) {
      it(`does not guess at ${JSON.stringify(sent)}`, () => {
        const expected = { address: { outcome: 'unavailable', reason: 'unknown-word' } };
        expect(readAttributes(DIALECT, answer({ address_score: sent }))).to.deep.equal(expected);
        expect(readNotes(DIALECT, answer({ address_score: sent }))).to.deep.equal(['word-unknown address']);
      });
    }

    it('shows no similarity of a birth date', () => {
      const birthdate = (sent: number) => readAttributes(DIALECT, answer({ date_of_birth_score: sent }));
      expect(birthdate(90)).to.deep.equal({ birthdate: { outcome: 'partial' } });
      expect(birthdate(40)).to.deep.equal({ birthdate: { outcome: 'mismatch' } });
    });
  });

  it('takes an absent key for not checked', () => {
    const { attributes } = verdictOn(DIALECT, answer({ first_name_score: 100 }), ['givenName', 'address']);
    expect(attributes.address).to.deep.equal({ outcome: 'not-checked', reason: 'absent' });
  });

  it('reads the samples whole', () => {
    expect(readAttributes(DIALECT, TELESIGN_SCORES)).to.deep.equal({
      givenName: { outcome: 'match' },
      familyName: { outcome: 'partial', score: 84 },
      address: { outcome: 'mismatch', score: 79 },
      birthdate: { outcome: 'unavailable' },
    });
    expect(readAttributes(DIALECT, TELESIGN_NONE)).to.deep.equal({
      givenName: { outcome: 'unavailable' },
      familyName: { outcome: 'unavailable' },
      address: { outcome: 'mismatch', score: 0 },
    });
  });

  it('has no overall answer; the line and the request are named', () => {
    const { signals, provider } = verdictOn(DIALECT, TELESIGN_SCORES);
    expect(signals).to.deep.equal({ carrier: 'Example Wireless', lineType: 'MOBILE' });
    expect(provider).to.deep.equal({ dialect: DIALECT, requestId: 'F0123456789ABCDEF0123456789ABCDE' });
  });

  describe('status of the add-on', () => {
    const rows: [code: unknown, problem: string][] = [
      [2801, 'invalid-input'],
      [2802, 'provider-error'],
      ['2803', 'not-supported'],
      [2804, 'not-supported'],
      [2805, 'subscriber-not-found'],
      [2806, 'not-authorised'],
      [2807, 'invalid-input'],
      [2810, 'provider-error'],
      [2811, 'timeout'],
      [2899, 'provider-error'],
    ];
    for (const [code, problem] of rows) {
      it(`answers ${JSON.stringify(code)} with ${problem}`, () => {
        const body = { contact_match: { first_name_score: null, status: { code } } };
        expect(normaliseMatch({ dialect: DIALECT, body }).problem?.code).to.equal(problem);
      });
    }

    it('does not outweigh an answer about the person', () => {
      const body = { contact_match: { first_name_score: 0, status: { code: 2810 } } };
      expect(verdictOn(DIALECT, body).decision).to.equal('mismatch');
    });

    it('is read with or without data beside it', () => {
      expect(readMatch(DIALECT, { contact_match: { first_name_score: 100 } }).kind).to.equal('attributes');
      expect(normaliseMatch({ body: TELESIGN_OUT_OF_COVERAGE }).problem?.code).to.equal('not-supported');
    });
  });

  testMatchRecognition(DIALECT, {
    scores: TELESIGN_SCORES,
    'no data': TELESIGN_NONE,
    'a failed add-on': TELESIGN_OUT_OF_COVERAGE,
  });
});
