/**
 * Didit Database Validation: the answer of `POST /v3/database-validation/`, and the reports `database_validation` (one map of answers) and
 * `database_validations` (a list of runs). Each asked registry answers for itself; where they disagree, nobody can say who is right.
 * What the registry holds (`source_data`) and what was screened are not read. Names that are graded apart are not documented.
 * Source: Didit documentation, "Database Validation Report" and the pages of single services.
 */
import { createMatchReader } from './create-match-reader.js';
import type { MatchTable } from './match-table.js';
import { PLAIN_GRADES } from './word.js';

export const diditDatabaseValidationTable: MatchTable = {
  dialect: 'didit-database-validation',
  at: [
    'validations/*/validation',
    'databaseValidation/validations',
    'databaseValidation/validations/*/validation',
    'databaseValidations/*/validations/*/validation',
  ],
  isEverySource: true,
  answers: { idDocument: 'identificationNumber', name: 'fullName', address: 'address', birthdate: 'dateOfBirth' },
  words: PLAIN_GRADES,
  overall: { at: ['status', 'databaseValidation/status', 'databaseValidations/0/status'], polarity: 'unknown' },
  requestId: 'requestId',
};

export const diditDatabaseValidationReader = createMatchReader(diditDatabaseValidationTable);
