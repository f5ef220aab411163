/**
 * TMT ID Network Biometrics 1.20: each answer says whether there are data, whether they are the same, and how similar they are. Only what
 * is the same matches, whatever the similarity beside it (`isMatched: true` with 59 is in TMT's samples); no data outweighs both. A block
 * that the operator does not offer is a `status` instead of answers. `nationalIdentity` has to match first in Spain.
 * Source: Network Biometrics contract 1.20.0, `AssureProductResponse`, `ProtectProductResponse`, `DiscoverProductResponse`.
 */
import { createMatchReader } from './create-match-reader.js';
import type { MatchTable } from './match-table.js';
import { PROBLEM_BY_TMT_TRANSACTION } from './problem-codes.js';
import { YES_OR_NO } from './word.js';

export const tmtNetworkBiometricsTable: MatchTable = {
  dialect: 'tmt-network-biometrics',
  at: ['assure'],
  answers: {
    idDocument: ['matchingIdentityDocument/nationalIdentity', 'matchingIdentityDocument'],
    name: 'matchingName/fullName',
    givenName: 'matchingName/firstName',
    familyName: 'matchingName/lastName',
    address: 'matchingAddress/fullAddress',
    streetName: 'matchingAddress/streetAddress',
    streetNumber: ['matchingAddress/houseNameOrNumber', 'matchingAddress/houseNumber'],
    postalCode: 'matchingAddress/postcode',
    region: 'matchingAddress/province',
    locality: 'matchingAddress/locality',
    country: 'matchingAddress/country',
    houseNumberExtension: 'matchingAddress/houseName',
    birthdate: 'matchingBirthDate',
    email: 'matchingName/email',
  },
  words: YES_OR_NO,
  cell: { answer: 'isMatched', score: 'matchConfidence', isAvailable: 'isDataAvailable', refusal: 'status' },
  // 2 is a success with a part missing.
  problem: {
    at: 'transaction/status/value',
    fine: ['0', '2', 'null'],
    codes: Object.fromEntries(PROBLEM_BY_TMT_TRANSACTION),
  },
  requestId: 'transaction/id',
  signals: {
    numberValid: { at: 'discover/number/isValid', isInBody: true },
    numberCountry: { at: 'discover/number/country/code', isInBody: true },
    numberRecycled: { at: 'discover/hasNumberBeenRecycled/isRecycled', isInBody: true },
    carrier: { at: 'discover/number/onNetwork/networkName', isInBody: true },
    simSwapped: { at: 'protect/hasSimChanged/changedInTimePeriod', isInBody: true },
    simChangedAt: { at: 'protect/hasSimChanged/lastChange', isInBody: true },
    deviceSwapped: { at: 'protect/hasDeviceChanged/changedInTimePeriod', isInBody: true },
    deviceChangedAt: { at: 'protect/hasDeviceChanged/lastChange', isInBody: true },
    tenureConfirmed: {
      at: 'protect/hasAccountTenure/longerThanPeriod',
      isInBody: true,
      isAvailable: 'protect/hasAccountTenure/isDataAvailable',
    },
    // `Consumer` says nothing about how somebody pays.
    contractType: {
      at: 'matchingAccountInfo/contractType/is',
      words: { payg: 'prepaid', paym: 'postpaid', business: 'business' },
      isAvailable: 'matchingAccountInfo/contractType/isDataAvailable',
    },
    ageConfirmed: { at: 'matchingAge/isMatched', isAvailable: 'matchingAge/isDataAvailable' },
    contentLock: {
      at: 'hasServiceRestriction/adultContent/isUnlocked',
      words: { true: false, false: true },
      isAvailable: 'hasServiceRestriction/adultContent/isDataAvailable',
    },
  },
};

export const tmtNetworkBiometricsReader = createMatchReader(tmtNetworkBiometricsTable);
