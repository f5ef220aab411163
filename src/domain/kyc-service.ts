/**
 * The port between the flow and whoever talks to the customer's proxy: three questions, each answered or refused with a problem.
 * `protocol` implements it over fetch; tests implement it by hand.
 */
import type { AttributeName, AttributeValues } from './attribute.js';
import type { Diagnostic } from './diagnostic.js';
import type { Result } from './result.js';
import type { Verdict } from './verdict.js';

/** A one-time code was sent. Durations are seconds from now. */
export interface CodeSent {
  readonly status: 'code';
  /** Opaque name of this proof; sent back with every later round. */
  readonly handle: string;
  /** How many characters the code has. */
  readonly length: number;
  readonly resendIn: number;
  readonly expiresIn: number;
}

/** The number belongs to this session. */
export interface Proved {
  readonly status: 'proved';
  readonly method: 'code' | 'network' | 'consent' | 'session';
  readonly expiresIn: number;
  readonly capabilities?: { readonly fillIn?: readonly AttributeName[]; readonly match?: readonly AttributeName[] };
}

export type ProofAnswer =
  | Proved
  | CodeSent
  /** The proxy has no way to prove this number: go on by hand. */
  | { readonly status: 'unavailable' }
  /** There is no proof route: the customer proves the number elsewhere or not at all. No prefill; details and match follow. */
  | { readonly status: 'elsewhere' };

export interface FillInAnswer {
  readonly attributes: AttributeValues;
  /** Attributes whose value was repaired while reading and that the person should look at. */
  readonly check: readonly AttributeName[];
  readonly operator?: string;
}

export interface MatchAnswer {
  readonly verdict: Verdict;
  /** Whether the proxy will accept no further attempt. */
  readonly final: boolean;
  readonly attemptsLeft?: number;
  /** Signed verdict for the customer's server; absent where no proxy of ours answered. */
  readonly token?: string;
}

/** An answer together with notes for developers. */
export type Answer<T> = Result<T> & { readonly diagnostics: readonly Diagnostic[] };

export interface KycService {
  /** Asks for proof that the person holds this number. */
  startProof(
    request: { readonly phoneNumber: string; readonly fields: readonly AttributeName[]; readonly locale: string },
    signal: AbortSignal,
  ): Promise<Answer<ProofAnswer>>;
  checkCode(
    request: { readonly handle: string; readonly code: string },
    signal: AbortSignal,
  ): Promise<Answer<ProofAnswer>>;
  resendCode(
    request: { readonly handle: string; readonly locale: string },
    signal: AbortSignal,
  ): Promise<Answer<ProofAnswer>>;
  /** Tells the proxy to forget a proof under way. The answer does not matter. */
  cancelProof(request: { readonly handle: string }, signal: AbortSignal): Promise<Answer<ProofAnswer>>;
  /** Asks for what the operator holds. `key` makes a repeated request the same request. */
  fillIn(
    request: { readonly fields: readonly AttributeName[]; readonly phoneNumber: string; readonly key: string },
    signal: AbortSignal,
  ): Promise<Answer<FillInAnswer>>;
  /**
   * Asks whether the operator holds the same. One attempt has one `key`, so that a repeated request is never charged twice.
   * `manual` records that the person went on without a check.
   */
  match(
    request: {
      readonly attributes: AttributeValues;
      readonly phoneNumber: string;
      readonly attempt: number;
      readonly key: string;
      readonly manual?: true;
    },
    signal: AbortSignal,
  ): Promise<Answer<MatchAnswer>>;
}
