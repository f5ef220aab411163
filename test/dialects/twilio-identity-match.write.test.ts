import { expect } from 'chai';
import { writeTwilioIdentityMatch } from '../../src/dialects/twilio-identity-match.write.js';
import type { AttributeValues } from '../../src/domain/attribute.js';
import { ALL_FILLED, NOTHING_FILLED, objectsIn } from '../support/write-samples.js';

const AMERICAN = '+12025550123';

function write(attributes: AttributeValues, phoneNumber = AMERICAN) {
  const request = writeTwilioIdentityMatch({ attributes, phoneNumber });
  return { ...request, plain: JSON.parse(JSON.stringify(request.body)) as unknown };
}

const batch = (identity_match: object, phone_number = AMERICAN) => ({
  phone_numbers: [{ phone_number, fields: ['identity_match'], identity_match }],
});

describe('twilio-identity-match.write', () => {
  it('writes what Twilio knows of all attributes into a batch of one and says what it leaves out', () => {
    const { path, plain, dropped } = write(ALL_FILLED);
    expect(path).to.equal('/v2/batch/query');
    expect(plain).to.deep.equal(
      batch({
        national_id: '000000001',
        first_name: 'Ada',
        last_name: 'Example',
        address_line1: '12 Sample St',
        address_line2: 'Apt 3',
        postal_code: '00501-0001',
        state: 'NY',
        city: 'Holtsville',
        address_country_code: 'US',
        date_of_birth: '19810209',
      }),
    );
    expect(dropped).to.deep.equal([
      'idDocumentType',
      'idDocumentExpiryDate',
      'bankAccountNumber',
      'name',
      'nameKanaHankaku',
      'nameKanaZenkaku',
      'middleNames',
      'familyNameAtBirth',
      'email',
      'gender',
      'cityOfBirth',
      'countryOfBirth',
      'nationality',
    ]);
  });

  const rows: [label: string, phoneNumber: string, attributes: AttributeValues, written: object, dropped: string[]][] =
    [
      ['an initial for the Netherlands', '+31970000000', { givenName: ' jan Pieter' }, { first_name: 'j' }, []],
      ['an initial with its accent', '+31970000000', { givenName: 'E\u0301lise' }, { first_name: 'É' }, []],
      ['an initial beyond the first plane', '+31970000000', { givenName: '𠮷田' }, { first_name: '𠮷' }, []],
      ['one word for Brazil', '+5511900000000', { givenName: ' Ana  Maria' }, { first_name: 'Ana' }, []],
      [
        'nothing that Brazil forbids',
        '+5511900000000',
        { locality: 'São Paulo', postalCode: '01310-100', country: 'BR', region: 'SP' },
        { state: 'SP' },
        ['postalCode', 'locality', 'country'],
      ],
      ['a whole name elsewhere', '+4915000000000', { givenName: ' Anna  Maria' }, { first_name: ' Anna  Maria' }, []],
      [
        'a German street where there is no line',
        '+4915000000000',
        { streetName: 'Hauptstraße', streetNumber: '7' },
        { address_line1: 'Hauptstraße 7' },
        [],
      ],
      [
        'an Italian street where there is no line',
        '+393000000000',
        { streetName: 'Via Roma', streetNumber: '7', houseNumberExtension: 'int. 2' },
        { address_line1: 'Via Roma 7', address_line2: 'int. 2' },
        [],
      ],
      [
        'a British street where there is no line',
        '+447700900123',
        { streetName: 'Baker Street', streetNumber: '221B' },
        { address_line1: '221B Baker Street' },
        [],
      ],
      ['no number without a street', AMERICAN, { streetNumber: '7' }, {}, ['streetNumber']],
      ['no flat without a line', AMERICAN, { houseNumberExtension: '3' }, {}, ['houseNumberExtension']],
      [
        'a flat once',
        AMERICAN,
        { address: '12 Sample St Apt 3', houseNumberExtension: 'Apt 3' },
        { address_line1: '12 Sample St Apt 3' },
        [],
      ],
      ['a long postal code never', AMERICAN, { postalCode: '12345678901' }, {}, ['postalCode']],
      ['a postal code of ten', AMERICAN, { postalCode: '00501-0001' }, { postal_code: '00501-0001' }, []],
      ['a state by its letters', AMERICAN, { region: 'california' }, { state: 'CA' }, []],
      ['a Canadian province as typed', AMERICAN, { region: 'Ontario' }, { state: 'Ontario' }, []],
      ['a region elsewhere as typed', '+4915000000000', { region: 'Bayern' }, { state: 'Bayern' }, []],
      [
        'no state that is none',
        AMERICAN,
        { region: 'Bayern', country: 'us' },
        { address_country_code: 'US' },
        ['region'],
      ],
      ['no country by its name', AMERICAN, { country: 'Germany' }, {}, ['country']],
      ['no day that is none', AMERICAN, { birthdate: '1981-2-9' }, {}, ['birthdate']],
      ['leading zeros', AMERICAN, { idDocument: '007' }, { national_id: '007' }, []],
      ['any script, unchanged', AMERICAN, { familyName: ' 李\u0301 ' }, { last_name: ' 李\u0301 ' }, []],
    ];
  for (const [label, phoneNumber, attributes, written, dropped] of rows) {
    it(`writes ${label}`, () => {
      const request = write(attributes, phoneNumber);
      expect(request.plain).to.deep.equal(batch(written, phoneNumber));
      expect(request.dropped).to.deep.equal(dropped);
    });
  }

  it('puts nothing about the person into the path', () => {
    expect(write(ALL_FILLED).path).to.equal(write({}).path);
  });

  for (const [label, attributes] of NOTHING_FILLED) {
    it(`writes nothing but the number of ${label}`, () => {
      expect(write(attributes).plain).to.deep.equal(batch({}));
      expect(write(attributes).dropped).to.deep.equal([]);
    });
  }

  it('makes objects without prototypes', () => {
    const objects = objectsIn(write(ALL_FILLED).body).filter((object) => !Array.isArray(object));
    for (const object of objects) expect(Object.getPrototypeOf(object)).to.equal(null);
  });
});
