/**
 * Answers to a match in the shapes that operators and gateways really send. Nobody's data: outcomes only.
 * Error bodies, such as MasOrange's and pages of HTML, are in `problem.samples.ts`.
 */

/** Fixture 1: texts, with scores beside some of them. The sample answer of kyc-match.yaml 0.4.0. */
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

/** Fixture 2, and fixture "booleans and nulls": Nokia Network as Code SDK 7. */
export const MATCH_BOOLEANS = { givenNameMatch: true, familyNameMatch: false, birthdateMatch: null } as const;

/** Fixture 3, and fixture "snake_case": Nokia Python SDK and Prelude v2, with keys beside the answer. */
export const MATCH_SNAKE_CASE = {
  given_name_match: 'true',
  family_name_match: 'false',
  family_name_match_score: 91,
  postal_code_match: 'not_available',
  request_id: 'req-1',
  country_code: 'FR',
  operator: 'op-1',
} as const;

/** Fixture "all true". */
export const MATCH_ALL_TRUE = { givenNameMatch: 'true', familyNameMatch: 'true', idDocumentMatch: 'true' } as const;

/** Fixture "all false with scores": on every attribute asked that may have one. */
export const MATCH_ALL_FALSE_SCORED = {
  givenNameMatch: 'false',
  givenNameMatchScore: 40,
  familyNameMatch: 'false',
  familyNameMatchScore: 12,
  idDocumentMatch: 'false',
} as const;

/** Fixture "all false without scores". */
export const MATCH_ALL_FALSE = { givenNameMatch: 'false', familyNameMatch: 'false', idDocumentMatch: 'false' } as const;

/** Fixture 1 without scores, and fixture "mixed with all three values". */
export const MATCH_MIXED = {
  givenNameMatch: 'true',
  familyNameMatch: 'false',
  idDocumentMatch: 'not_available',
} as const;

/** Fixture 24, and fixture "all `not_available`". */
export const MATCH_NOTHING_AVAILABLE = {
  givenNameMatch: 'not_available',
  familyNameMatch: 'not_available',
  idDocumentMatch: 'not_available',
} as const;

/** Fixture 4, and fixture "`middleNamesScore`": KYC Match 0.2, and Telefónica's 0.2. */
export const MATCH_0_2_MIDDLE_NAMES = { middleNamesMatch: 'false', middleNamesScore: 71 } as const;

/** Fixture 5, and fixture "score 100 beside `false`": legal from 0.2 to 0.3. */
export const MATCH_FALSE_100 = { familyNameMatch: 'false', familyNameMatchScore: 100 } as const;

/** Fixture "score `0`". */
export const MATCH_FALSE_0 = { familyNameMatch: 'false', familyNameMatchScore: 0 } as const;

/** Fixture "float score", which one operator has announced. */
export const MATCH_FALSE_FLOAT = { familyNameMatch: 'false', familyNameMatchScore: 87.5 } as const;

/** Fixtures "requested key missing" and "unrequested key present", where given name and family name were asked. */
export const MATCH_OTHER_KEYS = { givenNameMatch: 'true', emailMatch: 'false', emailMatchScore: 95 } as const;

/** Fixture 4, and fixture "`giventNameMatch`": Telefónica's 0.1, with the key that only its samples read. */
export const MATCH_0_1_TELEFONICA = {
  giventNameMatch: 'not_available',
  familyNameMatch: 'true',
  phoneNumberMatch: 'false',
} as const;

/** The rehearsal of 0.2.0-rc.1: a score on a code. */
export const MATCH_0_2_COUNTRY_SCORE = { countryMatch: 'false', countryMatchScore: 80 } as const;

/** A candidate of 0.5: the attribute that no release has. */
export const MATCH_0_5 = { bankAccountNumberMatch: 'false', bankAccountNumberMatchScore: 80 } as const;

/** Commonalities r4: an explanation beside the answer. */
export const MATCH_WITH_CONTEXT = {
  givenNameMatch: 'not_available',
  contextCode: 'KNOW_YOUR_CUSTOMER.NO_DATA',
  contextMessage: 'text',
} as const;

/** Fixture "aggregate `{match, confidence}`": one answer for everything, of a platform labelled CAMARA v0.3. */
export const MATCH_AGGREGATE = { match: true, confidence: 0.93 } as const;

/** Fixture 23: an answer under status 200 that mentions nothing. */
export const MATCH_EMPTY = {} as const;
