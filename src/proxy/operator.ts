/**
 * The port between the proxy and whoever holds the records: an operator, an aggregator, or a simulator.
 * An operator answers in its own words; the proxy normalises them.
 */
import type { AttributeName, AttributeValues } from '../domain/attribute.js';
import type { Capabilities } from '../domain/kyc-service.js';
import type { Result } from '../domain/result.js';
import type { SignalName } from '../domain/signal.js';

/** What came back, untouched. A refusal is an answer too: its body says why. */
export interface OperatorAnswer {
  /** Whose dialect the body is; absent: recognised by its shape. */
  readonly dialect?: string;
  readonly status: number;
  /** Who answered, where several may. Absent: the operator that was asked. */
  readonly operator?: string;
  /** Any JSON, or `undefined` where there was none. */
  readonly body: unknown;
  /** The raw headers `Retry-After` and `Date`, where there were any. */
  readonly retryAfter?: string;
  readonly date?: string;
}

/** What a proof gave beside the word that the number is this person's. */
export interface Proved {
  /**
   * What the operator wants to see with later questions about this person, such as an access token, at most 4,096 characters. The proxy keeps it with
   * the proof, sealed, and hands it back; nobody else ever sees it.
   */
  readonly grant?: string;
}

/** A one-time code in a text message. */
export interface CodeProof {
  /** What every code looks like. Part of the configuration: the answer to a start must not depend on the number (security A6). `expiresIn`: seconds. */
  readonly length: number;
  readonly expiresIn: number;
  /** Sends a code. `message` holds `{{code}}` where the code goes. Gives an opaque name for the check. */
  send(ask: {
    readonly phoneNumber: string;
    readonly message: string;
  }): Promise<Result<{ readonly reference: string }>>;
  /**
   * Checks a code. Refuses with `code-invalid` or `code-expired`. Also asked about references that it never issued, so that
   * a number without a code takes as long as one with a code; any refusal is right for those.
   */
  check(ask: { readonly reference: string; readonly code: string }): Promise<Result<Proved>>;
}

/** The person confirms on the phone itself (CAMARA CIBA). */
export interface WaitProof {
  /**
   * Asks the person. `fields`: what will be asked for, for the scopes.
   * @returns an opaque name for the check; seconds between two checks, and for which the request lives
   */
  start(ask: {
    readonly phoneNumber: string;
    readonly fields: readonly AttributeName[];
  }): Promise<Result<{ readonly reference: string; readonly interval: number; readonly expiresIn: number }>>;
  /**
   * Refuses with `pending` while nothing was decided (`retryAfter`: the seconds to wait from now on), `consent-refused` for a no, `expired` when it
   * is too late. Also asked about references that it never issued, so that an unknown number takes as long as a known one.
   */
  check(ask: { readonly reference: string }): Promise<Result<Proved>>;
}

/** The person opens a page of the operator: to consent, or to let the mobile network say whose line it is. */
export interface OpenProof {
  readonly reason: 'consent' | 'network';
  /**
   * @param ask `returnUrl`: where the operator's page leads back to. `state`: random; comes back there as `state`
   * @returns an opaque name; the address to open, https; seconds for which it is good
   */
  start(ask: {
    readonly phoneNumber: string;
    readonly fields: readonly AttributeName[];
    readonly returnUrl: string;
    readonly state: string;
  }): Promise<Result<{ readonly reference: string; readonly url: string; readonly expiresIn: number }>>;
  /**
   * What came of it. Refuses with `pending` while nothing is known, `consent-refused`, `subject-mismatch` where the line is another one,
   * `not-supported` where the network cannot say, `expired`.
   * @param ask `returned`: the query of the address to which the operator's page led back, once it has
   */
  check(ask: {
    readonly reference: string;
    readonly phoneNumber: string;
    readonly returned?: Readonly<Record<string, string>>;
  }): Promise<Result<Proved>>;
}

/** Of whom something is asked, and with what permission. */
export interface Subject {
  readonly phoneNumber: string;
  /** What the proof gave, if this operator made it and it gave anything. */
  readonly grant?: string;
}

/**
 * Every question is answered or refused with a problem within a bounded time; nothing is thrown for an expected failure. What an operator does
 * not offer is left out.
 * @experimental may change in any minor version before 1.0
 */
export interface Operator {
  /** Names the operator to the page, for example in the source of a prefilled value. */
  readonly id: string;
  /** What it can answer at all, so that a page asks nobody in vain. A list that is absent: everything that is configured. */
  readonly capabilities?: Capabilities;
  readonly code?: CodeProof;
  readonly wait?: WaitProof;
  readonly open?: OpenProof;
  fillIn?(ask: Subject & { readonly fields: readonly AttributeName[] }): Promise<Result<OperatorAnswer>>;
  match?(ask: Subject & { readonly attributes: AttributeValues }): Promise<Result<OperatorAnswer>>;
  /** Facts about the line, for the policy's rules: one answer for each API that was asked. Only what is wanted is asked for. */
  signals?(ask: Subject & { readonly names: readonly SignalName[] }): Promise<readonly Result<OperatorAnswer>[]>;
}
