import { expect } from 'chai';
import type { AttributeName } from '../../src/domain/attribute.js';
import { testMatchRecognition } from '../support/dialect-answers.js';
import { answersOf } from './answers-of.js';
import {
  TWILIO_BATCH,
  TWILIO_BOTH_LINES,
  TWILIO_ERROR_INSIDE,
  TWILIO_MATCH,
  TWILIO_MATCH_OF_THE_NODE_SDK,
} from './samples/twilio-identity-match.samples.js';

const single = (match: object) => ({ identity_match: match });
const failed = (error_code: unknown) => single({ first_name_match: null, error_code });

const { attributesOf, notesOf, problemOf, verdictOf } = answersOf('twilio-identity-match');

describe('twilio-identity-match', () => {
  testMatchRecognition('twilio-identity-match', {
    'an answer about one number (fixture 10)': TWILIO_MATCH,
    'an object of the Node SDK': TWILIO_MATCH_OF_THE_NODE_SDK,
    'an answer to a batch': TWILIO_BATCH,
    'an error inside (fixture 10)': TWILIO_ERROR_INSIDE,
    'both spellings of the address line (fixture 10)': TWILIO_BOTH_LINES,
  });

  describe('keys', () => {
    const rows: [key: string, attribute: AttributeName][] = [
      ['first_name_match', 'givenName'],
      ['last_name_match', 'familyName'],
      ['address_lines_match', 'address'],
      ['address_line_match', 'address'],
      ['city_match', 'locality'],
      ['state_match', 'region'],
      ['postal_code_match', 'postalCode'],
      ['address_country_match', 'country'],
      ['national_id_match', 'idDocument'],
      ['date_of_birth_match', 'birthdate'],
    ];
    for (const [key, attribute] of rows) {
      it(`reads ${key} as ${attribute}, and as nothing else`, () => {
        expect(attributesOf(single({ [key]: 'exact_match' }))).to.deep.equal({ [attribute]: { outcome: 'match' } });
      });
    }

    it('leaves street, number and extension, which the address lines cover, unanswered', () => {
      const asked: AttributeName[] = ['address', 'streetName', 'streetNumber', 'houseNumberExtension'];
      const absent = { outcome: 'not-checked', reason: 'absent' };
      const body = single({ address_lines_match: 'exact_match' });
      expect(verdictOf(body, asked).attributes).to.deep.equal({
        address: { outcome: 'match' },
        streetName: absent,
        streetNumber: absent,
        houseNumberExtension: absent,
      });
    });
  });

  describe('words', () => {
    const rows: [word: unknown, expected: object][] = [
      ['exact_match', { outcome: 'match' }],
      ['high_partial_match', { outcome: 'partial', score: 90 }],
      ['partial_match', { outcome: 'partial', score: 50 }],
      ['no_match', { outcome: 'mismatch', score: 0 }],
      ['no_data_available', { outcome: 'unavailable' }],
      ['no_data', { outcome: 'unavailable' }],
      [null, { outcome: 'unavailable' }],
      ['', { outcome: 'unavailable' }],
    ];
    for (const [word, expected] of rows) {
      it(`reads ${JSON.stringify(word)}`, () => {
        const body = single({ last_name_match: word });
        expect(attributesOf(body)).to.deep.equal({ familyName: expected });
        expect(notesOf(body)).to.deep.equal([]);
      });
    }

    for (const word of ['match', 'fuzzy', true, 100]) {
      it(`does not guess at ${JSON.stringify(word)}`, () => {
        const body = single({ last_name_match: word });
        expect(attributesOf(body).familyName).to.deep.equal({ outcome: 'unavailable', reason: 'unknown-word' });
        expect(notesOf(body)).to.deep.equal(['word-unknown familyName']);
      });
    }

    it('keeps no score on a document number and a birth date', () => {
      const body = single({ national_id_match: 'partial_match', date_of_birth_match: 'no_match' });
      expect(attributesOf(body)).to.deep.equal({
        idDocument: { outcome: 'partial' },
        birthdate: { outcome: 'mismatch' },
      });
    });
  });

  describe('errors inside an answer', () => {
    const rows: [code: unknown, problem: string][] = [
      [60606, 'not-authorised'],
      [60607, 'not-supported'],
      [60608, 'provider-error'],
      [60610, 'not-supported'],
      [60614, 'config'],
      [60619, 'config'],
      [60617, 'invalid-input'],
      ['60607', 'not-supported'],
      [12345, 'provider-error'],
    ];
    for (const [code, problem] of rows) {
      it(`reads ${JSON.stringify(code)} as ${problem}`, () => {
        expect(problemOf(failed(code))).to.equal(problem);
        expect(problemOf({ phone_numbers: [failed(code)] })).to.equal(problem);
      });
    }

    it('reads the error of a batch that never came to a match', () => {
      const body = { phone_numbers: [{ twilio_error_code: 60608, identity_match: null }] };
      expect(problemOf(body)).to.equal('provider-error');
    });

    it('keeps outcomes that stand beside an error', () => {
      const body = single({ first_name_match: 'no_match', error_code: 60608 });
      expect(verdictOf(body).decision).to.equal('mismatch');
    });

    it('reads an answer without the object as none of its own', () => {
      expect(problemOf({ identity_match: null })).to.equal('protocol');
    });
  });

  describe('contradictions', () => {
    it('8.10 Twilio: address_line_match and address_lines_match are one answer', () => {
      expect(attributesOf(TWILIO_BOTH_LINES)).to.deep.equal({ address: { outcome: 'match' } });
    });

    it('8.10 Twilio: address_line_match and address_lines_match that disagree decide nothing', () => {
      const body = single({ address_line_match: 'exact_match', address_lines_match: 'no_match' });
      expect(attributesOf(body)).to.deep.equal({ address: { outcome: 'unavailable', reason: 'contradiction' } });
      expect(notesOf(body)).to.deep.equal(['contradiction address']);
    });

    it('8.10 Twilio: summary_score 90 is outside the documented set, and advice in any case', () => {
      const verdict = verdictOf(TWILIO_MATCH);
      expect(verdict.provider.decision).to.deep.equal({ value: '90', polarity: 'higher-is-better' });
      expect(verdict.decision).to.equal('mismatch');
    });

    it('8.10 Twilio: the table of summary_score is not monotonic, so 0 beside a match decides nothing', () => {
      const body = single({ first_name_match: 'exact_match', summary_score: 0 });
      const { decision, provider } = verdictOf(body);
      expect([decision, provider.decision?.value]).to.deep.equal(['match', '0']);
    });

    // Name and address; address and last name; …: rows of the documented table, 70 and one of the 0 overlap with others.
    for (const score of [0, 20, 40, 70, 80, 100]) {
      it(`8.10 Twilio: summary_score ${score} is a row of a table whose rows overlap, and decides neither way`, () => {
        for (const [word, decision] of [
          ['exact_match', 'match'],
          ['no_match', 'mismatch'],
          ['no_data_available', 'inconclusive'],
        ] as const) {
          const verdict = verdictOf(single({ first_name_match: word, summary_score: score }));
          expect(verdict.decision).to.equal(decision);
          expect(verdict.provider.decision).to.deep.equal({ value: String(score), polarity: 'higher-is-better' });
        }
      });
    }

    it('8.10 Twilio: state_match is graded although it is documented as exact only', () => {
      expect(attributesOf(TWILIO_MATCH).region).to.deep.equal({ outcome: 'partial', score: 90 });
    });

    it('8.10 Twilio: the Python type says string, and a text that holds the object is no answer', () => {
      expect(problemOf({ identity_match: '{"first_name_match":"exact_match"}' })).to.equal('protocol');
    });

    it('8.14 country: country_code is the number’s, address_country_match the address’s', () => {
      const verdict = verdictOf(TWILIO_MATCH);
      expect(verdict.signals.numberCountry).to.equal('US');
      expect(verdict.attributes.country).to.deep.equal({ outcome: 'unavailable' });
    });
  });

  it('reads what else was looked up as signals', () => {
    expect(verdictOf(TWILIO_BATCH).signals).to.deep.equal({
      numberCountry: 'US',
      numberValid: true,
      carrier: 'Example Mobile',
      lineType: 'mobile',
      simSwapped: true,
      simChangedAt: '2020-04-27T10:18:50Z',
    });
  });

  it('does not take a missing date for a SIM that was never changed', () => {
    const simSwap = { last_sim_swap: { last_sim_swap_date: null, swapped_in_period: true } };
    const body = { ...single({ first_name_match: 'exact_match' }), sim_swap: simSwap };
    expect(verdictOf(body).signals).to.deep.equal({ simSwapped: true });
    expect(notesOf(body)).to.deep.equal([]);
  });
});
