/**
 * Asks TMT ID Network Biometrics to assure a person. A mail address can be said only beside a name, and a name only with both its parts.
 * In Spain nothing is compared unless the document number is sent and the same.
 * Source: Network Biometrics contract 1.20.0, `AssureProductRequest`.
 */
import type { AttributeValues } from '../domain/attribute.js';
import { countryName } from './country-name.js';
import {
  createBody,
  filledValue,
  putAttributes,
  type AttributeRules,
  type MatchQuestion,
  type MatchRequest,
} from './match-request.js';
import { isoDate, streetWithoutLine, withoutPlus } from './write-value.js';

const withFullName = (value: string, attributes: AttributeValues): string | undefined =>
  filledValue(attributes, 'givenName') && filledValue(attributes, 'familyName') ? value : undefined;

const RULES: AttributeRules = {
  idDocument: 'assure/matchingIdentityDocument/nationalIdentity/reference',
  givenName: { at: 'assure/matchingName/firstName', write: withFullName },
  familyName: { at: 'assure/matchingName/lastName', write: withFullName },
  address: 'assure/matchingAddress/streetAddress',
  streetName: { at: 'assure/matchingAddress/streetAddress', write: streetWithoutLine },
  streetNumber: 'assure/matchingAddress/houseNumber',
  postalCode: 'assure/matchingAddress/postcode',
  region: 'assure/matchingAddress/province',
  locality: 'assure/matchingAddress/locality',
  country: { at: 'assure/matchingAddress/country', write: countryName },
  houseNumberExtension: 'assure/matchingAddress/houseName',
  birthdate: { at: 'assure/matchingBirthDate/dateOfBirth', write: isoDate },
  email: { at: 'assure/matchingName/email', write: withFullName },
};

/** @returns the request; without `assure` in its body there is nothing to check */
export function writeTmtNetworkBiometrics({ attributes, phoneNumber }: MatchQuestion): MatchRequest {
  const body = createBody({ discover: createBody({ number: withoutPlus(phoneNumber) }) });
  const dropped = putAttributes(body, RULES, attributes);
  return { path: '/network-biometrics', body, dropped };
}
