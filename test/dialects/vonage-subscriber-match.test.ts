import { expect } from 'chai';
import type { AttributeName } from '../../src/domain/attribute.js';
import { vonageSubscriberMatchReader } from '../../src/dialects/vonage-subscriber-match.read.js';
import { testMatchRecognition } from '../support/dialect-answers.js';
import { answersOf } from './answers-of.js';
import {
  VONAGE_DOCUMENT_MISMATCH,
  VONAGE_NO_COVERAGE,
  VONAGE_NODE_SDK,
  VONAGE_WIRE,
  vonageStatus,
} from './samples/vonage-subscriber-match.samples.js';

const wire = (match: object) => ({ insights: { subscriber_match: match } });
const sdk = (match: object) => ({ insights: { subscriberMatch: match } });

const ATTRIBUTES: [snake: string, camel: string, attribute: AttributeName][] = [
  ['id_document_match', 'idDocumentMatch', 'idDocument'],
  ['name_match', 'nameMatch', 'name'],
  ['given_name_match', 'givenNameMatch', 'givenName'],
  ['family_name_match', 'familyNameMatch', 'familyName'],
  ['address_match', 'addressMatch', 'address'],
  ['street_name_match', 'streetNameMatch', 'streetName'],
  ['street_number_match', 'streetNumberMatch', 'streetNumber'],
  ['postal_code_match', 'postalCodeMatch', 'postalCode'],
  ['locality_match', 'localityMatch', 'locality'],
  ['region_match', 'regionMatch', 'region'],
  ['country_match', 'countryMatch', 'country'],
  ['house_number_extension_match', 'houseNumberExtensionMatch', 'houseNumberExtension'],
  ['birthdate_match', 'birthdateMatch', 'birthdate'],
];

const { attributesOf, notesOf, problemOf, verdictOf } = answersOf('vonage-subscriber-match');

