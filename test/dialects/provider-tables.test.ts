/**
 * What holds across providers, side by side: who answers about what, who has an opinion of the whole, and how each says that it has no data. What the
 * keys and words of one provider are is in the test of its dialect.
 */
import { expect } from 'chai';
import { FILL_IN_DIALECTS, MATCH_DIALECTS, type FillInDialect, type MatchDialect } from '../../src/dialects/dialect.js';
import { normaliseMatch } from '../../src/dialects/normalise-match.js';
import { ATTRIBUTE_NAMES } from '../../src/domain/attribute.js';
import type { ProviderDecision } from '../../src/domain/verdict.js';
import { MATCH_EMPTY, MATCH_NOTHING_AVAILABLE } from './samples/camara-match.samples.js';
import { NB_REFUSED_BLOCKS } from './samples/tmt-network-biometrics.samples.js';
import { FILL_IN_TABLES, MATCH_TABLES } from './tables.js';

const now = '2026-01-02T03:04:05Z';
const NONE: readonly string[] = [];

/** Attributes that a provider is asked about and answers for, in any order; those that are missing here it never answers for. */
const ANSWERS: Readonly<Record<MatchDialect, readonly string[]>> = {
  'camara-match': ATTRIBUTE_NAMES,
  'camara-age-verification': NONE,
  'camara-call-forwarding-signal': NONE,
  'camara-device-swap': NONE,
  'camara-number-recycling': NONE,
  'camara-number-verification': NONE,
  'camara-sim-swap': NONE,
  'camara-tenure': NONE,
  'prelude-match': 'givenName familyName birthdate email address locality region postalCode country'.split(' '),
  'vonage-subscriber-match':
    'name givenName familyName birthdate idDocument address streetName streetNumber houseNumberExtension locality region postalCode country'.split(
      ' ',
    ),
  'twilio-identity-match': 'givenName familyName birthdate idDocument address locality region postalCode country'.split(
    ' ',
  ),
  'incode-ekyc':
    'name givenName middleNames familyName birthdate email idDocument address streetName locality region postalCode'.split(
      ' ',
    ),
  'telesign-contact-match': 'givenName familyName birthdate address'.split(' '),
  'syniverse-match': 'givenName familyName birthdate idDocument address locality region postalCode country'.split(' '),
  'tmt-verify':
    'name givenName middleNames familyName birthdate email address streetName streetNumber houseNumberExtension locality region postalCode country'.split(
      ' ',
    ),
  'tmt-network-biometrics':
    'name givenName familyName birthdate email idDocument address streetName streetNumber houseNumberExtension locality region postalCode country'.split(
      ' ',
    ),
  'glide-match':
    'name givenName familyName birthdate email idDocument address streetName locality region postalCode country'.split(
      ' ',
    ),
  // Its numbers for names, for the whole address and for the house number have no scale, so they are no answers.
  'prove-identity': 'birthdate email idDocument streetName locality region postalCode'.split(' '),
  'trestle-real-contact': 'name address email'.split(' '),
  'plaid-kyc-check': 'name birthdate idDocument address'.split(' '),
  'didit-database-validation': 'name birthdate idDocument address'.split(' '),
  'mobile-connect-kyc':
    'name givenName middleNames familyName birthdate email gender address streetNumber locality postalCode country'.split(
      ' ',
    ),
  'trulioo-verify':
    'name givenName middleNames familyName birthdate email gender address streetName streetNumber houseNumberExtension locality region postalCode country'.split(
      ' ',
    ),
};

/** Attributes of a person that a provider hands over, in any order. */
const RECORDS: Readonly<Record<FillInDialect, readonly string[]>> = {
  'camara-fill-in': ATTRIBUTE_NAMES.filter((name) => name !== 'bankAccountNumber'),
  'camara-number-verification': NONE,
  'twilio-pre-fill': 'givenName familyName address region postalCode country'.split(' '),
  'prove-pre-fill':
    'givenName familyName birthdate email idDocument address houseNumberExtension locality region postalCode'.split(
      ' ',
    ),
  'telesign-contact':
    'givenName familyName birthdate email idDocument address locality region postalCode country'.split(' '),
};

/** Which way a provider's own answer about the whole is good; `undefined` where it has none. */
const OPINIONS: Readonly<Record<MatchDialect, ProviderDecision['polarity'] | undefined>> = {
  'camara-match': undefined,
  'camara-age-verification': undefined,
  'camara-call-forwarding-signal': undefined,
  'camara-device-swap': undefined,
  'camara-number-recycling': undefined,
  'camara-number-verification': undefined,
  'camara-sim-swap': undefined,
  'camara-tenure': undefined,
  'prelude-match': undefined,
  'vonage-subscriber-match': undefined,
  'telesign-contact-match': undefined,
  'tmt-verify': undefined,
  'tmt-network-biometrics': undefined,
  'mobile-connect-kyc': undefined,
  // Its grade is about how well somebody can be reached.
  'trestle-real-contact': undefined,
  'incode-ekyc': 'higher-is-riskier',
  'twilio-identity-match': 'higher-is-better',
  'syniverse-match': 'higher-is-better',
  'glide-match': 'higher-is-better',
  'prove-identity': 'higher-is-better',
  // Words without an order.
  'plaid-kyc-check': 'unknown',
  'didit-database-validation': 'unknown',
  'trulioo-verify': 'unknown',
};

