import { expect } from 'chai';
import { normaliseMatch } from '../../src/dialects/normalise-match.js';
import { readAttributes, readMatch, readNotes, testMatchRecognition, verdictOn } from '../support/dialect-answers.js';
import {
  GLIDE_ANSWER,
  GLIDE_CAMEL_CASE,
  GLIDE_CARRIER_NOT_ELIGIBLE,
  GLIDE_EMPTY,
} from './samples/glide-match.samples.js';

const DIALECT = 'glide-match';
const answer = (results: Record<string, unknown>) => ({ match_results: results, overall_match: true });

describe('glide-match', () => {
  describe('keys', () => {
    const rows: [attribute: string, results: Record<string, unknown>][] = [
      ['name', { name: { matched: true } }],
      ['givenName', { given_name: { matched: true } }],
      ['familyName', { family_name: { matched: true } }],
      ['birthdate', { birth_date: { matched: true } }],
      ['email', { email: { matched: true } }],
      ['idDocument', { id_document: { matched: true } }],
      ['address', { address: { matched: true } }],
      ['streetName', { address: { street: { matched: true } } }],
      ['streetName', { 'address.street': { matched: true } }],
      ['locality', { address: { city: { matched: true } } }],
      ['locality', { 'address.city': { matched: true } }],
      ['region', { address: { state: { matched: true } } }],
      ['region', { 'address.state': { matched: true } }],
      ['postalCode', { address: { postal_code: { matched: true } } }],
      ['postalCode', { 'address.postal_code': { matched: true } }],
      ['country', { address: { country: { matched: true } } }],
      ['country', { 'address.country': { matched: true } }],
    ];
    for (const [attribute, results] of rows) {
      it(`reads ${JSON.stringify(results)} as ${attribute}, and as nothing else`, () => {
        expect(readAttributes(DIALECT, answer(results))).to.deep.equal({ [attribute]: { outcome: 'match' } });
      });
    }
  });

  describe('values', () => {
    const rows: [label: string, matched: unknown, outcome: string][] = [
      ['true', true, 'match'],
      ['false', false, 'mismatch'],
      ['"True"', 'True', 'match'],
      ['"N"', 'N', 'mismatch'],
      ['null', null, 'unavailable'],
    ];
    for (const [label, matched, outcome] of rows) {
      it(`reads ${label} as ${outcome}`, () => {
        expect(readAttributes(DIALECT, answer({ email: { matched } }))).to.deep.equal({ email: { outcome } });
        expect(readNotes(DIALECT, answer({ email: { matched } }))).to.deep.equal([]);
      });
    }

    for (const matched of ['high', 1, 0, {}]) {
      it(`does not guess at ${JSON.stringify(matched)}`, () => {
        const expected = { email: { outcome: 'unavailable', reason: 'unknown-word' } };
        expect(readAttributes(DIALECT, answer({ email: { matched } }))).to.deep.equal(expected);
        expect(readNotes(DIALECT, answer({ email: { matched } }))).to.deep.equal(['word-unknown email']);
      });
    }

    for (const confidence of ['high', 'medium', 'low', 55, null]) {
      it(`keeps the confidence ${JSON.stringify(confidence)} aside`, () => {
        const results = { name: { matched: true, confidence }, email: { matched: false, confidence } };
        const expected = { name: { outcome: 'match' }, email: { outcome: 'mismatch' } };
        expect(readAttributes(DIALECT, answer(results))).to.deep.equal(expected);
        expect(readNotes(DIALECT, answer(results))).to.deep.equal([]);
      });
    }

    it('takes an absent key and an answer without its word for not checked', () => {
      expect(readAttributes(DIALECT, answer({ email: {} }))).to.deep.equal({});
      const { attributes } = verdictOn(DIALECT, answer({ name: { matched: true } }), ['name', 'email']);
      expect(attributes).to.deep.equal({
        name: { outcome: 'match' },
        email: { outcome: 'not-checked', reason: 'absent' },
      });
    });
  });

  describe('overall answer', () => {
    it('stands beside the verdict with its polarity and decides nothing', () => {
      const body = { match_results: { name: { matched: false } }, overall_match: true };
      const { decision, provider } = verdictOn(DIALECT, body);
      expect(decision).to.equal('mismatch');
      expect(provider.decision).to.deep.equal({ value: 'true', polarity: 'higher-is-better' });
    });

    it('is no verdict where nothing was compared', () => {
      expect(verdictOn(DIALECT, GLIDE_EMPTY).decision).to.equal('inconclusive');
      expect(readMatch(DIALECT, GLIDE_EMPTY).kind).to.equal('attributes');
    });
  });

  it('reads the sample whole, in both spellings of its keys', () => {
    expect(readAttributes(DIALECT, GLIDE_ANSWER)).to.deep.equal({
      givenName: { outcome: 'match' },
      familyName: { outcome: 'mismatch' },
      birthdate: { outcome: 'match' },
      address: { outcome: 'match' },
    });
    expect(readAttributes(DIALECT, GLIDE_CAMEL_CASE)).to.deep.equal({
      givenName: { outcome: 'match' },
      birthdate: { outcome: 'mismatch' },
    });
  });

  it('says what went wrong by the code, whatever the HTTP status', () => {
    for (const status of [200, 422]) {
      const { problem } = normaliseMatch({ dialect: DIALECT, status, body: GLIDE_CARRIER_NOT_ELIGIBLE });
      expect(problem?.code).to.equal('not-supported');
    }
  });

  for (const body of [{}, { overall_match: true }, { match_results: [] }, null, 'x']) {
    it(`has no answer in ${JSON.stringify(body)}`, () => {
      expect(normaliseMatch({ dialect: DIALECT, body }).problem?.code).to.equal('protocol');
    });
  }

  testMatchRecognition(DIALECT, {
    'the answer': GLIDE_ANSWER,
    camelCase: GLIDE_CAMEL_CASE,
    'an empty one': GLIDE_EMPTY,
  });
});
