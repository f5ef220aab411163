/**
 * Errors that CAMARA documents, with the APIs that document them. Nobody's data.
 */

/** One API, or one operation where the operations differ. */
export const CAMARA_APIS = [
  'Match',
  'Fill-in',
  'Age Verification',
  'Tenure',
  'Number Verification',
  'SIM Swap',
  'Device Swap',
  'Consent Info',
  'OTP send',
  'OTP validate',
] as const;
export type CamaraApi = (typeof CAMARA_APIS)[number];

const KYC = ['Match', 'Fill-in', 'Age Verification', 'Tenure'] as const;
const SWAP = ['SIM Swap', 'Device Swap'] as const;
const OTP = ['OTP send', 'OTP validate'] as const;
const MATCH = ['Match'] as const;

/** Fixture "each error row of 5.1": status, code, and who answers with it, in the newest version and those before it. */
export const CAMARA_ERRORS = [
  [400, 'INVALID_ARGUMENT', CAMARA_APIS],
  [400, 'OUT_OF_RANGE', ['Age Verification', 'Tenure', ...SWAP, 'OTP validate']],
  [400, 'KNOW_YOUR_CUSTOMER.INVALID_PARAM_COMBINATION', MATCH],
  [400, 'ONE_TIME_PASSWORD_SMS.INVALID_OTP', ['OTP validate']],
  [400, 'ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED', ['OTP validate']],
  [400, 'ONE_TIME_PASSWORD_SMS.VERIFICATION_FAILED', ['OTP validate']],
  [401, 'UNAUTHENTICATED', CAMARA_APIS],
  [401, 'AUTHENTICATION_REQUIRED', MATCH],
  [403, 'PERMISSION_DENIED', CAMARA_APIS],
  [403, 'INVALID_TOKEN_CONTEXT', ['Match', 'Tenure', 'Number Verification', ...SWAP]],
  [403, 'KNOW_YOUR_CUSTOMER.INVALID_TOKEN_CONTEXT', MATCH],
  [403, 'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_REQUIRED', MATCH],
  [403, 'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH', MATCH],
  [403, 'NUMBER_VERIFICATION.USER_NOT_AUTHENTICATED_BY_MOBILE_NETWORK', ['Number Verification']],
  [403, 'CONSENT_INFO.NOT_ALLOWED_SCOPES_PURPOSE', ['Consent Info']],
  [403, 'CONSENT_INFO.CAPTURE_FREQUENCY_EXCEEDED', ['Consent Info']],
  [403, 'CONSENT_INFO.INVALID_CALLBACK_URL', ['Consent Info']],
  [403, 'ONE_TIME_PASSWORD_SMS.MAX_OTP_CODES_EXCEEDED', ['OTP send']],
  [403, 'ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_NOT_ALLOWED', ['OTP send']],
  [403, 'ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_BLOCKED', ['OTP send']],
  [404, 'NOT_FOUND', ['Match', 'Tenure', ...SWAP, 'Consent Info', ...OTP]],
  [404, 'IDENTIFIER_NOT_FOUND', [...KYC, ...SWAP, 'Consent Info', 'OTP send']],
  [422, 'MISSING_IDENTIFIER', [...KYC, ...SWAP, 'Consent Info']],
  [422, 'UNNECESSARY_IDENTIFIER', ['Fill-in', 'Age Verification', 'Tenure', ...SWAP, 'Consent Info']],
  [422, 'SERVICE_NOT_APPLICABLE', [...KYC, ...SWAP, 'Consent Info']],
  [422, 'UNSUPPORTED_IDENTIFIER', ['Tenure']],
  [422, 'NOT_SUPPORTED', ['SIM Swap']],
  [422, 'UNIDENTIFIABLE_PHONE_NUMBER', ['SIM Swap']],
  [429, 'QUOTA_EXCEEDED', ['SIM Swap', ...OTP]],
  [429, 'TOO_MANY_REQUESTS', ['SIM Swap', ...OTP]],
] as const satisfies readonly (readonly [status: number, code: string, apis: readonly CamaraApi[]])[];
