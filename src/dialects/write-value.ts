/**
 * Spellings that providers want instead of CAMARA's: dates, phone numbers, regions, countries.
 * Each gives `undefined` for a value that cannot be said in that way.
 */
import type { AttributeValues } from '../domain/attribute.js';
import { isIsoDate, readDateText } from '../domain/calendar-date.js';
import { findRegion, readRegions } from '../domain/region.js';
import { REGIONS } from '../domain/regions/americas.generated.js';
import { createBody, filledValue, type WireBody } from './match-request.js';

/** YYYY-MM-DD, as the attribute holds it. */
export const isoDate = (date: string): string | undefined => (isIsoDate(date) ? date : undefined);

/** YYYYMMDD. */
export const compactDate = (date: string): string | undefined =>
  isIsoDate(date) ? date.replaceAll('-', '') : undefined;

/** Year, month and day each under a key of its own, as texts without leading zeros. Source: sample request of TMT Verify 3. */
export function dateParts(date: string): WireBody | undefined {
  if (!isIsoDate(date)) return undefined;
  const { day, month, year } = readDateText(date);
  return createBody({ day: String(+day), month: String(+month), year });
}

/** A number in E.164 without its plus. */
export const withoutPlus = (phoneNumber: string): string => phoneNumber.replace(/^\+/, '');

const US_STATES = readRegions(REGIONS, 'US');

/** The two letters of a US state, from its code or its name; values of other countries are left as they are. */
export function stateCode(region: string, { country = 'US' }: AttributeValues): string | undefined {
  if (country.toUpperCase() !== 'US') return region;
  return (US_STATES && findRegion(US_STATES, region)?.code) || undefined;
}

/** A region for a provider that wants the two letters of US states. Without a country, a text that means no state is sent as typed. */
export function stateOrRegion(region: string, attributes: AttributeValues): string | undefined {
  const country = filledValue(attributes, 'country');
  return country === undefined ? (stateCode(region, {}) ?? region) : stateCode(region, { country });
}

/** A street that takes the place of the whole line where there is none. */
export const streetWithoutLine = (street: string, attributes: AttributeValues): string | undefined =>
  filledValue(attributes, 'address') === undefined ? street : undefined;

/** ISO 3166-1 alpha-2 in capitals. */
export const alphaTwo = (country: string): string | undefined =>
  /^[a-z]{2}$/i.test(country) ? country.toUpperCase() : undefined;
