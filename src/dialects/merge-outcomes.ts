/**
 * Two statements about one attribute become one. Used for a body that spells a key twice and for several answers to one question.
 */
import type { AttributeOutcome, Outcome } from '../domain/outcome.js';

const DECISIVE: readonly Outcome[] = ['match', 'partial', 'mismatch'];

/**
 * The first statement that is not `not-checked` wins, unless two of them decide differently: nobody can say who is right, so the
 * attribute becomes `unavailable` with reason `contradiction`.
 * @returns `undefined` for no statements
 */
export function mergeOutcomes(statements: readonly AttributeOutcome[]): AttributeOutcome | undefined {
  const decided = new Set(statements.map(({ outcome }) => outcome).filter((outcome) => DECISIVE.includes(outcome)));
  if (decided.size > 1) return { outcome: 'unavailable', reason: 'contradiction' };
  return statements.find(({ outcome }) => outcome !== 'not-checked') ?? statements[0];
}
