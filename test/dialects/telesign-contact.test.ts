import { expect } from 'chai';
import { normaliseFillIn } from '../../src/dialects/normalise-fill-in.js';
import { readRecord, testRecordRecognition } from '../support/dialect-answers.js';
import { TELESIGN_BLANK_RECORD, TELESIGN_NO_RECORD, TELESIGN_RECORD } from './samples/telesign-contact.samples.js';

const DIALECT = 'telesign-contact';

describe('telesign-contact', () => {
  const keys: [attribute: string, key: string, sent: string, value: string][] = [
    ['givenName', 'first_name', 'ADA', 'ADA'],
    ['familyName', 'last_name', 'EXAMPLE', 'EXAMPLE'],
    ['email', 'email_address', 'ada@example.com', 'ada@example.com'],
    ['locality', 'city', 'SPRINGFIELD', 'SPRINGFIELD'],
    ['region', 'state_province', 'KY', 'KY'],
    ['postalCode', 'zip_postal_code', '00501', '00501'],
    ['country', 'country', 'us', 'US'],
    ['idDocument', 'id', '000000001', '000000001'],
    ['address', 'address1', '12 SAMPLE ST', '12 SAMPLE ST'],
    ['address', 'address4', 'LAST LINE', 'LAST LINE'],
  ];
  for (const [attribute, key, sent, value] of keys) {
    it(`reads ${key} as ${attribute}`, () => {
      expect(readRecord(DIALECT, { contact: { [key]: sent } })).to.deep.equal({
        attributes: { [attribute]: value },
        check: [],
        notes: [],
      });
    });
  }

  it('cuts a birth date to its day and has it looked at', () => {
    expect(readRecord(DIALECT, { contact: { date_of_birth: '1981-01-09T00:00:00Z' } })).to.deep.equal({
      attributes: { birthdate: '1981-01-09' },
      check: ['birthdate'],
      notes: ['value-check birthdate'],
    });
  });

  it('joins the four lines of the address in their order, without the empty ones', () => {
    const contact = { address4: ' FOURTH ', address1: 'FIRST', address2: '', address3: 'THIRD' };
    expect(readRecord(DIALECT, { contact }).attributes).to.deep.equal({ address: 'FIRST, THIRD, FOURTH' });
  });

  it('shows what came, in capitals', () => {
    expect(readRecord(DIALECT, TELESIGN_RECORD).attributes).to.deep.equal({
      givenName: 'ADA',
      familyName: 'EXAMPLE',
      address: '12 SAMPLE ST, APT 3',
      locality: 'SPRINGFIELD',
      region: 'KY',
      postalCode: '00501',
      country: 'US',
    });
  });

  it('takes empty texts, blanks and null for absent', () => {
    expect(readRecord(DIALECT, TELESIGN_BLANK_RECORD)).to.deep.equal({ attributes: {}, check: [], notes: [] });
  });

  it('leaves out with a note what is no value', () => {
    expect(readRecord(DIALECT, { contact: { country: 'UNITED STATES', first_name: {} } }).notes).to.deep.equal([
      'value-dropped givenName',
      'value-dropped country',
    ]);
  });

  const codes: [code: unknown, problem: string][] = [
    [2803, 'not-supported'],
    [2805, 'subscriber-not-found'],
    [2811, 'timeout'],
  ];
  for (const [code, problem] of codes) {
    it(`answers the status ${String(code)} with ${problem}`, () => {
      const body = { contact: { status: { code } } };
      expect(normaliseFillIn({ dialect: DIALECT, body }).problem?.code).to.equal(problem);
    });
  }

  it('hands over a record without a code in its status', () => {
    const contact = { first_name: 'ADA', status: { code: null } };
    expect(normaliseFillIn({ dialect: DIALECT, body: { contact } }).attributes).to.deep.equal({ givenName: 'ADA' });
  });

  it('has no record in a body without one', () => {
    expect(normaliseFillIn({ dialect: DIALECT, body: { status: { code: 300 } } }).problem?.code).to.equal('protocol');
  });

  testRecordRecognition(DIALECT, {
    'a record': TELESIGN_RECORD,
    'a blank one': TELESIGN_BLANK_RECORD,
    'a missing one': TELESIGN_NO_RECORD,
  });
});
