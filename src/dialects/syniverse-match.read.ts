/**
 * Syniverse Right Party Verification 4.3 (`/v2/match`): grades as texts from a set of five. They are an order, not a percentage: 9 is no
 * similarity of 90 of 100. Twilio's former Mobile Identity match used the same grades.
 * Source: Syniverse Right Party Verification contract 4.3, `matchSuccessResponse`.
 */
import { createMatchReader } from './create-match-reader.js';
import type { MatchTable } from './match-table.js';

export const syniverseMatchTable: MatchTable = {
  dialect: 'syniverse-match',
  at: ['results'],
  answers: {
    idDocument: 'nationalIdScore',
    givenName: 'firstNameScore',
    familyName: 'lastNameScore',
    address: 'streetAddressScore',
    postalCode: 'postalCodeScore',
    region: 'stateScore',
    locality: 'cityScore',
    country: 'countryCodeScore',
    birthdate: 'dateOfBirthScore',
  },
  words: {
    10: 'match',
    9: 'partial',
    5: 'partial',
    0: 'mismatch',
    '-1': 'unavailable',
    null: 'unavailable',
    '': 'unavailable',
  },
  overall: { at: 'results/identityScore', polarity: 'higher-is-better' },
  requestId: ['results/responseId', 'results/correlationId'],
  signals: { dataSource: 'dataSource' },
};

export const syniverseMatchReader = createMatchReader(syniverseMatchTable);
