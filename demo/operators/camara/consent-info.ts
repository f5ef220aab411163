/**
 * Consent Info 0.1 and 0.2: whether the operator may process somebody's data, and a page where they can allow it.
 * 0.1 says `REVOKED` for a refusal and knows no `callbackUrl`.
 */
import { DAY_MS } from '../lines.js';
import type { Consents, ConsentReason } from '../consents.js';
import type { Captures } from './capture.js';
import { createRefusal, type Refusal } from './error.js';
import { invalid, type Claims, type LineApi } from './line-api.js';

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];
const ASKABLE: readonly ConsentReason[] = ['PENDING', 'REQUESTED', 'EXPIRED'];

/** `https`, or this machine. */
function isCallbackUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((text) => typeof text === 'string');

const scopesOf = ({ scopes }: Claims): readonly string[] => (isTexts(scopes) ? scopes : []);

/** What the API needs beside the request. */
export interface ConsentInfoOptions {
  readonly consents: Consents;
  readonly captures: Captures;
  /** Scopes that the operator serves; others are `NOT_ALLOWED_SCOPES_PURPOSE`. */
  readonly known: ReadonlySet<string>;
}

function findFault(claims: Claims, known: ReadonlySet<string>, isFirst: boolean): Refusal | undefined {
  const { scopes, purpose, requestCaptureUrl, callbackUrl } = claims;
  if (!isTexts(scopes)) return invalid('scopes');
  if (typeof purpose !== 'string' || !/^dpv:[a-zA-Z0-9]+$/.test(purpose)) return invalid('purpose');
  if (typeof requestCaptureUrl !== 'boolean') return invalid('requestCaptureUrl');
  if (!scopes.every((scope) => known.has(scope))) return createRefusal(403, 'CONSENT_INFO.NOT_ALLOWED_SCOPES_PURPOSE');
  if (isFirst || callbackUrl === undefined) return undefined;
  if (typeof callbackUrl !== 'string') return invalid('callbackUrl');
  return isCallbackUrl(callbackUrl) ? undefined : createRefusal(403, 'CONSENT_INFO.INVALID_CALLBACK_URL');
}

/** Every version, oldest first. */
export function createConsentApis({ consents, captures, known }: ConsentInfoOptions): readonly LineApi[] {
  const retrieve = (version: 'v0.1' | 'v0.2'): LineApi => ({
    path: `/consent-info/${version}/retrieve`,
    scopes: ['consent-info:retrieve'],
    findFault: (claims, now) => findFault(claims, known, version === 'v0.1') ?? captures.findFault(claims, now),
    answer({ phoneNumber }, claims, now) {
      const scopes = scopesOf(claims);
      const reasons = [...new Set(scopes.map((scope) => consents.reasonAgainst(phoneNumber, scope)))];
      const statusInfo = reasons.map((reason) => ({
        scopes: scopes.filter((scope) => consents.reasonAgainst(phoneNumber, scope) === reason),
        purpose: claims.purpose,
        statusValidForProcessing: reason === undefined,
        ...(reason && { statusReason: version === 'v0.1' && reason === 'DENIED' ? 'REVOKED' : reason }),
        ...(reason === 'EXPIRED' && { expirationDate: new Date(now - 30 * DAY_MS).toISOString() }),
      }));
      const isAskable = reasons.some((reason) => reason !== undefined && ASKABLE.includes(reason));
      if (claims.requestCaptureUrl !== true || !isAskable) return { statusInfo };
      const open = scopes.filter((scope) => ASKABLE.includes(consents.reasonAgainst(phoneNumber, scope) ?? 'DENIED'));
      const callbackUrl = version === 'v0.2' && typeof claims.callbackUrl === 'string' ? claims.callbackUrl : undefined;
      const captureUrl = captures.open({ phoneNumber, scopes: open, callbackUrl });
      return { statusInfo, captureUrl };
    },
  });
  return [retrieve('v0.1'), retrieve('v0.2')];
}
