/**
 * What can be wrong with one field, as codes; the sentences are in `locales`.
 */
import type { FieldName } from './field.js';

export const DATE_PARTS = ['day', 'month', 'year'] as const;
export type DatePart = (typeof DATE_PARTS)[number];

/** Issues of a date name the parts that are at fault: all three where it is the day as a whole. */
interface OfDate {
  readonly parts: readonly DatePart[];
}

export type Issue =
  /** Nothing was entered and something is needed. */
  | { readonly code: 'missing' }
  /** Longer than `max` code points (CAMARA KYC Match 0.5.0-rc.1). */
  | { readonly code: 'too-long'; readonly max: number }
  | { readonly code: 'email-malformed' }
  /** A reading with letters that are neither kana nor Latin. */
  | { readonly code: 'kana-expected' }
  /** A reading with one of its two boxes empty. */
  | { readonly code: 'kana-incomplete'; readonly part: 'family' | 'given' }
  /** Not a postal code of its country; `example` is one. */
  | { readonly code: 'postal-code-malformed'; readonly example: string }
  /** Not one of the choices offered. */
  | { readonly code: 'choice-unknown' }
  | ({ readonly code: 'date-incomplete' } & OfDate)
  /** A year without four digits, and nothing else. */
  | ({ readonly code: 'date-year-short' } & OfDate)
  /** Not the number of any day, month or year. */
  | ({ readonly code: 'date-impossible' } & OfDate)
  /** The month ends before that day; `days` is how many it has. */
  | ({ readonly code: 'date-day-beyond'; readonly days: number } & OfDate)
  /** Buddhist or Japanese; `year` is the same of the common era. Only shown to the person: it says when they were born. */
  | ({ readonly code: 'date-era'; readonly year: number } & OfDate)
  | ({ readonly code: 'birthdate-future' } & OfDate)
  | ({ readonly code: 'birthdate-too-early' } & OfDate)
  | ({ readonly code: 'expiry-past' } & OfDate)
  /** Letters or other signs. */
  | { readonly code: 'phone-not-a-number' }
  /** A number and an extension, such as `ext. 12`. */
  | { readonly code: 'phone-extension' }
  | { readonly code: 'phone-too-short' }
  | { readonly code: 'phone-too-long' }
  /** A `+` or `00` code that belongs to no country. */
  | { readonly code: 'phone-code-unknown' }
  /** A national number, and no country to read it by. */
  | { readonly code: 'phone-country-missing' }
  /** A national number, where only international ones are read. */
  | { readonly code: 'phone-code-missing' }
  /** A good number of a country that the page does not accept, ISO 3166-1 alpha-2; none where the number's code belongs to no country. */
  | { readonly code: 'phone-country-refused'; readonly country?: string }
  /** The one-time code has another number of characters. */
  | { readonly code: 'code-length'; readonly length: number };

export type IssueCode = Issue['code'];

/** Issues of a step by field; `code` is the one-time code, which is no attribute. */
export type FieldIssues = Readonly<Partial<Record<FieldName | 'code', Issue>>>;
