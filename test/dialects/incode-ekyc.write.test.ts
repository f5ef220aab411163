import { expect } from 'chai';
import { incodeAttributes, writeIncodeEkyc, type IncodeSource } from '../../src/dialects/incode-ekyc.write.js';
import { ATTRIBUTE_NAMES, type AttributeValues } from '../../src/domain/attribute.js';
import { ALL_FILLED, NOTHING_FILLED, objectsIn } from '../support/write-samples.js';

const phoneNumber = '+12025550123';
const write = (attributes: AttributeValues, source?: IncodeSource) =>
  writeIncodeEkyc({ attributes, phoneNumber, ...(source && { source }) });
const plain = (body: object): unknown => JSON.parse(JSON.stringify(body));

const FIXED = { plugins: ['kyc'], source: 'US_TELCO_5', phone: phoneNumber, countryCode: 'US' };
const NUMBER: AttributeValues = { idDocument: '000-12 3456', idDocumentType: 'social_security_id' };

/** Attributes that no source takes. */
const NEVER = [
  'idDocumentExpiryDate',
  'bankAccountNumber',
  'name',
  'nameKanaHankaku',
  'nameKanaZenkaku',
  'familyNameAtBirth',
  'gender',
  'cityOfBirth',
  'countryOfBirth',
  'nationality',
];

describe('incode-ekyc.write', () => {
  for (const source of ['US_TELCO_1', 'US_TELCO_2', 'US_TELCO_5', 'US_CREDIT_BUREAU_1'] as const)
    it(`tells what ${source} can compare: everything but what it leaves out, and the country`, () => {
      const { dropped } = write({ ...ALL_FILLED, ...NUMBER }, source);
      expect(incodeAttributes(source)).to.deep.equal(
        ATTRIBUTE_NAMES.filter((name) => !dropped.includes(name) && name !== 'country'),
      );
    });

  const common = {
    firstName: 'Ada',
    surName: 'Example',
    street: '12 Sample St Apt 3',
    city: 'Holtsville',
    state: 'NY',
    postalCode: '00501-0001',
  };
  const born = { dateOfBirth: '1981-02-09' };
  const document = { ssn: '000123456' };
  const sources: [source: IncodeSource, body: object, dropped: string[]][] = [
    [
      'US_TELCO_1',
      { ...common, country: 'US', email: 'ada@example.com' },
      ['idDocument', 'idDocumentType', 'middleNames', 'birthdate'],
    ],
    ['US_TELCO_2', { ...common, ...born, countryCode: 'US' }, ['idDocument', 'idDocumentType', 'middleNames', 'email']],
    [
      'US_TELCO_5',
      { ...common, ...born, ...document, countryCode: 'US', middleName: 'B.', emailAddress: 'ada@example.com' },
      [],
    ],
    [
      'US_CREDIT_BUREAU_1',
      { ...common, ...born, ...document, countryCode: 'US', middleName: 'B.', email: 'ada@example.com' },
      [],
    ],
  ];
  for (const [source, body, dropped] of sources) {
    it(`writes what ${source} knows of all attributes and says what it leaves out`, () => {
      const request = write({ ...ALL_FILLED, ...NUMBER }, source);
      expect([request.path, request.headers]).to.deep.equal([
        '/omni/externalVerification/ekyc',
        { 'api-version': '1.0' },
      ]);
      expect(plain(request.body)).to.deep.equal({ plugins: ['kyc'], source, phone: phoneNumber, ...body });
      expect(request.dropped).to.have.members([...NEVER, ...dropped]);
    });
  }

  const rows: [label: string, attributes: AttributeValues, body: object, dropped: string[]][] = [
    [
      'street, number and flat as one line',
      { streetName: 'Sample St', streetNumber: '12', houseNumberExtension: 'Apt 3' },
      { street: '12 Sample St Apt 3' },
      [],
    ],
    ['a street without a number', { streetName: 'Sample St' }, { street: 'Sample St' }, []],
    ['no number without a street', { streetNumber: '12' }, {}, ['streetNumber']],
    [
      'a flat once',
      { address: '12 Sample St, Apt 3', houseNumberExtension: 'Apt 3' },
      { street: '12 Sample St, Apt 3' },
      [],
    ],
    ['a state by its letters', { region: 'california' }, { state: 'CA' }, []],
    ['no state that is none', { region: 'Bayern' }, {}, ['region']],
    [
      'nothing of another country (8.14 country: countryCode chooses the source)',
      { region: 'Bayern', country: 'de' },
      {},
      ['region', 'country'],
    ],
    ['its own country', { country: 'us' }, {}, []],
    ['a tax number without a type', { idDocument: '012345678' }, { ssn: '012345678' }, []],
    [
      'no passport as a tax number',
      { idDocument: '012345678', idDocumentType: 'passport' },
      {},
      ['idDocument', 'idDocumentType'],
    ],
    ['no tax number of another length', { idDocument: '12345' }, {}, ['idDocument']],
    ['no tax number of ten digits', { idDocument: '0123456789' }, {}, ['idDocument']],
    ['no tax number between letters', { idDocument: 'A012345678' }, {}, ['idDocument']],
    [
      'the line where there are a line and a street',
      { address: 'Line 1', streetName: 'Sample St' },
      { street: 'Line 1' },
      [],
    ],
    ['no tax number with letters', { idDocument: 'AB3456789' }, {}, ['idDocument']],
    ['no day that is none', { birthdate: '2/9/1981' }, {}, ['birthdate']],
    ['leading zeros', { postalCode: '00501' }, { postalCode: '00501' }, []],
    [
      'any script, unchanged',
      { givenName: ' Zoë\u0301 ', familyName: '李' },
      { firstName: ' Zoë\u0301 ', surName: '李' },
      [],
    ],
  ];
  for (const [label, attributes, body, dropped] of rows) {
    it(`writes ${label}`, () => {
      const request = write(attributes);
      expect(plain(request.body)).to.deep.equal({ ...FIXED, ...body });
      expect(request.dropped).to.deep.equal(dropped);
    });
  }

  it('8.3 Incode names: middleName and not middlName, ssn and not idNumber, countryCode or country by source', () => {
    const { body } = write({ ...ALL_FILLED, ...NUMBER });
    expect(body).to.include.keys('middleName', 'ssn', 'countryCode', 'emailAddress');
    expect(body).not.to.have.any.keys('middlName', 'idNumber', 'country', 'email');
    expect(write({}, 'US_TELCO_1').body).to.include.keys('country').and.not.to.have.any.keys('countryCode');
  });

  it('8.3 Incode names: plugins is mandatory in one list and missing in others, so it is always there', () => {
    for (const source of ['US_TELCO_1', 'US_TELCO_2', 'US_TELCO_5', 'US_CREDIT_BUREAU_1'] as const)
      expect(plain(write({}, source).body)).to.deep.include({ plugins: ['kyc'], source });
  });

  for (const [label, attributes] of NOTHING_FILLED) {
    it(`writes nothing about the person of ${label}`, () => {
      expect(plain(write(attributes).body)).to.deep.equal(FIXED);
      expect(write(attributes).dropped).to.deep.equal([]);
    });
  }

  it('makes objects without prototypes', () => {
    const objects = objectsIn(write(ALL_FILLED).body).filter((object) => !Array.isArray(object));
    for (const object of objects) expect(Object.getPrototypeOf(object)).to.equal(null);
  });
});
