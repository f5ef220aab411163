/**
 * Records of Twilio Lookup with Pre-fill, about people of fiction.
 */

/** A record with a blank and a `null`. */
export const TWILIO_PRE_FILL = {
  phone_number: '+12025550100',
  country_code: 'US',
  valid: true,
  identity_match: null,
  pre_fill: {
    first_name: 'Sherlock',
    last_name: 'Holmes',
    address_line: '221B Baker Street',
    country_code: 'us',
    state: ' ',
    postal_code: null,
    error_code: null,
  },
};

/** The same in the answer to a batch of one, as an object of the Node SDK. */
export const TWILIO_PRE_FILL_BATCH = {
  phoneNumbers: [{ phoneNumber: '+12025550100', twilioErrorCode: null, preFill: TWILIO_PRE_FILL.pre_fill }],
};

/** No successful verification of the number was found. */
export const TWILIO_PRE_FILL_UNPROVED = {
  pre_fill: { first_name: null, last_name: null, error_code: 60623, error_message: 'No verification' },
};
