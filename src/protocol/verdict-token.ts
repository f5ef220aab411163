/**
 * The signed verdict (protocol version 1, security C1 to C8): a JWS that says which values were compared, for whom, and what came of it, without the
 * values themselves. Signed by the proxy, checked by the customer's sign-up endpoint; both take names, types and digest from here.
 */
import { ATTRIBUTE_NAMES, type AttributeName, type AttributeValues } from '../domain/attribute.js';
import type { Verdict } from '../domain/verdict.js';
import { writeBase64Url } from './base64-url.js';

/** The `typ` of the header: no other token of the same keys is taken for a verdict (RFC 8725 §3.11). */
export const TOKEN_TYPE = 'kyc-verdict+jwt';

/** Algorithms that a key may have; a key has one, and no header chooses another (RFC 8725 §3.1). */
export const TOKEN_ALGORITHMS = ['ES256', 'EdDSA'] as const;
export type TokenAlgorithm = (typeof TOKEN_ALGORITHMS)[number];

/** Seconds for which a token is good. */
export const TOKEN_LIFETIME = 120;

/** What the sign-up form posts: the compared attributes and the number, as texts. */
export type PostedValues = AttributeValues & { readonly phoneNumber?: string | undefined };

/** What a token says beside `iss`, `aud`, `iat`, `exp` and `jti`. */
export interface VerdictClaims {
  /** Names the check at the proxy. */
  readonly sub: string;
  /** The verdict as far as a browser may know it. */
  readonly verdict: Omit<Verdict, 'reference'>;
  /** Names of the values that were compared, and a keyed digest over them and the number. */
  readonly fields: readonly (AttributeName | 'phoneNumber')[];
  readonly digest: string;
  /** The how-manieth answer of the check this is; an older one than the newest is not to be taken. */
  readonly attempt: number;
  /** SHA-256 of the notice that the person agreed to, where there was one. */
  readonly consent?: string;
  /** Keyed digest of the customer's own session, where the proxy was told it. */
  readonly nonce?: string;
}

/** The same text for a person, however it was typed: composed letters (NFC), and blanks as one blank. */
const canonical = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** The names of what is not blank, in one order. */
export const namesOf = (values: PostedValues): readonly (AttributeName | 'phoneNumber')[] =>
  (['phoneNumber', ...ATTRIBUTE_NAMES] as const).filter((name) => canonical(values[name] ?? '') !== '');

/**
 * A keyed digest, HMAC with SHA-256: without the key, a number or a birth date is found by trying them all (security A9).
 * @param purpose keeps digests for one use from being taken for another's
 */
export async function digestText(key: string, purpose: string, text: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const secret = await crypto.subtle.importKey('raw', encoder.encode(key), algorithm, false, ['sign']);
  const bytes = await crypto.subtle.sign('HMAC', secret, encoder.encode(JSON.stringify([purpose, text])));
  return writeBase64Url(new Uint8Array(bytes));
}

/** All values that are not blank, each beside its name, as one text: none can be changed, dropped, added or swapped without its being another. */
export const writeValues = (values: PostedValues): string =>
  JSON.stringify(namesOf(values).map((name) => [name, canonical(values[name] ?? '')]));

export const digestValues = (key: string, values: PostedValues): Promise<string> =>
  digestText(key, 'values', writeValues(values));
