/**
 * Reads JSON Web Tokens that clients signed: the signature with WebCrypto, and the claims that RFC 7523 asks for.
 * Only algorithms with a public key are known, so that nobody signs with what everybody can read.
 */
import type { webcrypto } from 'node:crypto';

export type JwtClaims = Readonly<Record<string, unknown>>;

type JsonWebKey = webcrypto.JsonWebKey;
type Algorithm = webcrypto.RsaHashedImportParams &
  webcrypto.EcdsaParams &
  webcrypto.EcKeyImportParams &
  webcrypto.RsaPssParams;

const ALGORITHMS: Readonly<Record<string, Partial<Algorithm> & { readonly name: string }>> = {
  ES256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  PS256: { name: 'RSA-PSS', hash: 'SHA-256', saltLength: 32 },
  EdDSA: { name: 'Ed25519' },
};

/** Seconds by which two clocks may differ, and the longest time for which an assertion is good (FAPI: short). */
const CLOCK_SKEW = 60;
const MAX_LIFE = 300;
const MAX_LENGTH = 8192;

const readBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.codePointAt(0) ?? 0);

function readPart(text: string): JwtClaims | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readBytes(text)));
    return typeof value === 'object' && value !== null ? (value as JwtClaims) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether one of the keys made the signature. A key that does not fit the algorithm has not. */
async function isSignedBy(keys: readonly JsonWebKey[], alg: string, data: string, signature: string): Promise<boolean> {
  const algorithm = Object.hasOwn(ALGORITHMS, alg) ? ALGORITHMS[alg] : undefined;
  if (!algorithm) return false;
  for (const { kty, crv, x, y, n, e } of keys) {
    const publicKey: JsonWebKey = Object.fromEntries(
      Object.entries({ kty, crv, x, y, n, e }).filter(([, part]) => part !== undefined),
    );
    try {
      const key = await crypto.subtle.importKey('jwk', publicKey, algorithm, false, ['verify']);
      if (await crypto.subtle.verify(algorithm, key, readBytes(signature), new TextEncoder().encode(data))) return true;
    } catch {
      continue;
    }
  }
  return false;
}

const isSeconds = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Issuer of a token that nobody has believed yet, so that the client can be looked up. */
export const peekIssuer = (token: string): string | undefined => {
  const issuer = readPart(token.split('.')[1] ?? '')?.iss;
  return typeof issuer === 'string' ? issuer : undefined;
};

/**
 * Reads a signed token.
 * @param audiences any of which the token must name
 * @param now milliseconds since 1970
 * @returns the claims of a token that is signed, in time, and for us; it has an `exp`, a `jti` and a `sub`
 */
export async function readJwt(
  token: string,
  {
    keys,
    audiences,
    now,
  }: { readonly keys: readonly JsonWebKey[]; readonly audiences: readonly string[]; readonly now: number },
): Promise<JwtClaims | undefined> {
  const parts = token.split('.');
  const [head, body, signature] = parts;
  if (token.length > MAX_LENGTH || parts.length !== 3 || !head || !body || !signature) return undefined;
  const [header, claims] = [readPart(head), readPart(body)];
  if (typeof header?.alg !== 'string' || !claims) return undefined;
  if (!(await isSignedBy(keys, header.alg, `${head}.${body}`, signature))) return undefined;
  const { aud, exp, nbf, jti, sub } = claims;
  const seconds = now / 1000;
  const isInTime = isSeconds(exp) && exp > seconds - CLOCK_SKEW && exp <= seconds + MAX_LIFE + CLOCK_SKEW;
  const isValidYet = nbf === undefined || (isSeconds(nbf) && nbf <= seconds + CLOCK_SKEW);
  const isForUs = [aud].flat().some((name) => typeof name === 'string' && audiences.includes(name));
  const isNamed = typeof jti === 'string' && jti !== '' && typeof sub === 'string';
  return isInTime && isValidYet && isForUs && isNamed ? claims : undefined;
}
