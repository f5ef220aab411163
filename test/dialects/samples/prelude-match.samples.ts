/**
 * Answers of Prelude v2 Intel KYC match. Nobody's data: outcomes only.
 */

/** Fixture 6: the country of the number is not the country of the address, which differs. */
export const PRELUDE_MATCH = {
  request_id: '01HVE0000000000000000000000',
  phone_number: '+33699900000',
  country_code: 'FR',
  operator: 'orange_fr',
  given_name_match: 'true',
  family_name_match: 'false',
  family_name_match_score: 82,
  address_match: 'false',
  address_match_score: 64,
  postal_code_match: 'true',
  locality_match: 'true',
  region_match: 'not_available',
  country_match: 'false',
  birthdate_match: 'true',
  email_match: 'not_available',
};

/** Fixture 7: an error as version 2 documents it. */
export const PRELUDE_ERROR = { code: 'unsupported_operator', message: 'Not on this operator', param: 'phone' };

/** Fixture 7: an error as a third-party mirror shows it. */
export const PRELUDE_ERROR_OF_THE_MIRROR = {
  code: 'invalid_phone_number',
  message: 'Not a number',
  type: 'bad_request',
  request_id: '01HVE0000000000000000000000',
};
