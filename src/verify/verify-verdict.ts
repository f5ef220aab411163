/**
 * Checks a signed verdict at the customer's sign-up endpoint: that the proxy signed it, for this customer, in this session, a moment ago, about these
 * very values, and that nobody used it before. There is no option that leaves a check away.
 */
import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import { failed, ok, type Result } from '../domain/result.js';
import type { Verdict } from '../domain/verdict.js';
import {
  digestText,
  digestValues,
  TOKEN_ALGORITHMS,
  TOKEN_LIFETIME,
  TOKEN_TYPE,
  type PostedValues,
  type VerdictClaims,
} from '../protocol/verdict-token.js';

/**
 * Why a token is refused. `malformed`: no token of ours. `forged`: not signed by one of the keys. `expired`, `too-early`: more than a minute out of its two minutes.
 * `elsewhere`: for another site, or from another proxy. `other-session`: another session of yours. `values-changed`: not the values that were compared.
 * `used`: it was shown before. `superseded`: a newer attempt of the same check was shown.
 */
export type TokenRefusal =
  | 'malformed'
  | 'forged'
  | 'expired'
  | 'too-early'
  | 'elsewhere'
  | 'other-session'
  | 'values-changed'
  | 'used'
  | 'superseded';

/** Remembers what was shown; a `Store` of `kyc-onboarding/proxy` is one. */
export interface UsedTokens {
  add(key: string, amount: number, lifetime: number): Promise<{ readonly total: number }>;
}

export interface VerifyOptions {
  /** The proxy's public keys, or the https address of its `…/jwks.json`. */
  readonly keys: JSONWebKeySet | URL;
  readonly issuer: string;
  readonly audience: string;
  readonly digestKey: string;
  /** What the form posted: every value that the account is made of, and the number. */
  readonly values: PostedValues;
  /** The session of this request, where the proxy has `sessionOf`; the same text. */
  readonly session?: string;
  /** Shared by all processes of the endpoint. */
  readonly used: UsedTokens;
  /** Milliseconds since 1970. Default: the system's clock. */
  readonly now?: () => number;
}

const LONGEST = 4096;
/** Seconds that two clocks may differ (security B8). */
const TOLERANCE = 60;
const MEMORY = (TOKEN_LIFETIME + 2 * TOLERANCE) * 1000;
/** An attempt is remembered for as long as its check can be gone on with. */
const CHECK_MEMORY = 30 * 60_000;

/** Each part as its bytes are written, and in no other way: else one token would have several spellings. */
const isCanonical = (token: string): boolean =>
  /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token) &&
  token.split('.').every((part) => {
    const base64 = part.replaceAll('-', '+').replaceAll('_', '/');
    try {
      return btoa(atob(base64)).replaceAll('=', '') === base64;
    } catch {
      return false;
    }
  });

const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

function keysOf(keys: JSONWebKeySet | URL) {
  if (!(keys instanceof URL)) return createLocalJWKSet(keys);
  const known = keySets.get(keys.href) ?? createRemoteJWKSet(keys);
  keySets.set(keys.href, known);
  return known;
}

function whyNot(error: unknown): TokenRefusal {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'iss' || error.claim === 'aud') return 'elsewhere';
    return error.claim === 'nbf' || error.claim === 'iat' ? 'too-early' : 'malformed';
  }
  const isForged = error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey;
  if (isForged || error instanceof errors.JOSEAlgNotAllowed) return 'forged';
  if (error instanceof errors.JOSEError || error instanceof TypeError) return 'malformed';
  // The keys cannot be had: nothing is known about the token.
  throw error;
}

const isOurs = (
  payload: JWTPayload,
): payload is JWTPayload & VerdictClaims & { readonly jti: string; readonly iat: number } =>
  [payload.sub, payload.jti, payload.digest].every((text) => typeof text === 'string') &&
  typeof payload.iat === 'number' &&
  typeof payload.attempt === 'number' &&
  typeof payload.verdict === 'object';

/**
 * Checks a token. It is used up by the first check that finds nothing wrong with it.
 * @param token what the form posted under the element's name; anything
 * @returns the verdict with its reference, or why not. Rejects only where the keys or the memory of used tokens cannot be reached
 * @experimental may change in any minor version before 1.0
 */
export async function verifyVerdict(token: unknown, options: VerifyOptions): Promise<Result<Verdict, TokenRefusal>> {
  const { issuer, audience, digestKey, values, session, used, now = Date.now } = options;
  if (typeof token !== 'string' || token.length > LONGEST || !isCanonical(token)) return failed('malformed');
  const at = now();
  let read;
  try {
    const checks = { issuer, audience, typ: TOKEN_TYPE, algorithms: [...TOKEN_ALGORITHMS], clockTolerance: TOLERANCE };
    const required = { maxTokenAge: TOKEN_LIFETIME, requiredClaims: ['exp', 'jti', 'sub'], currentDate: new Date(at) };
    read = await jwtVerify(token, keysOf(options.keys), { ...checks, ...required });
  } catch (error) {
    return failed(whyNot(error));
  }
  const { payload: claims, protectedHeader } = read;
  // Whatever else a header says, no proxy of ours wrote it.
  const isPlain = Object.keys(protectedHeader).every((name) => ['alg', 'kid', 'typ'].includes(name));
  if (!isPlain || !isOurs(claims)) return failed('malformed');
  const nonce = session === undefined ? undefined : await digestText(digestKey, 'session', session);
  if (claims.nonce !== nonce) return failed('other-session');
  if ((await digestValues(digestKey, values)) !== claims.digest) return failed('values-changed');
  // The memory counts up to the attempt that was shown last: what is behind it is of yesterday.
  const shown = await used.add(`kyc:attempt:${claims.sub}`, 0, CHECK_MEMORY);
  if (shown.total > claims.attempt) return failed('superseded');
  if ((await used.add(`kyc:used:${claims.jti}`, 1, MEMORY)).total > 1) return failed('used');
  await used.add(`kyc:attempt:${claims.sub}`, claims.attempt - shown.total, CHECK_MEMORY);
  return ok({ ...claims.verdict, reference: claims.sub });
}
