/**
 * Answers of TMT ID Network Biometrics. Nobody's data: outcomes only. Fixture 13 of the provider research.
 */

const cell = (isMatched: boolean, matchConfidence: number, isDataAvailable = true) => ({
  isDataAvailable,
  isMatched,
  matchConfidence,
});

const DONE = { status: { value: 0, message: 'transaction successful' }, id: 'nb-1' };
const REFUSED = { status: { value: 808, message: 'service not available for MNO or MVNO' } };

/** A match with a similarity of 59, differences of several degrees, and a country without data. */
export const NB_FRANCE = {
  assure: {
    matchingName: {
      firstName: cell(false, 90),
      lastName: cell(false, 0),
      fullName: cell(false, 20),
      email: cell(true, 59),
    },
    matchingAddress: {
      fullAddress: cell(false, 0),
      streetAddress: cell(false, 66),
      locality: cell(true, 100),
      province: cell(true, 100),
      postcode: cell(true, 93),
      country: cell(false, 0, false),
    },
    matchingBirthDate: cell(false, 74),
    matchingIdentityDocument: { nationalIdentity: cell(true, 100) },
  },
  transaction: DONE,
} as const;

/** Fixture 13: no data with a similarity of 100. */
export const NB_NO_DATA = {
  assure: { matchingAddress: { fullAddress: cell(true, 100), houseNameOrNumber: cell(false, 100, false) } },
  transaction: DONE,
} as const;

/** Fixture 13: blocks that the operator does not offer. */
export const NB_REFUSED_BLOCKS = {
  assure: { matchingName: REFUSED, matchingAddress: REFUSED, matchingBirthDate: REFUSED },
  transaction: { status: { value: 2, message: 'transaction successful but partial data returned' }, id: 'nb-2' },
} as const;

/** Signals from all three products. */
export const NB_SIGNALS = {
  discover: {
    number: {
      is: '447700900501',
      isValid: true,
      country: { code: 'GB' },
      onNetwork: { networkName: 'Example Mobile' },
    },
    hasNumberBeenRecycled: { isRecycled: false, changedInTimePeriod: false, lastChange: null },
  },
  assure: {
    matchingName: { firstName: cell(true, 100), lastName: cell(true, 100), fullName: cell(true, 100) },
    matchingAge: { isDataAvailable: true, isMatched: true },
    matchingAccountInfo: { contractType: { is: 'PAYM', isDataAvailable: true } },
    hasServiceRestriction: { adultContent: { isUnlocked: true, isDataAvailable: true } },
  },
  protect: {
    hasSimChanged: { changedInTimePeriod: true, lastChange: '2026-01-01T11:36:26+00:00' },
    hasDeviceChanged: { changedInTimePeriod: false, lastChange: null },
    hasAccountTenure: { longerThanPeriod: false, isDataAvailable: true },
  },
  transaction: DONE,
} as const;

/** Nothing is known about any of the facts, and each has a `false` beside that. */
export const NB_SIGNALS_WITHOUT_DATA = {
  assure: {
    matchingName: { firstName: cell(true, 100) },
    matchingAge: { isDataAvailable: false, isMatched: false },
    matchingAccountInfo: { contractType: { is: null, isDataAvailable: false } },
    hasServiceRestriction: { adultContent: { isUnlocked: false, isDataAvailable: false } },
  },
  protect: { hasAccountTenure: { longerThanPeriod: false, isDataAvailable: false }, hasSimChanged: REFUSED },
  transaction: DONE,
} as const;

/** A transaction that failed. */
export const nbFailure = (value: number) => ({ transaction: { status: { value, message: 'failed' }, id: 'nb-3' } });
