/**
 * What US_TELCO_5 says about a person: a list of keys, each with a word; numbers and days are texts too.
 * `overallLevel` is a risk: `low` where the name and the birth date or the tax number are exact, `high` where neither is anything, else `medium`.
 * `unknown` is said where the source lacks a value, but of names, which have no such word, nothing is said at all.
 */
import type { Person } from 'kyc-onboarding/sandbox';
import { fold, matchScore } from '../camara/similarity.js';

export type Claims = Readonly<Record<string, unknown>>;

export interface Statement {
  readonly key: string;
  readonly status: string;
}

type Word = 'exact' | 'fuzzy' | 'nomatch' | 'unknown';

/** From here on two texts are nearly the same. Incode's own algorithm is not published. */
const FUZZY_FROM = 85;

const textOf = (claims: Claims, name: string): string | undefined => {
  const value = claims[name];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
};

function compare(sent: string | undefined, held: string | undefined, isExactOnly = false): Word | undefined {
  if (sent === undefined) return undefined;
  if (held === undefined) return 'unknown';
  if (fold(sent) === fold(held)) return 'exact';
  return !isExactOnly && matchScore(sent, held) >= FUZZY_FROM ? 'fuzzy' : 'nomatch';
}

/** Several texts as one, if there is any. */
const join = (...parts: readonly (string | undefined)[]): string | undefined =>
  parts.filter((part) => part !== undefined).join(' ') || undefined;

const streetOf = ({ address, streetNumber, streetName, houseNumberExtension }: Person['record']): string | undefined =>
  address ?? join(streetNumber, streetName, houseNumberExtension);

/** Names and whole addresses have no word for what the source lacks. */
const unlessUnknown = (word: Word | undefined): Word | undefined => (word === 'unknown' ? undefined : word);

/** Keys with a word; those without are left out. */
const write = (words: Readonly<Record<string, string | undefined>>): Statement[] =>
  Object.entries(words).flatMap(([key, status]) => (status === undefined ? [] : [{ key, status }]));

function levelOf(name: Word | undefined, birth: Word | undefined, tax: Word | undefined): string {
  if (name === 'exact' && (birth === 'exact' || tax === 'exact')) return 'low';
  return name === 'nomatch' && (birth === 'nomatch' || tax === 'nomatch') ? 'high' : 'medium';
}

/** Checks what was sent against somebody's record. */
export function checkPerson(claims: Claims, { record }: Person): readonly Statement[] {
  const sent = (name: string): string | undefined => textOf(claims, name);
  const held = { first: record.givenName, middle: record.middleNames, last: record.familyName };
  const hasName = sent('firstName') !== undefined && sent('surName') !== undefined;
  const isNameHeld = held.first !== undefined && held.last !== undefined;
  const wholeName = join(sent('firstName'), sent('surName'));
  const name = hasName ? compare(wholeName, isNameHeld ? join(held.first, held.last) : undefined) : undefined;
  const birth = compare(sent('dateOfBirth'), record.birthdate, true);
  const tax = compare(sent('ssn'), record.idDocument, true);
  const street = compare(sent('street'), streetOf(record));
  const zip = compare(sent('postalCode'), record.postalCode);
  const city = compare(sent('city'), record.locality);
  const parts = [street, zip, city];
  const isWhole = parts.every((part) => part !== undefined && part !== 'unknown');
  const address = parts.includes('nomatch') ? 'nomatch' : parts.includes('fuzzy') ? 'fuzzy' : 'exact';
  return write({
    checkStatus: 'pass',
    phoneMatch: 'exact',
    phoneFirstNameMatch: unlessUnknown(compare(sent('firstName'), held.first)),
    phoneMiddleNameMatch: unlessUnknown(compare(sent('middleName'), held.middle)),
    phoneLastNameMatch: unlessUnknown(compare(sent('surName'), held.last)),
    phoneNameMatch: unlessUnknown(name),
    phoneDobMatch: unlessUnknown(birth),
    taxIdMatch: unlessUnknown(tax),
    activityScore: '900',
    phoneCarrier: 'Demo Mobile',
    phoneLineType: 'mobile',
    lastPorted: '2020-02-02',
    phoneEmailMatch: compare(sent('emailAddress'), record.email),
    ...(sent('emailAddress') !== undefined && { emailType: 'Unknown' }),
    phoneStreetMatch: street,
    phoneCityMatch: city,
    phoneStateMatch: sent('state') === undefined ? undefined : 'unknown',
    phoneZipcodeMatch: zip,
    phoneAddressMatch: isWhole ? address : undefined,
    overallLevel: levelOf(name, birth, tax),
  });
}

/** Checks what was sent against nobody: the source does not have the number. */
export const checkNobody = (claims: Claims): readonly Statement[] =>
  write({
    checkStatus: 'pass',
    phoneMatch: 'nomatch',
    phoneEmailMatch: textOf(claims, 'emailAddress') && 'unknown',
    phoneStreetMatch: textOf(claims, 'street') && 'unknown',
    phoneCityMatch: textOf(claims, 'city') && 'unknown',
    phoneStateMatch: textOf(claims, 'state') && 'unknown',
    phoneZipcodeMatch: textOf(claims, 'postalCode') && 'unknown',
    overallLevel: 'medium',
  });
