/**
 * Reads one value of an operator's record as the kind of its attribute. Casing of codes is repaired, dates are cut to the day,
 * numbers become text; names and addresses stay exactly as the operator holds them, without Unicode normalisation.
 * Source: CAMARA KYC Fill-in 0.1.1–0.4.1, schemas and sample answers (numeric postal code, `gender: male`).
 */
import { attributeSpec, DOCUMENT_TYPES, GENDERS, type AttributeKind, type AttributeName } from '../domain/attribute.js';
import { isIsoDate } from '../domain/calendar-date.js';
import { MAX_VALUE_LENGTH } from './parse-body.js';

/**
 * - `value`: usable; `isRepaired` where information may have been lost and the person should look.
 * - `absent`: nothing was sent.
 * - `unusable`: something was sent that is not a value of this kind.
 */
export type FillInValue =
  | { readonly kind: 'value'; readonly value: string; readonly isRepaired: boolean }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unusable' };

const UNUSABLE: FillInValue = { kind: 'unusable' };
const usable = (value: string, isRepaired = false): FillInValue => ({ kind: 'value', value, isRepaired });

const isOneOf = <T extends string>(value: string, values: readonly T[]): value is T =>
  (values as readonly string[]).includes(value);

/** ISO 8601 has a year 0; no person's record does. */
const NO_YEAR = '0000-';

/** Accepts a day, or a timestamp that begins with one. The cut may land on the neighbouring day of another zone: a repair. */
function readDate(text: string): FillInValue {
  const [day] = text.split(/[T ]/i, 1);
  if (day === undefined || !isIsoDate(day) || day.startsWith(NO_YEAR)) return UNUSABLE;
  return usable(day, text.length > day.length);
}

const readers: Readonly<Record<AttributeKind, (text: string) => FillInValue>> = {
  text: (text) => usable(text),
  kana: (text) => usable(text),
  email: (text) => usable(text),
  date: readDate,
  country: (text) => (/^[a-z]{2}$/i.test(text) ? usable(text.toUpperCase()) : UNUSABLE),
  gender: (text) => (isOneOf(text.toUpperCase(), GENDERS) ? usable(text.toUpperCase()) : UNUSABLE),
  'document-type': (text) => (isOneOf(text.toLowerCase(), DOCUMENT_TYPES) ? usable(text.toLowerCase()) : UNUSABLE),
};

/** A number that was meant as text: a postal code may have lost its leading zeros, so it counts as repaired. */
function readNumber(number: number, kind: AttributeKind): FillInValue {
  const text = String(number);
  return kind === 'text' && /^\d{1,16}(\.\d{1,6})?$/.test(text) ? usable(text, true) : UNUSABLE;
}

/** Reads any JSON value as the value of an attribute. Space around a text is not part of it. */
export function readFillInValue(name: AttributeName, value: unknown): FillInValue {
  const { kind } = attributeSpec(name);
  if (value === undefined || value === null) return { kind: 'absent' };
  if (typeof value === 'number') return readNumber(value, kind);
  if (typeof value !== 'string' || value.length > MAX_VALUE_LENGTH) return UNUSABLE;
  const text = value.trim();
  return text === '' ? { kind: 'absent' } : readers[kind](text);
}
