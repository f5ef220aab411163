/**
 * Checks of a request against its version's schema: JSON object, types, patterns, enumerations, formats, lengths.
 * A fault is a sentence for the developer; it names the property and never repeats the value.
 */
import type { RequestField } from './fields.js';
import type { MatchVersion } from './versions.js';

/** A JSON object, or the sentence that says why there is none. */
export type Body = { readonly ok: true; readonly value: Readonly<Record<string, unknown>> } | Fault;
interface Fault {
  readonly ok: false;
  readonly fault: string;
}

const PHONE_NUMBER = /^\+[1-9][0-9]{4,14}$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const EMAIL = /^[^\s@"(),:;<>[\]\\]+@[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)+$/;
const BANK_ACCOUNT = /^[A-Z]+:[A-Za-z0-9]+$/;
const GENDERS = ['MALE', 'FEMALE', 'OTHER'];
const DOCUMENT_TYPES = [
  'passport',
  'national_id_card',
  'residence_permit',
  'diplomatic_id',
  'driver_licence',
  'social_security_id',
  'other',
];

/** Reads the body of a request. */
export function readBody(text: string): Body {
  if (text.trim() === '') return { ok: false, fault: 'The request body is missing.' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, fault: 'The request body is not JSON.' };
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ok: true, value: value as Readonly<Record<string, unknown>> }
    : { ok: false, fault: 'The request body is not an object.' };
}

/** Whether a text is a calendar day written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

export const isEmail = (text: string): boolean => EMAIL.test(text);

export const isPhoneNumber = (value: unknown): value is string => typeof value === 'string' && PHONE_NUMBER.test(value);

function hasFormat({ format, maxLength }: RequestField, value: string, checks: MatchVersion['checks']): boolean {
  if (format === 'gender') return GENDERS.includes(value);
  if (format === 'document-type') return DOCUMENT_TYPES.includes(value);
  if (checks === 'enums') return true;
  if (format === 'date') return isDate(value);
  if (format === 'email' && !isEmail(value)) return false;
  if (checks === 'formats') return true;
  if (format === 'country') return /^[A-Za-z]{2}$/.test(value);
  if (format === 'bank-account' && !BANK_ACCOUNT.test(value)) return false;
  return [...value].length <= maxLength;
}

/**
 * Finds what is wrong with a Match request.
 * @returns a sentence, or nothing where the request complies with the version's schema
 */
export function findMatchFault(
  body: Readonly<Record<string, unknown>>,
  { fields, checks }: MatchVersion,
): string | undefined {
  const number = body.phoneNumber;
  if (number !== undefined && !(checks === 'enums' ? typeof number === 'string' : isPhoneNumber(number)))
    return 'phoneNumber does not comply with the schema.';
  for (const field of fields) {
    const value = body[field.name];
    if (value !== undefined && !(typeof value === 'string' && hasFormat(field, value, checks)))
      return `${field.name} does not comply with the schema.`;
  }
  const known = new Set<string>(['phoneNumber', ...fields.map(({ name }) => name)]);
  return checks === 'limits' && Object.keys(body).some((name) => !known.has(name))
    ? 'The request body has a property that this version does not know.'
    : undefined;
}
