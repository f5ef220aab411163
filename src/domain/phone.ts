/**
 * Phone numbers from what people type, paste and autofill, to E.164. Only an impossible length blocks; metadata ages too fast for more.
 * The numbering plan (metadata) is handed in, so that a page loads it when it is needed.
 */
import parsePhoneNumber, {
  getCountries,
  getCountryCallingCode,
  validatePhoneNumberLength,
  type CountryCode,
  type MetadataJson,
  type PhoneNumber,
} from 'libphonenumber-js/core/es6';
import { foldDigits } from './digits.js';
import type { Issue } from './issue.js';
import { failed, ok, type Result } from './result.js';

export type PhoneMetadata = MetadataJson;

export interface Phone {
  /** E.164 with plus, `^\+[1-9][0-9]{4,14}$` (CAMARA Commonalities). */
  readonly number: string;
  /** ISO 3166-1 alpha-2, where the number tells. The chosen country stays where countries share a calling code. */
  readonly country?: string;
}

export interface PhoneContext {
  /** Country of national numbers, ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  readonly metadata: PhoneMetadata;
  /** Prefixes such as `+999` whose numbers are let through unread: simulator ranges, off in production. */
  readonly testNumbers?: readonly string[] | undefined;
}

const E164 = /^\+[1-9][0-9]{4,14}$/;
/** No number with all its decoration is longer; the parser is not asked about more. */
const LONGEST = 40;

/**
 * Removes what is no part of a number but travels with it: `tel:`, direction marks, fancy blanks and hyphens, other scripts' digits,
 * the `(0)` after a country code, and `00` before one where the country is unknown.
 */
export function cleanPhoneText(text: string, country?: string): string {
  const clean = foldDigits(text)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\uff0b/g, '+')
    .replace(/[\u2010-\u2015\u2212\uff0d]/g, '-')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/^\s*tel:/i, '')
    .trim();
  const international = country ? clean : clean.replace(/^00/, '+');
  return /^(\+|00)/.test(international) ? international.replace(/\(0\)/, '') : international;
}

/** Any country passes as text; one the metadata does not know is none. */
const knownCountry = (country: string | undefined, metadata: PhoneMetadata): CountryCode | undefined =>
  country && Object.hasOwn(metadata.countries, country) ? (country as CountryCode) : undefined;

const LENGTH_ISSUES = {
  TOO_SHORT: 'phone-too-short',
  TOO_LONG: 'phone-too-long',
  INVALID_LENGTH: 'phone-too-short',
  NOT_A_NUMBER: 'phone-not-a-number',
  INVALID_COUNTRY: 'phone-code-unknown',
} as const;

function countryOf(phone: PhoneNumber, chosen: CountryCode | undefined, metadata: PhoneMetadata): string | undefined {
  const sharesCode = chosen && getCountryCallingCode(chosen, metadata) === phone.countryCallingCode;
  // Fiction and brand-new ranges match no pattern: then the calling code's main country, which the metadata lists first.
  return sharesCode ? chosen : (phone.country ?? metadata.country_calling_codes[phone.countryCallingCode]?.[0]);
}

/**
 * Reads a phone number from national or international text.
 * @returns the number in E.164 and its country, or one issue: missing, letters, unknown code, no country to read it by, too short, too long
 */
export function readPhone(text: string, { country, metadata, testNumbers = [] }: PhoneContext): Result<Phone, Issue> {
  const chosen = knownCountry(country, metadata);
  if (text.length > 4 * LONGEST) return failed({ code: 'phone-too-long' });
  const clean = cleanPhoneText(text, chosen);
  if (clean === '') return failed({ code: 'missing' });
  if (clean.length > LONGEST) return failed({ code: 'phone-too-long' });
  if (!/^[-+\d\s().\/]+$/.test(clean) || !/\d/.test(clean)) return failed({ code: 'phone-not-a-number' });

  const bare = clean.replace(/[^+\d]/g, '');
  if (E164.test(bare) && testNumbers.some((prefix) => prefix !== '' && bare.startsWith(prefix)))
    return ok({ number: bare });
  if (!chosen && !clean.startsWith('+')) return failed({ code: 'phone-country-missing' });

  const where = chosen ? { defaultCountry: chosen, extract: false } : { extract: false };
  const wrongLength = validatePhoneNumberLength(clean, where, metadata);
  if (wrongLength) return failed({ code: LENGTH_ISSUES[wrongLength] });
  const phone = parsePhoneNumber(clean, where, metadata);
  if (!phone || !E164.test(phone.number)) return failed({ code: 'phone-not-a-number' });
  const found = countryOf(phone, chosen, metadata);
  return ok({ number: phone.number, ...(found && { country: found }) });
}

/** A number in its international spelling, grouped for reading. A number the metadata does not know stays as it is. */
export const formatPhone = (number: string, metadata: PhoneMetadata): string =>
  parsePhoneNumber(number, metadata)?.formatInternational() ?? number;

/** Every country with its calling code, for example `{ country: 'FR', callingCode: '33' }`, in the metadata's order. */
export const callingCodes = (
  metadata: PhoneMetadata,
): readonly { readonly country: string; readonly callingCode: string }[] =>
  getCountries(metadata).map((country) => ({ country, callingCode: getCountryCallingCode(country, metadata) }));
