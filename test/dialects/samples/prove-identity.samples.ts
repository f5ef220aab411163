/**
 * Answers of Prove's `complete` and Verify. Nobody's data: outcomes only. Fixture 19 of the provider research.
 */

/** Fixture 19: booleans and numbers without a scale, from one data source. */
export const PROVE_COMPLETE = {
  success: true,
  next: { done: 'null' },
  idv: {
    dataSource1: {
      name: { firstName: 1, lastName: 0, nameScore: 90 },
      address: {
        street: true,
        city: false,
        region: true,
        postalCode: true,
        streetNumber: 1,
        addressScore: 70,
        distance: 3.2,
      },
      identifiers: { dob: true, ssn: true, last4: true },
      email: { emailAddress: null },
      cipConfidence: 'High',
      reasonCodes: ['A1'],
    },
    multiCIPConfidence: 'High',
  },
} as const;

/** Two data sources that agree on the day and disagree on the town. */
export const PROVE_TWO_SOURCES = {
  success: false,
  idv: {
    dataSource1: { identifiers: { dob: true }, address: { city: true } },
    dataSource2: { identifiers: { dob: true, last4: false }, address: { city: false } },
  },
} as const;

/** Nothing was compared. */
export const PROVE_NO_SOURCES = { success: true, idv: { multiCIPConfidence: 'Low' } } as const;

/** Verify: no single attribute, `success` as a text. */
export const PROVE_VERIFY = {
  success: 'true',
  correlationId: 'prove-1',
  identity: { zipCode: '00501', assuranceLevel: 'AL2', reasons: ['R1'] },
  evaluation: {},
} as const;
