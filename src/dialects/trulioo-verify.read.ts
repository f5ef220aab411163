/**
 * Trulioo Normalized API, `POST /v3/verifications/verify`: each data source answers field by field, and several may disagree. A watch list is a data
 * source too, but what matches there speaks against the person: its fields are not read. The keys are in PascalCase.
 * Source: OpenAPI mirror of Trulioo's verify result, public sample answers (2017, 2020); field names as in the models of sdk-csharp-v1.
 */
import { createMatchReader } from './create-match-reader.js';
import type { MatchReader } from './match-reader.js';
import type { MatchTable } from './match-table.js';
import { isJsonObject, ownValue } from '../domain/json-object.js';
import { PLAIN_GRADES } from './word.js';

export const truliooVerifyTable: MatchTable = {
  dialect: 'trulioo-verify',
  at: ['Record/DatasourceResults/*/DatasourceFields'],
  isEverySource: true,
  pairs: ['FieldName', 'Status'],
  answers: {
    name: 'FullName',
    givenName: 'FirstGivenName',
    familyName: 'FirstSurName',
    middleNames: 'MiddleName',
    address: 'Address1',
    streetName: 'StreetName',
    streetNumber: 'BuildingNumber',
    houseNumberExtension: 'UnitNumber',
    postalCode: 'PostalCode',
    region: 'StateProvinceCode',
    locality: 'City',
    country: 'Country',
    email: 'EmailAddress',
    gender: 'Gender',
  },
  pieces: { birthdate: ['YearOfBirth', 'MonthOfBirth', 'DayOfBirth'] },
  words: PLAIN_GRADES,
  problem: {
    at: 'Record/RecordStatus',
    fine: ['match', 'nomatch', 'partial', 'null', ''],
    codes: { error: 'provider-error' },
  },
  overall: { at: 'Record/RecordStatus', polarity: 'unknown' },
  requestId: 'TransactionID',
};

const reader = createMatchReader(truliooVerifyTable);

const isWatchList = (result: unknown): boolean => {
  const name = isJsonObject(result) ? ownValue(result, 'DatasourceName') : undefined;
  return typeof name === 'string' && /watch\s?list/i.test(name);
};

/** The body with nothing in the fields of its watch lists. */
function withoutWatchLists(body: unknown): unknown {
  const record = isJsonObject(body) ? ownValue(body, 'Record') : undefined;
  const results = isJsonObject(record) ? ownValue(record, 'DatasourceResults') : undefined;
  if (!isJsonObject(body) || !isJsonObject(record) || !Array.isArray(results)) return body;
  const DatasourceResults = (results as readonly unknown[]).map((result) =>
    isWatchList(result) ? { DatasourceFields: [] } : result,
  );
  return { ...body, Record: { ...record, DatasourceResults } };
}

export const truliooVerifyReader: MatchReader = {
  dialect: reader.dialect,
  hasAnswers: (body) => reader.hasAnswers(withoutWatchLists(body)),
  read: (body) => reader.read(withoutWatchLists(body)),
};
