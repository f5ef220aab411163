/**
 * Answers of Incode eKYC. Nobody's data: outcomes only.
 */

const pairs = (entries: Readonly<Record<string, unknown>>) =>
  Object.entries(entries).map(([key, status]) => ({ key, status }));

/** Fixture 8: the list of US_TELCO_5, with `nomatch` for the tax number, numbers as texts, and a key that nobody documents. */
export const INCODE_LIST = {
  kyc: pairs({
    checkStatus: 'pass',
    phoneFirstNameMatch: 'exact',
    phoneMiddleNameMatch: 'exact',
    phoneLastNameMatch: 'exact',
    phoneNameMatch: 'exact',
    phoneDobMatch: 'exact',
    taxIdMatch: 'nomatch',
    activityScore: '900',
    phoneCarrier: 'Example Mobile',
    phoneLineType: 'mobile',
    lastPorted: '2020-02-02',
    phoneEmailMatch: 'nomatch',
    emailType: 'Unknown',
    phoneStreetMatch: 'nomatch',
    phoneCityMatch: 'nomatch',
    phoneStateMatch: 'nomatch',
    phoneZipcodeMatch: 'nomatch',
    phoneAddressMatch: 'nomatch',
    overallLevel: 'low',
    somethingNew: 'exact',
  }),
  income: [],
};

/** Fixture 8: the keys that the table documents and the sample leaves out, `no match` with a space, and no `overallLevel`. */
export const INCODE_LIST_OF_THE_TABLE = {
  kyc: pairs({
    phoneMatch: 'exact',
    phoneNameMatch: 'fuzzy',
    phoneCityMatch: 'unknown',
    taxIdMatch: 'no match',
    isItin: 'False',
  }),
  income: [],
};

/** Fixture 9: the map of the session answer, from a credit bureau. The echo of what was typed stands beside it. */
export const INCODE_MAP = {
  userData: { source: 'US_CREDIT_BUREAU_1' },
  riskData: {
    level: 'medium',
    verifications: {
      phoneCarrier: 'Multiple OCN Listing',
      phoneLevel: 'very_high',
      taxIdLevel: 'medium',
      taxIdStateMatch: 'exact',
      emailDomainLevel: 'low',
      phoneLineType: 'Landline',
      taxIdMatch: 'exact',
      taxIdDobMatch: 'exact',
      taxIdNameMatch: 'fuzzy',
      taxIdAddressMatch: 'nomatch',
      addressRiskLevel: 'low',
      emailLevel: 'medium',
      nameRiskLevel: 'high',
    },
    reasonCodes: [],
  },
};
