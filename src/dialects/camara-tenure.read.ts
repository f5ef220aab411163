/**
 * CAMARA KYC Tenure 0.1 to 0.3.0-rc.1: whether somebody has been a customer since a day, and on what kind of contract. Spoken by operators, MasOrange
 * and through Nokia Network as Code.
 * Source: kyc-tenure.yaml 0.2.0 and 0.3.0-rc.1; Network as Code (0.1).
 */
import { createMatchReader } from './create-match-reader.js';
import type { MatchTable } from './match-table.js';
import { YES_OR_NO } from './word.js';

export const camaraTenureTable: MatchTable = {
  dialect: 'camara-tenure',
  answers: {},
  words: YES_OR_NO,
  signals: {
    tenureConfirmed: 'tenureDateCheck',
    // The specification mixes the case of these words; folded they are one.
    contractType: { at: 'contractType', words: { payg: 'prepaid', paym: 'postpaid', business: 'business' } },
  },
};

/** Holds signals alone. */
export const camaraTenureReader = createMatchReader(camaraTenureTable);
