/** Answers of CAMARA Consent Info. Nobody's data. */

const status = (valid: boolean, reason?: string) => ({
  scopes: ['kyc-match:match'],
  purpose: 'dpv:FraudPreventionAndDetection',
  statusValidForProcessing: valid,
  ...(reason !== undefined && { statusReason: reason }),
});

export const CAPTURE_URL = 'https://example.org/consent-capture-url';

/** Nothing to do. */
export const CONSENT_GRANTED = { statusInfo: [{ ...status(true), expirationDate: '2030-07-03T14:27:08.312+02:00' }] };

/** Sample CONSENT_REQUIRED_CAPTURE_URL. */
export const CONSENT_EXPIRED = {
  statusInfo: [{ ...status(false, 'EXPIRED'), expirationDate: '2023-07-03T14:27:08.312+02:00' }],
  captureUrl: CAPTURE_URL,
};

/** One answer for each reason of both versions. */
export const consentBecause = (reason: string) => ({ statusInfo: [status(false, reason)], captureUrl: CAPTURE_URL });

/** Fixture "consent 0.1 `REVOKED`", of MasOrange and Network as Code too. */
export const CONSENT_REVOKED = { statusInfo: [status(false, 'REVOKED')] };

/** Sample MULTIPLES_SCOPES_ONE_API_DIFFERENT_STATUS: one scope granted, one refused. */
export const CONSENT_PARTLY_REFUSED = {
  statusInfo: [
    { ...status(true), scopes: ['sim-swap:check'] },
    { ...status(false, 'OBJECTED'), scopes: ['sim-swap:retrieve-date'] },
  ],
};

/** Network as Code's SDK in Python. */
export const CONSENT_SNAKE_CASE = {
  status_info: [
    {
      scopes: ['kyc-match:match'],
      purpose: 'dpv:FraudPreventionAndDetection',
      status_valid_for_processing: false,
      status_reason: 'PENDING',
      expiration_date: null,
    },
  ],
  capture_url: CAPTURE_URL,
};

/** Fixtures "every `capture_result`" and "`partial_grant`". */
export const CAPTURE_RESULTS = ['granted', 'partial_grant', 'denied', 'error', 'timeout'] as const;
