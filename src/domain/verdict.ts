/**
 * The one answer that every provider is normalised into.
 */
import type { AttributeOutcomes } from './outcome.js';
import type { Signals } from './signal.js';

/**
 * - `match`, `partial`, `mismatch`: over the attributes that the policy lets decide, see `decide`.
 * - `inconclusive`: nothing required was evaluated, or not all of it.
 * - `unverified`: the person went on by hand; nobody was asked.
 */
export const DECISIONS = ['match', 'partial', 'mismatch', 'inconclusive', 'unverified'] as const;
export type Decision = (typeof DECISIONS)[number];

/**
 * Explains a decision.
 * - `required-mismatch`, `required-partial`, `required-unavailable`, `required-not-checked`: an attribute that decides had this outcome.
 * - `all-required-match`: every attribute that decides matched.
 * - `nothing-required`: the policy requires nothing, or nothing was asked.
 * - `nothing-evaluated`: no attribute that decides got an answer about the person.
 * - `optional-unavailable`: an attribute that the policy wants if available got no answer and did not stand in the way.
 * - `aggregate`: the provider gave one answer for all attributes.
 * - `provider-decision`: the policy lets this overall answer of the provider decide.
 * - `signal-rule`: a rule of the policy over a signal was met; `rules` has the names.
 * - `document-gate`: the operator refused because the document number differs from its record.
 * - `manual`: the person went on by hand.
 */
export const REASON_CODES = [
  'required-mismatch',
  'required-partial',
  'required-unavailable',
  'required-not-checked',
  'all-required-match',
  'nothing-required',
  'nothing-evaluated',
  'optional-unavailable',
  'aggregate',
  'provider-decision',
  'signal-rule',
  'document-gate',
  'manual',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** A provider's own overall answer, in its own words. */
export interface ProviderDecision {
  readonly value: string;
  readonly polarity: 'higher-is-better' | 'higher-is-riskier' | 'unknown';
}

/** What a check came to, for the page, for the customer's server and for the record of the decision. */
export interface Verdict {
  readonly version: 1;
  readonly decision: Decision;
  readonly attributes: AttributeOutcomes;
  readonly signals: Signals;
  readonly reasons: readonly ReasonCode[];
  /** Names of the policy's rules over signals that were met, in the policy's order. Absent: none. */
  readonly rules?: readonly string[];
  readonly provider: {
    /** Which dialect was read, for example `camara-match`. Empty when nobody was asked. */
    readonly dialect: string;
    readonly operator?: string;
    readonly requestId?: string;
    /** The provider's own overall answer. Advisory: it decides only where a policy says so. */
    readonly decision?: ProviderDecision;
  };
  readonly policy: { readonly name: string; readonly version: string };
  /** Opaque name of this check, handed in by the caller. */
  readonly reference: string;
  /** ISO 8601 with zone, handed in by the caller: the domain has no clock. */
  readonly checkedAt: string;
}
