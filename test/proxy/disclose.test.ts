import { expect } from 'chai';
import * as fc from 'fast-check';
import type { Verdict } from '../../src/domain/verdict.js';
import { disclose } from '../../src/proxy/disclose.js';
import { anySignals } from '../domain/any-policy.js';

const VERDICT: Verdict = {
  version: 1,
  decision: 'inconclusive',
  attributes: {
    givenName: { outcome: 'partial', score: 91 },
    familyName: { outcome: 'unavailable', reason: 'unknown-word' },
  },
  signals: { numberVerified: true, simSwapped: true, carrier: 'CANARY', simChangedAt: null },
  reasons: ['required-partial', 'signal-rule'],
  rules: ['CANARY'],
  provider: {
    dialect: 'incode-ekyc',
    operator: 'op',
    requestId: 'CANARY',
    decision: { value: 'CANARY', polarity: 'unknown' },
  },
  policy: { name: 'ours', version: '1' },
  reference: 'reference-1',
  checkedAt: '2026-05-04T10:00:00.000Z',
};

describe('a verdict for the browser', () => {
  const shared = {
    version: 1,
    decision: 'inconclusive',
    signals: { numberVerified: true },
    provider: { dialect: 'incode-ekyc', operator: 'op' },
    policy: { name: 'ours', version: '1' },
    reference: 'reference-1',
    checkedAt: '2026-05-04T10:00:00.000Z',
  };

  it('is all there is where scores are disclosed', () => {
    expect(disclose(VERDICT, 'scores')).to.deep.equal(VERDICT);
  });

  it('holds outcomes, and of the signals the proof alone, by default', () => {
    expect(disclose(VERDICT, 'attributes')).to.deep.equal({
      ...shared,
      attributes: {
        givenName: { outcome: 'partial' },
        familyName: { outcome: 'unavailable', reason: 'unknown-word' },
      },
      reasons: ['required-partial', 'signal-rule'],
    });
  });

  it('may hold the decision alone', () => {
    expect(disclose(VERDICT, 'decision')).to.deep.equal({ ...shared, attributes: {}, reasons: [] });
    expect(disclose({ ...VERDICT, reasons: ['manual'] }, 'decision').reasons).to.deep.equal(['manual']);
  });

  for (const disclosure of ['decision', 'attributes'] as const) {
    it(`holds no fact about the line at ${disclosure}, whatever the facts are`, () => {
      fc.assert(
        fc.property(anySignals, (signals) => {
          const shown = disclose({ ...VERDICT, signals }, disclosure);
          expect(Object.keys(shown.signals)).to.deep.equal('numberVerified' in signals ? ['numberVerified'] : []);
          expect(shown).to.not.have.property('rules');
          expect(JSON.stringify(shown)).to.not.contain('CANARY');
        }),
      );
    });
  }
});
