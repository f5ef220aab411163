/**
 * From outcomes and a policy to a decision. The whole rule, in one place. It runs for every answer: one pass over the attributes, and nothing is
 * copied that does not change.
 */
import type { AttributeName } from './attribute.js';
import type { AttributeOutcome, AttributeOutcomes, Outcome } from './outcome.js';
import { DEFAULT_POLICY, type Policy, type ProviderRule } from './policy.js';
import { isRuleMet } from './signal-rule.js';
import type { Signals } from './signal.js';
import type { Decision, ProviderDecision, ReasonCode } from './verdict.js';

/** A decision and what explains it. */
export interface Decided {
  readonly decision: Decision;
  /** The outcomes after grading: a mismatch at or above its threshold is `partial`. */
  readonly attributes: AttributeOutcomes;
  /** At least one. */
  readonly reasons: readonly ReasonCode[];
  /** Names of the rules over signals that were met. Absent: none. */
  readonly rules?: readonly string[];
}

/** What else a policy may have rules about. */
export interface DecisionContext {
  readonly signals?: Signals | undefined;
  /** The provider's own overall answer. */
  readonly providerDecision?: ProviderDecision | undefined;
  /** Whose overall answer it is. Without it no provider rule fits. */
  readonly dialect?: string | undefined;
  /** When the answer came, ISO 8601 with zone. Without it every moment that a rule asks about counts as recent. */
  readonly checkedAt?: string | undefined;
}

type Graded = Partial<Record<AttributeName, AttributeOutcome>>;

/** Turns each `mismatch` whose score reaches the attribute's threshold into `partial`; leaves everything else alone. */
function grade(names: readonly AttributeName[], attributes: AttributeOutcomes, policy: Policy): AttributeOutcomes {
  let graded: Graded | undefined;
  for (const name of names) {
    const result = attributes[name];
    if (result?.outcome !== 'mismatch' || result.score === undefined) continue;
    const threshold = policy.thresholds[name];
    // NaN, and the `null` that JSON makes of it, are reached by no score.
    if (typeof threshold !== 'number' || !(result.score >= threshold)) continue;
    graded ??= { ...attributes };
    graded[name] = { ...result, outcome: 'partial' };
  }
  return graded ?? attributes;
}

/** How many of the attributes that decide have each outcome, and how many optional ones were passed over. */
interface Tally {
  all: number;
  match: number;
  partial: number;
  mismatch: number;
  unavailable: number;
  notChecked: number;
  skipped: number;
}

function add(tally: Tally, outcome: Outcome): void {
  tally.all += 1;
  switch (outcome) {
    case 'match':
      tally.match += 1;
      break;
    case 'partial':
      tally.partial += 1;
      break;
    case 'mismatch':
      tally.mismatch += 1;
      break;
    case 'unavailable':
      tally.unavailable += 1;
      break;
    case 'not-checked':
      tally.notChecked += 1;
      break;
  }
}

/**
 * What an attribute counts for. That a detail fits somebody says nothing about the owner of the number, so it decides no more than no answer does; that
 * it fits nobody still speaks against the person.
 */
function weigh(result: AttributeOutcome | undefined): Outcome {
  if (!result) return 'not-checked';
  const isOfAnother = result.reason === 'other-identity' && result.outcome !== 'mismatch';
  return isOfAnother ? 'unavailable' : result.outcome;
}

function tallyUp(names: readonly AttributeName[], attributes: AttributeOutcomes, policy: Policy): Tally {
  const { required, ifAvailable } = policy;
  const tally: Tally = { all: 0, match: 0, partial: 0, mismatch: 0, unavailable: 0, notChecked: 0, skipped: 0 };
  for (const name of required ?? names) {
    const isOptional = !required && ifAvailable?.includes(name) === true;
    if (!isOptional) add(tally, weigh(attributes[name]));
  }
  for (const name of ifAvailable ?? []) {
    const result = attributes[name];
    if (!result || required?.includes(name)) continue;
    const outcome = weigh(result);
    if (outcome === 'unavailable' || outcome === 'not-checked') tally.skipped += 1;
    else add(tally, outcome);
  }
  return tally;
}

