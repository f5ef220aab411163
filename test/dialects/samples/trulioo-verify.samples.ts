/**
 * Answers of Trulioo's Normalized API. Nobody's data: outcomes only.
 */

const fields = (statuses: Readonly<Record<string, string>>) =>
  Object.entries(statuses).map(([FieldName, Status]) => ({ FieldName, Status }));

/** Two sources that disagree about the town, one that failed, and a watch list on which the name was found. */
export const TRULIOO_VERIFY = {
  TransactionID: '00000000-0000-0000-0000-000000000000',
  CountryCode: 'US',
  ProductName: 'Identity Verification',
  Record: {
    TransactionRecordID: '00000000-0000-0000-0000-000000000001',
    RecordStatus: 'nomatch',
    DatasourceResults: [
      { DatasourceName: 'Credit Agency', DatasourceFields: [], Errors: [{ Code: '1001', Message: 'Missing field' }] },
      {
        DatasourceName: 'Consumer File',
        DatasourceFields: fields({
          FirstGivenName: 'nomatch',
          FirstSurName: 'match',
          MiddleName: 'missing',
          City: 'match',
          YearOfBirth: 'match',
          MonthOfBirth: 'match',
          DayOfBirth: 'nomatch',
        }),
      },
      { DatasourceName: 'Utility File', DatasourceFields: fields({ City: 'nomatch', PostalCode: 'partial' }) },
      {
        DatasourceName: 'International Watchlist',
        DatasourceFields: fields({ FirstGivenName: 'match', FirstSurName: 'match', StreetName: 'match' }),
      },
    ],
    Errors: [],
  },
};
