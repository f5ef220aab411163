/**
 * A shop whose proxy signs, and the sign-up endpoint that checks: what both share.
 */
import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';
import type { AttributeValues } from '../../src/domain/attribute.js';
import type { ProxyOptions } from '../../src/proxy/settings.js';
import { memoryStore } from '../../src/proxy/stores/memory-store.js';
import { verifyVerdict, type VerifyOptions } from '../../src/verify/verify-verdict.js';
import { createShop, NUMBER, RECORD, type Upstream } from '../proxy/shop.js';

export const ISSUER = 'https://shop.test/api/kyc';
export const AUDIENCE = 'https://shop.test/signup';
export const DIGEST_KEY = 'a key that proxy and endpoint share, and nobody else';
export const START = Date.parse('2026-05-04T10:00:00Z');

export async function makeKey(alg: 'ES256' | 'EdDSA', kid?: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { ...(await exportJWK(privateKey)), ...(kid !== undefined && { kid }) };
}

export const VALUES: AttributeValues = { givenName: RECORD.givenName, familyName: RECORD.familyName };

/** A shop, and somebody at its form. */
export async function openShop(
  keys: readonly [JWK, ...JWK[]],
  options: Partial<ProxyOptions> & { readonly upstream?: Partial<Upstream> } = {},
) {
  const signing = { keys, issuer: ISSUER, audience: AUDIENCE, digestKey: DIGEST_KEY, ...options.signing };
  const shop = createShop({ ...options, signing });
  const published = await shop.proxy(new Request('https://shop.test/jwks.json'));
  const jwks = (await published.json()) as JSONWebKeySet;
  let passed = 0;
  const used = memoryStore({ now: () => START + passed });
  const verify = (token: unknown, more: Partial<VerifyOptions> = {}) =>
    verifyVerdict(token, {
      keys: jwks,
      issuer: ISSUER,
      audience: AUDIENCE,
      digestKey: DIGEST_KEY,
      values: { ...VALUES, phoneNumber: NUMBER },
      used,
      now: () => START + passed,
      ...more,
    });
  return {
    ...shop,
    jwks,
    used,
    verify,
    passSeconds(seconds: number) {
      passed += seconds * 1000;
      shop.passSeconds(seconds);
    },
    /** From the number to the verdict. */
    async signUp(values: AttributeValues = VALUES, more: object = {}) {
      const page = shop.browser();
      await page.prove();
      const { body } = await page.match(values, undefined, more);
      return { page, body, token: body.token as string, verdict: body.verdict as { reference: string } };
    },
  };
}
