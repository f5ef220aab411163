/**
 * Answers of Twilio Lookup with Identity Match. Nobody's data: outcomes only.
 */

const MATCHES = {
  first_name_match: 'exact_match',
  last_name_match: 'high_partial_match',
  address_lines_match: 'partial_match',
  city_match: 'no_match',
  state_match: 'high_partial_match',
  postal_code_match: 'exact_match',
  address_country_match: 'no_data_available',
  national_id_match: null,
  date_of_birth_match: 'no_match',
  summary_score: 90,
  error_code: null,
  error_message: null,
};

/** Fixture 10: an answer with `national_id_match: null` and the score 90 of the documentation's own sample. */
export const TWILIO_MATCH = {
  calling_country_code: '1',
  country_code: 'US',
  valid: true,
  identity_match: MATCHES,
  line_type_intelligence: null,
  sim_swap: null,
};

/** The same as an object of the Node SDK: the outer keys in camelCase, the inner ones in snake_case. */
export const TWILIO_MATCH_OF_THE_NODE_SDK = { countryCode: 'US', valid: true, identityMatch: MATCHES };

/** The answer to a batch of one. */
export const TWILIO_BATCH = {
  phone_numbers: [
    {
      correlation_id: 'a',
      twilio_error_code: null,
      country_code: 'US',
      valid: true,
      line_type_intelligence: { carrier_name: 'Example Mobile', type: 'mobile', error_code: null },
      sim_swap: {
        last_sim_swap: { last_sim_swap_date: '2020-04-27T10:18:50Z', swapped_in_period: true },
        error_code: null,
      },
      identity_match: MATCHES,
      pre_fill: null,
    },
  ],
};

/** Fixture 10: HTTP 200 with an error inside. */
export const TWILIO_ERROR_INSIDE = {
  country_code: 'US',
  identity_match: {
    first_name_match: null,
    last_name_match: null,
    address_lines_match: null,
    city_match: null,
    state_match: null,
    postal_code_match: null,
    address_country_match: null,
    national_id_match: null,
    date_of_birth_match: null,
    summary_score: null,
    error_code: 60607,
    error_message: 'Unsupported country',
  },
};

/** Fixture 10: both spellings of the address line. */
export const TWILIO_BOTH_LINES = {
  identity_match: { address_line_match: 'exact_match', address_lines_match: 'exact_match', error_code: null },
};
