import { expect } from 'chai';
import { writeTmtNetworkBiometrics } from '../../src/dialects/tmt-network-biometrics.write.js';
import type { AttributeValues } from '../../src/domain/attribute.js';
import { ALL_FILLED, NOTHING_FILLED, objectsIn, PHONE_NUMBER } from '../support/write-samples.js';

const write = (attributes: AttributeValues) => writeTmtNetworkBiometrics({ attributes, phoneNumber: PHONE_NUMBER });
const assure = (attributes: AttributeValues): unknown => {
  const { body } = write(attributes);
  return JSON.parse(JSON.stringify(body['assure'] ?? null));
};

describe('tmt-network-biometrics.write', () => {
  it('writes what TMT knows of all attributes and says what it leaves out', () => {
    const { path, body, dropped } = write(ALL_FILLED);
    expect(path).to.equal('/network-biometrics');
    expect(JSON.parse(JSON.stringify(body))).to.deep.equal({
      discover: { number: '447700900123' },
      assure: {
        matchingName: { firstName: 'Ada', lastName: 'Example', email: 'ada@example.com' },
        matchingIdentityDocument: { nationalIdentity: { reference: '000000001' } },
        matchingAddress: {
          streetAddress: '12 Sample St',
          houseNumber: '12',
          houseName: 'Apt 3',
          postcode: '00501-0001',
          locality: 'Holtsville',
          province: 'New York',
          country: 'United States',
        },
        matchingBirthDate: { dateOfBirth: '1981-02-09' },
      },
    });
    expect(dropped).to.deep.equal([
      'idDocumentType',
      'idDocumentExpiryDate',
      'bankAccountNumber',
      'name',
      'nameKanaHankaku',
      'nameKanaZenkaku',
      'middleNames',
      'familyNameAtBirth',
      'streetName',
      'gender',
      'cityOfBirth',
      'countryOfBirth',
      'nationality',
    ]);
  });

  const rows: [label: string, attributes: AttributeValues, expected: unknown, dropped: string[]][] = [
    ['no name with one part', { givenName: 'Ada' }, null, ['givenName']],
    [
      'no mail address without a name',
      { familyName: 'Example', email: 'a@example.com' },
      null,
      ['familyName', 'email'],
    ],
    [
      'no mail address beside a blank name',
      { givenName: ' ', familyName: 'Example', email: 'a@example.com' },
      null,
      ['familyName', 'email'],
    ],
    [
      'a street where there is no line',
      { streetName: 'Rue X', streetNumber: '7' },
      { matchingAddress: { streetAddress: 'Rue X', houseNumber: '7' } },
      [],
    ],
    ['a country by its name', { country: 'fr' }, { matchingAddress: { country: 'France' } }, []],
    ['no country that is no code', { country: 'France' }, null, ['country']],
    ['no country that nobody knows', { country: 'XX' }, null, ['country']],
    ['no day that is none', { birthdate: '9.2.1981' }, null, ['birthdate']],
    [
      'leading zeros',
      { postalCode: '01067', streetNumber: '007' },
      { matchingAddress: { postcode: '01067', houseNumber: '007' } },
      [],
    ],
    [
      'any script, unchanged',
      { givenName: ' 李\u0301 ', familyName: 'Ñ' },
      { matchingName: { firstName: ' 李\u0301 ', lastName: 'Ñ' } },
      [],
    ],
  ];
  for (const [label, attributes, expected, dropped] of rows) {
    it(`writes ${label}`, () => {
      expect(assure(attributes)).to.deep.equal(expected);
      expect(write(attributes).dropped).to.deep.equal(dropped);
    });
  }

  for (const [label, attributes] of NOTHING_FILLED) {
    it(`writes nothing to assure of ${label}`, () => {
      expect(Object.keys(write(attributes).body)).to.deep.equal(['discover']);
      expect(write(attributes).dropped).to.deep.equal([]);
    });
  }

  it('makes objects without prototypes', () => {
    for (const object of objectsIn(write(ALL_FILLED).body)) expect(Object.getPrototypeOf(object)).to.equal(null);
  });
});
