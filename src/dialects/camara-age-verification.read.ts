/**
 * CAMARA KYC Age Verification 0.1 to 0.3.0-rc.1: whether somebody is as old as was asked, spoken by operators and through Nokia Network as Code. One
 * answer mixes tri-state texts with a real boolean. An operator may mean the holder of the contract, not the person at the phone. The score is about a
 * record, not about one attribute, so it is no evidence for any.
 * Source: kyc-age-verification.yaml 0.2.1 and 0.3.0-rc.1; Network as Code (0.1).
 */
import { createMatchReader } from './create-match-reader.js';
import type { MatchTable } from './match-table.js';
import { YES_OR_NO } from './word.js';

export const camaraAgeVerificationTable: MatchTable = {
  dialect: 'camara-age-verification',
  answers: {},
  words: YES_OR_NO,
  signals: {
    ageConfirmed: 'ageCheck',
    ageDocumentVerified: 'verifiedStatus',
    identityMatchPercent: 'identityMatchScore',
    contentLock: 'contentLock',
    parentalControl: 'parentalControl',
  },
};

/** Holds signals alone. `not_available` is an answer without a signal. */
export const camaraAgeVerificationReader = createMatchReader(camaraAgeVerificationTable);
