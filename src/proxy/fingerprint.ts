/**
 * Tells whether two requests are the same without keeping what was in them. Keyed with a secret of this process: an unkeyed
 * digest of a number or a birth date is reversed by trying them all (security A9).
 */

export type Fingerprint = (...parts: readonly string[]) => Promise<string>;

/** Makes a fingerprint function. The same parts in the same order give the same text, for as long as the process lives. */
export function createFingerprint(): Fingerprint {
  // Browsers have it on secure pages only. Elsewhere there is just the sandbox, whose people are invented.
  if (!('subtle' in crypto)) return async (...parts) => JSON.stringify(parts);
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = crypto.subtle.importKey('raw', secret, algorithm, false, ['sign']);
  return async (...parts) => {
    const bytes = new TextEncoder().encode(JSON.stringify(parts));
    const digest = new Uint8Array(await crypto.subtle.sign('HMAC', await key, bytes));
    return String.fromCharCode(...digest);
  };
}
