/**
 * Answers of TMT ID Verify. Nobody's data: outcomes only, under a number of a fiction range. Fixture 12 of the provider research.
 */

/** Fixture 12: keyed by the number; −1, 0, 100 and values between, in the keys of TMT's sample. */
export const TMT_SCORES = {
  '447700900123': {
    kyc_results: {
      first_name_score: 100,
      last_name_score: 88,
      middle_name_score: -1,
      street_no_score: 100,
      street_name_score: 80,
      unit_no_score: -1,
      city_score: 79,
      province_score: 0,
      postcode_score: 100,
      country_score: 100,
      dob: 50,
      email_score: 100,
    },
    number: 447700900123,
    type: 'mobile',
    current_network: { name: 'Example Mobile' },
    market_segment: 'PAYG',
    status: 0,
    status_message: 'Success',
  },
  query: { datapoints: 'kycmatch', trxid: 'LHfPR6J' },
} as const;

/** The keys of TMT's table, with the overall scores. */
export const TMT_TABLE_KEYS = {
  '447700900123': {
    kyc_results: { name_score: 100, address_score: 78, street_score: 80, dob_score: 100, email: 0 },
    status: 0,
    status_message: 'Success',
  },
  query: { datapoints: 'kycmatch' },
} as const;

/** Fixture 12: a source was out of reach, and the answer is still a success. */
export const TMT_PARTIAL_REPLY = {
  '447700900123': {
    kyc_results: { first_name_score: 100, last_name_score: -1 },
    status: 4,
    status_message: 'Partial Reply',
  },
  query: { datapoints: 'kycmatch' },
} as const;

/** A status of its own under HTTP 200. */
export const tmtStatus = (status: number, message: string) => ({
  '447700900123': { number: 447700900123, status, status_message: message },
  query: { datapoints: 'kycmatch' },
});
