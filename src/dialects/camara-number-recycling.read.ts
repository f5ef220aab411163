/**
 * CAMARA Number Recycling 0.1 and 0.2: whether the number got another holder after a day. Of use for accounts that exist, not for sign-up.
 * Source: number-recycling.yaml 0.2.0; Network as Code (0.2).
 */
import { createMatchReader } from './create-match-reader.js';
import type { MatchTable } from './match-table.js';
import { YES_OR_NO } from './word.js';

export const camaraNumberRecyclingTable: MatchTable = {
  dialect: 'camara-number-recycling',
  answers: {},
  words: YES_OR_NO,
  signals: { numberRecycled: 'phoneNumberRecycled' },
};

/** Holds a signal alone. */
export const camaraNumberRecyclingReader = createMatchReader(camaraNumberRecyclingTable);
