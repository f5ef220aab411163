/**
 * Plaid Identity Verification, the step `kyc_check` (Data Source Verification). Each attribute is an object with a `summary`. The step is `null` until
 * it has come to an end. `phone_number` says whether data about the person hold this number, which is no proof that it is theirs, and is not read.
 * Source: Plaid API, `KycCheckDetails` (plaid-rs 9.0.1, generated from Plaid's OpenAPI), sample answer of `/identity_verification/get`.
 */
import { createMatchReader } from './create-match-reader.js';
import type { MatchTable } from './match-table.js';
import { PLAIN_GRADES } from './word.js';

export const plaidKycCheckTable: MatchTable = {
  dialect: 'plaid-kyc-check',
  at: ['kycCheck'],
  answers: {
    idDocument: 'idNumber/summary',
    name: 'name/summary',
    address: 'address/summary',
    birthdate: 'dateOfBirth/summary',
  },
  words: PLAIN_GRADES,
  problem: {
    at: 'steps/kycCheck',
    fine: ['success', 'failed', 'null', ''],
    codes: { active: 'pending', waitingforprerequisite: 'pending', expired: 'expired' },
  },
  overall: { at: 'kycCheck/status', polarity: 'unknown' },
  requestId: 'requestId',
};

export const plaidKycCheckReader = createMatchReader(plaidKycCheckTable);
