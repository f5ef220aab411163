/**
 * ID tokens, for grants whose scope has `openid`: who the person is to one client, under a name that says nothing about the line. Signed with ES256 by a
 * key that is made with the first one.
 * Source: OpenID Connect Core 1.0, sections 2 and 8.1 (pairwise names).
 */
import type { webcrypto } from 'node:crypto';
import type { Grant } from './tokens.js';

export interface IdTokens {
  /** Writes one; nothing for a grant that asked for none, or is about nobody. */
  write(grant: Grant, issuer: string): Promise<string | undefined>;
  /** The public key, as `jwks_uri` publishes it. */
  publish(): Promise<{ readonly keys: readonly webcrypto.JsonWebKey[] }>;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const LIFE_SECONDS = 300;

const encodeBytes = (bytes: Uint8Array): string =>
  btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const encode = (value: object): string => encodeBytes(new TextEncoder().encode(JSON.stringify(value)));

/** Creates the writer. */
export function createIdTokens(now: () => number): IdTokens {
  const names = new Map<string, string>();
  let made: Promise<webcrypto.CryptoKeyPair> | undefined;
  const keys = (): Promise<webcrypto.CryptoKeyPair> =>
    (made ??= crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']));

  /** The same for the same client and line, while the operator runs. */
  function nameOf({ clientId, phoneNumber }: Grant): string {
    const pair = `${clientId} ${phoneNumber}`;
    const name = names.get(pair) ?? crypto.randomUUID();
    names.set(pair, name);
    return name;
  }

  return {
    async write(grant, issuer) {
      const isAsked = grant.scopeText.split(' ').includes('openid');
      if (!isAsked || grant.phoneNumber === undefined) return undefined;
      const iat = Math.floor(now() / 1000);
      const { clientId: aud, nonce } = grant;
      const claims = { iss: issuer, sub: nameOf(grant), aud, iat, exp: iat + LIFE_SECONDS, ...(nonce && { nonce }) };
      const data = `${encode({ alg: 'ES256', typ: 'JWT' })}.${encode(claims)}`;
      const { privateKey } = await keys();
      const signature = await crypto.subtle.sign(ALGORITHM, privateKey, new TextEncoder().encode(data));
      return `${data}.${encodeBytes(new Uint8Array(signature))}`;
    },
    async publish() {
      const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', (await keys()).publicKey);
      const key = Object.fromEntries(Object.entries({ kty, crv, x, y }).filter(([, part]) => part !== undefined));
      return { keys: [{ ...key, alg: 'ES256', use: 'sig' }] };
    },
  };
}
