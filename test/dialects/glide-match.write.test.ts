import { expect } from 'chai';
import { writeGlideMatch } from '../../src/dialects/glide-match.write.js';
import type { AttributeValues } from '../../src/domain/attribute.js';
import { ALL_FILLED, NOTHING_FILLED, objectsIn, PHONE_NUMBER } from '../support/write-samples.js';

const write = (attributes: AttributeValues) => writeGlideMatch({ attributes, phoneNumber: PHONE_NUMBER });

describe('glide-match.write', () => {
  it('writes what Glide knows of all attributes and says what it leaves out', () => {
    const { path, body, dropped } = write(ALL_FILLED);
    expect(path).to.equal('/kyc-match/match');
    expect(JSON.parse(JSON.stringify(body))).to.deep.equal({
      phone_number: '+447700900123',
      id_document: '000000001',
      name: 'Ada B. Example',
      given_name: 'Ada',
      family_name: 'Example',
      birth_date: '1981-02-09',
      email: 'ada@example.com',
      address: {
        street: '12 Sample St',
        city: 'Holtsville',
        state: 'NY',
        postal_code: '00501-0001',
        country: 'US',
      },
    });
    expect(dropped).to.deep.equal([
      'idDocumentType',
      'idDocumentExpiryDate',
      'bankAccountNumber',
      'nameKanaHankaku',
      'nameKanaZenkaku',
      'middleNames',
      'familyNameAtBirth',
      'streetName',
      'streetNumber',
      'houseNumberExtension',
      'gender',
      'cityOfBirth',
      'countryOfBirth',
      'nationality',
    ]);
  });

  const rows: [label: string, attributes: AttributeValues, body: object, dropped: string[]][] = [
    [
      'a street where there is no line',
      { streetName: 'Rue X', streetNumber: '7' },
      { address: { street: 'Rue X' } },
      ['streetNumber'],
    ],
    [
      'a region elsewhere as typed',
      { region: 'Île-de-France', country: 'FR' },
      { address: { state: 'Île-de-France', country: 'FR' } },
      [],
    ],
    ['a region without a country as typed', { region: 'Bayern' }, { address: { state: 'Bayern' } }, []],
    ['a state without a country by its letters', { region: 'california' }, { address: { state: 'CA' } }, []],
    ['no state that is none', { region: 'Bayern', country: 'US' }, { address: { country: 'US' } }, ['region']],
    ['no day that is none', { birthdate: '9.2.1981' }, {}, ['birthdate']],
    [
      'leading zeros',
      { postalCode: '01067', idDocument: '007' },
      { address: { postal_code: '01067' }, id_document: '007' },
      [],
    ],
    [
      'any script, unchanged',
      { givenName: ' Zoë\u0301 ', familyName: '李' },
      { given_name: ' Zoë\u0301 ', family_name: '李' },
      [],
    ],
  ];
  for (const [label, attributes, expected, dropped] of rows) {
    it(`writes ${label}`, () => {
      const request = write(attributes);
      expect(JSON.parse(JSON.stringify(request.body))).to.deep.equal({ phone_number: PHONE_NUMBER, ...expected });
      expect(request.dropped).to.deep.equal(dropped);
    });
  }

  for (const [label, attributes] of NOTHING_FILLED) {
    it(`writes nothing but the number of ${label}`, () => {
      expect(Object.keys(write(attributes).body)).to.deep.equal(['phone_number']);
      expect(write(attributes).dropped).to.deep.equal([]);
    });
  }

  it('makes objects without prototypes', () => {
    for (const object of objectsIn(write(ALL_FILLED).body)) expect(Object.getPrototypeOf(object)).to.equal(null);
  });
});
