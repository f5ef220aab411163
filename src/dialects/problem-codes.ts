/**
 * Which wire code and which HTTP status means which problem. Wire codes are compared without their API prefix and in upper case.
 * A code that is not documented is left out on purpose: then the HTTP status decides, and nothing is guessed.
 */
import type { ProblemCode } from '../domain/problem.js';

type Codes = Readonly<Partial<Record<ProblemCode, string>>>;

/**
 * Wire codes by who documents them. Numbers are in ranges of their own, so these are believed wherever an error has its code.
 * `ID_DOCUMENT_MISMATCH` is missing on purpose: it is a verdict, see `readFailure`.
 */
export const CODES_BY_SOURCE = {
  /** Commonalities r3.4; KYC Match 0.1–0.5rc, Fill-in 0.1–0.4, Consent Info 0.2, Number Verification 2.1, SIM Swap 1.0–2.1, OTP SMS 1.1. */
  camara: {
    'invalid-input': 'INVALID_ARGUMENT OUT_OF_RANGE',
    'nothing-to-check': 'INVALID_PARAM_COMBINATION',
    'proof-required': 'USER_NOT_AUTHENTICATED_BY_MOBILE_NETWORK',
    'code-invalid': 'INVALID_OTP',
    'code-expired': 'VERIFICATION_EXPIRED VERIFICATION_FAILED',
    'consent-required': 'REQUESTED',
    'consent-refused': 'DENIED REVOKED OBJECTED',
    'subject-mismatch': 'INVALID_TOKEN_CONTEXT',
    'subscriber-not-found': 'IDENTIFIER_NOT_FOUND NOT_FOUND',
    'not-supported':
      'SERVICE_NOT_APPLICABLE UNSUPPORTED_IDENTIFIER NOT_SUPPORTED PHONE_NUMBER_NOT_ALLOWED PHONE_NUMBER_BLOCKED',
    'document-required': 'ID_DOCUMENT_REQUIRED',
    // No consent of the person helps a client that was never given the scope: the last one is the operator's contract.
    'not-authorised': 'UNAUTHENTICATED AUTHENTICATION_REQUIRED PERMISSION_DENIED NOT_ALLOWED_SCOPES_PURPOSE',
    'rate-limited': 'QUOTA_EXCEEDED TOO_MANY_REQUESTS MAX_OTP_CODES_EXCEEDED CAPTURE_FREQUENCY_EXCEEDED',
    expired: 'GONE',
    timeout: 'TIMEOUT',
    'provider-error': 'INTERNAL UNAVAILABLE BAD_GATEWAY ABORTED ALREADY_EXISTS CONFLICT',
    config:
      'MISSING_IDENTIFIER UNNECESSARY_IDENTIFIER UNIDENTIFIABLE_PHONE_NUMBER INVALID_CALLBACK_URL METHOD_NOT_ALLOWED NOT_ACCEPTABLE UNSUPPORTED_MEDIA_TYPE FAILED_PRECONDITION NOT_IMPLEMENTED',
  },
  /** RFC 6749, RFC 6750, OpenID Connect and CIBA, as in CAMARA Identity and Consent Management r4.2. */
  oauth: {
    'consent-required': 'CONSENT_REQUIRED',
    'consent-refused': 'ACCESS_DENIED',
    'subscriber-not-found': 'UNKNOWN_USER_ID',
    'not-authorised': 'INVALID_CLIENT UNAUTHORIZED_CLIENT INVALID_TOKEN INSUFFICIENT_SCOPE',
    pending: 'AUTHORIZATION_PENDING SLOW_DOWN',
    expired: 'EXPIRED_TOKEN INVALID_GRANT',
    'provider-error': 'SERVER_ERROR TEMPORARILY_UNAVAILABLE',
    config:
      'INVALID_SCOPE INVALID_REQUEST_OBJECT REQUEST_URI_NOT_SUPPORTED UNSUPPORTED_GRANT_TYPE UNSUPPORTED_RESPONSE_TYPE',
  },
  /** Prelude v2, "Errors". */
  prelude: {
    'invalid-input': 'INVALID_PHONE_NUMBER INVALID_REQUEST',
    'not-supported': 'UNSUPPORTED_OPERATOR INVALID_LINE_TYPE',
    'not-authorised': 'INVALID_API_TOKEN INSUFFICIENT_BALANCE',
  },
  /** Twilio error dictionary: Lookup (606xx) and the REST API (20xxx). */
  twilio: {
    'invalid-input': '60617',
    'proof-required': '60623',
    'not-supported': '60600 60607 60610',
    'not-authorised': '20003 60606',
    'rate-limited': '20429',
    'provider-error': '60608',
    config: '60614 60619',
  },
  /** Vonage Identity Insights 1 (`status.code`) and "API errors" (the end of `type`). */
  vonage: {
    'invalid-input': 'INVALID_NUMBER_FORMAT PAYLOAD_VALIDATION',
    'not-supported': 'NO_COVERAGE UNSUPPORTED_NETWORK_TYPE',
    'not-authorised': 'UNAUTHORIZED FORBIDDEN INVALID_PURPOSE LOW_BALANCE OUT_OF_CREDIT',
    'rate-limited': 'RATE_LIMIT',
    'provider-error': 'INTERNAL_ERROR SUPPLIER_ERROR',
  },
  /** Glide server SDK. What `INVALID_VERIFICATION` and `INVALID_CREDENTIAL_FORMAT` say is not documented. */
  glide: {
    'invalid-input': 'BAD_REQUEST VALIDATION_ERROR INVALID_PARAMETERS MISSING_PARAMETERS',
    'subject-mismatch': 'PHONE_NUMBER_MISMATCH',
    'not-supported': 'CARRIER_NOT_ELIGIBLE UNSUPPORTED_PLATFORM',
    'not-authorised': 'INVALID_CREDENTIALS INSUFFICIENT_PERMISSIONS',
    'rate-limited': 'RATE_LIMIT_EXCEEDED',
    expired: 'SESSION_NOT_FOUND SESSION_EXPIRED',
    'provider-error': 'INTERNAL_SERVER_ERROR SERVICE_UNAVAILABLE PROVIDER_ERROR UNEXPECTED_ERROR',
  },
  /** Prove "Errors and status codes"; the words are values of `success`. The 1000s are not documented. */
  prove: {
    'invalid-input': '8001',
    'proof-required': 'POSSESSION_REQUIRED',
    'subscriber-not-found': '8007',
    'not-authorised': '8002 8009',
    pending: 'PENDING',
    expired: '8008',
    'provider-error': '8000',
    config: '8003',
  },
  /** GSMA Mobile Connect KYC: the data exist, access was denied. */
  mobileConnect: { 'consent-refused': 'N-AD' },
} as const satisfies Readonly<Record<string, Codes>>;

