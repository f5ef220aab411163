/**
 * Twilio Lookup v2 with the package Identity Match: one number (`GET /v2/PhoneNumbers/…`), or the first of a batch (`POST /v2/batch/query`). The
 * Node SDK writes the outer key in camelCase. Errors are inside answers with status 200. `summary_score` is no percentage and does not rise with
 * every match, so it stays advice.
 * Source: twilio-oai `twilio_lookups_v2`, twilio-node 5 (`lookups/v2/query`), Twilio documentation "Identity Match".
 */
import { createMatchReader } from './create-match-reader.js';
import type { MatchTable } from './match-table.js';

export const twilioIdentityMatchTable: MatchTable = {
  dialect: 'twilio-identity-match',
  at: ['identityMatch', 'phoneNumbers/0/identityMatch'],
  answers: {
    idDocument: 'nationalIdMatch',
    givenName: 'firstNameMatch',
    familyName: 'lastNameMatch',
    // The contract says lines, a table of the documentation says line. Street, number and extension are one answer.
    address: ['addressLinesMatch', 'addressLineMatch'],
    postalCode: 'postalCodeMatch',
    region: 'stateMatch',
    locality: 'cityMatch',
    country: 'addressCountryMatch',
    birthdate: 'dateOfBirthMatch',
  },
  words: {
    exactmatch: 'match',
    highpartialmatch: { outcome: 'partial', score: 90 },
    partialmatch: { outcome: 'partial', score: 50 },
    nomatch: { outcome: 'mismatch', score: 0 },
    nodataavailable: 'unavailable',
    nodata: 'unavailable',
    null: 'unavailable',
    '': 'unavailable',
  },
  problem: {
    at: ['identityMatch/errorCode', 'phoneNumbers/0/identityMatch/errorCode', 'phoneNumbers/0/twilioErrorCode'],
    fine: ['null', ''],
    // The account or the request is in the wrong region: nothing that the person can do, and nothing that passes.
    codes: { 60614: 'config', 60619: 'config' },
  },
  overall: { at: 'summaryScore', polarity: 'higher-is-better' },
  signals: {
    // Country of the number; that of the address is `address_country_match`.
    numberCountry: { at: ['countryCode', 'phoneNumbers/0/countryCode'], isInBody: true },
    numberValid: { at: ['valid', 'phoneNumbers/0/valid'], isInBody: true },
    carrier: {
      at: ['lineTypeIntelligence/carrierName', 'phoneNumbers/0/lineTypeIntelligence/carrierName'],
      isInBody: true,
    },
    lineType: { at: ['lineTypeIntelligence/type', 'phoneNumbers/0/lineTypeIntelligence/type'], isInBody: true },
    simSwapped: {
      at: ['simSwap/lastSimSwap/swappedInPeriod', 'phoneNumbers/0/simSwap/lastSimSwap/swappedInPeriod'],
      isInBody: true,
    },
    // Empty also where a SIM was changed and nobody knows when.
    simChangedAt: {
      at: ['simSwap/lastSimSwap/lastSimSwapDate', 'phoneNumbers/0/simSwap/lastSimSwap/lastSimSwapDate'],
      words: { null: undefined },
      isInBody: true,
    },
  },
};

export const twilioIdentityMatchReader = createMatchReader(twilioIdentityMatchTable);
