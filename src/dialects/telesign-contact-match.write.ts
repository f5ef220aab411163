/**
 * Asks Telesign PhoneID for the add-on `contact_match`. It needs the person's implicit consent: terms and a privacy policy that say so.
 * Source: Telesign PhoneID contract, `postPhoneIDRequestBody`. `date_of_birth` is taken from its score's name; which form it wants is not
 * documented.
 */
import {
  createBody,
  filledValue,
  putAttributes,
  type AttributeRules,
  type MatchQuestion,
  type MatchRequest,
} from './match-request.js';
import { isoDate, stateOrRegion, withoutPlus } from './write-value.js';
import type { AttributeValues } from '../domain/attribute.js';

/** Of a US code the first five digits; codes of other countries are sent as typed. */
function zipCode(postalCode: string, attributes: AttributeValues): string {
  const country = filledValue(attributes, 'country') ?? 'US';
  const [, zip = postalCode] = /^\s*(\d{5})-?\d{4}\s*$/.exec(postalCode) ?? [];
  return country.toUpperCase() === 'US' ? zip : postalCode;
}

const RULES: AttributeRules = {
  givenName: 'addons/contact_match/first_name',
  familyName: 'addons/contact_match/last_name',
  address: 'addons/contact_match/address',
  postalCode: { at: 'addons/contact_match/postal_code', write: zipCode },
  region: { at: 'addons/contact_match/state', write: stateOrRegion },
  locality: 'addons/contact_match/city',
  country: 'addons/contact_match/country',
  birthdate: { at: 'addons/contact_match/date_of_birth', write: isoDate },
};

/** @returns the request; with an empty body there is nothing to check */
export function writeTelesignContactMatch({ attributes, phoneNumber }: MatchQuestion): MatchRequest {
  const body = createBody();
  const dropped = putAttributes(body, RULES, attributes);
  return { path: `/v1/phoneid/${encodeURIComponent(withoutPlus(phoneNumber))}`, body, dropped };
}
