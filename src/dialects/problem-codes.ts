/**
 * Which wire code and which HTTP status means which problem. Wire codes are compared without their API prefix and in upper case.
 * Source: CAMARA Commonalities r3.4 and the error tables of KYC Match 0.1–0.5rc, Fill-in 0.1–0.4.1, Consent Info 0.2, Number
 * Verification 2.1, One-Time-Password SMS 1.1.1; CIBA and OAuth 2.0 (RFC 6749); Prelude v2; Twilio Lookup (606xx).
 */
import type { ProblemCode } from '../domain/problem.js';

/** Wire codes by meaning. `ID_DOCUMENT_MISMATCH` is missing on purpose: it is a verdict, see `readFailure`. */
const CODES: Readonly<Partial<Record<ProblemCode, string>>> = {
  'invalid-input':
    'INVALID_ARGUMENT OUT_OF_RANGE INVALID_PHONE_NUMBER INVALID_REQUEST INVALID_NUMBER_FORMAT VALIDATION_ERROR MISSING_PARAMETERS 60617',
  'nothing-to-check': 'INVALID_PARAM_COMBINATION',
  'proof-required': '60623 POSSESSION_REQUIRED USER_NOT_AUTHENTICATED_BY_MOBILE_NETWORK',
  'code-invalid': 'INVALID_OTP',
  'code-expired': 'VERIFICATION_EXPIRED VERIFICATION_FAILED',
  'consent-required': 'CONSENT_REQUIRED REQUESTED',
  'consent-refused': 'ACCESS_DENIED DENIED REVOKED OBJECTED',
  'subject-mismatch': 'INVALID_TOKEN_CONTEXT PHONE_NUMBER_MISMATCH',
  'subscriber-not-found': 'IDENTIFIER_NOT_FOUND NOT_FOUND UNKNOWN_USER_ID',
  'not-supported':
    'SERVICE_NOT_APPLICABLE UNSUPPORTED_IDENTIFIER NOT_SUPPORTED UNSUPPORTED_OPERATOR NO_COVERAGE CARRIER_NOT_ELIGIBLE INVALID_LINE_TYPE PHONE_NUMBER_NOT_ALLOWED PHONE_NUMBER_BLOCKED 60607 60610',
  'document-required': 'ID_DOCUMENT_REQUIRED',
  'not-authorised':
    'UNAUTHENTICATED AUTHENTICATION_REQUIRED PERMISSION_DENIED NOT_ALLOWED_SCOPES_PURPOSE INVALID_CLIENT INVALID_API_TOKEN INVALID_TOKEN INSUFFICIENT_SCOPE UNAUTHORIZED UNAUTHORIZED_CLIENT INVALID_PURPOSE 60606',
  'rate-limited':
    'QUOTA_EXCEEDED TOO_MANY_REQUESTS RATE_LIMIT_EXCEEDED MAX_OTP_CODES_EXCEEDED CAPTURE_FREQUENCY_EXCEEDED',
  pending: 'AUTHORIZATION_PENDING SLOW_DOWN PENDING',
  expired: 'EXPIRED_TOKEN INVALID_GRANT SESSION_NOT_FOUND GONE',
  timeout: 'TIMEOUT',
  'provider-error':
    'INTERNAL INTERNAL_ERROR UNAVAILABLE BAD_GATEWAY SUPPLIER_ERROR SERVER_ERROR TEMPORARILY_UNAVAILABLE ABORTED ALREADY_EXISTS CONFLICT 60608',
  config:
    'MISSING_IDENTIFIER UNNECESSARY_IDENTIFIER UNIDENTIFIABLE_PHONE_NUMBER INVALID_CALLBACK_URL INVALID_SCOPE INVALID_REQUEST_OBJECT REQUEST_URI_NOT_SUPPORTED UNSUPPORTED_GRANT_TYPE UNSUPPORTED_RESPONSE_TYPE METHOD_NOT_ALLOWED NOT_ACCEPTABLE UNSUPPORTED_MEDIA_TYPE FAILED_PRECONDITION NOT_IMPLEMENTED',
};

const tableOf = (codes: typeof CODES): ReadonlyMap<string, ProblemCode> =>
  new Map(
    (Object.entries(codes) as [ProblemCode, string][]).flatMap(([problem, words]) =>
      words.split(' ').map((word) => [word, problem] as const),
    ),
  );

export const PROBLEM_BY_CODE = tableOf(CODES);

/** Where the `error` of a token endpoint means something else than the same word elsewhere: its request is the proxy's, not the person's. */
export const PROBLEM_BY_OAUTH_ERROR = tableOf({
  config: 'INVALID_REQUEST',
  'consent-required': 'INTERACTION_REQUIRED',
  'proof-required': 'LOGIN_REQUIRED',
});

/** States of a consent that is not there. Source: CAMARA Consent Info 0.1 (`REVOKED`) and 0.2, `statusReason`. */
export const PROBLEM_BY_CONSENT = tableOf({
  'consent-required': 'PENDING REQUESTED EXPIRED',
  'consent-refused': 'DENIED REVOKED OBJECTED',
});

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
