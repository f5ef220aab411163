/**
 * Answers of Plaid Identity Verification. Nobody's data: outcomes only.
 */

/** Every word that Plaid defines. */
export const PLAID_KYC_CHECK = {
  request_id: 'saKrIBuEB9qJZng',
  status: 'failed',
  steps: { kyc_check: 'failed', risk_check: 'not_applicable' },
  kyc_check: {
    status: 'failed',
    name: { summary: 'partial_match' },
    address: { summary: 'no_match', po_box: 'no', type: 'residential' },
    date_of_birth: { summary: 'no_data' },
    id_number: { summary: 'no_input' },
    phone_number: { summary: 'match', area_code: 'match' },
  },
};

/** A check that has not come to an end. */
export const PLAID_ACTIVE = { request_id: 'saKrIBuEB9qJZng', steps: { kyc_check: 'active' }, kyc_check: null };
