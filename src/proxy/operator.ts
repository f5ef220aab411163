/**
 * The port between the proxy and whoever holds the records: an operator, an aggregator, or a simulator.
 * An operator answers in its own words; the proxy normalises them.
 */
import type { AttributeName, AttributeValues } from '../domain/attribute.js';
import type { Result } from '../domain/result.js';

/** What came back, untouched. A refusal is an answer too: its body says why. */
export interface OperatorAnswer {
  /** Whose dialect the body is; absent: recognised by its shape. */
  readonly dialect?: string;
  readonly status: number;
  /** Any JSON, or `undefined` where there was none. */
  readonly body: unknown;
  /** The raw headers `Retry-After` and `Date`, where there were any. */
  readonly retryAfter?: string;
  readonly date?: string;
}

/**
 * Every question is answered or refused with a problem within a bounded time; nothing is thrown for an expected failure.
 * @experimental may change in any minor version before 1.0
 */
export interface Operator {
  /** Names the operator to the page, for example in the source of a prefilled value. */
  readonly id: string;
  /** What every code looks like. Part of the configuration: the answer to a start must not depend on the number (security A6). */
  readonly code: { readonly length: number; readonly expiresIn: number };
  /** Sends a one-time code. `message` holds `{{code}}` where the code goes. Gives an opaque name for the check. */
  sendCode(ask: {
    readonly phoneNumber: string;
    readonly message: string;
  }): Promise<Result<{ readonly reference: string }>>;
  /**
   * Checks a code. Refuses with `code-invalid` or `code-expired`. Also asked about references that it never issued, so that
   * a number without a code takes as long as one with a code; any refusal is right for those.
   */
  checkCode(ask: { readonly reference: string; readonly code: string }): Promise<Result<true>>;
  fillIn(ask: {
    readonly fields: readonly AttributeName[];
    readonly phoneNumber: string;
  }): Promise<Result<OperatorAnswer>>;
  match(ask: { readonly attributes: AttributeValues; readonly phoneNumber: string }): Promise<Result<OperatorAnswer>>;
}
