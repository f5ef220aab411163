/**
 * The sandbox's static access tokens. A real operator issues them; here the text says everything.
 * `sandbox` identifies nobody (two-legged), `sandbox:+33639980001` identifies that line (three-legged), `sandbox-no-scope` may do nothing.
 */

export type Token =
  | { readonly kind: 'two-legged' }
  | { readonly kind: 'three-legged'; readonly phoneNumber: string }
  | { readonly kind: 'no-scope' };

/**
 * Reads an `Authorization` header.
 * @returns nothing for a missing, foreign or malformed one
 */
export function readToken(header: string | null): Token | undefined {
  const text = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  if (text === 'sandbox') return { kind: 'two-legged' };
  if (text === 'sandbox-no-scope') return { kind: 'no-scope' };
  const phoneNumber = /^sandbox:(\+[1-9][0-9]{4,14})$/.exec(text ?? '')?.[1];
  return phoneNumber === undefined ? undefined : { kind: 'three-legged', phoneNumber };
}
