/**
 * Asks Incode eKYC for a check against one of its sources in the United States. Whatever is sent takes the place of what the session holds; what is
 * not sent is taken from the session. The session's token and the key go into headers that are the caller's.
 * The request lists of the other sources (US_CREDIT_TELCO, US_CREDIT_BUREAU_3 and Canada's) are not known in full, so they cannot be asked.
 * Source: Incode documentation, "United States Telco 1", "… Telco 2", "… Telco 5" and "United States Credit Bureau" (API version 1.0).
 */
import type { AttributeName, AttributeValues } from '../domain/attribute.js';
import {
  createBody,
  filledValue,
  putAttributes,
  sayable,
  type AttributeRules,
  type MatchQuestion,
  type MatchRequest,
} from './match-request.js';
import { isoDate, stateCode, streetWithoutLine } from './write-value.js';

/** Sources whose requests are documented. */
export type IncodeSource = 'US_TELCO_1' | 'US_TELCO_2' | 'US_TELCO_5' | 'US_CREDIT_BUREAU_1';

export interface IncodeEkycQuestion extends MatchQuestion {
  /** Defaults to `US_TELCO_5`. */
  readonly source?: IncodeSource;
}

/** All sources are American: another country, and a region of it, cannot be said. */
const isAmerican = (attributes: AttributeValues): boolean =>
  (filledValue(attributes, 'country') ?? 'US').toUpperCase() === 'US';

/** House number, street and flat in one line. A line that was typed whole may hold the flat already. */
function street(line: string, attributes: AttributeValues): string {
  const extension = filledValue(attributes, 'houseNumberExtension');
  return extension === undefined || line.includes(extension) ? line : `${line} ${extension}`;
}

/** Nine digits, with or without hyphens. A document of another kind may have nine digits as well. */
function socialSecurityNumber(number: string, attributes: AttributeValues): string | undefined {
  const kind = filledValue(attributes, 'idDocumentType') ?? 'social_security_id';
  const digits = number.replace(/[\s-]/g, '');
  return kind === 'social_security_id' && /^\d{9}$/.test(digits) ? digits : undefined;
}

const COMMON: AttributeRules = {
  givenName: 'firstName',
  familyName: 'surName',
  address: { at: 'street', write: street, uses: ['streetName', 'streetNumber', 'houseNumberExtension'] },
  streetName: {
    at: 'street',
    write: (name, attributes) => {
      const line = [filledValue(attributes, 'streetNumber'), name].filter(Boolean).join(' ');
      return streetWithoutLine(street(line, attributes), attributes);
    },
    uses: ['streetNumber', 'houseNumberExtension'],
  },
  postalCode: 'postalCode',
  region: {
    at: 'state',
    write: (region, attributes) => (isAmerican(attributes) ? stateCode(region, {}) : undefined),
  },
  locality: 'city',
};

const birthdate: AttributeRules = { birthdate: { at: 'dateOfBirth', write: isoDate } };

/** Documented as `ssn` in the samples and as `idNumber` in a list beside one of them; the samples are believed. */
const document: AttributeRules = { idDocument: { at: 'ssn', write: socialSecurityNumber, uses: ['idDocumentType'] } };

interface SourceSpec {
  /** Under which the country is sent. */
  readonly country: 'country' | 'countryCode';
  readonly rules: AttributeRules;
}

const SOURCES: Readonly<Record<IncodeSource, SourceSpec>> = {
  US_TELCO_1: { country: 'country', rules: { ...COMMON, email: 'email' } },
  // Cannot process a middle name.
  US_TELCO_2: { country: 'countryCode', rules: { ...COMMON, ...birthdate } },
  US_TELCO_5: {
    country: 'countryCode',
    // `middlName` in the list, `middleName` in the sample.
    rules: { ...COMMON, ...birthdate, ...document, middleNames: 'middleName', email: 'emailAddress' },
  },
  US_CREDIT_BUREAU_1: {
    country: 'countryCode',
    rules: { ...COMMON, ...birthdate, ...document, middleNames: 'middleName', email: 'email' },
  },
};

/** What a source is told of a person. The country is said to all of them and compared by none. */
export const incodeAttributes = (source: IncodeSource = 'US_TELCO_5'): readonly AttributeName[] =>
  sayable(SOURCES[source].rules);

/** @returns the request, with the number and the country in its body even where nothing else is */
export function writeIncodeEkyc({ attributes, phoneNumber, source = 'US_TELCO_5' }: IncodeEkycQuestion): MatchRequest {
  const { country, rules } = SOURCES[source];
  const body = createBody({ plugins: ['kyc'], source, phone: phoneNumber, [country]: 'US' });
  const known: AttributeRules = {
    ...rules,
    country: { at: country, write: () => (isAmerican(attributes) ? 'US' : undefined) },
  };
  const dropped = putAttributes(body, known, attributes);
  return { path: '/omni/externalVerification/ekyc', headers: { 'api-version': '1.0' }, body, dropped };
}
