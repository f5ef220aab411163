/**
 * What an operator's OAuth server says of itself. Source: OpenID Connect Discovery 1.0; OpenID CIBA Core 1.0, section 4.
 */

/** @param scopes those of the APIs that the operator serves */
export const describeServer = (issuer: string, scopes: Iterable<string>): Readonly<Record<string, unknown>> => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  id_token_signing_alg_values_supported: ['ES256'],
  backchannel_authentication_endpoint: `${issuer}/bc-authorize`,
  backchannel_token_delivery_modes_supported: ['poll'],
  response_types_supported: ['code'],
  subject_types_supported: ['pairwise'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['private_key_jwt', 'client_secret_basic', 'client_secret_post'],
  token_endpoint_auth_signing_alg_values_supported: ['ES256', 'RS256', 'PS256', 'EdDSA'],
  scopes_supported: ['openid', ...scopes],
});
