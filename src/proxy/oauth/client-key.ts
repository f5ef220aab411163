/**
 * How a client shows who it is: with a key that never leaves this process (`private_key_jwt`, which CAMARA demands), or with a secret, as older
 * deployments want.
 * Source: RFC 7523; CAMARA Security and Interoperability Profile r4.2, "Client Authentication".
 */
import { importJWK, type CryptoKey, type JWK } from 'jose';
import { ClientSecretPost, modifyAssertion, PrivateKeyJwt, type ClientAuth } from 'openid-client';

/** @experimental may change in any minor version before 1.0 */
export type ClientCredentials =
  | {
      /** The private key: a `CryptoKey` for signing, or a JWK with its `alg`. */
      readonly key: CryptoKey | JWK;
      /** Names the key to the operator. Default: the JWK's own. */
      readonly kid?: string;
      readonly secret?: undefined;
    }
  | {
      readonly secret: string;
      /** Where the secret travels: in the `Authorization` header or in the body. Default `basic`. */
      readonly secretIn?: 'basic' | 'post';
      readonly key?: undefined;
    };

export interface SigningKey {
  readonly key: CryptoKey;
  readonly alg: string;
  readonly kid: string | undefined;
}

const HASHED: Readonly<Record<string, string>> = { 'RSASSA-PKCS1-v1_5': 'RS', 'RSA-PSS': 'PS' };
const CURVES: Readonly<Record<string, string>> = { 'P-256': 'ES256', 'P-384': 'ES384', 'P-521': 'ES512' };

/** The algorithm of a signature by this key, which the key itself decides. */
function algorithmOf({ algorithm }: CryptoKey): string {
  const { name, hash, namedCurve } = algorithm as { name: string; hash?: { name: string }; namedCurve?: string };
  if (HASHED[name] !== undefined && hash) return `${HASHED[name]}${hash.name.replace('SHA-', '')}`;
  return CURVES[namedCurve ?? ''] ?? 'EdDSA';
}

const isCryptoKey = (key: CryptoKey | JWK): key is CryptoKey => 'algorithm' in key && 'usages' in key;

/**
 * Checks a key now and opens it when it is needed first.
 * @throws TypeError for a key that cannot sign
 */
export function createSigningKey({ key, kid }: { readonly key: CryptoKey | JWK; readonly kid?: string | undefined }) {
  const isPrivate = isCryptoKey(key) ? key.type === 'private' : key.d !== undefined && key.alg !== undefined;
  if (!isPrivate) throw new TypeError('key: a private one; a JWK with its alg');
  let opened: Promise<SigningKey> | undefined;

  async function open(): Promise<SigningKey> {
    if (isCryptoKey(key)) return { key, alg: algorithmOf(key), kid };
    const imported = await importJWK(key, key.alg);
    if (imported instanceof Uint8Array) throw new TypeError('key: one of a pair, not a shared one');
    return { key: imported, alg: key.alg ?? algorithmOf(imported), kid: kid ?? key.kid };
  }
  return () => (opened ??= open());
}

const encode = (text: string): string => new URLSearchParams([['', text]]).toString().slice(1);

/**
 * RFC 6749, section 2.3.1. The library's own encodes hyphens and dots as well, which names and secrets are full of, and which servers that forget to
 * decode do not know again.
 */
const basicSecret =
  (secret: string): ClientAuth =>
  (_server, client, _body, headers) =>
    headers.set('authorization', `Basic ${btoa(`${encode(client.client_id)}:${encode(secret)}`)}`);

/**
 * Prepares the credentials.
 * @returns for one request what puts them into it; `audience` goes into an assertion
 */
export function createAuthentication(credentials: ClientCredentials): (audience: string) => Promise<ClientAuth> {
  if (credentials.key === undefined) {
    const { secret, secretIn = 'basic' } = credentials;
    if (secret === '') throw new TypeError('secret: not empty');
    const authentication = secretIn === 'post' ? ClientSecretPost(secret) : basicSecret(secret);
    return async () => authentication;
  }
  const open = createSigningKey(credentials);
  return async (audience) => {
    const { key, alg, kid } = await open();
    return PrivateKeyJwt(kid === undefined ? key : { key, kid }, {
      [modifyAssertion](header, payload) {
        // The library's name for Ed25519 is newer than most servers.
        header['alg'] = alg;
        payload['aud'] = audience;
      },
    });
  };
}
