import { expect } from 'chai';
import { camaraAttributes, CAMARA_FILL_IN_VERSIONS } from '../../src/dialects/camara-attributes.js';
import { writeCamaraFillIn } from '../../src/dialects/camara-fill-in.write.js';
import { writeCamaraMatch } from '../../src/dialects/camara-match.write.js';
import { normaliseFillIn } from '../../src/dialects/normalise-fill-in.js';
import { normaliseMatch } from '../../src/dialects/normalise-match.js';
import type { AttributeName } from '../../src/domain/attribute.js';
import {
  RECORD_0_1,
  RECORD_BOOLEANS,
  RECORD_FOREIGN,
  RECORD_GO_TIME,
  RECORD_NULLS,
  RECORD_SNAKE_CASE,
  RECORD_TIMESTAMP,
  RECORD_UNKNOWN_DOCUMENT,
} from './samples/camara-fill-in.samples.js';

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const read = (body: unknown) => normaliseFillIn({ dialect: 'camara-fill-in', status: 200, body });
const notes = (body: unknown) => read(body).diagnostics.map(({ code, subject }) => `${code} ${subject ?? ''}`);

/** Wire name, first version, what it is read from and as. */
const VALUES: readonly (readonly [name: AttributeName, since: string, sent: unknown, value: string])[] = [
  ['idDocument', '0.1', '007-X', '007-X'],
  ['idDocumentType', '0.4', 'PASSPORT', 'passport'],
  ['idDocumentExpiryDate', '0.4', '2030-01-31', '2030-01-31'],
  ['name', '0.1', ' Alice Liddell ', 'Alice Liddell'],
  ['givenName', '0.1', 'Alice', 'Alice'],
  ['familyName', '0.1', 'Liddell', 'Liddell'],
  ['nameKanaHankaku', '0.1', '\uff71\uff98\uff7d', '\uff71\uff98\uff7d'],
  ['nameKanaZenkaku', '0.1', '\u30a2\u30ea\u30b9', '\u30a2\u30ea\u30b9'],
  ['middleNames', '0.1', 'Pleasance', 'Pleasance'],
  ['familyNameAtBirth', '0.1', 'Liddell', 'Liddell'],
  ['address', '0.1', '1 Rabbit Hole', '1 Rabbit Hole'],
  ['streetName', '0.1', 'Rabbit Hole', 'Rabbit Hole'],
  ['streetNumber', '0.1', '001', '001'],
  ['postalCode', '0.1', '01234', '01234'],
  ['region', '0.1', 'Wonderland', 'Wonderland'],
  ['locality', '0.1', 'Tea', 'Tea'],
  ['country', '0.1', 'gb', 'GB'],
  ['houseNumberExtension', '0.1', 'B', 'B'],
  ['birthdate', '0.1', '1852-05-04', '1852-05-04'],
  ['email', '0.1', 'alice@example.com', 'alice@example.com'],
  ['gender', '0.1', 'female', 'FEMALE'],
  ['cityOfBirth', '0.4', 'Westminster', 'Westminster'],
  ['countryOfBirth', '0.4', 'Gb', 'GB'],
  ['nationality', '0.4', 'gb', 'GB'],
];

