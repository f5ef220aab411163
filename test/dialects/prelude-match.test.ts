import { expect } from 'chai';
import { chooseMatchDialect } from '../../src/dialects/recognise.js';
import type { AttributeName } from '../../src/domain/attribute.js';
import { testMatchRecognition } from '../support/dialect-answers.js';
import { answersOf } from './answers-of.js';
import { PRELUDE_ERROR, PRELUDE_ERROR_OF_THE_MIRROR, PRELUDE_MATCH } from './samples/prelude-match.samples.js';

const answer = (entries: object) => ({ request_id: 'r', ...entries });

const ATTRIBUTES: [key: string, attribute: AttributeName, isScored: boolean][] = [
  ['given_name', 'givenName', true],
  ['family_name', 'familyName', true],
  ['address', 'address', true],
  ['postal_code', 'postalCode', false],
  ['locality', 'locality', true],
  ['region', 'region', true],
  ['country', 'country', false],
  ['birthdate', 'birthdate', false],
  ['email', 'email', true],
];

const { attributesOf, notesOf, problemOf, verdictOf } = answersOf('prelude-match');

describe('prelude-match', () => {
  testMatchRecognition('prelude-match', { 'an answer (fixture 6)': PRELUDE_MATCH });

  for (const [key, attribute, isScored] of ATTRIBUTES) {
    it(`reads ${key}_match as ${attribute}, ${isScored ? 'with' : 'without'} a score`, () => {
      const body = answer({ [`${key}_match`]: 'false', [`${key}_match_score`]: 82 });
      expect(attributesOf(body)).to.deep.equal({
        [attribute]: { outcome: 'mismatch', ...(isScored && { score: 82 }) },
      });
    });
  }

  const words: [word: unknown, outcome: string][] = [
    ['true', 'match'],
    ['false', 'mismatch'],
    ['not_available', 'unavailable'],
    [true, 'match'],
    [false, 'mismatch'],
    [null, 'unavailable'],
    ['', 'unavailable'],
  ];
  for (const [word, outcome] of words) {
    it(`reads ${JSON.stringify(word)} as ${outcome}`, () => {
      expect(attributesOf(answer({ email_match: word }))).to.deep.equal({ email: { outcome } });
      expect(notesOf(answer({ email_match: word }))).to.deep.equal([]);
    });
  }

  const scores: [label: string, word: unknown, sent: unknown, score: number | undefined][] = [
    ['0 beside a difference', 'false', 0, 0],
    ['99 beside a difference', 'false', 99, 99],
    ['99 as a text', 'false', '99', 99],
    ['101 beside a difference', 'false', 101, undefined],
    ['-1 beside a difference', 'false', -1, undefined],
    ['99 beside a match', 'true', 99, undefined],
    ['99 beside no answer', 'not_available', 99, undefined],
  ];
  for (const [label, word, sent, score] of scores) {
    it(`${score === undefined ? 'drops' : 'keeps'} a score of ${label}`, () => {
      const body = answer({ region_match: word, region_match_score: sent });
      expect(attributesOf(body).region?.score).to.equal(score);
      expect(notesOf(body)).to.deep.equal(score === undefined ? ['score-dropped region'] : []);
    });
  }

  for (const word of ['exact', 'Y', 1]) {
    it(`does not guess at ${JSON.stringify(word)}`, () => {
      expect(notesOf(answer({ email_match: word }))).to.deep.equal(['word-unknown email']);
    });
  }

  describe('contradictions', () => {
    it('8.8 Prelude: false with score 82 is close only by our own threshold', () => {
      const body = (score: number) => answer({ family_name_match: 'false', family_name_match_score: score });
      expect(verdictOf(body(84)).decision).to.equal('mismatch');
      expect(verdictOf(body(85)).decision).to.equal('partial');
      expect(attributesOf(PRELUDE_MATCH).familyName).to.deep.equal({ outcome: 'mismatch', score: 82 });
    });

    it('8.8 Prelude: no score makes a difference of an address close', () => {
      const body = answer({ address_match: 'false', address_match_score: 99 });
      expect(verdictOf(body).decision).to.equal('mismatch');
    });

    it('8.14 country: country_code is the number’s, country_match the address’s', () => {
      const verdict = verdictOf(PRELUDE_MATCH);
      expect(verdict.signals).to.deep.equal({ numberCountry: 'FR' });
      expect(verdict.attributes.country).to.deep.equal({ outcome: 'mismatch' });
    });
  });

  it('names operator and request, and has no overall answer', () => {
    expect(verdictOf(PRELUDE_MATCH).provider).to.deep.equal({
      dialect: 'prelude-match',
      operator: 'orange_fr',
      requestId: '01HVE0000000000000000000000',
    });
  });

  it('leaves an answer with attributes that Prelude does not know to CAMARA, so that none is lost', () => {
    for (const key of ['name_match', 'idDocumentMatch', 'giventNameMatch']) {
      const body = answer({ email_match: 'true', [key]: 'false' });
      expect(chooseMatchDialect(undefined, body).dialect).to.equal('camara-match');
    }
  });

  it('reads errors of both shapes (fixture 7)', () => {
    expect(problemOf(PRELUDE_ERROR)).to.equal('not-supported');
    expect(problemOf(PRELUDE_ERROR_OF_THE_MIRROR)).to.equal('invalid-input');
  });
});
