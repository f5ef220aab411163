import { expect } from 'chai';
import type { AttributeName } from '../../src/domain/attribute.js';
import { testMatchRecognition } from '../support/dialect-answers.js';
import { answersOf } from './answers-of.js';
import { TRULIOO_VERIFY } from './samples/trulioo-verify.samples.js';

const source = (fields: Readonly<Record<string, unknown>>, DatasourceName = 'Consumer File') => ({
  DatasourceName,
  DatasourceFields: Object.entries(fields).map(([FieldName, Status]) => ({ FieldName, Status })),
});
const answer = (...DatasourceResults: object[]) => ({ Record: { DatasourceResults } });

const { attributesOf, notesOf, problemOf, verdictOf } = answersOf('trulioo-verify');

describe('trulioo-verify', () => {
  testMatchRecognition('trulioo-verify', { 'an answer': TRULIOO_VERIFY });

  const keys: [key: string, attribute: AttributeName][] = [
    ['FullName', 'name'],
    ['FirstGivenName', 'givenName'],
    ['MiddleName', 'middleNames'],
    ['FirstSurName', 'familyName'],
    ['Address1', 'address'],
    ['StreetName', 'streetName'],
    ['BuildingNumber', 'streetNumber'],
    ['UnitNumber', 'houseNumberExtension'],
    ['PostalCode', 'postalCode'],
    ['StateProvinceCode', 'region'],
    ['City', 'locality'],
    ['Country', 'country'],
    ['EmailAddress', 'email'],
    ['Gender', 'gender'],
  ];
  for (const [key, attribute] of keys) {
    it(`reads ${key} as ${attribute}`, () => {
      expect(attributesOf(answer(source({ [key]: 'match' })))).to.deep.equal({ [attribute]: { outcome: 'match' } });
    });
  }

  const words: [word: unknown, outcome: string][] = [
    ['match', 'match'],
    ['partial', 'partial'],
    ['nomatch', 'mismatch'],
    ['missing', 'unavailable'],
    [null, 'unavailable'],
  ];
  for (const [word, outcome] of words) {
    it(`reads ${JSON.stringify(word)} as ${outcome}`, () => {
      expect(attributesOf(answer(source({ City: word })))).to.deep.equal({ locality: { outcome } });
    });
  }

  it('does not guess at a word', () => {
    expect(notesOf(answer(source({ City: 'yes' })))).to.deep.equal(['word-unknown locality']);
  });

  describe('a birth date in pieces', () => {
    const rows: [pieces: [string?, string?, string?], outcome: string][] = [
      [['match', 'match', 'match'], 'match'],
      [['match', 'match', 'nomatch'], 'mismatch'],
      [['nomatch', 'missing', 'match'], 'mismatch'],
      [['match', 'partial', 'match'], 'partial'],
      [['match', 'match', 'missing'], 'unavailable'],
      [['match'], 'unavailable'],
      [['missing', 'missing', 'missing'], 'unavailable'],
    ];
    for (const [[year, month, day], outcome] of rows) {
      it(`is ${outcome} for ${[year, month, day].map(String).join(', ')}`, () => {
        const fields = {
          ...(year && { YearOfBirth: year }),
          ...(month && { MonthOfBirth: month }),
          ...(day && { DayOfBirth: day }),
        };
        expect(attributesOf(answer(source(fields)))).to.deep.equal({ birthdate: { outcome } });
        expect(notesOf(answer(source(fields)))).to.deep.equal([]);
      });
    }

    it('says so where a piece is answered with an unknown word', () => {
      const body = answer(source({ YearOfBirth: 'match', MonthOfBirth: 'yes', DayOfBirth: 'match' }));
      expect(attributesOf(body)).to.deep.equal({ birthdate: { outcome: 'unavailable', reason: 'unknown-word' } });
      expect(notesOf(body)).to.deep.equal(['word-unknown birthdate']);
    });
  });

  it('reads every source, decides nothing where they disagree, and reads no watch list', () => {
    expect(attributesOf(TRULIOO_VERIFY)).to.deep.equal({
      givenName: { outcome: 'mismatch' },
      familyName: { outcome: 'match' },
      middleNames: { outcome: 'unavailable' },
      locality: { outcome: 'unavailable', reason: 'contradiction' },
      postalCode: { outcome: 'partial' },
      birthdate: { outcome: 'mismatch' },
    });
    expect(notesOf(TRULIOO_VERIFY)).to.deep.equal(['contradiction locality']);
  });

  const sideBySide: [label: string, statuses: [string, string], outcome: object][] = [
    ['a difference beside no data', ['nodata', 'nomatch'], { outcome: 'mismatch' }],
    ['a match beside no data', ['missing', 'match'], { outcome: 'match' }],
    ['a match beside an unknown word', ['yes', 'match'], { outcome: 'match' }],
    ['a match beside a difference', ['match', 'nomatch'], { outcome: 'unavailable', reason: 'contradiction' }],
  ];
  for (const [label, [one, other], outcome] of sideBySide) {
    it(`reads ${label} in whichever order the sources stand`, () => {
      const [first, second] = [source({ City: one }), source({ City: other })];
      expect(attributesOf(answer(first, second))).to.deep.equal({ locality: outcome });
      expect(attributesOf(answer(second, first))).to.deep.equal({ locality: outcome });
    });
  }

  it('keeps the contradiction of one source, whatever another one says', () => {
    const fields = ['match', 'nomatch'].map((Status) => ({ FieldName: 'City', Status }));
    const torn = { DatasourceName: 'Consumer File', DatasourceFields: fields };
    const outcome = { outcome: 'unavailable', reason: 'contradiction' };
    for (const word of ['match', 'nodata'])
      expect(attributesOf(answer(source({ City: word }), torn))).to.deep.equal({ locality: outcome });
  });

  for (const name of ['International Watchlist', 'Advanced watch list', 'WATCHLIST AML']) {
    it(`takes a name on ${name} for no confirmation, and reads those beside it`, () => {
      const { decision, attributes } = verdictOf(answer(source({ FirstSurName: 'match' }, name)));
      expect([decision, attributes]).to.deep.equal(['inconclusive', {}]);
      const both = answer(source({ FirstSurName: 'match' }, name), source({ FirstSurName: 'nomatch' }));
      expect(attributesOf(both)).to.deep.equal({ familyName: { outcome: 'mismatch' } });
    });
  }

  it('reads a source whose name is no text', () => {
    const named = { ...source({ City: 'match' }), DatasourceName: ['watch list'] };
    expect(attributesOf(answer(named))).to.deep.equal({ locality: { outcome: 'match' } });
  });

  it('keeps RecordStatus as advice', () => {
    expect(verdictOf(TRULIOO_VERIFY).provider).to.deep.equal({
      dialect: 'trulioo-verify',
      requestId: '00000000-0000-0000-0000-000000000000',
      decision: { value: 'nomatch', polarity: 'unknown' },
    });
  });

  for (const RecordStatus of ['match', 'nomatch', 'partial', null, '']) {
    it(`decides nothing by RecordStatus ${JSON.stringify(RecordStatus)} where no field was compared`, () => {
      const body = { Record: { RecordStatus, DatasourceResults: [source({ City: 'missing' })] } };
      expect(verdictOf(body).decision).to.equal('inconclusive');
    });
  }

  it('reads RecordStatus error as a problem of the provider', () => {
    expect(problemOf({ Record: { RecordStatus: 'error', DatasourceResults: [] } })).to.equal('provider-error');
  });

  for (const body of [
    { Record: null },
    { Record: { DatasourceResults: 'x' } },
    { Record: { DatasourceResults: [null] } },
  ]) {
    it(`survives ${JSON.stringify(body)}`, () => {
      expect(problemOf(body)).to.equal('protocol');
    });
  }
});
