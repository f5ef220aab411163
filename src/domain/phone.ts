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
import { isE164 } from './e164.js';
import type { Issue } from './issue.js';
import { failed, ok, type Result } from './result.js';

export type PhoneMetadata = MetadataJson;

export interface Phone {
  /** E.164 with plus, see `isE164`. */
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
  /** Countries whose numbers are accepted; none means all. */
  readonly countries?: readonly string[] | undefined;
}

/** No number with all its decoration is longer; the parser is not asked about more. */
const LONGEST = 40;

/** `ext. 12`, `x12`, `#12` and the like behind a number. */
const EXTENSION = /\d\W*(?:e?xt?(?:ension|n)?|#|poste|anexo|ramal|int(?:erno)?|dw|durchwahl)[.:=\s]*\d{1,7}\s*#?$/i;

/**
 * Removes what is no part of a number but travels with it: `tel:`, direction marks, fancy blanks and hyphens, other scripts' digits,
 * full-width signs, the `(0)` after a country code, and `00` before one where the country is unknown.
 */
export function cleanPhoneText(text: string, country?: string): string {
  const clean = foldDigits(text)
    .replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff]/g, '')
    // A Japanese keyboard's long-vowel mark stands where its hyphen is.
    .replace(/[\u2010-\u2015\u2043\u2212\u2500\u30fc\uff70]/g, '-')
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
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

function countryOf(
  phone: PhoneNumber,
  chosen: CountryCode | undefined,
  { metadata, countries = [] }: PhoneContext,
): string | undefined {
  const sharing: readonly string[] = metadata.country_calling_codes[phone.countryCallingCode] ?? [];
  if (chosen && sharing.includes(chosen)) return chosen;
  // Fiction and brand-new ranges match no pattern: then an accepted country of the code, or its main one, which is listed first.
  return phone.country ?? sharing.find((country) => countries.includes(country)) ?? sharing[0];
}

/**
 * Reads a phone number from national or international text.
 * @returns the number in E.164 and its country, or one issue: missing, letters, extension, unknown code, no country to read it by,
 * too short, too long, of a country that is not accepted
 */
export function readPhone(text: string, context: PhoneContext): Result<Phone, Issue> {
  const { country, metadata, testNumbers = [], countries = [] } = context;
  const chosen = knownCountry(country, metadata);
  if (text.length > 4 * LONGEST) return failed({ code: 'phone-too-long' });
  const clean = cleanPhoneText(text, chosen);
  if (clean === '') return failed({ code: 'missing' });
  if (clean.length > LONGEST) return failed({ code: 'phone-too-long' });
  if (EXTENSION.test(clean)) return failed({ code: 'phone-extension' });
  if (!/^[-+\d\s().\/]+$/.test(clean) || !/\d/.test(clean)) return failed({ code: 'phone-not-a-number' });

  const bare = clean.replace(/[^+\d]/g, '');
  if (isE164(bare) && testNumbers.some((prefix) => prefix !== '' && bare.startsWith(prefix)))
    return ok({ number: bare });
  if (!chosen && !clean.startsWith('+')) return failed({ code: 'phone-country-missing' });

  const where = chosen ? { defaultCountry: chosen, extract: false } : { extract: false };
  const wrongLength = validatePhoneNumberLength(clean, where, metadata);
  if (wrongLength) return failed({ code: LENGTH_ISSUES[wrongLength] });
  const phone = parsePhoneNumber(clean, where, metadata);
  if (!phone || !isE164(phone.number)) return failed({ code: 'phone-not-a-number' });
  const found = countryOf(phone, chosen, context);
  if (countries.length > 0 && !(found && countries.includes(found)))
    return failed({ code: 'phone-country-refused', ...(found && { country: found }) });
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
