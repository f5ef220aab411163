/**
 * The error answer of token endpoints: `{ error, error_description }`, which is not CAMARA's.
 * Source: RFC 6749, section 5.2; OpenID CIBA Core 1.0, sections 11 and 13; CAMARA Identity and Consent Management r4.2.
 */

export type OAuthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_scope'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unknown_user_id'
  | 'access_denied'
  | 'authorization_pending'
  | 'slow_down'
  | 'expired_token';

/** Why there is no token. */
export interface OAuthRefusal {
  readonly error: OAuthErrorCode;
  readonly description?: string;
}

/** Anything, or why not. */
export type OAuthResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: OAuthRefusal };

export const granted = <T>(value: T): OAuthResult<T> => ({ ok: true, value });

export const refused = (
  error: OAuthErrorCode,
  description?: string,
): { readonly ok: false; readonly refusal: OAuthRefusal } => ({
  ok: false,
  refusal: { error, ...(description !== undefined && { description }) },
});

/** 401 for a client that nobody knows, 403 where the backchannel knows that the person will not (CIBA 13), else 400. */
const statusOf = (error: OAuthErrorCode, isStart: boolean): number => {
  if (error === 'invalid_client') return 401;
  return error === 'access_denied' && isStart ? 403 : 400;
};

/**
 * Writes a refusal.
 * @param isStart whether a backchannel request was to be started
 */
export function writeOAuthRefusal({ error, description }: OAuthRefusal, isStart = false): Response {
  const status = statusOf(error, isStart);
  return Response.json(
    { error, ...(description !== undefined && { error_description: description }) },
    { status, headers: status === 401 ? { 'WWW-Authenticate': 'Basic realm="sandbox"' } : {} },
  );
}
