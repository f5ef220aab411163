/**
 * What a source says about one attribute, in the one vocabulary that all providers are translated into.
 */
import type { AttributeName } from './attribute.js';

/**
 * - `match`: the source confirms the value.
 * - `partial`: the source holds a value and it is close.
 * - `mismatch`: the source holds a value and it differs.
 * - `unavailable`: asked, and the source said that it could not or would not tell.
 * - `not-checked`: no answer in the payload.
 */
export const OUTCOMES = ['match', 'partial', 'mismatch', 'unavailable', 'not-checked'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * Why an outcome is what it is, where the outcome alone does not say.
 * - `absent`: asked, but the answer does not mention it.
 * - `unknown-word`: the answer holds a word or a type that its dialect does not define.
 * - `operator-supplied`: issued by this proxy from the operator's record and returned unedited.
 * - `contradiction`: two answers disagree.
 * - `other-identity`: compared with an identity that need not be the owner of the number. No evidence that the value belongs to this
 *   number, and where a source speaks about the owner, that counts alone.
 * - `in-address`: compared as a part of `address`; the answer there covers it.
 * - `access-denied`: the source holds a value and may not compare it.
 */
export const OUTCOME_REASONS = [
  'absent',
  'unknown-word',
  'operator-supplied',
  'contradiction',
  'other-identity',
  'in-address',
  'access-denied',
] as const;
export type OutcomeReason = (typeof OUTCOME_REASONS)[number];

/** One attribute's outcome. */
export interface AttributeOutcome {
  readonly outcome: Outcome;
  /** Similarity 0–100, whole number; only beside `mismatch` and `partial`. */
  readonly score?: number;
  readonly reason?: OutcomeReason;
}

export type AttributeOutcomes = Readonly<Partial<Record<AttributeName, AttributeOutcome>>>;
