/**
 * Who may ask an operator for tokens, as its onboarding would note it.
 */
import type { webcrypto } from 'node:crypto';

export interface OAuthClient {
  readonly id: string;
  /** The site's name, as the phone shows it. */
  readonly name: string;
  /** For `client_secret_basic` and `client_secret_post`. */
  readonly secret?: string;
  /** Public keys for `private_key_jwt` and for assertions of the JWT bearer grant. */
  readonly keys?: readonly webcrypto.JsonWebKey[];
  /** Where pages may lead back to: an exact address. Empty where only backends ask. A loopback address may have any port (RFC 8252). */
  readonly redirectUris: readonly string[];
  /** What it may ask for; undefined: everything that the operator serves. */
  readonly scopes?: readonly string[];
}

/** Scopes of KYC Match, which is all that the second client's contract covers. */
const MATCH_SCOPES: readonly string[] = ['kyc-match:match', 'know-your-customer:match'];

/**
 * The clients of the sandbox: one with a secret, one whose contract is small, and, where there is a public key, one that signs like those of the
 * specification.
 * @param redirectUris where an operator's page may lead back to
 */
export const createClients = ({
  redirectUris,
  publicKey,
}: {
  readonly redirectUris: readonly string[];
  readonly publicKey?: webcrypto.JsonWebKey;
}): readonly OAuthClient[] => [
  { id: 'sandbox-client', name: 'Demo Bank', secret: 'sandbox-secret', redirectUris },
  { id: 'sandbox-small', name: 'Demo Shop', secret: 'sandbox-small-secret', redirectUris, scopes: MATCH_SCOPES },
  ...(publicKey ? [{ id: 'sandbox-key-client', name: 'Demo Bank', keys: [publicKey], redirectUris }] : []),
];

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Whether the client noted the address. */
export const isRedirectUri = ({ redirectUris }: OAuthClient, address: string): boolean => {
  if (redirectUris.includes(address)) return true;
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol !== 'http:' || !LOOPBACK.includes(url.hostname)) return false;
  url.port = '';
  return redirectUris.includes(url.href);
};
