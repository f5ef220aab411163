/**
 * Answers of Vonage Identity Insights. Nobody's data: outcomes only.
 */

/** Fixture 11: the wire, with address parts that are folded into the address, and another insight beside it. */
export const VONAGE_WIRE = {
  request_id: 'aaaaaaaa-bbbb-cccc-dddd-0123456789ab',
  insights: {
    format: { country_code: 'IT', is_format_valid: true, status: { code: 'OK', message: 'Success' } },
    sim_swap: {
      latest_sim_swap_at: '2024-07-08T09:30:27.504Z',
      is_swapped: true,
      status: { code: 'OK', message: 'Success' },
    },
    subscriber_match: {
      id_document_match: 'data_unavailable',
      given_name_match: 'exact',
      family_name_match: 'high',
      address_match: 'partial',
      street_name_match: 'included_with_address_match',
      street_number_match: 'included_with_address_match',
      postal_code_match: 'low',
      locality_match: 'none',
      country_match: 'exact',
      birthdate_match: 'none',
      status: { code: 'ok', message: 'Success' },
    },
  },
};

/** Fixture 11: an object of the Node SDK, in camelCase and with the status where its type has it. */
export const VONAGE_NODE_SDK = {
  requestId: 'aaaaaaaa-bbbb-cccc-dddd-0123456789ab',
  insights: {
    subscriberMatch: {
      givenNameMatch: 'EXACT',
      houseNumberExtensionMatch: 'INCLUDED_WITH_ADDRESS_MATCH',
      status: { status: 'OK', message: 'Success' },
    },
  },
};

/** Fixture 11: HTTP 200 with nothing but a status. */
export const vonageStatus = (code: string) => ({
  request_id: 'aaaaaaaa-bbbb-cccc-dddd-0123456789ab',
  insights: { subscriber_match: { status: { code, message: 'About the insight' } } },
});

/** Fixture 11: no operator that could be asked. */
export const VONAGE_NO_COVERAGE = vonageStatus('no_coverage');

/** Fixture 11: refused because of the document number, which is a verdict. */
export const VONAGE_DOCUMENT_MISMATCH = vonageStatus('subscriber_match.id_document_mismatch');