const tableOf = (...sources: readonly Codes[]): ReadonlyMap<string, ProblemCode> =>
  new Map(
    sources
      .flatMap((codes) => Object.entries(codes) as [ProblemCode, string][])
      .flatMap(([problem, words]) => words.split(' ').map((word) => [word, problem] as const)),
  );

export const PROBLEM_BY_CODE = tableOf(...Object.values(CODES_BY_SOURCE));

/** Where the `error` of a token endpoint means something else than the same word elsewhere: its request is the proxy's, not the person's. */
export const PROBLEM_BY_OAUTH_ERROR = tableOf({
  config: 'INVALID_REQUEST',
  'consent-required': 'INTERACTION_REQUIRED',
  'proof-required': 'LOGIN_REQUIRED',
});

/** The end of a `type` address where it means something else. Source: Vonage "API errors", where `not-found` is about the address. */
export const PROBLEM_BY_TYPE = tableOf(...Object.values(CODES_BY_SOURCE), { config: 'NOT_FOUND' });

/** States of a consent that is not there. Source: CAMARA Consent Info 0.1 (`REVOKED`) and 0.2, `statusReason`. */
export const PROBLEM_BY_CONSENT = tableOf({
  'consent-required': 'PENDING REQUESTED EXPIRED',
  'consent-refused': 'DENIED REVOKED OBJECTED N-AD',
});

/** TMT Verify 3, the `status` beside `status_message`. 0 is a success and 4 a partial one. */
export const PROBLEM_BY_TMT_VERIFY = tableOf({ 'invalid-input': '1', 'not-supported': '2', 'provider-error': '3' });

/**
 * TMT Network Biometrics, `transaction.status.value`. 0 is a success, 2 a partial one, and 300 to 305 are single checks that failed;
 * what is left out says no more than its HTTP status.
 */
export const PROBLEM_BY_TMT_TRANSACTION = tableOf({
  'invalid-input': '207 208 209 210 211 214 405',
  'consent-refused': '404',
  'subscriber-not-found': '306 407 408 807 817',
  'not-supported': '307 406 409 808',
  'not-authorised': '100 101 102 106 200 204 206 212',
  'rate-limited': '809 811 813',
  'provider-error': '802',
  config: '103 104 105 213',
});

/** TMT throttling per second, day and month. Only under HTTP 503: elsewhere these numbers look like an HTTP success. */
export const PROBLEM_BY_TMT_THROTTLE = tableOf({ 'rate-limited': '201 202 203' });

const BY_STATUS: ReadonlyMap<number, ProblemCode> = new Map([
  [400, 'invalid-input'],
  [401, 'not-authorised'],
  [403, 'not-authorised'],
  [405, 'config'],
  [406, 'config'],
  [408, 'timeout'],
  [409, 'pending'],
  [410, 'expired'],
  [412, 'config'],
  [413, 'config'],
  [415, 'config'],
  [422, 'not-supported'],
  [429, 'rate-limited'],
  [451, 'not-supported'],
  [501, 'config'],
  [504, 'timeout'],
]);

/**
 * The problem of an answer whose code nobody knows.
 * @param hasCode whether it had one: a bare 404 is a wrong address, a 404 with a code speaks about the subscriber
 */
export function problemByStatus(status: number, hasCode: boolean): ProblemCode {
  if (status === 404) return hasCode ? 'subscriber-not-found' : 'config';
  return BY_STATUS.get(status) ?? (status >= 500 && status <= 599 ? 'provider-error' : 'protocol');
}
