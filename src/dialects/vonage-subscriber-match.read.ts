/**
 * Vonage Identity Insights with the insight `subscriber_match`, on the wire in snake_case and as the Node SDK's object in camelCase. Every insight has
 * a status of its own inside an answer with HTTP 200: `code` on the wire, `status` in the Node type, in upper or lower case. There is no
 * score and no overall answer.
 * Source: Vonage Identity Insights API 1.0.0, Node SDK 1.3.0, Python SDK 0.x, .NET SDK.
 */
import { createMatchReader } from './create-match-reader.js';
import type { MatchTable } from './match-table.js';

export const vonageSubscriberMatchTable: MatchTable = {
  dialect: 'vonage-subscriber-match',
  at: ['insights/subscriberMatch'],
  answers: {
    idDocument: 'idDocumentMatch',
    name: 'nameMatch',
    givenName: 'givenNameMatch',
    familyName: 'familyNameMatch',
    address: 'addressMatch',
    streetName: 'streetNameMatch',
    streetNumber: 'streetNumberMatch',
    postalCode: 'postalCodeMatch',
    region: 'regionMatch',
    locality: 'localityMatch',
    country: 'countryMatch',
    houseNumberExtension: 'houseNumberExtensionMatch',
    birthdate: 'birthdateMatch',
  },
  words: {
    exact: 'match',
    high: 'partial',
    partial: 'partial',
    low: 'partial',
    none: 'mismatch',
    dataunavailable: 'unavailable',
    includedwithaddressmatch: { outcome: 'not-checked', reason: 'in-address' },
    null: 'unavailable',
    '': 'unavailable',
  },
  problem: {
    at: ['insights/subscriberMatch/status/code', 'insights/subscriberMatch/status/status'],
    fine: ['ok', 'partialsuccess', 'null', ''],
    codes: { unsupportednetworktype: 'not-supported' },
  },
  requestId: 'requestId',
  signals: {
    numberCountry: { at: 'insights/format/countryCode', isInBody: true },
    numberValid: { at: 'insights/format/isFormatValid', isInBody: true },
    carrier: { at: 'insights/currentCarrier/name', isInBody: true },
    lineType: { at: 'insights/currentCarrier/networkType', isInBody: true },
    simSwapped: { at: 'insights/simSwap/isSwapped', isInBody: true },
    // Empty for a source that does not know as well as for one that knows of no change.
    simChangedAt: { at: 'insights/simSwap/latestSimSwapAt', words: { null: undefined }, isInBody: true },
  },
};

export const vonageSubscriberMatchReader = createMatchReader(vonageSubscriberMatchTable);
