/**
 * Refusals in the envelopes in which providers and gateways really send them. Invented, nobody's data; texts for people are there to be
 * ignored, so some of them lie.
 */

/** CAMARA: `status`, `code`, `message`. Fixture 21: the operator does not offer this for the line. */
export const CAMARA_NOT_APPLICABLE = { status: 422, code: 'SERVICE_NOT_APPLICABLE', message: 'INTERNAL' } as const;

/** Fixture 20: a verdict inside HTTP 403, KYC Match 0.1 to 0.4. */
export const CAMARA_DOCUMENT_MISMATCH = {
  status: 403,
  code: 'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH',
  message: 'text',
} as const;

/** Fixture 20 as newer gateways spell it. */
export const CAMARA_DOCUMENT_MISMATCH_BARE = { status: 403, code: 'ID_DOCUMENT_MISMATCH', message: 'text' } as const;

/** A gateway that rewrites keys as snake_case: the consent is not there yet. */
export const CAMARA_CONSENT_SNAKE_CASE = {
  status: 403,
  code: 'PERMISSION_DENIED',
  message: 'text',
  status_info: [{ scopes: ['kyc-fill-in:name'], status_valid_for_processing: false, status_reason: 'PENDING' }],
} as const;

/** CAMARA Consent Info 0.2: one consent holds, another does not; the person can give it at an address. */
export const CONSENT_INFO_EXPIRED = {
  statusInfo: [
    { scopes: ['kyc-match:match'], purpose: 'dpv:FraudPreventionAndDetection', statusValidForProcessing: true },
    {
      scopes: ['kyc-fill-in:name'],
      purpose: 'dpv:FraudPreventionAndDetection',
      statusValidForProcessing: false,
      statusReason: 'EXPIRED',
      expirationDate: '2026-01-01T00:00:00Z',
    },
  ],
  captureUrl: 'https://operator.example/consent/1',
} as const;

/** CAMARA Consent Info 0.1: the person took it back. */
export const CONSENT_INFO_REVOKED = {
  statusInfo: [{ scopes: ['kyc-match:match'], statusValidForProcessing: false, statusReason: 'REVOKED' }],
} as const;

/** CAMARA Consent Info: everything holds. Not an error. */
export const CONSENT_INFO_VALID = {
  statusInfo: [{ scopes: ['kyc-match:match'], statusValidForProcessing: true }],
} as const;

/** OAuth and CIBA: the person has not answered yet, and the poll came too early. */
export const CIBA_SLOW_DOWN = { error: 'slow_down', error_description: 'text', interval: 10 } as const;

/** Fixture 7: Prelude as its v2 documentation has it, with the field to blame. */
export const PRELUDE_INVALID = { code: 'invalid_request', message: 'text', param: 'postal_code' } as const;

/** Fixture 7 as a mirror of Prelude's contract has it. The status of this error is not documented. */
export const PRELUDE_UNSUPPORTED = {
  code: 'unsupported_operator',
  message: 'text',
  type: 'bad_request',
  request_id: 'req-1',
} as const;

/** Incode: its own number in `status` and a phrase in `error`. */
export const INCODE_ERROR = {
  timestamp: 1_760_000_000_000,
  status: 4019,
  error: 'Bad Request',
  message: 'text',
  path: '/omni/externalVerification/ekyc',
} as const;

/** Twilio REST error. */
export const TWILIO_REST = {
  code: 20_003,
  message: 'Authenticate',
  more_info: 'https://www.twilio.com/docs/errors/20003',
  status: 401,
} as const;

/** Twilio Lookup: HTTP 200, and the package failed. */
export const TWILIO_NESTED = {
  phone_number: null,
  valid: true,
  identity_match: {
    first_name_match: null,
    last_name_match: null,
    summary_score: null,
    error_code: 60_607,
    error_message: null,
  },
} as const;

/** Twilio Lookup: one package failed, the one that was asked for did not. Not an error. */
export const TWILIO_OTHER_PACKAGE = {
  valid: true,
  pre_fill: { first_name: null, error_code: null },
  sim_swap: { last_sim_swap: null, error_code: 60_606 },
} as const;

/** Twilio's Node SDK: the outer keys are camelCase. */
export const TWILIO_CAMEL_CASE = { valid: true, preFill: { error_code: 60_623 } } as const;

