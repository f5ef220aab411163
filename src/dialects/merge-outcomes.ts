/**
 * Several statements about one attribute become one. Used for a body that spells a key twice, for sources side by side in one answer, and for
 * several answers to one question.
 */
import type { AttributeName } from '../domain/attribute.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { AttributeOutcome, AttributeOutcomes, Outcome } from '../domain/outcome.js';

const DECISIVE: readonly Outcome[] = ['match', 'partial', 'mismatch'];

/** Whether a statement says how the value compares, and not merely that nobody knows. */
export const isDecisive = ({ outcome }: AttributeOutcome): boolean => DECISIVE.includes(outcome);

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
  const decided = new Set(statements.filter(isDecisive).map(({ outcome }) => outcome));
  if (decided.size > 1) return { outcome: 'unavailable', reason: 'contradiction' };
  return statements.find(({ outcome }) => outcome !== 'not-checked') ?? statements[0];
}

/**
 * Merges statements attribute by attribute. A contradiction is noted where it arises; one that a statement brings along was noted before.
 * @param statementsOf what is said about an attribute, the first to count first
 */
export function mergeByAttribute(
  names: Iterable<AttributeName>,
  statementsOf: (name: AttributeName) => readonly AttributeOutcome[],
  diagnostics: Diagnostic[],
): AttributeOutcomes {
  const outcomes: Partial<Record<AttributeName, AttributeOutcome>> = {};
  for (const name of names) {
    const statements = statementsOf(name);
    const merged = mergeOutcomes(statements);
    if (!merged) continue;
    outcomes[name] = merged;
    const isNew = merged.reason === 'contradiction' && !statements.includes(merged);
    if (isNew) diagnostics.push({ code: 'contradiction', subject: name });
  }
  return outcomes;
}
