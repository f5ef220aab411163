/**
 * Prelude v2 Intel KYC match: CAMARA's three words and scores in snake_case. Attributes that an operator cannot answer are `not_available`, never
 * `false`; a score from 0 to 99 stands only beside `false`. Postal code, country and birth date are compared exactly and never scored.
 * `country_code` is the number's country, `country_match` the address's.
 * Source: Prelude documentation, "KYC Match" (v2).
 */
import { createMatchReader } from './create-match-reader.js';
import type { MatchTable } from './match-table.js';

export const preludeMatchTable: MatchTable = {
  dialect: 'prelude-match',
  answers: {
    givenName: 'givenNameMatch',
    familyName: 'familyNameMatch',
    address: 'addressMatch',
    postalCode: 'postalCodeMatch',
    region: 'regionMatch',
    locality: 'localityMatch',
    country: 'countryMatch',
    birthdate: 'birthdateMatch',
    email: 'emailMatch',
  },
  scores: {
    givenName: 'givenNameMatchScore',
    familyName: 'familyNameMatchScore',
    address: 'addressMatchScore',
    region: 'regionMatchScore',
    locality: 'localityMatchScore',
    email: 'emailMatchScore',
  },
  words: {
    true: 'match',
    false: 'mismatch',
    notavailable: 'unavailable',
    null: 'unavailable',
    '': 'unavailable',
  },
  operator: 'operator',
  requestId: 'requestId',
  signals: { numberCountry: 'countryCode' },
};

export const preludeMatchReader = createMatchReader(preludeMatchTable);
