import { expect } from 'chai';
import { readMatch, readNotes, testMatchRecognition, verdictOn } from '../support/dialect-answers.js';
import { KONERA_MATCH, KONERA_MISMATCH, KONERA_NULL, KONERA_TEXT } from './samples/konera.samples.js';

const DIALECT = 'camara-match';

describe('Konera (camara-match with one answer for everything)', () => {
  const rows: [label: string, body: unknown, decision: string, provider: string | undefined][] = [
    ['true', KONERA_MATCH, 'match', 'true'],
    ['false', KONERA_MISMATCH, 'mismatch', 'false'],
    ['"False"', KONERA_TEXT, 'mismatch', 'false'],
    ['null', KONERA_NULL, 'inconclusive', undefined],
    ['"not_available"', { match: 'not_available' }, 'inconclusive', undefined],
    ['a number', { match: 1 }, 'inconclusive', undefined],
  ];
  for (const [label, body, decision, value] of rows) {
    it(`decides ${decision} by ${label}, and copies it onto no attribute`, () => {
      const verdict = verdictOn(DIALECT, body, ['name', 'birthdate']);
      expect(verdict.decision).to.equal(decision);
      expect(verdict.reasons).to.include('aggregate');
      expect(verdict.provider.decision).to.deep.equal(value && { value, polarity: 'higher-is-better' });
      expect(verdict.attributes).to.deep.equal({
        name: { outcome: 'not-checked', reason: 'absent' },
        birthdate: { outcome: 'not-checked', reason: 'absent' },
      });
    });
  }

  it('takes a note of a word that is none of CAMARA', () => {
    expect(readNotes(DIALECT, { match: 1 })).to.deep.equal(['word-unknown match']);
    expect(readNotes(DIALECT, KONERA_NULL)).to.deep.equal([]);
  });

  it('looks at the single answer only where no attribute is answered', () => {
    expect(readMatch(DIALECT, { match: true, nameMatch: 'false' }).kind).to.equal('attributes');
    expect(verdictOn(DIALECT, { match: true, nameMatch: 'false' }).decision).to.equal('mismatch');
  });

  testMatchRecognition(DIALECT, {
    true: KONERA_MATCH,
    false: KONERA_MISMATCH,
    'a text': KONERA_TEXT,
    null: KONERA_NULL,
  });
});
