/**
 * The port between the flow and whoever talks to the customer's proxy: three questions, each answered or refused with a problem.
 * `protocol` implements it over fetch; tests implement it by hand.
 */
import type { AttributeName, AttributeValues } from './attribute.js';
import type { ConsentReceipt } from './consent.js';
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

/** A way to prove a number that a person can choose instead of the one under way. */
export type OtherMethod = 'code';

/** The person confirms on their phone, with nothing to type: CIBA. Ask again with the handle. Durations are seconds from now. */
export interface Waiting {
  readonly status: 'wait';
  readonly handle: string;
  /** How long to wait between two questions. */
  readonly interval: number;
  readonly expiresIn: number;
  readonly otherMethods?: readonly OtherMethod[];
}

/** What a page of the operator is opened for: the person's consent, or the network's word about the line that the page is loaded over. */
export type OpenReason = 'consent' | 'network';

/** The person has to open a page of the operator. Durations are seconds from now. */
export interface Opening {
  readonly status: 'open';
  readonly handle: string;
  /** Checked with `readOpenUrl` before the flow sees it. */
  readonly url: string;
  /** Comes back as `state` when that page leads back, unchanged, once. */
  readonly returnState: string;
  readonly reason: OpenReason;
  readonly interval?: number;
  readonly expiresIn?: number;
  readonly otherMethods?: readonly OtherMethod[];
}

/** What the operator behind the proxy can say anything about; a list that is absent is not known. */
export interface Capabilities {
  readonly fillIn?: readonly AttributeName[];
  readonly match?: readonly AttributeName[];
}

/** The number belongs to this session. */
export interface Proved {
  readonly status: 'proved';
  readonly method: 'code' | 'network' | 'consent' | 'session';
  readonly expiresIn: number;
  /** The number, E.164, for a page that was loaded anew on the way and does not know it. */
  readonly phoneNumber?: string;
  readonly capabilities?: Capabilities;
}

/** CAMARA Consent Info 0.2: how an operator's consent page ended. A hint for the person's screen; the proxy asks for itself. */
export const CAPTURE_RESULTS = ['granted', 'partial_grant', 'denied', 'error', 'timeout'] as const;
export type CaptureResult = (typeof CAPTURE_RESULTS)[number];

export type ProofAnswer =
  | Proved
  | CodeSent
  | Waiting
  | Opening
  /** The proxy has no way to prove this number: go on by hand. */
  | { readonly status: 'unavailable' }
  /** There is no proof route: the customer proves the number elsewhere or not at all. No prefill; details and match follow. */
  | { readonly status: 'elsewhere' };

export interface FillInAnswer {
  readonly attributes: AttributeValues;
  /** Attributes whose value was repaired while reading and that the person should look at. */
  readonly check: readonly AttributeName[];
  /** Whether the values are masked, until the person says that they are theirs. */
  readonly preview: boolean;
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

/** What the person agreed to, where the page asked them. */
export interface Agreed {
  readonly consent?: ConsentReceipt;
}

export interface KycService {
  /** Asks for proof that the person holds this number. */
  startProof(
    request: {
      readonly phoneNumber: string;
      readonly fields: readonly AttributeName[];
      readonly locale: string;
      /** Where the person chose how. */
      readonly method?: OtherMethod;
    } & Agreed,
    signal: AbortSignal,
  ): Promise<Answer<ProofAnswer>>;
  checkCode(
    request: { readonly handle: string; readonly code: string },
    signal: AbortSignal,
  ): Promise<Answer<ProofAnswer>>;
  /** Asks what became of a proof that the person gives elsewhere: on the phone, or on a page of the operator. */
  checkProof(
    request: {
      readonly handle: string;
      readonly returnState?: string;
      readonly captureResult?: CaptureResult;
    },
    signal: AbortSignal,
  ): Promise<Answer<ProofAnswer>>;
  resendCode(
    request: { readonly handle: string; readonly locale: string },
    signal: AbortSignal,
  ): Promise<Answer<ProofAnswer>>;
  /** Tells the proxy to forget a proof under way. The answer does not matter. */
  cancelProof(request: { readonly handle: string }, signal: AbortSignal): Promise<Answer<ProofAnswer>>;
  /**
   * Asks for what the operator holds. `key` makes a repeated request the same request; `confirmed` says that the person has seen the masked
   * values and called them theirs.
   */
  fillIn(
    request: {
      readonly fields: readonly AttributeName[];
      readonly phoneNumber: string;
      readonly key: string;
      readonly confirmed?: true;
    } & Agreed,
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
    } & Agreed,
    signal: AbortSignal,
  ): Promise<Answer<MatchAnswer>>;
  /** Asks for a fresh token of a final verdict. Refuses with `expired` where the session is over. */
  renewToken(request: { readonly reference: string }, signal: AbortSignal): Promise<Answer<{ readonly token: string }>>;
}
