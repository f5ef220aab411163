/**
 * CAMARA Number Verification 0.x to 2.1, operation `verify`: whether the number that was typed is the one of the phone's own connection. All versions
 * answer alike. What the operation `device-phone-number` answers is a record: `camara-device-phone-number.read.ts`.
 * Source: number-verification.yaml 2.1.0; Network as Code (0 and 2).
 */
import { createMatchReader } from './create-match-reader.js';
import type { MatchTable } from './match-table.js';
import { YES_OR_NO } from './word.js';

export const camaraNumberVerificationTable: MatchTable = {
  dialect: 'camara-number-verification',
  answers: {},
  words: YES_OR_NO,
  signals: { numberVerified: 'devicePhoneNumberVerified' },
};

/** Holds a signal alone. */
export const camaraNumberVerificationReader = createMatchReader(camaraNumberVerificationTable);
