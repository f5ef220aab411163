import { expect } from 'chai';
import { normaliseMatch } from '../../src/dialects/normalise-match.js';
import { readAttributes, readNotes, testMatchRecognition, verdictOn } from '../support/dialect-answers.js';
import { TMT_PARTIAL_REPLY, TMT_SCORES, TMT_TABLE_KEYS, tmtStatus } from './samples/tmt-verify.samples.js';

const DIALECT = 'tmt-verify';
const answer = (results: Record<string, unknown>) => ({
  '447700900123': { kyc_results: results, status: 0, status_message: 'Success' },
});

describe('tmt-verify', () => {
  const keys: [attribute: string, key: string][] = [
    ['name', 'name_score'],
    ['givenName', 'first_name_score'],
    ['middleNames', 'middle_name_score'],
    ['familyName', 'last_name_score'],
    ['birthdate', 'dob_score'],
    ['birthdate', 'dob'],
    ['email', 'email'],
    ['email', 'email_score'],
    ['address', 'address_score'],
    ['streetName', 'street_score'],
    ['streetName', 'street_name_score'],
    ['streetNumber', 'street_no_score'],
    ['houseNumberExtension', 'unit_no_score'],
    ['locality', 'city_score'],
    ['region', 'province_score'],
    ['postalCode', 'postcode_score'],
    ['country', 'country_score'],
  ];
  for (const [attribute, key] of keys) {
    it(`reads ${key} as ${attribute}, and as nothing else`, () => {
      expect(readAttributes(DIALECT, answer({ [key]: 100 }))).to.deep.equal({ [attribute]: { outcome: 'match' } });
    });
  }

  describe('8.12 TMT: the keys of the sample differ from those of the table', () => {
    const drift: [table: string, sample: string][] = [
      ['dob_score', 'dob'],
      ['street_score', 'street_name_score'],
      ['email', 'email_score'],
    ];
    for (const [table, sample] of drift) {
      it(`reads ${table} and ${sample} alike, and trusts neither where they disagree`, () => {
        const read = (results: Record<string, unknown>) => Object.values(readAttributes(DIALECT, answer(results)));
        expect(read({ [table]: 0 })).to.deep.equal(read({ [sample]: 0 }));
        expect(read({ [table]: 100, [sample]: 100 })).to.deep.equal([{ outcome: 'match' }]);
        expect(read({ [table]: 100, [sample]: 0 })).to.deep.equal([
          { outcome: 'unavailable', reason: 'contradiction' },
        ]);
      });
    }
  });

  describe('scores', () => {
    const rows: [sent: unknown, outcome: object][] = [
      [100, { outcome: 'match' }],
      ['100', { outcome: 'match' }],
      [99, { outcome: 'mismatch', score: 99 }],
      ['50', { outcome: 'mismatch', score: 50 }],
      [1, { outcome: 'mismatch', score: 1 }],
      [0, { outcome: 'mismatch', score: 0 }],
      ['0', { outcome: 'mismatch', score: 0 }],
      [-1, { outcome: 'unavailable' }],
      ['-1', { outcome: 'unavailable' }],
      [null, { outcome: 'unavailable' }],
      ['', { outcome: 'unavailable' }],
    ];
    for (const [sent, outcome] of rows) {
      it(`reads ${JSON.stringify(sent)} as ${JSON.stringify(outcome)}`, () => {
        expect(readAttributes(DIALECT, answer({ last_name_score: sent }))).to.deep.equal({ familyName: outcome });
        expect(readNotes(DIALECT, answer({ last_name_score: sent }))).to.deep.equal([]);
      });
    }

    for (const sent of [101, -2, true, 'Y', '1e2', {}]) {
      it(`does not guess at ${JSON.stringify(sent)}`, () => {
        const expected = { familyName: { outcome: 'unavailable', reason: 'unknown-word' } };
        expect(readAttributes(DIALECT, answer({ last_name_score: sent }))).to.deep.equal(expected);
      });
    }

    it('lets the policy decide what is close: 85 for names, nothing for a birth date', () => {
      const { attributes } = verdictOn(DIALECT, answer({ last_name_score: 85, first_name_score: 84, dob_score: 99 }));
      expect(attributes).to.deep.equal({
        familyName: { outcome: 'partial', score: 85 },
        givenName: { outcome: 'mismatch', score: 84 },
        birthdate: { outcome: 'mismatch' },
      });
    });
  });

  it('says nothing about −1 for what was not asked', () => {
    const { attributes, decision } = verdictOn(DIALECT, TMT_PARTIAL_REPLY, ['givenName']);
    expect(attributes).to.deep.equal({ givenName: { outcome: 'match' } });
    expect(decision).to.equal('match');
  });

  it('copies nothing onto a middle name that may have been counted into the first name', () => {
    const { attributes } = verdictOn(DIALECT, answer({ first_name_score: 100 }), ['givenName', 'middleNames']);
    expect(attributes).to.deep.equal({
      givenName: { outcome: 'match' },
      middleNames: { outcome: 'not-checked', reason: 'absent' },
    });
  });

  it('reads the samples whole', () => {
    expect(readAttributes(DIALECT, TMT_SCORES)).to.deep.equal({
      givenName: { outcome: 'match' },
      familyName: { outcome: 'mismatch', score: 88 },
      middleNames: { outcome: 'unavailable' },
      streetNumber: { outcome: 'match' },
      streetName: { outcome: 'mismatch', score: 80 },
      houseNumberExtension: { outcome: 'unavailable' },
      locality: { outcome: 'mismatch', score: 79 },
      region: { outcome: 'mismatch', score: 0 },
      postalCode: { outcome: 'match' },
      country: { outcome: 'match' },
      birthdate: { outcome: 'mismatch' },
      email: { outcome: 'match' },
    });
    expect(readAttributes(DIALECT, TMT_TABLE_KEYS)).to.deep.equal({
      name: { outcome: 'match' },
      address: { outcome: 'mismatch', score: 78 },
      streetName: { outcome: 'mismatch', score: 80 },
      birthdate: { outcome: 'match' },
      email: { outcome: 'mismatch', score: 0 },
    });
  });

  it('has no overall answer; line, contract and request are named', () => {
    const { provider, signals } = verdictOn(DIALECT, TMT_SCORES);
    expect(provider).to.deep.equal({ dialect: DIALECT, requestId: 'LHfPR6J' });
    expect(signals).to.deep.equal({ lineType: 'mobile', carrier: 'Example Mobile', contractType: 'prepaid' });
  });

  for (const [segment, contractType] of [
    ['PAYG', 'prepaid'],
    ['PAYM', 'postpaid'],
    ['Business', 'business'],
  ] as const) {
    it(`reads the market segment ${segment} as ${contractType}`, () => {
      const body = { '447700900123': { kyc_results: { dob: 100 }, market_segment: segment, status: 0 } };
      expect(verdictOn(DIALECT, body).signals).to.deep.equal({ contractType });
    });
  }

  describe('status under HTTP 200', () => {
    const rows: [status: number, problem: string][] = [
      [1, 'invalid-input'],
      [2, 'not-supported'],
      [3, 'provider-error'],
    ];
    for (const [status, problem] of rows) {
      it(`answers ${String(status)} with ${problem}, named or not`, () => {
        const body = tmtStatus(status, 'message');
        expect(normaliseMatch({ dialect: DIALECT, status: 200, body }).problem?.code).to.equal(problem);
        expect(normaliseMatch({ status: 200, body }).problem?.code).to.equal(problem);
      });
    }

    it('reads what a partial reply (4) holds', () => {
      expect(verdictOn(DIALECT, TMT_PARTIAL_REPLY).attributes).to.deep.equal({
        givenName: { outcome: 'match' },
        familyName: { outcome: 'unavailable' },
      });
    });

    it('has no answer in a partial reply without results', () => {
      expect(normaliseMatch({ dialect: DIALECT, body: tmtStatus(4, 'Partial Reply') }).problem?.code).to.equal(
        'protocol',
      );
    });
  });

  testMatchRecognition(DIALECT, {
    'keys of the sample': TMT_SCORES,
    'keys of the table': TMT_TABLE_KEYS,
    'a partial reply': TMT_PARTIAL_REPLY,
  });
});
