/**
 * Answers of GSMA Mobile Connect KYC Match. Nobody's data: outcomes only.
 */

/** All four words, and the keys that CAMARA does not have. */
export const MOBILE_CONNECT = {
  given_name_match: 'Y',
  family_name_match: 'N-AV',
  middle_name_match: 'N-NA',
  birthdate_match: 'N-AD',
  houseno_or_housename_match: 'Y',
  town_match: 'Y',
  billing_segment: 'PAYM',
};