describe('vonage-subscriber-match', () => {
  testMatchRecognition('vonage-subscriber-match', {
    'the wire (fixture 11)': VONAGE_WIRE,
    'an object of the Node SDK (fixture 11)': VONAGE_NODE_SDK,
    'no coverage (fixture 11)': VONAGE_NO_COVERAGE,
    'a document that differs (fixture 11)': VONAGE_DOCUMENT_MISMATCH,
  });

  for (const [snake, camel, attribute] of ATTRIBUTES) {
    it(`reads ${snake} and ${camel} as ${attribute}, and as nothing else`, () => {
      const expected = { [attribute]: { outcome: 'match' } };
      expect(attributesOf(wire({ [snake]: 'exact' }))).to.deep.equal(expected);
      expect(attributesOf(sdk({ [camel]: 'exact' }))).to.deep.equal(expected);
    });
  }

  describe('words', () => {
    const rows: [word: unknown, expected: object][] = [
      ['exact', { outcome: 'match' }],
      ['high', { outcome: 'partial' }],
      ['partial', { outcome: 'partial' }],
      ['low', { outcome: 'partial' }],
      ['none', { outcome: 'mismatch' }],
      ['data_unavailable', { outcome: 'unavailable' }],
      ['DATA_UNAVAILABLE', { outcome: 'unavailable' }],
      ['included_with_address_match', { outcome: 'not-checked', reason: 'in-address' }],
      [null, { outcome: 'unavailable' }],
      ['', { outcome: 'unavailable' }],
    ];
    for (const [word, expected] of rows) {
      it(`reads ${JSON.stringify(word)} without a note`, () => {
        const body = wire({ street_name_match: word });
        expect(attributesOf(body)).to.deep.equal({ streetName: expected });
        expect(notesOf(body)).to.deep.equal([]);
      });
    }

    for (const word of ['true', 'medium', true, 90]) {
      it(`does not guess at ${JSON.stringify(word)}, which a later version may add`, () => {
        expect(attributesOf(wire({ name_match: word }))).to.deep.equal({
          name: { outcome: 'unavailable', reason: 'unknown-word' },
        });
      });
    }
  });

  it('points from the parts of an address to the address that covers them, and copies nothing', () => {
    const { address, streetName, streetNumber } = attributesOf(VONAGE_WIRE);
    const covered = { outcome: 'not-checked', reason: 'in-address' };
    expect([address, streetName, streetNumber]).to.deep.equal([{ outcome: 'partial' }, covered, covered]);
  });

  describe('status of the insight', () => {
    const problems: [code: string, problem: string][] = [
      ['no_coverage', 'not-supported'],
      ['invalid_purpose', 'not-authorised'],
      ['unauthorized', 'not-authorised'],
      ['internal_error', 'provider-error'],
      ['supplier_error', 'provider-error'],
      ['not_found', 'subscriber-not-found'],
      ['invalid_number_format', 'invalid-input'],
      ['unsupported_network_type', 'not-supported'],
      ['subscriber_match.id_document_required', 'document-required'],
      ['subscriber_match.invalid_param_combination', 'nothing-to-check'],
    ];
    for (const [code, problem] of problems) {
      for (const spelt of [code, code.toUpperCase()]) {
        it(`reads ${spelt} as ${problem}, in both places`, () => {
          expect(problemOf(vonageStatus(spelt))).to.equal(problem);
          expect(problemOf(sdk({ status: { status: spelt } }))).to.equal(problem);
        });
      }
    }

    it('never reads a code that nobody knows as an answer about the person', () => {
      expect(problemOf(vonageStatus('something_new'))).to.be.oneOf(['provider-error', 'protocol']);
      const result = vonageSubscriberMatchReader.read(vonageStatus('something_new'));
      expect(result.ok ? undefined : result.problem.code).to.equal('provider-error');
    });

    for (const code of ['ok', 'OK', 'partial_success']) {
      it(`reads an answer with ${code}, even where it says nothing`, () => {
        expect(verdictOf(wire({ name_match: 'exact', status: { code } })).decision).to.equal('match');
        expect(verdictOf(vonageStatus(code)).decision).to.equal('inconclusive');
      });
    }

    for (const code of ['subscriber_match.id_document_mismatch', 'SUBSCRIBER_MATCH.ID_DOCUMENT_MISMATCH']) {
      it(`reads ${code} as a verdict: the document differs, nothing else was compared`, () => {
        const verdict = verdictOf(vonageStatus(code), ['idDocument', 'givenName']);
        expect([verdict.decision, verdict.reasons]).to.deep.equal(['mismatch', ['document-gate']]);
        expect(verdict.attributes).to.deep.equal({
          givenName: { outcome: 'not-checked', reason: 'absent' },
          idDocument: { outcome: 'mismatch' },
        });
      });
    }

    it('keeps outcomes that stand beside a failure', () => {
      const body = wire({ name_match: 'none', status: { code: 'supplier_error' } });
      expect(verdictOf(body).decision).to.equal('mismatch');
    });
  });

  it('takes a failure for the answer where all that stands beside it is that there are no data', () => {
    const body = wire({ name_match: 'data_unavailable', status: { code: 'supplier_error' } });
    expect(problemOf(body)).to.equal('provider-error');
    const partly = wire({ name_match: 'data_unavailable', status: { code: 'partial_success' } });
    expect(verdictOf(partly).decision).to.equal('inconclusive');
  });

  describe('contradictions', () => {
    it('8.11 Vonage: status.code on the wire and status.status in the Node type are one status', () => {
      expect(problemOf(vonageStatus('no_coverage'))).to.equal(problemOf(sdk({ status: { status: 'no_coverage' } })));
    });

    it('8.11 Vonage: codes and words are lower case in the enum, upper case in fixtures', () => {
      expect(attributesOf(VONAGE_NODE_SDK)).to.deep.equal({
        givenName: { outcome: 'match' },
        houseNumberExtension: { outcome: 'not-checked', reason: 'in-address' },
      });
    });
  });

  it('does not take a missing date for a SIM that was never changed', () => {
    const body = { insights: { subscriber_match: { name_match: 'exact' }, sim_swap: { latest_sim_swap_at: null } } };
    expect(verdictOf(body).signals).to.deep.equal({});
    expect(notesOf(body)).to.deep.equal([]);
  });

  it('reads the request’s name and what other insights say, and no overall answer', () => {
    const { provider, signals } = verdictOf(VONAGE_WIRE);
    expect(provider).to.deep.equal({
      dialect: 'vonage-subscriber-match',
      requestId: 'aaaaaaaa-bbbb-cccc-dddd-0123456789ab',
    });
    expect(signals).to.deep.equal({
      numberCountry: 'IT',
      numberValid: true,
      simSwapped: true,
      simChangedAt: '2024-07-08T09:30:27.504Z',
    });
  });
});
