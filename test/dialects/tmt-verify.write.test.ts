import { expect } from 'chai';
import { writeTmtVerify } from '../../src/dialects/tmt-verify.write.js';
import type { AttributeValues } from '../../src/domain/attribute.js';
import { ALL_FILLED, NOTHING_FILLED, objectsIn, PHONE_NUMBER } from '../support/write-samples.js';

const write = (attributes: AttributeValues) => writeTmtVerify({ attributes, phoneNumber: PHONE_NUMBER });
const challenges = (attributes: AttributeValues): unknown => {
  const { body } = write(attributes);
  return JSON.parse(JSON.stringify(body['kyc_challenges'] ?? null));
};
const { address: _line, ...PARTS } = ALL_FILLED;

describe('tmt-verify.write', () => {
  it('writes what TMT knows of all attributes and says what it leaves out', () => {
    const { path, body, dropped } = write({ ...ALL_FILLED, country: 'GB' });
    expect(path).to.equal('/v3/');
    expect(JSON.parse(JSON.stringify(body))).to.deep.equal({
      number: '447700900123',
      dpoints: 'kycmatch',
      kyc_challenges: {
        name: { first_name: 'Ada', middle_name: 'B.', last_name: 'Example' },
        dob: { day: '9', month: '2', year: '1981' },
        address: {
          street: 'Sample St',
          street_no: '12',
          unit_no: 'Apt 3',
          city: 'Holtsville',
          province: 'New York',
          postcode: '00501-0001',
          country: 'GB',
        },
        email: 'ada@example.com',
      },
    });
    expect(dropped).to.deep.equal([
      'idDocument',
      'idDocumentType',
      'idDocumentExpiryDate',
      'bankAccountNumber',
      'name',
      'nameKanaHankaku',
      'nameKanaZenkaku',
      'familyNameAtBirth',
      'address',
      'gender',
      'cityOfBirth',
      'countryOfBirth',
      'nationality',
    ]);
  });

  const US = { country: 'US' };
  const rows: [label: string, attributes: AttributeValues, expected: unknown, dropped: string[]][] = [
    [
      'a US address as its two lines',
      { address: '12 Sample St', houseNumberExtension: 'Apt 3', ...US },
      { address: { street: '12 Sample St', street_no: 'Apt 3', ...US } },
      [],
    ],
    [
      'US parts as the first line',
      { streetName: 'Sample St', streetNumber: '12', ...US },
      { address: { street: '12 Sample St', ...US } },
      [],
    ],
    [
      'a US street without a number',
      { streetName: 'Sample St', country: 'us' },
      { address: { street: 'Sample St', country: 'us' } },
      [],
    ],
    ['no US number without a street', { streetNumber: '12', ...US }, { address: US }, ['streetNumber']],
    ['no line elsewhere', { address: '12 Sample St' }, null, ['address']],
    ['a day without leading zeros', { birthdate: '2001-10-01' }, { dob: { day: '1', month: '10', year: '2001' } }, []],
    ['no day that is none', { birthdate: '1.10.2001' }, null, ['birthdate']],
    ['leading zeros of a code', { postalCode: '01067' }, { address: { postcode: '01067' } }, []],
    ['any script, unchanged', { familyName: ' 李\u0301 ' }, { name: { last_name: ' 李\u0301 ' } }, []],
  ];
  for (const [label, attributes, expected, dropped] of rows) {
    it(`writes ${label}`, () => {
      expect(challenges(attributes)).to.deep.equal(expected);
      expect(write(attributes).dropped).to.deep.equal(dropped);
    });
  }

  it('8.12 TMT: state in one place and province in another: province, and unit_no without a second unit_name', () => {
    const region = { region: 'Ontario', streetName: 'Sample St', houseNumberExtension: '3' };
    expect(challenges(region)).to.deep.equal({ address: { street: 'Sample St', province: 'Ontario', unit_no: '3' } });
  });

  it('writes one first line where line and parts are filled', () => {
    expect(challenges(ALL_FILLED)).to.have.nested.property('address.street', '12 Sample St');
    expect(write(ALL_FILLED).dropped).to.include.members(['streetName', 'streetNumber']);
    expect(challenges(PARTS)).to.have.nested.property('address.street', '12 Sample St');
    expect(write(PARTS).dropped).not.to.include.members(['streetName']);
  });

  for (const [label, attributes] of NOTHING_FILLED) {
    it(`writes no challenge of ${label}`, () => {
      expect(Object.keys(write(attributes).body)).to.deep.equal(['number', 'dpoints']);
      expect(write(attributes).dropped).to.deep.equal([]);
    });
  }

  it('makes objects without prototypes', () => {
    for (const object of objectsIn(write(ALL_FILLED).body)) expect(Object.getPrototypeOf(object)).to.equal(null);
  });
});
