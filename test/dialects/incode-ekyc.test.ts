import { expect } from 'chai';
import { incodeEkycReader } from '../../src/dialects/incode-ekyc.read.js';
import { normaliseMatchAnswers } from '../../src/dialects/normalise-match.js';
import type { AttributeName } from '../../src/domain/attribute.js';
import type { SignalName } from '../../src/domain/signal.js';
import { testMatchRecognition } from '../support/dialect-answers.js';
import { answersOf } from './answers-of.js';
import { INCODE_LIST, INCODE_LIST_OF_THE_TABLE, INCODE_MAP } from './samples/incode-ekyc.samples.js';

const list = (key: string, status: unknown) => ({ kyc: [{ key, status }], income: [] });
const map = (verifications: object, level?: string) => ({ riskData: { verifications, ...(level && { level }) } });

const { attributesOf, notesOf, problemOf, verdictOf } = answersOf('incode-ekyc');

describe('incode-ekyc', () => {
  testMatchRecognition('incode-ekyc', {
    'the list (fixture 8)': INCODE_LIST,
    'the list with the keys of the table (fixture 8)': INCODE_LIST_OF_THE_TABLE,
    'the map (fixture 9)': INCODE_MAP,
  });

  describe('keys', () => {
    const rows: [key: string, attribute: AttributeName][] = [
      ['phoneNameMatch', 'name'],
      ['phoneFirstNameMatch', 'givenName'],
      ['phoneMiddleNameMatch', 'middleNames'],
      ['phoneLastNameMatch', 'familyName'],
      ['phoneDobMatch', 'birthdate'],
      ['phoneEmailMatch', 'email'],
      ['phoneAddressMatch', 'address'],
      ['phoneStreetMatch', 'streetName'],
      ['phoneCityMatch', 'locality'],
      ['phoneStateMatch', 'region'],
      ['phoneZipcodeMatch', 'postalCode'],
    ];
    for (const [key, attribute] of rows) {
      it(`reads ${key} as ${attribute}, and as nothing else`, () => {
        expect(attributesOf(list(key, 'exact'))).to.deep.equal({ [attribute]: { outcome: 'match' } });
        expect(attributesOf(map({ [key]: 'exact' }))).to.deep.equal({ [attribute]: { outcome: 'match' } });
      });
    }

    const others: [key: string, attribute: AttributeName][] = [
      ['taxIdMatch', 'idDocument'],
      ['taxIdNameMatch', 'name'],
      ['taxIdDobMatch', 'birthdate'],
      ['taxIdAddressMatch', 'address'],
      ['taxIdStateMatch', 'region'],
    ];
    for (const [key, attribute] of others) {
      for (const [status, outcome] of [
        ['exact', 'match'],
        ['fuzzy', 'partial'],
        ['nomatch', 'mismatch'],
      ] as const) {
        it(`reads ${key} ${status} as ${attribute} ${outcome}, of another identity than the owner of the number`, () => {
          const expected = { [attribute]: { outcome, reason: 'other-identity' } };
          expect(attributesOf(list(key, status))).to.deep.equal(expected);
          expect(attributesOf(map({ [key]: status }))).to.deep.equal(expected);
        });
      }
    }

    it('does not copy an answer about the tax number onto what the number answers for', () => {
      const body = map({
        phoneDobMatch: 'exact',
        taxIdDobMatch: 'nomatch',
        phoneNameMatch: 'unknown',
        taxIdNameMatch: 'exact',
        phoneStateMatch: 'nomatch',
        taxIdStateMatch: 'exact',
      });
      expect(attributesOf(body)).to.deep.equal({
        birthdate: { outcome: 'match' },
        name: { outcome: 'unavailable' },
        region: { outcome: 'mismatch' },
      });
      expect(notesOf(body)).to.deep.equal([]);
    });

    it('leaves the house number, which phoneStreetMatch covers, unanswered', () => {
      const { attributes } = verdictOf(list('phoneStreetMatch', 'exact'), ['streetName', 'streetNumber']);
      expect(attributes.streetNumber).to.deep.equal({ outcome: 'not-checked', reason: 'absent' });
    });

    it('ignores keys that nobody documents', () => {
      expect(attributesOf(list('somethingNewMatch', 'exact'))).to.deep.equal({});
      expect(notesOf(list('somethingNewMatch', 'exact'))).to.deep.equal([]);
    });
  });

  describe('words', () => {
    const rows: [word: unknown, outcome: string][] = [
      ['exact', 'match'],
      ['EXACT', 'match'],
      ['fuzzy', 'partial'],
      ['nomatch', 'mismatch'],
      ['no match', 'mismatch'],
      ['no_match', 'mismatch'],
      ['none', 'mismatch'],
      ['unknown', 'unavailable'],
      ['', 'unavailable'],
      [null, 'unavailable'],
    ];
    for (const [word, outcome] of rows) {
      it(`reads ${JSON.stringify(word)} as ${outcome} without a note`, () => {
        expect(attributesOf(list('phoneNameMatch', word))).to.deep.equal({ name: { outcome } });
        expect(notesOf(list('phoneNameMatch', word))).to.deep.equal([]);
      });
    }

    for (const word of ['true', 'pass', 'partial', 'low', 1, {}]) {
      it(`does not guess at ${JSON.stringify(word)}`, () => {
        expect(attributesOf(list('phoneNameMatch', word))).to.deep.equal({
          name: { outcome: 'unavailable', reason: 'unknown-word' },
        });
        expect(notesOf(list('phoneNameMatch', word))).to.deep.equal(['word-unknown name']);
      });
    }
  });

  describe('signals', () => {
    const rows: [key: string, status: unknown, signal: SignalName, value: unknown][] = [
      ['phoneMatch', 'exact', 'numberKnown', true],
      ['phoneMatch', 'nomatch', 'numberKnown', false],
      ['activityScore', '900', 'activityPercent', 90],
      ['activityScore', '0', 'activityPercent', 0],
      ['activityScore', '1000', 'activityPercent', 100],
      ['phoneCarrier', 'Example Mobile', 'carrier', 'Example Mobile'],
      ['phoneLineType', 'mobile', 'lineType', 'mobile'],
      ['lastPorted', '2020-02-02', 'lastPortedOn', '2020-02-02'],
      ['isItin', 'True', 'taxIdIsItin', true],
      ['isItin', 'False', 'taxIdIsItin', false],
      ['nameRiskLevel', 'low', 'nameRisk', 'low'],
      ['phoneLevel', 'very_high', 'phoneRisk', 'very-high'],
      ['emailLevel', 'medium', 'emailRisk', 'medium'],
      ['emailDomainLevel', 'high', 'emailDomainRisk', 'high'],
      ['addressRiskLevel', 'low', 'addressRisk', 'low'],
      ['taxIdLevel', 'medium', 'taxIdRisk', 'medium'],
    ];
    for (const [key, status, signal, value] of rows) {
      it(`reads ${key} ${JSON.stringify(status)} as ${signal}, not as evidence`, () => {
        for (const body of [list(key, status), map({ [key]: status })]) {
          const { signals, attributes, decision } = verdictOf(body);
          expect([signals, attributes, decision]).to.deep.equal([{ [signal]: value }, {}, 'inconclusive']);
        }
      });
    }

    const left: [key: string, status: unknown, notes: string[]][] = [
      ['phoneMatch', 'unknown', []],
      ['phoneMatch', 'fuzzy', ['value-dropped numberKnown']],
      ['activityScore', '1001', ['value-dropped activityPercent']],
      ['lastPorted', '02/02/2020', ['value-dropped lastPortedOn']],
      ['phoneLevel', 'extreme', ['value-dropped phoneRisk']],
    ];
    for (const [key, status, notes] of left) {
      it(`leaves out ${key} ${JSON.stringify(status)}`, () => {
        expect(verdictOf(list(key, status)).signals).to.deep.equal({});
        expect(notesOf(list(key, status))).to.deep.equal(notes);
      });
    }
  });

  describe('contradictions', () => {
    for (const level of ['low', 'medium', 'high']) {
      it(`8.1 Incode overallLevel: ${level} is a risk, and decides nothing by itself`, () => {
        const decision = { value: level, polarity: 'higher-is-riskier' };
        expect(verdictOf(list('overallLevel', level)).provider.decision).to.deep.equal(decision);
        expect(verdictOf(map({}, level)).provider.decision).to.deep.equal(decision);
        expect(verdictOf(list('overallLevel', level)).decision).to.equal('inconclusive');
      });
    }

    it('8.1 Incode overallLevel: low beside differences is no match', () => {
      const verdict = verdictOf(INCODE_LIST);
      expect(verdict.provider.decision).to.deep.equal({ value: 'low', polarity: 'higher-is-riskier' });
      expect(verdict.decision).to.equal('mismatch');
    });

    it('8.1 Incode overallLevel: high beside nothing but differences is no confidence', () => {
      const verdict = verdictOf(map({ phoneNameMatch: 'nomatch', phoneDobMatch: 'nomatch' }, 'high'));
      expect([verdict.decision, verdict.provider.decision?.polarity]).to.deep.equal(['mismatch', 'higher-is-riskier']);
    });

    it('8.1 Incode overallLevel: medium is what a name that fits gets where nothing else is known: the name decides', () => {
      const verdict = verdictOf(map({ phoneNameMatch: 'exact', phoneDobMatch: 'unknown' }, 'medium'), ['name']);
      expect([verdict.decision, verdict.provider.decision?.value]).to.deep.equal(['match', 'medium']);
    });

    it('8.1 Incode overallLevel: no similarity, so no attribute gets a score of it', () => {
      const { attributes } = verdictOf(map({ phoneNameMatch: 'fuzzy' }, 'high'));
      expect(attributes).to.deep.equal({ name: { outcome: 'partial' } });
    });

    it('8.1 Incode overallLevel: customised per customer, so a level that nobody documents is handed on as it is', () => {
      expect(verdictOf(list('overallLevel', 'very_high')).provider.decision?.value).to.equal('very_high');
    });

    it('8.2 Incode activityScore: higher is better, in the same list in which overallLevel is a risk', () => {
      expect(verdictOf(INCODE_LIST).signals.activityPercent).to.equal(90);
    });

    it('8.3 Incode names: the sample of the documentation has comments and no closing brace, and is no answer', () => {
      const sample = '{ "kyc": [ { "key": "phoneNameMatch", "status": "exact" } // the name\n ]';
      expect(problemOf(sample)).to.equal('protocol');
    });

    it('8.4 Incode values: phoneMatch and isItin are in the table and not in the sample: read, and not missed', () => {
      expect(verdictOf(INCODE_LIST_OF_THE_TABLE).signals).to.include({ numberKnown: true, taxIdIsItin: false });
      expect(verdictOf(INCODE_LIST).signals).not.to.have.any.keys('numberKnown', 'taxIdIsItin');
    });

    it('8.4 Incode values: phoneNameMatch has no explanation of its own: the words of overallLevel are none of its', () => {
      for (const level of ['low', 'medium', 'high'])
        expect(notesOf(list('phoneNameMatch', level))).to.deep.equal(['word-unknown name']);
    });

    it('8.4 Incode values: a source of the United States shows an Italian carrier, which says nothing about a country', () => {
      const { signals, attributes } = verdictOf(list('phoneCarrier', 'Operatore Esempio S.p.A.'));
      expect([signals, attributes]).to.deep.equal([{ carrier: 'Operatore Esempio S.p.A.' }, {}]);
    });

    it('8.4 Incode values: "no match" and nomatch for the tax number are one word', () => {
      const differs = { outcome: 'mismatch', reason: 'other-identity' };
      expect(attributesOf(INCODE_LIST).idDocument).to.deep.equal(differs);
      expect(attributesOf(INCODE_LIST_OF_THE_TABLE).idDocument).to.deep.equal(differs);
    });

    it('8.4 Incode values: a name may be unknown although its keys list no such word', () => {
      expect(attributesOf(list('phoneNameMatch', 'unknown'))).to.deep.equal({ name: { outcome: 'unavailable' } });
    });

    it('8.4 Incode values: emailType "Unknown" is an ordinary value', () => {
      expect(verdictOf(INCODE_LIST).signals.emailType).to.equal('Unknown');
    });

    it('8.5 Incode checkStatus: pass beside seven differences is no verdict', () => {
      const verdict = verdictOf(list('checkStatus', 'pass'));
      expect([verdict.decision, verdict.attributes, verdict.signals]).to.deep.equal(['inconclusive', {}, {}]);
      expect(verdict.provider).to.deep.equal({ dialect: 'incode-ekyc' });
      expect(verdictOf(INCODE_LIST).decision).to.equal('mismatch');
    });
  });

  describe('a tax number', () => {
    const twoAnswers = (document: string) =>
      normaliseMatchAnswers([{ body: list('taxIdMatch', 'exact') }, { body: { idDocumentMatch: document } }], {
        now: '2026-01-01T00:00:00Z',
      });

    it('says nothing about whose the number is', () => {
      expect(verdictOf(list('taxIdMatch', 'exact')).signals).to.deep.equal({});
    });

    it('does not stand against an answer about the owner of the number', () => {
      const { verdict, diagnostics } = twoAnswers('false');
      expect(verdict?.attributes).to.deep.equal({ idDocument: { outcome: 'mismatch' } });
      expect(diagnostics.map(({ code }) => code)).not.to.include('contradiction');
    });

    it('does not take the place of an answer that the owner has no record', () => {
      expect(twoAnswers('not_available').verdict?.attributes).to.deep.equal({ idDocument: { outcome: 'unavailable' } });
    });

    it('does not outweigh a difference from the owner', () => {
      expect(verdictOf(map({ taxIdMatch: 'exact', phoneNameMatch: 'nomatch' })).decision).to.equal('mismatch');
    });
  });

  it('reads a list without overallLevel and an empty list', () => {
    expect(verdictOf(INCODE_LIST_OF_THE_TABLE).provider).to.deep.equal({ dialect: 'incode-ekyc' });
    const empty = verdictOf({ kyc: [], income: [] });
    expect([empty.decision, empty.attributes]).to.deep.equal(['inconclusive', {}]);
  });

  it('does not read what was typed back from the echo', () => {
    const body = { userData: { phoneNameMatch: 'exact' }, ...map({ phoneLastNameMatch: 'exact' }) };
    expect(attributesOf(body)).to.deep.equal({ familyName: { outcome: 'match' } });
  });

  for (const body of [{}, { kyc: 'exact' }, { kyc: null }, [], null, { riskData: { verifications: 'x' } }]) {
    it(`refuses ${JSON.stringify(body)} as an answer of its own`, () => {
      const result = incodeEkycReader.read(body);
      expect(result.ok ? undefined : result.problem.code).to.equal('protocol');
    });
  }

  it('believes neither of two answers under one key that disagree, and one that is given twice', () => {
    const kyc = (...statuses: string[]) => ({ kyc: statuses.map((status) => ({ key: 'phoneNameMatch', status })) });
    expect(verdictOf(kyc('exact', 'nomatch')).attributes).to.deep.equal({
      name: { outcome: 'unavailable', reason: 'contradiction' },
    });
    expect(verdictOf(kyc('exact', 'exact')).attributes).to.deep.equal({ name: { outcome: 'match' } });
  });

  it('survives pairs that are none', () => {
    const body = { kyc: [null, 'x', { key: 7 }, { status: 'exact' }, { key: '__proto__', status: 'exact' }] };
    expect(attributesOf(body)).to.deep.equal({});
    expect(problemOf(body)).to.equal(undefined);
  });
});
