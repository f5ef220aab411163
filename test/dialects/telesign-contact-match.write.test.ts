import { expect } from 'chai';
import { writeTelesignContactMatch } from '../../src/dialects/telesign-contact-match.write.js';
import type { AttributeValues } from '../../src/domain/attribute.js';
import { ALL_FILLED, NOTHING_FILLED, objectsIn, PHONE_NUMBER } from '../support/write-samples.js';

const write = (attributes: AttributeValues) => writeTelesignContactMatch({ attributes, phoneNumber: PHONE_NUMBER });

describe('telesign-contact-match.write', () => {
  it('writes what Telesign knows of all attributes and says what it leaves out', () => {
    const { path, body, dropped } = write(ALL_FILLED);
    expect(path).to.equal('/v1/phoneid/447700900123');
    expect(JSON.parse(JSON.stringify(body))).to.deep.equal({
      addons: {
        contact_match: {
          first_name: 'Ada',
          last_name: 'Example',
          address: '12 Sample St',
          city: 'Holtsville',
          state: 'NY',
          postal_code: '00501',
          country: 'US',
          date_of_birth: '1981-02-09',
        },
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
      'middleNames',
      'familyNameAtBirth',
      'streetName',
      'streetNumber',
      'houseNumberExtension',
      'email',
      'gender',
      'cityOfBirth',
      'countryOfBirth',
      'nationality',
    ]);
  });

  const codes: [label: string, attributes: AttributeValues, code: string][] = [
    ['five digits of a US code', { postalCode: '00501-0001', country: 'us' }, '00501'],
    ['five digits of nine', { postalCode: '005010001', country: 'US' }, '00501'],
    ['five digits where no country is named', { postalCode: '00501-0001' }, '00501'],
    ['a US code of five digits', { postalCode: '00501', country: 'US' }, '00501'],
    ['five digits with space around them', { postalCode: ' 00501-0001 ', country: 'US' }, '00501'],
    ['ten digits as they are', { postalCode: '1234567890', country: 'US' }, '1234567890'],
    ['nine digits in a text as they are', { postalCode: 'a 00501-0001', country: 'US' }, 'a 00501-0001'],
    ['nine digits before a text as they are', { postalCode: '00501-0001 a', country: 'US' }, '00501-0001 a'],
    ['what is no US code', { postalCode: 'SG1 2AY', country: 'US' }, 'SG1 2AY'],
    ['a code of another country', { postalCode: '12345-6789', country: 'BR' }, '12345-6789'],
    ['a leading zero', { postalCode: '01067', country: 'DE' }, '01067'],
  ];
  for (const [label, attributes, code] of codes) {
    it(`writes ${label}`, () => {
      expect(write(attributes).body).to.have.nested.property('addons.contact_match.postal_code', code);
    });
  }

  it('drops a day that is none, and leaves any script unchanged', () => {
    const { body, dropped } = write({ birthdate: '1981', familyName: ' O’Zoë\u0301 李 ' });
    expect(body).to.have.nested.property('addons.contact_match.last_name', ' O’Zoë\u0301 李 ');
    expect(dropped).to.deep.equal(['birthdate']);
  });

  it('puts nothing into the path that is not encoded', () => {
    const { path } = writeTelesignContactMatch({ attributes: {}, phoneNumber: '+44/../7?x=1#' });
    expect(path).to.equal('/v1/phoneid/44%2F..%2F7%3Fx%3D1%23');
  });

  for (const [label, attributes] of NOTHING_FILLED) {
    it(`writes nothing of ${label}`, () => {
      expect(write(attributes)).to.deep.include({ body: Object.create(null), dropped: [] });
    });
  }

  it('makes objects without prototypes', () => {
    for (const object of objectsIn(write(ALL_FILLED).body)) expect(Object.getPrototypeOf(object)).to.equal(null);
  });
});
