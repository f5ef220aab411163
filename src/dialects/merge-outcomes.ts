/**
 * Two statements about one attribute become one. Used for a body that spells a key twice and for several answers to one question.
 */
import type { AttributeOutcome, Outcome } from '../domain/outcome.js';

const DECISIVE: readonly Outcome[] = ['match', 'partial', 'mismatch'];

/** Statements about the owner of the number; those about another identity where there are no others. */
function aboutOwner(statements: readonly AttributeOutcome[]): readonly AttributeOutcome[] {
  const own = statements.filter(({ reason }) => reason !== 'other-identity');
  return own.some(({ outcome }) => outcome !== 'not-checked') ? own : statements;
}

/**
 * The first statement that is not `not-checked` wins, unless two of them decide differently: nobody can say who is right, so the
 * attribute becomes `unavailable` with reason `contradiction`. A statement about another identity than the owner of the number neither
 * wins over one about the owner nor contradicts it.
 * @returns `undefined` for no statements
 */
export function mergeOutcomes(all: readonly AttributeOutcome[]): AttributeOutcome | undefined {
  const statements = aboutOwner(all);
  const decided = new Set(statements.map(({ outcome }) => outcome).filter((outcome) => DECISIVE.includes(outcome)));
  if (decided.size > 1) return { outcome: 'unavailable', reason: 'contradiction' };
  return statements.find(({ outcome }) => outcome !== 'not-checked') ?? statements[0];
}
