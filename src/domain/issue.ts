/**
 * What can be wrong with one field, as codes; the sentences are in `locales`.
 */
import type { FieldName } from './field.js';

export type DatePart = 'day' | 'month' | 'year';

export type Issue =
  /** Nothing was entered and something is needed. */
  | { readonly code: 'missing' }
  /** Longer than `max` code points (CAMARA KYC Match 0.5.0-rc.1). */
  | { readonly code: 'too-long'; readonly max: number }
  | { readonly code: 'email-malformed' }
  /** Not one of the choices offered. */
  | { readonly code: 'choice-unknown' }
  | { readonly code: 'date-incomplete'; readonly parts: readonly DatePart[] }
  /** A year without four digits. */
  | { readonly code: 'date-year-short' }
  /** No such day in the calendar. */
  | { readonly code: 'date-impossible' }
  | { readonly code: 'birthdate-future' }
  | { readonly code: 'birthdate-too-early' }
  | { readonly code: 'expiry-past' }
  /** Letters, an extension or other signs. */
  | { readonly code: 'phone-not-a-number' }
  | { readonly code: 'phone-too-short' }
  | { readonly code: 'phone-too-long' }
  /** A `+` or `00` code that belongs to no country. */
  | { readonly code: 'phone-code-unknown' }
  /** A national number, and no country to read it by. */
  | { readonly code: 'phone-country-missing' }
  /** The one-time code has another number of characters. */
  | { readonly code: 'code-length'; readonly length: number };

export type IssueCode = Issue['code'];

/** Issues of a step by field; `code` is the one-time code, which is no attribute. */
export type FieldIssues = Readonly<Partial<Record<FieldName | 'code', Issue>>>;
