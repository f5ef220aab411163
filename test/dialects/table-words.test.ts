/** The words and codes of tables that no sample of a provider holds: each with what the table says it means. */
import { expect } from 'chai';
import type { FillInDialect, MatchDialect } from '../../src/dialects/dialect.js';
import { normaliseFillIn } from '../../src/dialects/normalise-fill-in.js';
import { normaliseMatch } from '../../src/dialects/normalise-match.js';
import { problemByStatus } from '../../src/dialects/problem-codes.js';
import { createWordReader, PLAIN_GRADES, YES_OR_NO } from '../../src/dialects/word.js';
import { compactDate, dateParts, isoDate, withoutPlus } from '../../src/dialects/write-value.js';
import { writeTwilioIdentityMatch } from '../../src/dialects/twilio-identity-match.write.js';
import { fieldOfWireKey } from '../../src/dialects/wire-names.js';

const now = '2026-01-01T00:00:00Z';
const tmt = (status: unknown) => ({ '447700900000': { status, kyc_results: { first_name_score: -1 } } });
const telesign = (code: unknown) => ({ contact_match: { status: { code } } });
const vonage = (status: object, more: object = {}) => ({ insights: { subscriber_match: { status }, ...more } });

describe('an error inside an answer to a match', () => {
  const rows: [label: string, dialect: MatchDialect, body: object, problem: string | undefined][] = [
    ['60614 of Twilio', 'twilio-identity-match', { identity_match: { error_code: 60614 } }, 'config'],
    ['60619 of Twilio', 'twilio-identity-match', { identity_match: { error_code: 60619 } }, 'config'],
    ['null of Twilio', 'twilio-identity-match', { identity_match: { error_code: null } }, undefined],
    ['an empty text of Twilio', 'twilio-identity-match', { identity_match: { error_code: '' } }, undefined],
    ['2802 of Telesign', 'telesign-contact-match', telesign(2802), 'provider-error'],
    ['2810 of Telesign', 'telesign-contact-match', telesign(2810), 'provider-error'],
    ['null of Telesign', 'telesign-contact-match', telesign(null), undefined],
    ['null of TMT', 'tmt-verify', tmt(null), undefined],
    ['a network of Vonage', 'vonage-subscriber-match', vonage({ code: 'UNSUPPORTED_NETWORK_TYPE' }), 'not-supported'],
    ['a word of Vonage', 'vonage-subscriber-match', vonage({ status: 'UNSUPPORTED_NETWORK_TYPE' }), 'not-supported'],
    ['null of Vonage', 'vonage-subscriber-match', vonage({ code: null }), undefined],
    ['an empty text of Vonage', 'vonage-subscriber-match', vonage({ code: '' }), undefined],
  ];
  for (const [label, dialect, body, problem] of rows) {
    it(`is ${problem ?? 'none'}: ${label}`, () => {
      expect(normaliseMatch({ dialect, body, now }).problem?.code).to.equal(problem);
    });
  }
});

describe('an error inside a record', () => {
  const rows: [label: string, dialect: FillInDialect, body: object][] = [
    ['60619 of Twilio', 'twilio-pre-fill', { pre_fill: { error_code: 60619 } }],
    ['60619 of Twilio beside a value', 'twilio-pre-fill', { pre_fill: { error_code: '60619', first_name: 'A' } }],
    ['60614 of Twilio in a batch', 'twilio-pre-fill', { phone_numbers: [{ pre_fill: { error_code: 60614 } }] }],
  ];
  for (const [label, dialect, body] of rows) {
    it(`is of the configuration: ${label}`, () => {
      expect(normaliseFillIn({ dialect, body }).problem?.code).to.equal('config');
    });
  }

  it('is no success where an object is in its place', () => {
    const body = { pre_fill: { error_code: {}, first_name: 'A' } };
    expect(normaliseFillIn({ dialect: 'twilio-pre-fill', body }).problem?.code).to.equal('provider-error');
  });
});

