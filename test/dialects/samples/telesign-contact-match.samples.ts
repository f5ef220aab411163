/**
 * Answers of Telesign PhoneID with `contact_match`. Nobody's data: outcomes only. Fixture 14 of the provider research.
 */

/** Fixture 14: numbers, and null where there is nothing to compare with. */
export const TELESIGN_SCORES = {
  reference_id: 'F0123456789ABCDEF0123456789ABCDE',
  phone_type: { code: '2', description: 'MOBILE' },
  carrier: { name: 'Example Wireless' },
  status: { code: 300, description: 'Transaction successfully completed', updated_on: '2026-01-02T03:04:05Z' },
  contact_match: {
    first_name_score: 100,
    last_name_score: 84,
    address_score: 79,
    date_of_birth_score: null,
    status: { code: 2800, description: 'Request successfully completed' },
  },
} as const;

/** Fixture 14: Python's word for nothing, and the contract's number for it. */
export const TELESIGN_NONE = {
  status: { code: 301, description: 'Transaction partially completed' },
  contact_match: {
    first_name_score: 'None',
    last_name_score: -1,
    address_score: 0,
    status: { code: '2800', description: 'Request successfully completed' },
  },
} as const;

/** The add-on failed while the request went well. */
export const TELESIGN_OUT_OF_COVERAGE = {
  status: { code: 300, description: 'Transaction successfully completed' },
  contact_match: {
    first_name_score: null,
    last_name_score: null,
    status: { code: 2803, description: 'Phone number out of contact_match add-on coverage' },
  },
} as const;