/** Vonage problem details: the code is the end of an address. */
export const VONAGE_DETAILS = {
  type: 'https://developer.vonage.com/api-errors#rate-limit',
  title: 'text',
  detail: 'text',
  instance: 'trace-1',
} as const;

/** Vonage Identity Insights: HTTP 200 and a verdict in the status of the insight. */
export const VONAGE_DOCUMENT_MISMATCH = {
  request_id: 'req-1',
  insights: { subscriber_match: { status: { code: 'subscriber_match.id_document_mismatch', message: 'text' } } },
} as const;

/** Vonage Identity Insights: HTTP 200 and no coverage; the Node SDK's spelling. */
export const VONAGE_NO_COVERAGE = {
  requestId: 'req-1',
  insights: { subscriberMatch: { status: { status: 'NO_COVERAGE' } } },
} as const;

/** Vonage Identity Insights: what failed was something else. Not an error. */
export const VONAGE_OTHER_INSIGHT = {
  insights: {
    sim_swap: { status: { code: 'supplier_error' } },
    subscriber_match: { given_name_match: 'exact', status: { code: 'partial_success' } },
  },
} as const;

/** Glide. */
export const GLIDE_ERROR = {
  code: 'RATE_LIMIT_EXCEEDED',
  message: 'text',
  status: 429,
  request_id: 'req-1',
  details: { retry_after: 20 },
} as const;

/** Prove: a number. */
export const PROVE_ERROR = { code: 8008, message: 'text' } as const;

/** Prove: HTTP 200, and the person still has to prove that the phone is theirs. */
export const PROVE_POSSESSION = { success: 'possession_required', correlationId: 'id-1', next: {} } as const;

/** Prove: HTTP 200, and there is no answer yet. */
export const PROVE_PENDING = { success: 'pending', correlationId: 'id-1' } as const;

/** Telesign: the transaction's own status. Its codes for failures are not documented in public. */
export const TELESIGN_STATUS = { status: { code: 501, description: 'text' }, errors: [] } as const;

/** Telesign: a good answer has such a status too. Not an error. */
export const TELESIGN_OK = {
  status: { code: 300, description: 'text' },
  contact_match: { status: { code: 2800 } },
} as const;

/** Syniverse: a negative number as a string. What it means is not documented in public. */
export const SYNIVERSE_ERROR = {
  error: { correlationId: 'id-1', responseId: 'id-2', code: '-5003', description: 'text' },
} as const;

/** TMT Verify: the answer is named after the number, which is nobody's. */
export const TMT_VERIFY_INVALID = {
  '33199000000': { status: 1, status_message: 'text' },
  query: {},
} as const;

/** TMT Verify: a partial answer. Not an error. */
export const TMT_VERIFY_PARTIAL = {
  '33199000000': { kyc_results: { first_name_score: 100 }, status: 4, status_message: 'text' },
} as const;

/** TMT Network Biometrics: the operator does not offer it. */
export const TMT_TRANSACTION = { transaction: { id: 'id-1', status: { value: 808, message: 'text' } } } as const;

/** TMT Network Biometrics: throttled, under HTTP 503. */
export const TMT_THROTTLED = { transaction: { id: 'id-1', status: { value: 201, message: 'text' } } } as const;

/** TMT Network Biometrics: partial data. Not an error. */
export const TMT_PARTIAL = { transaction: { id: 'id-1', status: { value: 2, message: 'text' } }, assure: {} } as const;

/** Fixture "MasOrange-style error body": the portal behind it answers with `code`, `title`, `ref`. */
export const MASORANGE_ERROR = { code: 'IDENTIFIER_NOT_FOUND', title: 'text', ref: 'ref-1' } as const;

/** Fixture 22, and fixture "HTML error page": a gateway's own. */
export const HTML_PAGE = '<html><head><title>502 Bad Gateway</title></head><body>ID_DOCUMENT_MISMATCH</body></html>';

/** Fixture "empty 200": a status of success with nothing behind it. */
export const EMPTY_SUCCESS = { status: 200, body: '' } as const;

/** Fixture "204": no content where an answer was expected. */
export const NO_CONTENT = { status: 204, body: undefined } as const;
