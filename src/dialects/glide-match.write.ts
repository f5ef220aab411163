/**
 * Asks Glide Identity for a KYC match. Glide knows no house number of its own: with a street alone the number cannot be said.
 * Source: Glide server SDK for Go, `KYCMatchRequest`.
 */
import {
  createBody,
  putAttributes,
  type AttributeRules,
  type MatchQuestion,
  type MatchRequest,
} from './match-request.js';
import { isoDate, stateOrRegion, streetWithoutLine } from './write-value.js';

const RULES: AttributeRules = {
  idDocument: 'id_document',
  name: 'name',
  givenName: 'given_name',
  familyName: 'family_name',
  address: 'address/street',
  streetName: { at: 'address/street', write: streetWithoutLine },
  postalCode: 'address/postal_code',
  region: { at: 'address/state', write: stateOrRegion },
  locality: 'address/city',
  country: 'address/country',
  birthdate: { at: 'birth_date', write: isoDate },
  email: 'email',
};

/** @returns the request; with nothing but the number in its body there is nothing to check, which Glide refuses */
export function writeGlideMatch({ attributes, phoneNumber }: MatchQuestion): MatchRequest {
  const body = createBody({ phone_number: phoneNumber });
  const dropped = putAttributes(body, RULES, attributes);
  return { path: '/kyc-match/match', body, dropped };
}
