/**
 * Asks TMT ID Verify for the datapoint `kycmatch`. TMT takes a name in parts only; a US address goes in as its two lines.
 * Source: TMT Verify contract, `kycmatch` and the note on addresses of the United States of America.
 */
import type { AttributeValues } from '../domain/attribute.js';
import {
  createBody,
  filledValue,
  putAttributes,
  type AttributeRules,
  type MatchQuestion,
  type MatchRequest,
} from './match-request.js';
import { dateParts, streetWithoutLine, withoutPlus } from './write-value.js';

const COMMON: AttributeRules = {
  givenName: 'kyc_challenges/name/first_name',
  familyName: 'kyc_challenges/name/last_name',
  middleNames: 'kyc_challenges/name/middle_name',
  postalCode: 'kyc_challenges/address/postcode',
  region: 'kyc_challenges/address/province',
  locality: 'kyc_challenges/address/city',
  country: 'kyc_challenges/address/country',
  birthdate: { at: 'kyc_challenges/dob', write: dateParts },
  email: 'kyc_challenges/email',
};

const ELSEWHERE: AttributeRules = {
  ...COMMON,
  streetName: 'kyc_challenges/address/street',
  streetNumber: 'kyc_challenges/address/street_no',
  houseNumberExtension: 'kyc_challenges/address/unit_no',
};

const writeFirstLine = (street: string, attributes: AttributeValues): string | undefined =>
  streetWithoutLine([filledValue(attributes, 'streetNumber'), street].filter(Boolean).join(' '), attributes);

/** "Supply address line 1 information as street and supply address line 2 as street_no." */
const UNITED_STATES: AttributeRules = {
  ...COMMON,
  address: 'kyc_challenges/address/street',
  streetName: { at: 'kyc_challenges/address/street', write: writeFirstLine, uses: ['streetNumber'] },
  houseNumberExtension: 'kyc_challenges/address/street_no',
};

/** @returns the request; without `kyc_challenges` in its body there is nothing to check */
export function writeTmtVerify({ attributes, phoneNumber }: MatchQuestion): MatchRequest {
  const body = createBody({ number: withoutPlus(phoneNumber), dpoints: 'kycmatch' });
  const isAmerican = filledValue(attributes, 'country')?.toUpperCase() === 'US';
  const dropped = putAttributes(body, isAmerican ? UNITED_STATES : ELSEWHERE, attributes);
  return { path: '/v3/', body, dropped };
}