describe('camara-fill-in', () => {
  describe('3.1: every value', () => {
    it('is in the table, once, beside the number', () => {
      expect(VALUES.map(([name]) => name)).to.deep.equal(camaraAttributes('0.4'));
    });

    it('reads the number of the record', () => {
      expect(read({ phoneNumber: '+99999991000' }).phoneNumber).to.equal('+99999991000');
      expect(read({ phone_number: '+99999991000' }).phoneNumber).to.equal('+99999991000');
    });

    for (const [name, since, sent, value] of VALUES) {
      for (const key of new Set([name, snake(name)])) {
        it(`reads ${key}, named and recognised`, () => {
          expect(read({ [key]: sent })).to.deep.include({ attributes: { [name]: value }, check: [], diagnostics: [] });
          const recognised = normaliseFillIn({ body: { [key]: sent } });
          expect(recognised).to.deep.include({ dialect: 'camara-fill-in', attributes: { [name]: value } });
        });
      }

      it(`asks ${since} and later for ${name}`, () => {
        const isKnown = CAMARA_FILL_IN_VERSIONS.map((version) => {
          const { scopes, dropped } = writeCamaraFillIn({ version, fields: [name] });
          expect(scopes.length > 0).to.equal(dropped.length === 0);
          if (scopes.length > 0 && version >= '0.3') expect(scopes).to.deep.equal([`kyc-fill-in:${name}`]);
          return scopes.length > 0;
        });
        const first = CAMARA_FILL_IN_VERSIONS.findIndex((version) => version === since);
        expect(isKnown).to.deep.equal(CAMARA_FILL_IN_VERSIONS.map((_, index) => index >= first));
      });
    }

    const codes: [name: AttributeName, values: readonly string[]][] = [
      [
        'idDocumentType',
        [
          'passport',
          'national_id_card',
          'residence_permit',
          'diplomatic_id',
          'driver_licence',
          'social_security_id',
          'other',
        ],
      ],
      ['gender', ['MALE', 'FEMALE', 'OTHER']],
    ];
    for (const [name, values] of codes) {
      for (const value of values) {
        it(`reads ${name} ${value} in any case`, () => {
          for (const sent of [value, value.toLowerCase(), value.toUpperCase()])
            expect(read({ [name]: sent })).to.deep.include({ attributes: { [name]: value }, check: [] });
        });
      }
    }

    it('has no bank account', () => {
      expect(read({ bankAccountNumber: 'IBAN:XX00' }).attributes).to.deep.equal({});
    });

    it('reads the numbers and the gender of the samples up to 0.3', () => {
      expect(read(RECORD_0_1)).to.deep.include({
        attributes: {
          givenName: 'Alice',
          familyName: 'Liddell',
          streetNumber: '4',
          postalCode: '1028460',
          houseNumberExtension: '36',
          gender: 'MALE',
        },
        check: ['streetNumber', 'postalCode', 'houseNumberExtension'],
        phoneNumber: '+99999991000',
      });
      expect(notes(RECORD_0_1)).to.deep.equal([
        'value-check streetNumber',
        'value-check postalCode',
        'value-check houseNumberExtension',
      ]);
    });
  });

  describe('3.2: match and fill-in', () => {
    it('have the same names in 0.4, so that what one gives the other takes', () => {
      const record = read(Object.fromEntries(VALUES.map(([name, , , value]) => [name, value])));
      const { body, dropped } = writeCamaraMatch({ version: '0.4', attributes: record.attributes ?? {} });
      expect({ ...body }).to.deep.equal(Object.fromEntries(VALUES.map(([name, , , value]) => [name, value])));
      expect(dropped).to.deep.equal([]);
    });
  });

  describe('6.3 rule 7: values', () => {
    const rows: [label: string, body: Record<string, unknown>, attributes: object, notes: string[]][] = [
      ['nulls', RECORD_NULLS, { familyName: 'Holmes' }, []],
      ['a timestamp', RECORD_TIMESTAMP, { birthdate: '1854-01-06' }, ['value-check birthdate']],
      ['a date as Go prints it', RECORD_GO_TIME, { birthdate: '1854-01-06' }, ['value-check birthdate']],
      ['an unknown document type', RECORD_UNKNOWN_DOCUMENT, { idDocument: 'X-1' }, ['value-dropped idDocumentType']],
      ['markup, as text', { name: '<img src=x onerror=alert(1)>' }, { name: '<img src=x onerror=alert(1)>' }, []],
      ['a day that is none', { birthdate: '1999-02-30' }, {}, ['value-dropped birthdate']],
      ['a country by its name', { country: 'Japan' }, {}, ['value-dropped country']],
      ['an unknown gender', { gender: 'X' }, {}, ['value-dropped gender']],
    ];
    for (const [label, body, attributes, expected] of rows) {
      it(`reads ${label}`, () => {
        expect(read(body).attributes).to.deep.equal(attributes);
        expect(notes(body)).to.deep.equal(expected);
      });
    }

    it('reports a line that is not the one that was asked about', () => {
      expect(read(RECORD_FOREIGN)).to.deep.include({ phoneNumber: '+99999991001', attributes: { givenName: 'Irene' } });
    });

    it('takes an empty object for a success', () => {
      expect(read({})).to.deep.include({ attributes: {}, check: [], diagnostics: [] });
    });
  });

  describe('contradictions', () => {
    it('7 seed 000 (Nokia): all 25 fields in snake_case', () => {
      const record = Object.fromEntries(VALUES.map(([name, , sent]) => [snake(name), sent]));
      const { attributes, phoneNumber } = normaliseFillIn({ body: { ...record, phone_number: '+99999991000' } });
      expect(attributes).to.deep.equal(Object.fromEntries(VALUES.map(([name, , , value]) => [name, value])));
      expect(phoneNumber).to.equal('+99999991000');
    });

    it('8.7 Nokia: only fields that were retrieved in the docs, explicit nulls from the simulator: both are no value', () => {
      expect(read(RECORD_SNAKE_CASE)).to.deep.include({
        attributes: {
          idDocumentType: 'passport',
          idDocumentExpiryDate: '2030-01-31',
          givenName: 'Sherlock',
          familyName: 'Holmes',
          streetName: 'Baker Street',
          streetNumber: '221B',
          country: 'GB',
          gender: 'MALE',
          countryOfBirth: 'GB',
        },
        diagnostics: [],
      });
    });

    it('8.7 Nokia: gender Male in answers, MALE in the contract', () => {
      for (const gender of ['Male', 'MALE', 'male'])
        expect(read({ gender }).attributes).to.deep.equal({ gender: 'MALE' });
    });

    it('8.7 Nokia: country_of_birth and nationality are codes, whatever the prose says', () => {
      expect(read({ country_of_birth: 'fr', nationality: 'French' }).attributes).to.deep.equal({
        countryOfBirth: 'FR',
      });
    });

    it('8.7 Nokia: SDK 7 turns a text that reads "true" into a boolean, which is no name', () => {
      expect(read(RECORD_BOOLEANS).attributes).to.deep.equal({ familyName: 'Holmes' });
      expect(notes(RECORD_BOOLEANS)).to.deep.equal(['value-dropped givenName']);
    });

    it('8.13 CAMARA: the right number beside a three-legged token is fine in match and refused in fill-in', () => {
      const body = { status: 422, code: 'UNNECESSARY_IDENTIFIER', message: 'text' };
      expect(normaliseFillIn({ dialect: 'camara-fill-in', status: 422, body }).problem?.code).to.equal('config');
      expect({ ...writeCamaraFillIn({ version: '0.4', fields: ['name'] }).body }).to.deep.equal({});
      const other = { status: 403, code: 'INVALID_TOKEN_CONTEXT', message: 'text' };
      expect(normaliseMatch({ status: 403, body: other }).problem?.code).to.equal('subject-mismatch');
    });
  });
});
