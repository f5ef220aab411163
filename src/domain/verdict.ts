/**
 * The one answer that every provider is normalised into.
 */
import type { AttributeOutcomes } from './outcome.js';

/**
 * - `match`, `partial`, `mismatch`: over the required attributes, see `decide`.
 * - `inconclusive`: nothing required was evaluated, or not all of it.
 * - `unverified`: the person went on by hand; nobody was asked.
 */
export const DECISIONS = ['match', 'partial', 'mismatch', 'inconclusive', 'unverified'] as const;
export type Decision = (typeof DECISIONS)[number];

/**
 * Explains a decision.
 * - `required-mismatch`, `required-partial`, `required-unavailable`, `required-not-checked`: the required attribute that decided had this outcome.
 * - `all-required-match`: every required attribute matched.
 * - `nothing-required`: the policy requires nothing and nothing was asked.
 * - `nothing-evaluated`: no required attribute got an answer about the person.
 * - `aggregate`: the provider gave one answer for all attributes.
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
  'aggregate',
  'document-gate',
  'manual',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** Facts about the line that are not evidence about an identity. Each provider's readers add theirs with its unit in its name. */
export interface Signals {
  /** Whether the number was proved to belong to this session before the match. */
  readonly numberVerified?: boolean;
}

export interface Verdict {
  readonly version: 1;
  readonly decision: Decision;
  readonly attributes: AttributeOutcomes;
  readonly signals: Signals;
  readonly reasons: readonly ReasonCode[];
  readonly provider: {
    /** Which dialect was read, for example `camara-match`. Empty when nobody was asked. */
    readonly dialect: string;
    readonly operator?: string;
    readonly requestId?: string;
    /** The provider's own overall answer. Advisory: it decides only where a policy says so. */
    readonly decision?: {
      readonly value: string;
      readonly polarity: 'higher-is-better' | 'higher-is-riskier' | 'unknown';
    };
  };
  readonly policy: { readonly name: string; readonly version: string };
  /** Opaque name of this check, handed in by the caller. */
  readonly reference: string;
  /** ISO 8601 with zone, handed in by the caller: the domain has no clock. */
  readonly checkedAt: string;
}
