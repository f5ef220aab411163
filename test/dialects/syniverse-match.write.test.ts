import { expect } from 'chai';
import { writeSyniverseMatch, type SyniverseMatchQuestion } from '../../src/dialects/syniverse-match.write.js';
import type { AttributeValues } from '../../src/domain/attribute.js';
import { ALL_FILLED, NOTHING_FILLED, objectsIn, PHONE_NUMBER } from '../support/write-samples.js';

const MANDATORY = {
  merchantId: 'merchant-1',
  correlationId: 'corr-0001',
  consentId: 'consent-1',
  consentTimeStamp: '2026-01-02T03:04:00+00:00',
} as const;
const QUESTION: SyniverseMatchQuestion = {
  ...MANDATORY,
  requestTime: '2026-01-02T03:04:05+00:00',
  attributes: {},
  phoneNumber: PHONE_NUMBER,
};
const write = (attributes: AttributeValues) => writeSyniverseMatch({ ...QUESTION, attributes });

describe('syniverse-match.write', () => {
  it('writes what Syniverse knows of all attributes and says what it leaves out', () => {
    const { path, headers, body, dropped } = write(ALL_FILLED);
    expect(path).to.equal('/v2/match');
    expect(headers).to.deep.equal({ RequestTime: '2026-01-02T03:04:05+00:00' });
    expect(JSON.parse(JSON.stringify(body))).to.deep.equal({
      ...MANDATORY,
      msisdn: '+447700900123',
      nationalId: '000000001',
      firstName: 'Ada',
      lastName: 'Example',
      address1: '12 Sample St',
      address2: 'Apt 3',
      city: 'Holtsville',
      state: 'NY',
      postalCode: '00501-0001',
      countryCode: 'US',
      dateOfBirth: '19810209',
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
      'streetNumber',
      'email',
      'gender',
      'cityOfBirth',
      'countryOfBirth',
      'nationality',
    ]);
  });

  const rows: [label: string, attributes: AttributeValues, expected: object, dropped: string[]][] = [
    ['a country in capitals', { country: 'de' }, { countryCode: 'DE' }, []],
    ['no country that is no code', { country: 'Germany' }, {}, ['country']],
    ['no day that is none', { birthdate: '09.02.1981' }, {}, ['birthdate']],
    ['a day with leading zeros', { birthdate: '0981-02-09' }, { dateOfBirth: '09810209' }, []],
    ['leading zeros', { postalCode: '01067' }, { postalCode: '01067' }, []],
    ['any script, unchanged', { givenName: ' 李\u0301 ' }, { firstName: ' 李\u0301 ' }, []],
    ['a code of ten characters', { postalCode: '1234567890' }, { postalCode: '1234567890' }, []],
    ['no code of eleven', { postalCode: '12345678901' }, {}, ['postalCode']],
    ['a name of 128 characters', { familyName: 'x'.repeat(128) }, { lastName: 'x'.repeat(128) }, []],
    ['no name of 129', { familyName: 'x'.repeat(129) }, {}, ['familyName']],
    ['no line of 257', { address: 'x'.repeat(257) }, {}, ['address']],
  ];
  for (const [label, attributes, expected, dropped] of rows) {
    it(`writes ${label}`, () => {
      const request = write(attributes);
      expect(JSON.parse(JSON.stringify(request.body))).to.deep.equal({
        ...MANDATORY,
        msisdn: PHONE_NUMBER,
        ...expected,
      });
      expect(request.dropped).to.deep.equal(dropped);
    });
  }

  for (const name of ['consentId', 'consentTimeStamp', 'merchantId', 'correlationId', 'requestTime'] as const) {
    it(`refuses to write without ${name}`, () => {
      for (const value of ['', '  ', undefined]) {
        const question = { ...QUESTION, [name]: value };
        expect(() => writeSyniverseMatch(question)).to.throw(TypeError, name);
      }
    });
  }

  for (const [label, attributes] of NOTHING_FILLED) {
    it(`writes nothing but what is mandatory of ${label}`, () => {
      expect(Object.keys(write(attributes).body)).to.have.members([...Object.keys(MANDATORY), 'msisdn']);
      expect(write(attributes).dropped).to.deep.equal([]);
    });
  }

  it('makes objects without prototypes', () => {
    for (const object of objectsIn(write(ALL_FILLED).body)) expect(Object.getPrototypeOf(object)).to.equal(null);
  });
});
