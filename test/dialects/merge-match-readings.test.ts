import { expect } from 'chai';
import type { MatchReading } from '../../src/dialects/match-reader.js';
import { mergeMatchReadings } from '../../src/dialects/merge-match-readings.js';
import type { AttributeOutcome } from '../../src/domain/outcome.js';

const about = (email: AttributeOutcome): MatchReading => ({
  kind: 'attributes',
  attributes: { email },
  diagnostics: [],
});
const aggregate = (decision: 'match' | 'mismatch'): MatchReading => ({ kind: 'aggregate', decision, diagnostics: [] });
const gate: MatchReading = { kind: 'document-gate', diagnostics: [] };

function merged(...statements: AttributeOutcome[]) {
  const reading = mergeMatchReadings(statements.map(about));
  return reading.kind === 'attributes' ? reading.attributes.email : undefined;
}

describe('mergeMatchReadings', () => {
  const CONTRADICTION = { outcome: 'unavailable', reason: 'contradiction' };
  const rows: [label: string, statements: AttributeOutcome[], expected: unknown][] = [
    [
      'the first of two that agree',
      [{ outcome: 'mismatch', score: 3 }, { outcome: 'mismatch' }],
      { outcome: 'mismatch', score: 3 },
    ],
    ['the first that is not not-checked', [{ outcome: 'not-checked' }, { outcome: 'match' }], { outcome: 'match' }],
    ['unavailable where it came first', [{ outcome: 'unavailable' }, { outcome: 'match' }], { outcome: 'unavailable' }],
    [
      'not-checked where nothing else is',
      [{ outcome: 'not-checked' }, { outcome: 'not-checked' }],
      { outcome: 'not-checked' },
    ],
    ['neither of match and mismatch', [{ outcome: 'match' }, { outcome: 'mismatch' }], CONTRADICTION],
    ['neither of partial and mismatch', [{ outcome: 'partial' }, { outcome: 'mismatch' }], CONTRADICTION],
    [
      'nothing where later ones disagree',
      [{ outcome: 'unavailable' }, { outcome: 'match' }, { outcome: 'mismatch' }],
      CONTRADICTION,
    ],
  ];
  for (const [label, statements, expected] of rows) {
    it(`takes ${label}`, () => {
      expect(merged(...statements)).to.deep.equal(expected);
    });
  }

  it('returns a single reading as it is', () => {
    expect(mergeMatchReadings([gate])).to.equal(gate);
  });

  it('lets the document gate outweigh the rest, and attributes an aggregate', () => {
    expect(mergeMatchReadings([about({ outcome: 'match' }), gate]).kind).to.equal('document-gate');
    expect(mergeMatchReadings([aggregate('match'), about({ outcome: 'match' })]).kind).to.equal('attributes');
  });

  it('keeps an aggregate beside answers that hold nothing but signals', () => {
    const signals: MatchReading = {
      kind: 'attributes',
      attributes: {},
      signals: { simSwapped: true },
      diagnostics: [],
    };
    for (const readings of [
      [aggregate('mismatch'), signals],
      [signals, aggregate('mismatch')],
    ])
      expect(mergeMatchReadings(readings)).to.deep.include({
        kind: 'aggregate',
        decision: 'mismatch',
        signals: { simSwapped: true },
      });
  });

  it('decides nothing from aggregates that disagree', () => {
    expect(mergeMatchReadings([aggregate('match'), aggregate('match')])).to.deep.include({ decision: 'match' });
    expect(mergeMatchReadings([aggregate('match'), aggregate('mismatch')])).to.deep.include({
      decision: 'inconclusive',
      diagnostics: [{ code: 'contradiction', subject: 'match' }],
    });
  });

  it('has no operator, request or decision where nobody names one', () => {
    expect(Object.keys(mergeMatchReadings([gate, gate]))).to.deep.equal(['kind', 'diagnostics', 'signals']);
    expect(mergeMatchReadings([gate, { ...gate, operator: 'b' }]).operator).to.equal('b');
  });

  it('notes a contradiction once, where it arises', () => {
    const torn = about({ outcome: 'unavailable', reason: 'contradiction' });
    expect(mergeMatchReadings([torn, torn]).diagnostics).to.deep.equal([]);
    expect(mergeMatchReadings([about({ outcome: 'unavailable' }), torn]).diagnostics).to.deep.equal([]);
    expect(mergeMatchReadings([about({ outcome: 'match' }), about({ outcome: 'mismatch' })]).diagnostics).to.deep.equal(
      [{ code: 'contradiction', subject: 'email' }],
    );
  });

  it('keeps the decision of a provider beside notes about attributes', () => {
    const noted: MatchReading = { ...about({ outcome: 'match' }), diagnostics: [{ code: 'word-unknown' }] };
    const said: MatchReading = {
      ...about({ outcome: 'mismatch' }),
      providerDecision: { value: 'low', polarity: 'unknown' },
    };
    expect(mergeMatchReadings([noted, said]).providerDecision?.value).to.equal('low');
  });

  it('leaves no decision of a provider where single answers disagree', () => {
    const said = (decision: 'match' | 'mismatch'): MatchReading => ({
      ...aggregate(decision),
      providerDecision: { value: decision, polarity: 'higher-is-better' },
    });
    expect(mergeMatchReadings([said('match'), said('match')]).providerDecision?.value).to.equal('match');
    expect(mergeMatchReadings([said('match'), said('mismatch')])).to.not.have.property('providerDecision');
  });

  it('takes each signal from the first that has it', () => {
    const first: MatchReading = { ...gate, signals: { simSwapped: true, simChangedAt: null } };
    const second: MatchReading = { ...gate, signals: { simSwapped: false, simChangedAt: 'later', carrier: 'b' } };
    expect(mergeMatchReadings([first, gate, second]).signals).to.deep.equal({
      simSwapped: true,
      simChangedAt: null,
      carrier: 'b',
    });
  });

  it('keeps the first of everything else and all notes', () => {
    const first: MatchReading = {
      ...gate,
      operator: 'a',
      signals: { numberVerified: true },
      diagnostics: [{ code: 'word-unknown' }],
    };
    const second: MatchReading = {
      ...gate,
      operator: 'b',
      requestId: 'r',
      signals: { numberVerified: false },
      providerDecision: { value: 'low', polarity: 'higher-is-riskier' },
    };
    expect(mergeMatchReadings([first, second])).to.deep.equal({
      kind: 'document-gate',
      operator: 'a',
      requestId: 'r',
      signals: { numberVerified: true },
      providerDecision: { value: 'low', polarity: 'higher-is-riskier' },
      diagnostics: [{ code: 'word-unknown' }],
    });
  });
});