describe('what stands beside an answer', () => {
  it('is the carrier of Vonage, which its own insight names', () => {
    const match = { status: { code: 'OK' }, name_match: 'exact' };
    const current_carrier = { name: 'Example', network_type: 'mobile' };
    const body = { insights: { subscriber_match: match, current_carrier } };
    expect(normaliseMatch({ dialect: 'vonage-subscriber-match', body, now }).verdict?.signals).to.deep.include({
      carrier: 'Example',
      lineType: 'mobile',
    });
  });

  it('is the correlation of Syniverse where there is no response', () => {
    const requestOf = (results: object) =>
      normaliseMatch({ dialect: 'syniverse-match', body: { results }, now }).verdict?.provider.requestId;
    expect(requestOf({ firstNameScore: 10, correlationId: 'c-1' })).to.equal('c-1');
    expect(requestOf({ firstNameScore: 10, correlationId: 'c-1', responseId: 'r-1' })).to.equal('r-1');
  });
});

describe('words that providers share', () => {
  it('mean what they say, in yes and no', () => {
    const read = createWordReader(YES_OR_NO);
    expect(['Y', true, 'N', false, null, ''].map((word) => read(word)?.outcome)).to.deep.equal([
      'match',
      'match',
      'mismatch',
      'mismatch',
      'unavailable',
      'unavailable',
    ]);
  });

  it('mean what they say, in plain grades', () => {
    const read = createWordReader(PLAIN_GRADES);
    expect([null, '', 'NO INPUT', 'missing', 'full_match'].map((word) => read(word)?.outcome)).to.deep.equal([
      'unavailable',
      'unavailable',
      'not-checked',
      'unavailable',
      'match',
    ]);
  });

  it('are spelt as samples of old versions misspelt them', () => {
    expect(['giventName', 'givent_name', 'given_name', 'givenName'].map(fieldOfWireKey)).to.deep.equal(
      Array(4).fill('givenName'),
    );
    expect(fieldOfWireKey('Stryker')).to.equal(undefined);
  });
});

describe('a status without a code that anybody knows', () => {
  for (const [status, problem] of [
    [405, 'config'],
    [406, 'config'],
    [412, 'config'],
    [451, 'not-supported'],
    [501, 'config'],
    [504, 'timeout'],
    [505, 'provider-error'],
    [418, 'protocol'],
  ] as const) {
    it(`${status} is ${problem}`, () => {
      expect(problemByStatus(status, false)).to.equal(problem);
    });
  }
});

describe('what is written', () => {
  it('is a day only where it is one', () => {
    const date = '1981-02-09';
    expect([isoDate(date), compactDate(date), dateParts(date)?.['day']]).to.deep.equal([date, '19810209', '9']);
    for (const text of ['11981-02-09', '1981-02-091', ' 1981-02-09', '1981', '', '1981-02-29', '1981-13-09'])
      expect([isoDate(text), compactDate(text), dateParts(text)], text).to.deep.equal(Array(3).fill(undefined));
  });

  it('loses no plus but the one before a number', () => {
    expect(['+447', '44+7', '447'].map(withoutPlus)).to.deep.equal(['447', '44+7', '447']);
  });

  const streets: [country: string, phoneNumber: string, line: string][] = [
    ['US', '+12025550123', '12 Rue'],
    ['FR', '+33199000000', '12 Rue'],
    ['GB', '+447700900123', '12 Rue'],
    ['DE', '+4915550000000', 'Rue 12'],
    ['NL', '+31970000000', 'Rue 12'],
    ['IT', '+393000000000', 'Rue 12'],
    ['ES', '+34600000000', 'Rue 12'],
    ['nowhere', '+999', '12 Rue'],
  ];
  for (const [country, phoneNumber, line] of streets) {
    it(`has street and number in the order of ${country}, and no line beside a line`, () => {
      const written = (attributes: object) =>
        JSON.stringify(
          writeTwilioIdentityMatch({
            attributes: { streetName: 'Rue', streetNumber: '12', ...attributes },
            phoneNumber,
          }).body,
        );
      expect(written({}).replace(/,/g, '')).to.contain(`"address_line1":"${line}"`);
      expect(written({ address: 'Line 1' })).to.contain('"address_line1":"Line 1"');
    });
  }
});
