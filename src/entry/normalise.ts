/**
 * `kyc-onboarding/normalise`: any operator's answer in, one vocabulary out. No side effects; runs anywhere.
 */
export { normaliseFillIn } from '../dialects/normalise-fill-in.js';
export { FILL_IN_DIALECTS, MATCH_DIALECTS } from '../dialects/dialect.js';
export { normaliseMatch, normaliseMatchAnswers } from '../dialects/normalise-match.js';
export { normaliseProblem } from '../dialects/normalise-problem.js';
export { normaliseSignals } from '../dialects/normalise-signals.js';
export { checkPolicy } from '../domain/check-policy.js';
export { decide } from '../domain/decide.js';
export { DEFAULT_POLICY } from '../domain/policy.js';
export { SIGNALS } from '../domain/signal.js';

export type { FillInDialect, MatchDialect } from '../dialects/dialect.js';
export type { FillInInput, NormalisedFillIn } from '../dialects/normalise-fill-in-with.js';
export type { MatchAnswersContext, MatchInput } from '../dialects/normalise-match.js';
export type { MatchAnswerInput, NormalisedMatch } from '../dialects/normalise-match-with.js';
export type { NormalisedSignals } from '../dialects/normalise-signals.js';
export type { RawAnswer } from '../dialects/problem.read.js';
export type { AttributeName, AttributeValues } from '../domain/attribute.js';
export type { Decided, DecisionContext } from '../domain/decide.js';
export type { Diagnostic, DiagnosticCode } from '../domain/diagnostic.js';
export type { AttributeOutcome, AttributeOutcomes, Outcome, OutcomeReason } from '../domain/outcome.js';
export type { Policy, ProviderRule } from '../domain/policy.js';
export type { PolicyIssue, PolicyIssueCode } from '../domain/policy-issue.js';
export type { Problem, ProblemCode } from '../domain/problem.js';
export type { SignalRule } from '../domain/signal-rule.js';
export type { SignalName, Signals, SignalSpec } from '../domain/signal.js';
export type { Decision, ProviderDecision, ReasonCode, Verdict } from '../domain/verdict.js';