/** Which answer decides, and why. Mismatch before partial before match; whatever is left is inconclusive. */
function decideByTally(tally: Tally): { readonly decision: Decision; readonly reasons: readonly ReasonCode[] } {
  const { all, match, partial, mismatch, unavailable, notChecked, skipped } = tally;
  const reasons: ReasonCode[] = [];
  let decision: Decision = 'inconclusive';
  if (mismatch > 0) {
    decision = 'mismatch';
    reasons.push('required-mismatch');
  } else if (partial > 0) {
    decision = 'partial';
    reasons.push('required-partial');
  } else if (all > 0 && match === all) {
    decision = 'match';
    reasons.push('all-required-match');
  } else if (all === 0 && skipped === 0) {
    reasons.push('nothing-required');
  } else {
    if (match === 0) reasons.push('nothing-evaluated');
    if (unavailable > 0) reasons.push('required-unavailable');
    if (notChecked > 0) reasons.push('required-not-checked');
  }
  if (skipped > 0) reasons.push('optional-unavailable');
  return { decision, reasons };
}

const NUMBER = /^\s*-?\d{1,15}(\.\d{1,15})?\s*$/;

function isFitting(rule: ProviderRule, { providerDecision, dialect }: DecisionContext): boolean {
  if (!providerDecision || rule.dialect !== dialect) return false;
  const { value } = providerDecision;
  if (rule.atLeast !== undefined) return NUMBER.test(value) && Number(value) >= rule.atLeast;
  return rule.value === undefined || value.trim().toLowerCase() === rule.value.trim().toLowerCase();
}

/** Lets the provider's own overall answer decide where the policy says so: the first rule that fits. */
export function applyProviderRules(decided: Decided, { provider }: Policy, context: DecisionContext): Decided {
  const rule = provider?.find((each) => isFitting(each, context));
  return rule ? { ...decided, decision: rule.decision, reasons: ['provider-decision'] } : decided;
}

/** How much a decision says for the person. */
const STRENGTH: Readonly<Record<Decision, number>> = {
  match: 3,
  partial: 2,
  inconclusive: 1,
  mismatch: 0,
  unverified: 0,
};

/** Lowers the decision by every rule over signals that is met. No rule raises it. */
export function applySignalRules(decided: Decided, { signals: rules }: Policy, context: DecisionContext): Decided {
  const { signals = {}, checkedAt } = context;
  const met = rules?.filter((rule) => isRuleMet(rule, signals, checkedAt)) ?? [];
  if (met.length === 0) return decided;
  const lowest = met.reduce<Decision>(
    (decision, { then }) => (STRENGTH[then] < STRENGTH[decision] ? then : decision),
    decided.decision,
  );
  return {
    decision: lowest,
    attributes: decided.attributes,
    reasons: [...decided.reasons, 'signal-rule'],
    rules: met.map(({ name }) => name),
  };
}

/** The same as {@link decide} for a caller who has the attributes' names at hand, all of them. */
export function decideAbout(
  names: readonly AttributeName[],
  attributes: AttributeOutcomes,
  policy: Policy,
  context: DecisionContext,
): Decided {
  const graded = grade(names, attributes, policy);
  const { decision, reasons } = decideByTally(tallyUp(names, graded, policy));
  const decided: Decided = { decision, attributes: graded, reasons };
  return applySignalRules(applyProviderRules(decided, policy, context), policy, context);
}

/** No rule needs anything that is not in the attributes. */
const NOTHING: DecisionContext = {};

/**
 * Decides over the attributes that the policy requires, and over those that it wants if available as far as they were answered: any mismatch →
 * `mismatch`; else any partial → `partial`; else all match → `match`; else `inconclusive`. Then the policy's provider rules may put another
 * decision in its place, and its rules over signals may lower it. Pure: the same arguments, the same answer.
 *
 * An attribute that the policy requires and that was never asked counts as `not-checked`.
 * @param attributes outcome and score per attribute, as a reader emits them; every attribute that was asked has an entry
 * @param policy defaults to {@link DEFAULT_POLICY}
 * @param context signals and overall answer, for policies with rules over them
 * @returns the decision, the graded outcomes, and the reasons that explain it
 */
export function decide(
  attributes: AttributeOutcomes,
  policy: Policy = DEFAULT_POLICY,
  context: DecisionContext = NOTHING,
): Decided {
  return decideAbout(Object.keys(attributes) as AttributeName[], attributes, policy, context);
}
