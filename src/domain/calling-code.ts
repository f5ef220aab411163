/**
 * The country code at the beginning of international text, as it is being typed, and the country that it leads to. Cheap enough for
 * every key: it needs the index of codes alone, and reads no number.
 */
import { foldDigits } from './digits.js';
import type { PhoneMetadata } from './phone.js';

const LONGEST_CODE = 3;

/**
 * The calling code that digits begin with. No code is the beginning of another one.
 * @param digits without the plus
 * @returns the code; empty where no code begins like this; undefined while it may still become one
 */
export function callingCodeOf(digits: string, metadata: PhoneMetadata): string | undefined {
  const { country_calling_codes: codes, nonGeographic } = metadata;
  for (let length = 1; length <= Math.min(LONGEST_CODE, digits.length); length++) {
    const code = digits.slice(0, length);
    if (Object.hasOwn(codes, code) || Object.hasOwn(nonGeographic, code)) return code;
  }
  return digits.startsWith('0') || digits.length >= LONGEST_CODE ? '' : undefined;
}

/** Long enough for a plus, a code, and whatever blanks and marks stand around them. */
const LOOKED_AT = 24;

/**
 * Where the code at the beginning of a text leads, seen from the country that is chosen. Countries that share its code keep it.
 * @param countries that are accepted; none means all
 * @returns the country to change to; null where the code is no country's; undefined where nothing changes
 */
export function followCode(
  text: string,
  chosen: string | undefined,
  metadata: PhoneMetadata,
  countries: readonly string[] = [],
): string | null | undefined {
  const clean = foldDigits(text.slice(0, LOOKED_AT)).replace(/[^+\uff0b\d]/g, '');
  if (!/^[+\uff0b]\d/.test(clean)) return undefined;
  const code = callingCodeOf(clean.replace(/\D/g, ''), metadata);
  if (code === undefined) return undefined;
  const sharing: readonly string[] = metadata.country_calling_codes[code] ?? [];
  if (sharing.length === 0) return null;
  if (chosen && sharing.includes(chosen)) return undefined;
  // A country that is not accepted is not changed to: the number will be refused, and national text keeps its country.
  return countries.length === 0 ? sharing[0] : sharing.find((country) => countries.includes(country));
}
