/** Answers of the backchannel and of token endpoints. Nobody's tokens. */

/** CAMARA's sample. */
export const BACKCHANNEL = { auth_req_id: 'req-1', expires_in: 120, interval: 2 } as const;

/** MasOrange's sample. */
export const BACKCHANNEL_MASORANGE = { auth_req_id: 'req-2', expires_in: 360, interval: 60 } as const;

/** Fixture "CIBA `slow_down` then success", in order. */
export const POLLS = [
  { status: 400, body: { error: 'authorization_pending' } },
  { status: 400, body: { error: 'slow_down', error_description: 'text' } },
  { status: 200, body: { access_token: 'token-1', token_type: 'Bearer', expires_in: 300, scope: 'kyc-match:match' } },
] as const;

/** MasOrange's list of errors at the token endpoint, which holds the names of two other fields, and lacks two errors. */
export const MASORANGE_ERRORS = [
  'authorization_pending',
  'invalid_request',
  'access_denied',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unauthorized_grant_type',
  'invalid_scope',
  'error_description',
  'error_uri',
] as const;
