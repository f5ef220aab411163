import { expect } from 'chai';
import { mergeOutcomes } from '../../src/dialects/merge-outcomes.js';
import type { AttributeOutcome, Outcome } from '../../src/domain/outcome.js';

const other = (outcome: Outcome): AttributeOutcome => ({ outcome, reason: 'other-identity' });

describe('mergeOutcomes', () => {
  const rows: [label: string, statements: AttributeOutcome[], expected: AttributeOutcome | undefined][] = [
    ['nothing of nothing', [], undefined],
    ['a statement about another identity where it is alone', [other('match')], other('match')],
    ['the owner’s difference', [other('match'), { outcome: 'mismatch' }], { outcome: 'mismatch' }],
    ['the owner’s match', [{ outcome: 'match' }, other('mismatch')], { outcome: 'match' }],
    ['the owner’s missing record', [other('match'), { outcome: 'unavailable' }], { outcome: 'unavailable' }],
    [
      'the other identity where the owner was not checked',
      [{ outcome: 'not-checked' }, other('match')],
      other('match'),
    ],
    [
      'neither of two other identities that disagree',
      [other('match'), other('mismatch')],
      { outcome: 'unavailable', reason: 'contradiction' },
    ],
    [
      'neither of two statements about the owner that disagree, whatever else is said',
      [other('match'), { outcome: 'match' }, { outcome: 'mismatch' }],
      { outcome: 'unavailable', reason: 'contradiction' },
    ],
  ];
  for (const [label, statements, expected] of rows) {
    it(`takes ${label}`, () => {
      expect(mergeOutcomes(statements)).to.deep.equal(expected);
    });
  }
});
