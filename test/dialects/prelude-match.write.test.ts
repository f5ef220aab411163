import { expect } from 'chai';
import { PRELUDE_ATTRIBUTES, writePreludeMatch } from '../../src/dialects/prelude-match.write.js';
import { ATTRIBUTE_NAMES, type AttributeValues } from '../../src/domain/attribute.js';
import { ALL_FILLED, NOTHING_FILLED, PHONE_NUMBER } from '../support/write-samples.js';

const write = (attributes: AttributeValues) => writePreludeMatch({ attributes, phoneNumber: PHONE_NUMBER });
const plain = (body: object): unknown => JSON.parse(JSON.stringify(body));

describe('prelude-match.write', () => {
  it('tells what it can compare: everything but what it leaves out', () => {
    const { dropped } = write(ALL_FILLED);
    expect(PRELUDE_ATTRIBUTES).to.deep.equal(ATTRIBUTE_NAMES.filter((name) => !dropped.includes(name)));
  });

  it('writes what Prelude knows of all attributes and says what it leaves out', () => {
    const { body, dropped } = write(ALL_FILLED);
    expect(plain(body)).to.deep.equal({
      given_name: 'Ada',
      family_name: 'Example',
      address: '12 Sample St',
      postal_code: '00501-0001',
      region: 'New York',
      locality: 'Holtsville',
      country: 'US',
      birthdate: '1981-02-09',
      email: 'ada@example.com',
    });
    expect(dropped).to.deep.equal([
      'idDocument',
      'idDocumentType',
      'idDocumentExpiryDate',
      'bankAccountNumber',
      'name',
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

  const numbers: [phoneNumber: string, path: string][] = [
    ['+33699900000', '/v2/intel/kyc/match/%2B33699900000'],
    ['+1/../x?y#z', '/v2/intel/kyc/match/%2B1%2F..%2Fx%3Fy%23z'],
  ];
  for (const [phoneNumber, path] of numbers) {
    it(`encodes the number for the path ${path}`, () => {
      expect(writePreludeMatch({ attributes: {}, phoneNumber }).path).to.equal(path);
    });
  }

  const rows: [label: string, attributes: AttributeValues, body: object, dropped: string[]][] = [
    ['a country in capitals', { country: 'fr' }, { country: 'FR' }, []],
    ['no country by its name', { country: 'France' }, {}, ['country']],
    ['no day that is none', { birthdate: '9.2.1981' }, {}, ['birthdate']],
    ['leading zeros', { postalCode: '01000' }, { postal_code: '01000' }, []],
    ['any script, unchanged', { region: ' Île-de-France\u0301 ' }, { region: ' Île-de-France\u0301 ' }, []],
  ];
  for (const [label, attributes, body, dropped] of rows) {
    it(`writes ${label}`, () => {
      const request = write(attributes);
      expect([plain(request.body), request.dropped]).to.deep.equal([body, dropped]);
    });
  }

  for (const [label, attributes] of NOTHING_FILLED) {
    it(`writes an empty body of ${label}`, () => {
      expect(plain(write(attributes).body)).to.deep.equal({});
      expect(write(attributes).dropped).to.deep.equal([]);
    });
  }

  it('8.8 Prelude: the sample sends no body although one attribute is mandatory: here it is always one', () => {
    expect(write({ email: '' }).body).to.be.an('object').that.is.empty;
    expect(plain(write({ email: 'ada@example.com' }).body)).to.deep.equal({ email: 'ada@example.com' });
  });

  it('makes a body without a prototype', () => {
    expect(Object.getPrototypeOf(write(ALL_FILLED).body)).to.equal(null);
  });
});
