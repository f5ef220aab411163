/**
 * Records of Telesign PhoneID with `contact`. The people are invented.
 */

/** In capitals; what is missing is an empty text. */
export const TELESIGN_RECORD = {
  status: { code: 300, description: 'Transaction successfully completed' },
  contact: {
    first_name: 'ADA',
    last_name: 'EXAMPLE',
    address1: '12 SAMPLE ST',
    address2: 'APT 3',
    address3: '',
    address4: '',
    city: 'SPRINGFIELD',
    state_province: 'KY',
    zip_postal_code: '00501',
    country: 'US',
    email_address: '',
    status: { code: 2800, description: 'Request successfully completed' },
  },
} as const;

/** Fixture 25: blanks and nulls alone. */
export const TELESIGN_BLANK_RECORD = {
  contact: { first_name: '', last_name: ' ', address1: '', address2: '', email_address: null, status: { code: 2800 } },
} as const;

/** Nobody is known under the number. */
export const TELESIGN_NO_RECORD = {
  contact: { first_name: '', status: { code: 2805, description: 'No contact add-on information for phone_number' } },
} as const;
