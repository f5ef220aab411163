/** Answers of CAMARA KYC Age Verification. Nobody's data. */

/** The sample answer of kyc-age-verification.yaml 0.2.1. */
export const AGE_0_2 = {
  ageCheck: 'true',
  verifiedStatus: true,
  identityMatchScore: 90,
  contentLock: 'false',
  parentalControl: 'true',
} as const;

/** The operator does not know. */
export const AGE_NOT_AVAILABLE = {
  ageCheck: 'not_available',
  contentLock: 'not_available',
  parentalControl: 'not_available',
} as const;

/** Network as Code's SDK: booleans and nulls, and snake_case in Python. */
export const AGE_SDK = {
  age_check: false,
  verified_status: null,
  identity_match_score: 0,
  content_lock: null,
} as const;
