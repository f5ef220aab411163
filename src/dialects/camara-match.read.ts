/**
 * CAMARA KYC Match 0.1.0 to 0.5.0-rc.1, which is one family: the later versions only add keys. Spoken by operators directly and through Nokia
 * Network as Code, Telefónica Open Gateway, MasOrange, Orange and Infobip, with what they do beside the specification: booleans and nulls, snake_case,
 * old score keys, one answer for everything.
 * Source: kyc-match.yaml 0.1.1, 0.2.1, 0.3.0, 0.4.0, 0.5.0-rc.1; SDKs and portals named in the provider research.
 */
import { CAMARA_MATCH_ANSWERS, CAMARA_MATCH_SCORES } from './camara-match-keys.js';
import type { MatchTable } from './match-table.js';
import { createMatchReader } from './create-match-reader.js';

export const camaraMatchTable: MatchTable = {
  dialect: 'camara-match',
  answers: CAMARA_MATCH_ANSWERS,
  scores: CAMARA_MATCH_SCORES,
  // The three words of the specification, and what gateways write instead of the third. Words of other providers are not CAMARA's.
  words: {
    true: 'match',
    false: 'mismatch',
    notavailable: 'unavailable',
    'n/a': 'unavailable',
    unknown: 'unavailable',
    '': 'unavailable',
    null: 'unavailable',
  },
  aggregate: 'match',
};

/** An object without any known key is an answer that mentions nothing. */
export const camaraMatchReader = createMatchReader(camaraMatchTable);
