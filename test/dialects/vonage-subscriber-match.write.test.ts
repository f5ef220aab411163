import { expect } from 'chai';
import { writeVonageSubscriberMatch } from '../../src/dialects/vonage-subscriber-match.write.js';
import type { AttributeValues } from '../../src/domain/attribute.js';
import { ALL_FILLED, NOTHING_FILLED, objectsIn, PHONE_NUMBER } from '../support/write-samples.js';

const write = (attributes: AttributeValues) => writeVonageSubscriberMatch({ attributes, phoneNumber: PHONE_NUMBER });
const plain = (body: object): unknown => JSON.parse(JSON.stringify(body));

const FIXED = { phone_number: '447700900123', purpose: 'FraudPreventionAndDetection' };

describe('vonage-subscriber-match.write', () => {
  it('writes what Vonage knows of all attributes and says what it leaves out', () => {
    const { path, body, dropped } = write(ALL_FILLED);
    expect(path).to.equal('/identity-insights/v1/requests');
    expect(plain(body)).to.deep.equal({
      ...FIXED,
      insights: {
        subscriber_match: {
          id_document: '000000001',
          name: 'Ada B. Example',
          given_name: 'Ada',
          family_name: 'Example',
          address: '12 Sample St',
          street_name: 'Sample St',
          street_number: '12',
          postal_code: '00501-0001',
          region: 'New York',
          locality: 'Holtsville',
          country: 'US',
          house_number_extension: 'Apt 3',
          birthdate: '1981-02-09',
        },
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
      'email',
      'gender',
      'cityOfBirth',
      'countryOfBirth',
      'nationality',
    ]);
  });

  const rows: [label: string, attributes: AttributeValues, written: object, dropped: string[]][] = [
    ['a country in capitals', { country: 'fr' }, { country: 'FR' }, []],
    ['the filled attributes alone (8.11 Vonage: the type requires all)', { name: 'Ada' }, { name: 'Ada' }, []],
    ['leading zeros', { postalCode: '01067', streetNumber: '007' }, { postal_code: '01067', street_number: '007' }, []],
    ['any script, unchanged', { familyName: ' 李\u0301 ' }, { family_name: ' 李\u0301 ' }, []],
  ];
  for (const [label, attributes, written, dropped] of rows) {
    it(`writes ${label}`, () => {
      const request = write(attributes);
      expect(plain(request.body)).to.deep.equal({ ...FIXED, insights: { subscriber_match: written } });
      expect(request.dropped).to.deep.equal(dropped);
    });
  }

  for (const attributes of [{ country: 'France' }, { birthdate: '9.2.1981' }]) {
    it(`leaves out ${Object.keys(attributes).join()} that cannot be said`, () => {
      const request = write(attributes);
      expect([plain(request.body), request.dropped]).to.deep.equal([FIXED, Object.keys(attributes)]);
    });
  }

  for (const [label, attributes] of NOTHING_FILLED) {
    it(`writes nothing but the number of ${label}`, () => {
      expect(plain(write(attributes).body)).to.deep.equal(FIXED);
      expect(write(attributes).dropped).to.deep.equal([]);
    });
  }

  it('makes objects without prototypes', () => {
    for (const object of objectsIn(write(ALL_FILLED).body)) expect(Object.getPrototypeOf(object)).to.equal(null);
  });
});
