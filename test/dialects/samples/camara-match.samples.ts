/**
 * Answers to a match in the shapes that operators and gateways really send. Nobody's data: outcomes only.
 */

/** The sample answer of kyc-match.yaml 0.4.0. */
export const MATCH_0_4 = {
  idDocumentMatch: 'true',
  idDocumentTypeMatch: 'true',
  idDocumentExpiryDateMatch: 'true',
  nameMatch: 'true',
  givenNameMatch: 'not_available',
  familyNameMatch: 'not_available',
  nameKanaHankakuMatch: 'true',
  nameKanaZenkakuMatch: 'false',
  middleNamesMatch: 'true',
  familyNameAtBirthMatch: 'false',
  familyNameAtBirthMatchScore: 90,
  addressMatch: 'true',
  streetNameMatch: 'true',
  streetNumberMatch: 'true',
  postalCodeMatch: 'true',
  regionMatch: 'true',
  localityMatch: 'not_available',
  countryMatch: 'true',
  houseNumberExtensionMatch: 'not_available',
  birthdateMatch: 'false',
  emailMatch: 'false',
  emailMatchScore: 87,
  genderMatch: 'false',
  cityOfBirthMatch: 'false',
  cityOfBirthMatchScore: 86,
  countryOfBirthMatch: 'true',
  nationalityMatch: 'true',
} as const;

/** Nokia Network as Code SDK 7: booleans and nulls. */
export const MATCH_BOOLEANS = { givenNameMatch: true, familyNameMatch: false, birthdateMatch: null } as const;

/** Nokia Python SDK and Prelude v2: snake_case, with keys beside the answer. */
export const MATCH_SNAKE_CASE = {
  given_name_match: 'true',
  family_name_match: 'false',
  family_name_match_score: 91,
  postal_code_match: 'not_available',
  request_id: 'req-1',
  country_code: 'FR',
  operator: 'op-1',
} as const;

/** A platform labelled "CAMARA v0.3": one answer for everything. */
export const MATCH_AGGREGATE = { match: true, confidence: 0.93 } as const;
