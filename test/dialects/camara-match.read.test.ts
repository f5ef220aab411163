import { expect } from 'chai';
import { camaraMatchReader } from '../../src/dialects/camara-match.read.js';
import { MATCH_0_4, MATCH_AGGREGATE, MATCH_BOOLEANS, MATCH_SNAKE_CASE } from './samples/camara-match.samples.js';

function reading(body: unknown) {
  const result = camaraMatchReader.read(body);
  if (!result.ok) throw new Error(`unexpected problem ${result.problem.code}`);
  return result.value;
}

function attributes(body: unknown) {
  const value = reading(body);
  if (value.kind !== 'attributes') throw new Error(`unexpected reading ${value.kind}`);
  return value.attributes;
}

const codes = (body: unknown) => reading(body).diagnostics.map(({ code, subject }) => `${code} ${subject ?? ''}`);

describe('camara-match.read', () => {
  describe('words', () => {
    const rows: [label: string, value: unknown, outcome: string][] = [
      ['"true"', 'true', 'match'],
      ['"false"', 'false', 'mismatch'],
      ['"not_available"', 'not_available', 'unavailable'],
      ['true', true, 'match'],
      ['false', false, 'mismatch'],
      ['null', null, 'unavailable'],
      ['"TRUE"', 'TRUE', 'match'],
      ['"False"', 'False', 'mismatch'],
      ['"NOT_AVAILABLE"', 'NOT_AVAILABLE', 'unavailable'],
      ['"not available"', 'not available', 'unavailable'],
      ['"N/A"', 'N/A', 'unavailable'],
      ['"unknown"', 'unknown', 'unavailable'],
      ['an empty word', '', 'unavailable'],
      ['a word with space around it', ' true ', 'match'],
    ];
    for (const [label, value, outcome] of rows) {
      it(`reads ${label} as ${outcome} without a note`, () => {
        expect(attributes({ emailMatch: value })).to.deep.equal({ email: { outcome } });
        expect(codes({ emailMatch: value })).to.deep.equal([]);
      });
    }

    const unknown: [label: string, value: unknown][] = [
      ['exact', 'exact'],
      ['fuzzy', 'fuzzy'],
      ['nomatch', 'nomatch'],
      ['yes', 'yes'],
      ['the number 1', 1],
      ['the number 0', 0],
      ['a list', ['true']],
      ['an object', { value: 'true' }],
      ['a word of more than 512 code units', `true${' '.repeat(600)}`],
    ];
    for (const [label, value] of unknown) {
      it(`does not guess at ${label}: unavailable, with a note`, () => {
        expect(attributes({ emailMatch: value })).to.deep.equal({
          email: { outcome: 'unavailable', reason: 'unknown-word' },
        });
        expect(codes({ emailMatch: value })).to.deep.equal(['word-unknown email']);
      });
    }
  });

  describe('scores', () => {
    const kept: [label: string, sent: unknown, score: number][] = [
      ['an integer', 90, 90],
      ['zero', 0, 0],
      ['minus zero as zero', -0, 0],
      ['100 beside a false', 100, 100],
      ['a float, rounded', 87.5, 88],
      ['a numeric text', '87', 87],
      ['a float as text, rounded', ' 86.4 ', 86],
    ];
    for (const [label, sent, score] of kept) {
      it(`keeps ${label}`, () => {
        const body = { givenNameMatch: 'false', givenNameMatchScore: sent };
        expect(attributes(body)).to.deep.equal({ givenName: { outcome: 'mismatch', score } });
        expect(codes(body)).to.deep.equal([]);
      });
    }

    const dropped: [label: string, body: Record<string, unknown>, subject: string][] = [
      ['above 100', { givenNameMatch: 'false', givenNameMatchScore: 101 }, 'givenName'],
      ['below 0', { givenNameMatch: 'false', givenNameMatchScore: -1 }, 'givenName'],
      ['a negative text', { givenNameMatch: 'false', givenNameMatchScore: '-1' }, 'givenName'],
      ['not a number', { givenNameMatch: 'false', givenNameMatchScore: 'high' }, 'givenName'],
      ['in exponent form', { givenNameMatch: 'false', givenNameMatchScore: '1e1' }, 'givenName'],
      ['a boolean', { givenNameMatch: 'false', givenNameMatchScore: true }, 'givenName'],
      ['beside a match', { givenNameMatch: 'true', givenNameMatchScore: 100 }, 'givenName'],
      ['beside not_available', { givenNameMatch: 'not_available', givenNameMatchScore: 50 }, 'givenName'],
      ['on a document number', { idDocumentMatch: 'false', idDocumentMatchScore: 80 }, 'idDocument'],
      ['on a birth date', { birthdateMatch: 'false', birthdateMatchScore: 80 }, 'birthdate'],
      ['on a country (0.2.0-rc.1)', { countryMatch: 'false', countryMatchScore: 80 }, 'country'],
    ];
    for (const [label, body, subject] of dropped) {
      it(`drops a score ${label}, with a note`, () => {
        expect(Object.values(attributes(body))[0]).not.to.have.property('score');
        expect(codes(body)).to.deep.equal([`score-dropped ${subject}`]);
      });
    }

    it('ignores a null score in silence', () => {
      const body = { givenNameMatch: 'false', givenNameMatchScore: null };
      expect(attributes(body)).to.deep.equal({ givenName: { outcome: 'mismatch' } });
      expect(codes(body)).to.deep.equal([]);
    });

    it('makes no outcome of a score alone', () => {
      expect(attributes({ givenNameMatchScore: 90 })).to.deep.equal({});
      expect(codes({ givenNameMatchScore: 90 })).to.deep.equal(['score-dropped givenName']);
    });
  });

  describe('keys', () => {
    it('reads the score key of 0.2 for middle names', () => {
      const expected = { middleNames: { outcome: 'mismatch', score: 71 } };
      expect(attributes({ middleNamesMatch: 'false', middleNamesScore: 71 })).to.deep.equal(expected);
      expect(attributes({ middle_names_match: 'false', middle_names_score: 71 })).to.deep.equal(expected);
    });

    it('reads the misspelt key of 0.1', () => {
      expect(attributes({ giventNameMatch: 'true' })).to.deep.equal({ givenName: { outcome: 'match' } });
    });

    it('reads snake_case and ignores keys beside the answer', () => {
      expect(attributes(MATCH_SNAKE_CASE)).to.deep.equal({
        givenName: { outcome: 'match' },
        familyName: { outcome: 'mismatch', score: 91 },
        postalCode: { outcome: 'unavailable' },
      });
    });

    it('reads booleans and nulls', () => {
      expect(attributes(MATCH_BOOLEANS)).to.deep.equal({
        givenName: { outcome: 'match' },
        familyName: { outcome: 'mismatch' },
        birthdate: { outcome: 'unavailable' },
      });
    });

    it('reads the sample answer of 0.4.0 whole', () => {
      const read = attributes(MATCH_0_4);
      expect(Object.keys(read)).to.have.lengthOf(24);
      expect(read.nameKanaZenkaku).to.deep.equal({ outcome: 'mismatch' });
      expect(read.email).to.deep.equal({ outcome: 'mismatch', score: 87 });
      expect(codes(MATCH_0_4)).to.deep.equal([]);
    });

    it('trusts neither of two spellings that disagree', () => {
      const body = { givenNameMatch: 'true', given_name_match: 'false', givenNameMatchScore: 90 };
      expect(attributes(body)).to.deep.equal({ givenName: { outcome: 'unavailable', reason: 'contradiction' } });
      expect(codes(body)).to.deep.equal(['contradiction givenName', 'score-dropped givenName']);
    });

    it('reads no inherited key and leaves prototypes alone', () => {
      const inherited = Object.create({ givenNameMatch: 'true' }) as unknown;
      expect(attributes(inherited)).to.deep.equal({});
      const hostile: unknown = JSON.parse('{"__proto__":{"givenNameMatch":"true","polluted":1},"constructor":{"x":1}}');
      expect(attributes(hostile)).to.deep.equal({});
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    });
  });

  describe('shapes', () => {
    it('reads one answer for everything as an aggregate', () => {
      expect(reading(MATCH_AGGREGATE)).to.deep.include({ kind: 'aggregate', decision: 'match' });
      expect(reading({ match: 'false' })).to.deep.include({ kind: 'aggregate', decision: 'mismatch' });
      expect(reading({ match: 'not_available' })).to.deep.include({ kind: 'aggregate', decision: 'inconclusive' });
    });

    it('does not guess at an aggregate word', () => {
      expect(reading({ match: 'high' })).to.deep.include({ kind: 'aggregate', decision: 'inconclusive' });
      expect(codes({ match: 'high' })).to.deep.equal(['word-unknown match']);
    });

    it('prefers single attributes to an aggregate', () => {
      expect(attributes({ match: true, emailMatch: 'false' })).to.deep.equal({ email: { outcome: 'mismatch' } });
    });

    it('reads an empty object as an answer that mentions nothing', () => {
      expect(attributes({})).to.deep.equal({});
    });

    for (const body of [undefined, null, 'true', 1, true, [], [{ emailMatch: 'true' }]]) {
      it(`refuses ${JSON.stringify(body) ?? 'nothing'} as wrong in shape`, () => {
        const result = camaraMatchReader.read(body);
        expect(result.ok ? 'read' : result.problem.code).to.equal('protocol');
      });
    }
  });
});
