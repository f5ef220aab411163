/**
 * CAMARA's error answer: `{ status, code, message }` and nothing else. `status` and `code` are normative, the message is free text.
 */

/** Why a request is not answered, before it is written as an HTTP response. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Texts of the codes that have one meaning everywhere, in the words of the specifications. */
const MESSAGES: Readonly<Record<string, string>> = {
  INVALID_ARGUMENT: 'Client specified an invalid argument, request body or query param.',
  'KNOW_YOUR_CUSTOMER.INVALID_PARAM_COMBINATION': 'Indicated parameter combination is invalid',
  UNAUTHENTICATED:
    'Request not authenticated due to missing, invalid, or expired credentials. A new authentication is required.',
  PERMISSION_DENIED: 'Client does not have sufficient permissions to perform this action.',
  INVALID_TOKEN_CONTEXT: 'phoneNumber is not consistent with access token.',
  'KNOW_YOUR_CUSTOMER.INVALID_TOKEN_CONTEXT': 'Phone number mismatch with access token context',
  'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_REQUIRED': 'The idDocument is required to perform the properties validation',
  'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH':
    'The idDocument needs to match the one associated with the provided phoneNumber',
  NOT_FOUND: 'The specified resource is not found.',
  IDENTIFIER_NOT_FOUND: 'The phone number provided is not associated with a customer account',
  METHOD_NOT_ALLOWED: 'The requested method is not allowed or supported on the target resource.',
  UNSUPPORTED_MEDIA_TYPE:
    'The server refuses to accept the request because the payload format is in an unsupported format.',
  SERVICE_NOT_APPLICABLE: 'The service is not applicable for the provided phone number',
  MISSING_IDENTIFIER: 'No phone number has been provided',
  UNNECESSARY_IDENTIFIER:
    'An explicit phone number has been provided when one is already associated with the access token',
  OUT_OF_RANGE: 'Client specified an invalid range.',
  NOT_SUPPORTED: 'Service not supported for this phoneNumber',
  UNIDENTIFIABLE_PHONE_NUMBER:
    'The phone number is not included in the request and the phone number information cannot be derived from the 3-legged access token',
  'NUMBER_VERIFICATION.USER_NOT_AUTHENTICATED_BY_MOBILE_NETWORK':
    'Client must authenticate via the mobile network to use this service',
  'CONSENT_INFO.NOT_ALLOWED_SCOPES_PURPOSE': 'The requested scopes or purpose are not allowed for this API Consumer',
  'CONSENT_INFO.CAPTURE_FREQUENCY_EXCEEDED': 'Consent capture was requested too often for this User',
  'CONSENT_INFO.INVALID_CALLBACK_URL': 'The callbackUrl is not allowed',
  TOO_MANY_REQUESTS: 'Rate limit reached.',
  INTERNAL: 'Unknown server error. Typically a server bug.',
  'ONE_TIME_PASSWORD_SMS.INVALID_OTP': 'The provided OTP is not valid for this authenticationId',
  'ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED': 'The authenticationId is no longer valid',
  'ONE_TIME_PASSWORD_SMS.VERIFICATION_FAILED':
    'The maximum number of attempts for this authenticationId was exceeded without providing a valid OTP',
  'ONE_TIME_PASSWORD_SMS.MAX_OTP_CODES_EXCEEDED': 'Too many OTPs have been requested for this MSISDN. Try later.',
};

/**
 * Makes a refusal.
 * @param detail replaces the usual text of the code, for the developer who reads it
 */
export const createRefusal = (
  status: number,
  code: string,
  detail?: string,
  headers?: Readonly<Record<string, string>>,
): Refusal => ({ status, code, message: detail ?? MESSAGES[code] ?? code, ...(headers && { headers }) });

/** Writes a refusal as the response that every CAMARA API shares. */
export const writeRefusal = ({ status, code, message, headers }: Refusal): Response =>
  Response.json({ status, code, message }, { status, ...(headers && { headers }) });
