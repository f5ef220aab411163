import { expect } from 'chai';
import { normaliseFillIn } from '../../src/dialects/normalise-fill-in.js';
import { readRecord, testRecordRecognition } from '../support/dialect-answers.js';
import { PROVE_BLANK_RECORD, PROVE_NO_RECORD, PROVE_RECORD } from './samples/prove-pre-fill.samples.js';

const DIALECT = 'prove-pre-fill';

describe('prove-pre-fill', () => {
  const keys: [attribute: string, individual: Record<string, unknown>, value: string][] = [
    ['givenName', { firstName: 'Ada' }, 'Ada'],
    ['familyName', { lastName: 'Example' }, 'Example'],
    ['email', { emailAddresses: ['ada@example.com'] }, 'ada@example.com'],
    ['idDocument', { ssn: '000000001' }, '000000001'],
    ['idDocument', { ssn: '0001' }, '0001'],
    ['address', { addresses: [{ address: '12 Sample St' }] }, '12 Sample St'],
    ['houseNumberExtension', { addresses: [{ extendedAddress: 'Apt 3' }] }, 'Apt 3'],
    ['locality', { addresses: [{ city: 'Springfield' }] }, 'Springfield'],
    ['region', { addresses: [{ region: 'KY' }] }, 'KY'],
    ['postalCode', { addresses: [{ postalCode: '00501' }] }, '00501'],
    ['postalCode', { addresses: [{ postal_code: '00501' }] }, '00501'],
    ['birthdate', { dob: '1981-01-09' }, '1981-01-09'],
  ];
  for (const [attribute, individual, value] of keys) {
    it(`reads ${Object.keys(individual).join()} as ${attribute}`, () => {
      expect(readRecord(DIALECT, { success: true, individual })).to.deep.equal({
        attributes: { [attribute]: value },
        check: [],
        notes: [],
      });
    });
  }

  const dates: [label: string, dob: string, value: string | undefined][] = [
    ['as Go writes it', '1981-01-09 00:00:00 +0000 UTC', '1981-01-09'],
    ['as Go writes it with a zone', '1981-01-09 00:00:00 -0500 EST', '1981-01-09'],
    ['of a leap day', '2000-02-29 00:00:00 +0000 UTC', '2000-02-29'],
    ['that does not exist', '1981-02-30 00:00:00 +0000 UTC', undefined],
    ['without a day', '1981-01', undefined],
    ['without a year', '01-09', undefined],
  ];
  for (const [label, dob, value] of dates) {
    it(`${value === undefined ? 'leaves out' : 'cuts to the day'} a birth date ${label}, with a note`, () => {
      const { attributes, check, notes } = readRecord(DIALECT, { individual: { dob } });
      expect(attributes.birthdate).to.equal(value);
      expect(check).to.deep.equal(value === undefined ? [] : ['birthdate']);
      expect(notes).to.deep.equal([value === undefined ? 'value-dropped birthdate' : 'value-check birthdate']);
    });
  }

  it('takes the first address and the first mail address alone', () => {
    expect(readRecord(DIALECT, PROVE_RECORD).attributes).to.deep.equal({
      idDocument: '000000001',
      givenName: 'Ada',
      familyName: 'Example',
      address: '12 Sample St',
      postalCode: '00501',
      region: 'KY',
      locality: 'Springfield',
      houseNumberExtension: 'Apt 3',
      birthdate: '1981-01-09',
      email: 'ada@example.com',
    });
    const individual = { emailAddresses: ['', 'second@example.com'], addresses: [{}, { city: 'Elsewhere' }] };
    expect(readRecord(DIALECT, { individual }).attributes).to.deep.equal({});
  });

  it('takes nulls, blanks and empty lists for absent', () => {
    expect(readRecord(DIALECT, PROVE_BLANK_RECORD)).to.deep.equal({ attributes: {}, check: [], notes: [] });
  });

  const states: [success: unknown, problem: string][] = [
    [false, 'subscriber-not-found'],
    ['pending', 'pending'],
    ['possession_required', 'proof-required'],
    [true, 'protocol'],
  ];
  for (const [success, problem] of states) {
    it(`answers success ${JSON.stringify(success)} without a record with ${problem}`, () => {
      expect(normaliseFillIn({ dialect: DIALECT, body: { success, next: {} } }).problem?.code).to.equal(problem);
    });
  }

  for (const success of [null, '', undefined, 'true']) {
    it(`hands over a record beside success ${JSON.stringify(success) ?? 'undefined'}`, () => {
      const { attributes } = normaliseFillIn({ dialect: DIALECT, body: { ...PROVE_RECORD, success } });
      expect(attributes).to.include({ givenName: 'Ada' });
    });
  }

  it('has no record where the challenge was not accepted', () => {
    expect(normaliseFillIn({ dialect: DIALECT, body: PROVE_NO_RECORD }).problem?.code).to.equal('subscriber-not-found');
  });

  testRecordRecognition(DIALECT, { 'a record': PROVE_RECORD, 'a blank one': PROVE_BLANK_RECORD });
});
