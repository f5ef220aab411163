/**
 * The numbering plan, as far as a visit needs it: which country has which calling code is known at once, everything else comes by world
 * zone (the first digit of the calling code). Fetching is the caller's business; so is when.
 */
import { callingCodeOf } from './calling-code.js';
import { cleanPhoneText, type PhoneMetadata } from './phone.js';
import { CALLING_CODES, CODES_WITHOUT_COUNTRY } from './phone-plan/index.generated.js';

type CodeIndex = PhoneMetadata['country_calling_codes'];

/** What one zone's file brings. */
export interface PhoneZone {
  readonly countries: Readonly<Record<string, unknown[]>>;
  readonly nonGeographic: Readonly<Record<string, unknown[]>>;
  /** By calling code: the digits that a mobile number can begin with. None where they are no others than a landline's. */
  readonly mobile: Readonly<Record<string, string>>;
}

export interface CallingCode {
  /** ISO 3166-1 alpha-2, and AC, TA, XK. */
  readonly country: string;
  /** Digits, without the plus. */
  readonly callingCode: string;
}

export interface PhonePlan {
  /** Of the zones that have come so far. */
  readonly metadata: PhoneMetadata;
  readonly mobile: Readonly<Record<string, string>>;
  /** Every country, by calling code; countries that share one stand together, the main one first. */
  readonly callingCodes: readonly CallingCode[];
  /** Zones that reading a text needs and that have not come yet. The code behind an exit code such as `00` shows when the chosen country's zone is there. */
  missing(text: string, country: string | undefined): readonly string[];
  add(name: string, zone: PhoneZone): void;
}

/** A code stands at the beginning; nobody waits for the rest of a pasted book. */
const LOOKED_AT = 80;

/** Where an exit code of the country begins the digits: what comes behind it. */
function behindExitCode(digits: string, row: readonly unknown[] | undefined): string | undefined {
  const exitCode = row?.[1];
  const found = typeof exitCode === 'string' ? new RegExp(`^(?:${exitCode})`).exec(digits) : null;
  return found ? digits.slice(found[0].length) : undefined;
}

/** An empty plan. */
export function createPhonePlan(): PhonePlan {
  const codes: CodeIndex = {};
  const callingCodes: CallingCode[] = [];
  for (const entry of CALLING_CODES.split(' ')) {
    const callingCode = entry.replace(/\D/g, '');
    const countries = (entry.match(/[A-Z]{2}/g) ?? []) as CodeIndex[string];
    codes[callingCode] = countries;
    callingCodes.push(...countries.map((country) => ({ country, callingCode })));
  }
  const countries: Record<string, unknown[]> = {};
  // Codes without a country are known from the start too, or their digits would be read as a shorter code.
  const nonGeographic: Record<string, unknown[]> = Object.fromEntries(
    CODES_WITHOUT_COUNTRY.split(' ').map((code) => [code, []]),
  );
  const mobile: Record<string, string> = {};
  const loaded = new Set<string>();
  const metadata = { version: 4, country_calling_codes: codes, countries, nonGeographic };
  return {
    metadata,
    mobile,
    callingCodes,
    missing(text, country) {
      const home = callingCodes.find((each) => each.country === country);
      const digits = cleanPhoneText(text.slice(0, LOOKED_AT), home?.country).replace(/[^+\d]/g, '');
      const abroad = digits.startsWith('+') ? digits.slice(1) : behindExitCode(digits, countries[home?.country ?? '']);
      // Digits that begin no code, or not a whole one yet, need no zone to be refused.
      const zones = [home?.callingCode, callingCodeOf(abroad ?? '', metadata)].flatMap((code) => code?.[0] ?? []);
      return [...new Set(zones)].filter((name) => !loaded.has(name));
    },
    add(name, zone) {
      Object.assign(countries, zone.countries);
      Object.assign(nonGeographic, zone.nonGeographic);
      Object.assign(mobile, zone.mobile);
      loaded.add(name);
    },
  };
}
