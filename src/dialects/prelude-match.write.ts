/**
 * Asks Prelude v2 Intel for a KYC match. The number is a part of the path. Prelude knows no full name, no middle names, no document number and no
 * gender, and of a street only the whole line.
 * Source: Prelude documentation, "KYC Match" (v2).
 */
import {
  createBody,
  putAttributes,
  sayable,
  type AttributeRules,
  type MatchQuestion,
  type MatchRequest,
} from './match-request.js';
import { alphaTwo, isoDate } from './write-value.js';

const RULES: AttributeRules = {
  givenName: 'given_name',
  familyName: 'family_name',
  address: 'address',
  postalCode: 'postal_code',
  region: 'region',
  locality: 'locality',
  country: { at: 'country', write: alphaTwo },
  birthdate: { at: 'birthdate', write: isoDate },
  email: 'email',
};

/** What Prelude compares. */
export const PRELUDE_ATTRIBUTES = sayable(RULES);

/** @returns the request; with an empty body there is nothing to check, which Prelude refuses */
export function writePreludeMatch({ attributes, phoneNumber }: MatchQuestion): MatchRequest {
  const body = createBody();
  const dropped = putAttributes(body, RULES, attributes);
  return { path: `/v2/intel/kyc/match/${encodeURIComponent(phoneNumber)}`, body, dropped };
}
