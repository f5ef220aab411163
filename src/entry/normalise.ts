/**
 * `kyc-onboarding/normalise`: any operator's answer in, one vocabulary out. No side effects; runs anywhere.
 */
export { normaliseFillIn } from '../dialects/normalise-fill-in.js';
export { normaliseMatch } from '../dialects/normalise-match.js';
export { normaliseProblem } from '../dialects/normalise-problem.js';
export { decide } from '../domain/decide.js';
export { DEFAULT_POLICY } from '../domain/policy.js';

export type { FillInInput, NormalisedFillIn } from '../dialects/normalise-fill-in-with.js';
export type { MatchInput } from '../dialects/normalise-match.js';
export type { NormalisedMatch } from '../dialects/normalise-match-with.js';
export type { RawAnswer } from '../dialects/problem.read.js';
export type { AttributeName, AttributeValues } from '../domain/attribute.js';
export type { Decided } from '../domain/decide.js';
export type { Diagnostic, DiagnosticCode } from '../domain/diagnostic.js';
export type { AttributeOutcome, AttributeOutcomes, Outcome, OutcomeReason } from '../domain/outcome.js';
export type { Policy } from '../domain/policy.js';
export type { Problem, ProblemCode } from '../domain/problem.js';
export type { Decision, ReasonCode, Signals, Verdict } from '../domain/verdict.js';
