/**
 * What the simulator knows about one invented subscriber and how the operator behaves for that number.
 * The people themselves are in `people.ts`.
 */
import type { AttributeName, AttributeValues } from '../domain/attribute.js';

/**
 * How Match and Fill-in behave for a number. One-time passwords work for every number, so that a failure is seen after proof.
 * - `answers`: compares what is sent with the record, and returns the record.
 * - `unknown-number`: 404 `IDENTIFIER_NOT_FOUND`.
 * - `not-applicable`: 422 `SERVICE_NOT_APPLICABLE`.
 * - `document-first`: Match wants the right `idDocument` before it compares anything else (removed in 0.5).
 * - `slow`: answers after `delayMs`.
 * - `server-error`: 500 `INTERNAL`.
 * - `rate-limited`: 429 `TOO_MANY_REQUESTS` with `Retry-After`.
 * - `malformed`: an HTML page with status 200.
 */
export type Behaviour =
  | { readonly kind: 'answers' }
  | { readonly kind: 'unknown-number' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'document-first' }
  | { readonly kind: 'slow'; readonly delayMs: number }
  | { readonly kind: 'server-error' }
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: number }
  | { readonly kind: 'malformed' };

export interface Person {
  /** E.164, from a range that its regulator keeps for fiction. */
  readonly phoneNumber: string;
  /** The number as a person types it into a page whose country is France. */
  readonly typed: string;
  /** What this number shows, in a few words. English: it is documentation, not interface. */
  readonly title: string;
  readonly behaviour: Behaviour;
  /** What the operator holds and what Match compares with. */
  readonly record: AttributeValues;
  /** The attributes that Fill-in returns; always a subset of the record. */
  readonly gives: readonly AttributeName[];
  /** Where Fill-in returns another value than Match compares with, so that an unedited prefill does not match. */
  readonly fillInDiffers?: AttributeValues;
}

/**
 * What Fill-in returns for a person, without the phone number.
 * @returns the given part of the record, with the values that differ put in their place
 */
export function fillInValues(person: Person): AttributeValues {
  const held: AttributeValues = { ...person.record, ...person.fillInDiffers };
  return Object.fromEntries(person.gives.flatMap((name) => (held[name] === undefined ? [] : [[name, held[name]]])));
}
