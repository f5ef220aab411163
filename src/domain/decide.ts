/**
 * From outcomes and a policy to a decision. The whole rule, in one place.
 */
import type { AttributeName } from './attribute.js';
import type { AttributeOutcome, AttributeOutcomes, Outcome } from './outcome.js';
import { DEFAULT_POLICY, type Policy } from './policy.js';
import type { Decision, ReasonCode } from './verdict.js';

export interface Decided {
  readonly decision: Decision;
  /** The outcomes after grading: a mismatch at or above its threshold is `partial`. */
  readonly attributes: AttributeOutcomes;
  readonly reasons: readonly ReasonCode[];
}

const byOutcome: Record<Outcome, ReasonCode> = {
  match: 'all-required-match',
  partial: 'required-partial',
  mismatch: 'required-mismatch',
  unavailable: 'required-unavailable',
  'not-checked': 'required-not-checked',
};

/** Turns a `mismatch` whose score reaches the attribute's threshold into `partial`; leaves everything else alone. */
function grade(name: AttributeName, result: AttributeOutcome, policy: Policy): AttributeOutcome {
  const threshold = policy.thresholds[name];
  const isClose =
    result.outcome === 'mismatch' && threshold !== undefined && result.score !== undefined && result.score >= threshold;
  return isClose ? { ...result, outcome: 'partial' } : result;
}

/**
 * Decides over the required attributes: any mismatch → `mismatch`; else any partial → `partial`; else all match → `match`; else `inconclusive`.
 * An attribute that the policy requires and that was never asked counts as `not-checked`.
 * @param attributes outcome and score per attribute, as a reader emits them; every attribute that was asked has an entry
 * @param policy defaults to {@link DEFAULT_POLICY}
 * @returns the decision, the graded outcomes, and the reasons that explain it
 */
export function decide(attributes: AttributeOutcomes, policy: Policy = DEFAULT_POLICY): Decided {
  const graded: Partial<Record<AttributeName, AttributeOutcome>> = {};
  for (const name of Object.keys(attributes) as AttributeName[]) {
    const result = attributes[name];
    if (result) graded[name] = grade(name, result, policy);
  }
  const required = policy.required ?? (Object.keys(graded) as AttributeName[]);
  if (required.length === 0) return { decision: 'inconclusive', attributes: graded, reasons: ['nothing-required'] };

  const outcomes = new Set<Outcome>(required.map((name) => graded[name]?.outcome ?? 'not-checked'));
  const say = (decision: Decision, ...reasons: ReasonCode[]): Decided => ({ decision, attributes: graded, reasons });
  if (outcomes.has('mismatch')) return say('mismatch', byOutcome.mismatch);
  if (outcomes.has('partial')) return say('partial', byOutcome.partial);
  if (outcomes.size === 1 && outcomes.has('match')) return say('match', byOutcome.match);
  const open = (['unavailable', 'not-checked'] as const)
    .filter((outcome) => outcomes.has(outcome))
    .map((outcome) => byOutcome[outcome]);
  return outcomes.has('match') ? say('inconclusive', ...open) : say('inconclusive', 'nothing-evaluated', ...open);
}
