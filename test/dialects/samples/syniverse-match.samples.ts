/**
 * Answers of Syniverse Right Party Verification. Nobody's data: outcomes only. Fixture 15 of the provider research.
 */

/** Fixture 15: every grade, as texts. */
export const SYNIVERSE_STRINGS = {
  results: {
    correlationId: 'corr-0001',
    responseId: 'resp-0001',
    firstNameScore: '10',
    lastNameScore: '9',
    streetAddressScore: '5',
    cityScore: '10',
    stateScore: '10',
    postalCodeScore: '0',
    countryCodeScore: '10',
    dateOfBirthScore: '-1',
    nationalIdScore: '-1',
    dataSource: 'THIRD PARTY',
    identityScore: '90',
  },
} as const;

/** The same grades as numbers, as a proxy may have parsed them. */
export const SYNIVERSE_NUMBERS = { results: { firstNameScore: 10, dateOfBirthScore: -1, identityScore: 50 } } as const;

/** A mandatory parameter is missing. */
export const SYNIVERSE_ERROR = {
  error: {
    correlationId: 'corr-0001',
    responseId: 'resp-0002',
    code: '-5003',
    description: 'A required parameter is missing.',
  },
} as const;
