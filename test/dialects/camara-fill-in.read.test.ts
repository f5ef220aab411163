import { expect } from 'chai';
import { camaraFillInReader } from '../../src/dialects/camara-fill-in.read.js';

function reading(body: unknown) {
  const result = camaraFillInReader.read(body);
  if (!result.ok) throw new Error(`unexpected problem ${result.problem.code}`);
  return result.value;
}

const notes = (body: unknown) => reading(body).diagnostics.map(({ code, subject }) => `${code} ${subject ?? ''}`);

describe('camara-fill-in.read', () => {
  describe('values that are read as they are or repaired in silence', () => {
    const rows: [label: string, body: Record<string, unknown>, attributes: Record<string, string>][] = [
      [
        'a name, without normalisation',
        { givenName: 'Jose\u0301  Mari\u0301a' },
        { givenName: 'Jose\u0301  Mari\u0301a' },
      ],
      ['full-width letters', { nameKanaZenkaku: '\uff21' }, { nameKanaZenkaku: '\uff21' }],
      ['half-width kana', { nameKanaHankaku: '\uff71' }, { nameKanaHankaku: '\uff71' }],
      ['a text with space around it', { locality: ' Lyon ' }, { locality: 'Lyon' }],
      ['markup, which is only text', { address: '<b>1</b>' }, { address: '<b>1</b>' }],
      [
        'snake_case',
        { given_name: 'A', id_document_expiry_date: '2030-01-31' },
        { givenName: 'A', idDocumentExpiryDate: '2030-01-31' },
      ],
      ['the misspelt key of 0.1', { giventName: 'A' }, { givenName: 'A' }],
      ['lower-case gender', { gender: 'male' }, { gender: 'MALE' }],
      ['capitalised gender', { gender: 'Female' }, { gender: 'FEMALE' }],
      [
        'lower-case countries',
        { country: 'fr', countryOfBirth: 'pt', nationality: 'jp' },
        { country: 'FR', countryOfBirth: 'PT', nationality: 'JP' },
      ],
      ['an upper-case document type', { idDocumentType: 'PASSPORT' }, { idDocumentType: 'passport' }],
      ['a date', { birthdate: '2000-02-29' }, { birthdate: '2000-02-29' }],
      ['camelCase before snake_case', { givenName: 'A', given_name: 'B' }, { givenName: 'A' }],
      ['snake_case where camelCase is empty', { givenName: null, given_name: 'B' }, { givenName: 'B' }],
    ];
    for (const [label, body, attributes] of rows) {
      it(`reads ${label}`, () => {
        expect(reading(body)).to.deep.equal({ attributes, check: [], diagnostics: [] });
      });
    }
  });

  describe('values that a person should look at', () => {
    const rows: [label: string, body: Record<string, unknown>, name: string, value: string][] = [
      ['a numeric postal code', { postalCode: 1028460 }, 'postalCode', '1028460'],
      ['a numeric house number', { streetNumber: 4 }, 'streetNumber', '4'],
      ['a numeric extension', { houseNumberExtension: 36 }, 'houseNumberExtension', '36'],
      ['a timestamp as a date', { birthdate: '2000-02-29T00:00:00Z' }, 'birthdate', '2000-02-29'],
      ['a timestamp with a space', { birthdate: '2000-02-29 00:00:00 +0000 UTC' }, 'birthdate', '2000-02-29'],
    ];
    for (const [label, body, name, value] of rows) {
      it(`repairs ${label} and says so`, () => {
        expect(reading(body)).to.deep.equal({
          attributes: { [name]: value },
          check: [name],
          diagnostics: [{ code: 'value-check', subject: name }],
        });
      });
    }
  });

  describe('values that are absent', () => {
    for (const [label, value] of [
      ['null', null],
      ['an empty text', ''],
      ['white space', ' \t'],
    ] as const) {
      it(`takes ${label} for no value, in silence`, () => {
        expect(
          reading({ email: value, gender: value, birthdate: value, phoneNumber: value === ' \t' ? null : value }),
        ).to.deep.equal({
          attributes: {},
          check: [],
          diagnostics: [],
        });
      });
    }

    it('takes an empty object for a record with nothing in it', () => {
      expect(reading({})).to.deep.equal({ attributes: {}, check: [], diagnostics: [] });
    });
  });

  describe('values that are dropped with a note', () => {
    const rows: [label: string, name: string, value: unknown][] = [
      ['an unknown gender', 'gender', 'unspecified'],
      ['an abbreviated gender', 'gender', 'M'],
      ['an unknown document type', 'idDocumentType', 'library_card'],
      ['a country by its full name', 'country', 'Spain'],
      ['a three-letter country', 'nationality', 'ESP'],
      ['a day that does not exist', 'birthdate', '2001-02-29'],
      ['month 13', 'birthdate', '2001-13-01'],
      ['day 0', 'birthdate', '2001-01-00'],
      ['year 0', 'birthdate', '0000-01-01'],
      ['29 February of 1900', 'birthdate', '1900-02-29'],
      ['a date in another order', 'birthdate', '29/02/2000'],
      ['a date with more digits', 'birthdate', '2000-02-291'],
      ['a number as a date', 'birthdate', 20000229],
      ['a boolean', 'givenName', true],
      ['a list', 'givenName', ['A']],
      ['an object', 'address', { street: 'A' }],
      ['a negative number', 'streetNumber', -4],
      ['a number beyond digits', 'postalCode', 1e21],
      ['a text of more than 512 code units', 'address', 'a'.repeat(513)],
      ['a number without plus', 'phoneNumber', '99999991000'],
      ['a number as a JSON number', 'phoneNumber', 99999991000],
    ];
    for (const [label, name, value] of rows) {
      it(`drops ${label}`, () => {
        expect(reading({ [name]: value })).to.deep.equal({
          attributes: {},
          check: [],
          diagnostics: [{ code: 'value-dropped', subject: name }],
        });
      });
    }
  });

  it('reports the line of the record, also a foreign one', () => {
    expect(reading({ phoneNumber: '+99999991000' }).phoneNumber).to.equal('+99999991000');
    expect(reading({ phone_number: '+99999991001' }).phoneNumber).to.equal('+99999991001');
  });

  it('ignores keys that Fill-in does not have', () => {
    const body: unknown = JSON.parse(
      '{"bankAccountNumber":"IBAN:XX00","request_id":"1","__proto__":{"givenName":"A","polluted":1},"toString":"x"}',
    );
    expect(reading(body)).to.deep.equal({ attributes: {}, check: [], diagnostics: [] });
    expect(notes(Object.create({ givenName: 'A' }))).to.deep.equal([]);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  for (const body of [undefined, null, 'text', 1, [], [{ givenName: 'A' }]]) {
    it(`refuses ${Array.isArray(body) ? 'a list' : typeof body} as wrong in shape`, () => {
      const result = camaraFillInReader.read(body);
      expect(result.ok ? 'read' : result.problem.code).to.equal('protocol');
    });
  }
});
