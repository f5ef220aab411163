/**
 * Signs verdicts, so that a customer's sign-up endpoint believes the proxy and nobody in between (security C). Keys are the customer's; the first one signs,
 * all are published, so that a new key can be published before it signs and an old one after it did.
 */
import { calculateJwkThumbprint, importJWK, SignJWT, type JWK } from 'jose';
import {
  digestText,
  TOKEN_ALGORITHMS,
  TOKEN_LIFETIME,
  TOKEN_TYPE,
  type TokenAlgorithm,
  type VerdictClaims,
} from '../protocol/verdict-token.js';

/** @experimental may change in any minor version before 1.0 */
export interface SigningOptions {
  /**
   * Private keys as JWK, P-256 (`ES256`) or Ed25519 (`EdDSA`). The first one signs; the others are only published. `kid` defaults to the key's
   * thumbprint (RFC 7638).
   */
  readonly keys: readonly [JWK, ...JWK[]];
  /** Who signs: the proxy's public address. */
  readonly issuer: string;
  /** For whom: the sign-up endpoint's address, or any name that both know. */
  readonly audience: string;
  /** At least 32 characters that the proxy and the sign-up endpoint share: keys the digest over the values. */
  readonly digestKey: string;
  /**
   * The customer's own session of a request, for example out of its cookie: the token is then good in that session alone. It is digested, not kept.
   * Default: none.
   */
  readonly sessionOf?: (request: Pick<Request, 'headers'>) => string | undefined;
}

/** Public keys in the form that `…/jwks.json` serves (RFC 7517). */
export interface PublicKeys {
  readonly keys: readonly JWK[];
}

export interface Signer {
  sign(claims: VerdictClaims, jti: string, now: number): Promise<string>;
  digestSession(request: Pick<Request, 'headers'>): Promise<string | undefined>;
  publicKeys(): Promise<PublicKeys>;
}

const algorithmOf = ({ kty, crv }: JWK): TokenAlgorithm | undefined => {
  if (kty === 'EC' && crv === 'P-256') return 'ES256';
  return kty === 'OKP' && crv === 'Ed25519' ? 'EdDSA' : undefined;
};

/** @throws TypeError for what cannot sign */
export function checkSigning({ keys, issuer, audience, digestKey }: SigningOptions): void {
  for (const [index, key] of keys.entries()) {
    const algorithm = algorithmOf(key);
    if (!algorithm || (key.alg !== undefined && key.alg !== algorithm))
      throw new TypeError(`signing.keys: number ${index + 1} is none of ${TOKEN_ALGORITHMS.join(', ')}`);
    if (key.d === undefined) throw new TypeError(`signing.keys: number ${index + 1} is no private key`);
  }
  if (keys.length === 0) throw new TypeError('signing.keys: at least one');
  if (!issuer || !audience) throw new TypeError('signing: issuer and audience are needed');
  if (digestKey.length < 32) throw new TypeError('signing.digestKey: at least 32 characters');
}

const nameKey = async (key: JWK): Promise<string> => key.kid ?? calculateJwkThumbprint(key);

/** Everything of a key but what signs. */
async function publish(key: JWK): Promise<JWK> {
  const { kty, crv, x, y } = key;
  const known = { kty, crv, x, ...(y !== undefined && { y }) };
  return { ...known, kid: await nameKey(key), alg: algorithmOf(key), use: 'sig' } as JWK;
}

export function createSigner(options: SigningOptions): Signer {
  const [first] = options.keys;
  const alg = algorithmOf(first) ?? '';
  const prepared = Promise.all([importJWK(first, alg), nameKey(first)]);
  // Told by the first who wants to sign.
  prepared.catch(() => undefined);
  return {
    async sign({ sub, ...claims }, jti, now) {
      const [key, kid] = await prepared;
      const seconds = Math.floor(now / 1000);
      return new SignJWT({ ...claims })
        .setProtectedHeader({ alg, kid, typ: TOKEN_TYPE })
        .setIssuer(options.issuer)
        .setAudience(options.audience)
        .setSubject(sub)
        .setJti(jti)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + TOKEN_LIFETIME)
        .sign(key);
    },
    async digestSession(request) {
      const session = options.sessionOf?.(request);
      return session ? digestText(options.digestKey, 'session', session) : undefined;
    },
    publicKeys: async () => ({ keys: await Promise.all(options.keys.map(publish)) }),
  };
}