describe('providers side by side', () => {
  it('has a row for every table', () => {
    expect(MATCH_TABLES.map(({ dialect }) => dialect)).to.have.members(MATCH_DIALECTS);
    expect(FILL_IN_TABLES.map(({ dialect }) => dialect)).to.have.members(FILL_IN_DIALECTS);
  });

  for (const { dialect, answers, otherIdentity, pieces, overall } of MATCH_TABLES) {
    const names = ANSWERS[dialect];
    it(`3.1: ${dialect} answers about ${names.length} attributes and no others`, () => {
      const known = new Set(Object.keys({ ...answers, ...otherIdentity, ...pieces }));
      expect([...known]).to.have.members(names);
    });

    const polarity = OPINIONS[dialect];
    it(`5: ${dialect} has ${polarity ? `an opinion of the whole: ${polarity}` : 'no opinion of the whole'}`, () => {
      expect(overall?.polarity).to.equal(polarity);
    });
  }

  for (const { dialect, values, pieces } of FILL_IN_TABLES) {
    const names = RECORDS[dialect];
    it(`3.2: ${dialect} hands over ${names.length} attributes and no others`, () => {
      expect(Object.keys({ ...values, ...pieces })).to.have.members(names);
    });
  }

  describe('no data is never a difference, however it is spelt', () => {
    const rows: [spelling: string, dialect: MatchDialect, body: unknown][] = [
      ['not_available', 'camara-match', MATCH_NOTHING_AVAILABLE],
      ['null', 'camara-match', { givenNameMatch: null }],
      ['a key that is absent', 'camara-match', MATCH_EMPTY],
      ['not_available in snake_case', 'prelude-match', { given_name_match: 'not_available' }],
      ['unknown', 'incode-ekyc', { kyc: [{ key: 'phoneFirstNameMatch', status: 'unknown' }] }],
      ['no_data_available', 'twilio-identity-match', { identity_match: { first_name_match: 'no_data_available' } }],
      ['no_data of Twilio', 'twilio-identity-match', { identity_match: { first_name_match: 'no_data' } }],
      [
        'data_unavailable',
        'vonage-subscriber-match',
        { insights: { subscriber_match: { name_match: 'data_unavailable' } } },
      ],
      ['None', 'telesign-contact-match', { contact_match: { first_name_score: 'None' } }],
      ['null as a score', 'telesign-contact-match', { contact_match: { first_name_score: null } }],
      ['"-1"', 'syniverse-match', { results: { firstNameScore: '-1' } }],
      ['-1', 'tmt-verify', { '447700900123': { kyc_results: { first_name_score: -1 }, status: 0 } }],
      [
        'isDataAvailable: false',
        'tmt-network-biometrics',
        { assure: { matchingBirthDate: { isDataAvailable: false, isMatched: false, matchConfidence: 0 } } },
      ],
      ['a status where the result should be', 'tmt-network-biometrics', NB_REFUSED_BLOCKS],
      ['no key in a map of results', 'glide-match', { match_results: {}, overall_match: false }],
      ['null of a data source', 'prove-identity', { idv: { dataSource1: { identifiers: { dob: null } } } }],
      ['null under a key with a dot', 'trestle-real-contact', { 'phone.name_match': null }],
      ['no_data', 'plaid-kyc-check', { kyc_check: { name: { summary: 'no_data' } } }],
      ['null of a registry', 'didit-database-validation', { validations: [{ validation: { full_name: null } }] }],
      [
        'missing',
        'trulioo-verify',
        { Record: { DatasourceResults: [{ DatasourceFields: [{ FieldName: 'City', Status: 'missing' }] }] } },
      ],
      ['N-NA', 'mobile-connect-kyc', { name_match: 'N-NA' }],
      ['N-AD', 'mobile-connect-kyc', { name_match: 'N-AD' }],
    ];
    for (const [spelling, dialect, body] of rows) {
      it(`${spelling} (${dialect})`, () => {
        const { verdict, diagnostics } = normaliseMatch({ dialect, status: 200, body, asked: ['givenName'], now });
        expect(verdict?.decision).to.equal('inconclusive');
        expect(verdict?.attributes.givenName?.outcome).to.be.oneOf(['unavailable', 'not-checked']);
        expect(diagnostics.map(({ code }) => code)).not.to.include('word-unknown');
        const everything = normaliseMatch({ dialect, status: 200, body, now }).verdict;
        expect(everything?.decision).to.equal('inconclusive');
      });
    }

    it('has a row for every dialect that answers about attributes', () => {
      const graded = MATCH_DIALECTS.filter((dialect) => ANSWERS[dialect].length > 0);
      expect([...new Set(rows.map(([, dialect]) => dialect))]).to.have.members(graded);
    });
  });

  // Dialects whose answers stand in the body itself: without a container there is no telling `{}` from an answer that leaves everything out.
  const flat: readonly MatchDialect[] = ['camara-match', 'mobile-connect-kyc', 'prelude-match', 'trestle-real-contact'];
  for (const dialect of [...MATCH_DIALECTS, undefined]) {
    it(`takes an answer that mentions nothing for no verdict: ${dialect ?? 'no name'}`, () => {
      const { verdict, problem } = normaliseMatch({ dialect, status: 200, body: MATCH_EMPTY, asked: ['name'], now });
      const expected = dialect && flat.includes(dialect) ? 'inconclusive' : 'protocol';
      expect(verdict?.decision ?? problem?.code).to.equal(expected);
    });
  }
});
