/**
 * Records of Prove Pre-Fill. The people are invented.
 */

/** Fixture 25: a birth date as Go writes a time; two addresses and two mail addresses. */
export const PROVE_RECORD = {
  success: true,
  next: { 'v3-complete': '/v3/complete' },
  individual: {
    firstName: 'Ada',
    lastName: 'Example',
    dob: '1981-01-09 00:00:00 +0000 UTC',
    ssn: '000000001',
    emailAddresses: ['ada@example.com', 'second@example.com'],
    addresses: [
      {
        address: '12 Sample St',
        extendedAddress: 'Apt 3',
        city: 'Springfield',
        region: 'KY',
        postalCode: '00501',
      },
      { address: '1 Second St', city: 'Elsewhere', region: 'OH', postalCode: '00502' },
    ],
  },
} as const;

/** Fixture 25: nulls and blanks. */
export const PROVE_BLANK_RECORD = {
  success: true,
  individual: { firstName: '', lastName: null, dob: '', emailAddresses: [], addresses: [] },
} as const;

/** The challenge was not accepted. */
export const PROVE_NO_RECORD = { success: false, next: {} } as const;
