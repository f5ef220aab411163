import { expect } from 'chai';
import { chooseMatchDialect } from '../../src/dialects/recognise.js';
import type { AttributeName } from '../../src/domain/attribute.js';
import { testMatchRecognition } from '../support/dialect-answers.js';
import { answersOf } from './answers-of.js';
import { MOBILE_CONNECT } from './samples/mobile-connect-kyc.samples.js';

const { attributesOf, notesOf, verdictOf } = answersOf('mobile-connect-kyc');

describe('mobile-connect-kyc', () => {
  testMatchRecognition('mobile-connect-kyc', { 'an answer with keys of its own': MOBILE_CONNECT });

  const keys: [key: string, attribute: AttributeName][] = [
    ['name_match', 'name'],
    ['given_name_match', 'givenName'],
    ['family_name_match', 'familyName'],
    ['middle_name_match', 'middleNames'],
    ['address_match', 'address'],
    ['houseno_or_housename_match', 'streetNumber'],
    ['postal_code_match', 'postalCode'],
    ['town_match', 'locality'],
    ['country_match', 'country'],
    ['birthdate_match', 'birthdate'],
    ['email_match', 'email'],
    ['gender_match', 'gender'],
  ];
  for (const [key, attribute] of keys) {
    it(`reads ${key} as ${attribute}`, () => {
      expect(attributesOf({ [key]: 'Y' })).to.deep.equal({ [attribute]: { outcome: 'match' } });
    });
  }

  const words: [word: unknown, expected: object][] = [
    ['Y', { outcome: 'match' }],
    ['N-AV', { outcome: 'mismatch' }],
    ['N-NA', { outcome: 'unavailable' }],
    ['N-AD', { outcome: 'unavailable', reason: 'access-denied' }],
    ['n-av', { outcome: 'mismatch' }],
    [null, { outcome: 'unavailable' }],
    ['', { outcome: 'unavailable' }],
  ];
  for (const [word, expected] of words) {
    it(`reads ${JSON.stringify(word)} without a note`, () => {
      expect(attributesOf({ name_match: word })).to.deep.equal({ name: expected });
      expect(notesOf({ name_match: word })).to.deep.equal([]);
    });
  }

  for (const word of ['N', 'true', 'N-XX']) {
    it(`does not guess at ${JSON.stringify(word)}`, () => {
      expect(notesOf({ name_match: word })).to.deep.equal(['word-unknown name']);
    });
  }

  it('never turns its words into an outcome where CAMARA is recognised instead', () => {
    const body = { given_name_match: 'Y', family_name_match: 'N-AV' };
    expect(chooseMatchDialect(undefined, body).dialect).to.equal('camara-match');
    expect(answersOf('camara-match').attributesOf(body)).to.deep.equal({
      givenName: { outcome: 'unavailable', reason: 'unknown-word' },
      familyName: { outcome: 'unavailable', reason: 'unknown-word' },
    });
  });

  for (const [segment, contractType] of [
    ['PAYG', 'prepaid'],
    ['PAYM', 'postpaid'],
    ['Business', 'business'],
  ]) {
    it(`reads the billing segment ${String(segment)}`, () => {
      const body = { ...MOBILE_CONNECT, billing_segment: segment };
      expect(verdictOf(body).signals).to.deep.equal({ contractType });
    });
  }
});
