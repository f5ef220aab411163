/**
 * Incode eKYC: keys with a status in words; numbers and dates are texts. The direct answer (`POST /omni/externalVerification/ekyc`) is a list of
 * them; the session answer (`GET /externalVerification/ekyc/session/…`) holds them in a map beside an echo of what was typed, which is not read.
 * `overallLevel`, in the session answer `level`, is a risk: `low` is good. `activityScore` beside it is good when it is high. `checkStatus` says
 * that the check ran and is no verdict. The keys `taxId…` compare with the identity of the tax number, or the closest one found.
 * Source: Incode documentation, "United States Telco 5", "United States Credit Bureau" and "Fetch eKYC Data" (API version 1.0).
 */
import { createMatchReader } from './create-match-reader.js';
import type { MatchTable } from './match-table.js';

export const incodeEkycTable: MatchTable = {
  dialect: 'incode-ekyc',
  at: ['kyc', 'riskData/verifications'],
  pairs: ['key', 'status'],
  answers: {
    name: 'phoneNameMatch',
    givenName: 'phoneFirstNameMatch',
    familyName: 'phoneLastNameMatch',
    middleNames: 'phoneMiddleNameMatch',
    address: 'phoneAddressMatch',
    // Street and house number are one answer, so the number has none of its own.
    streetName: 'phoneStreetMatch',
    postalCode: 'phoneZipcodeMatch',
    region: 'phoneStateMatch',
    locality: 'phoneCityMatch',
    birthdate: 'phoneDobMatch',
    email: 'phoneEmailMatch',
  },
  otherIdentity: {
    idDocument: 'taxIdMatch',
    name: 'taxIdNameMatch',
    address: 'taxIdAddressMatch',
    region: 'taxIdStateMatch',
    birthdate: 'taxIdDobMatch',
  },
  words: {
    exact: 'match',
    fuzzy: 'partial',
    nomatch: 'mismatch',
    none: 'mismatch',
    unknown: 'unavailable',
    null: 'unavailable',
    '': 'unavailable',
  },
  overall: { at: ['riskData/level', 'overallLevel'], polarity: 'higher-is-riskier' },
  signals: {
    // A number that is found approximately is neither known nor unknown.
    numberKnown: { at: 'phoneMatch', words: { exact: true, nomatch: false } },
    activityPercent: { at: 'activityScore', factor: 0.1 },
    carrier: 'phoneCarrier',
    lineType: 'phoneLineType',
    lastPortedOn: 'lastPorted',
    emailType: 'emailType',
    taxIdIsItin: 'isItin',
    nameRisk: 'nameRiskLevel',
    phoneRisk: 'phoneLevel',
    emailRisk: 'emailLevel',
    emailDomainRisk: 'emailDomainLevel',
    addressRisk: 'addressRiskLevel',
    taxIdRisk: 'taxIdLevel',
  },
};

export const incodeEkycReader = createMatchReader(incodeEkycTable);
