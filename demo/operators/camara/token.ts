/**
 * Access tokens as the APIs see them. An OAuth server issues them; beside those there are static ones whose text says everything:
 * `sandbox` identifies nobody (two-legged), `sandbox:+33639980001` identifies that line (three-legged, by the network), `sandbox-no-scope` may do nothing.
 */
import type { Grant } from '../oauth/tokens.js';

export type Token =
  /** `scopes` is absent where everything is allowed. */
  | { readonly kind: 'two-legged'; readonly scopes?: readonly string[] }
  | {
      readonly kind: 'three-legged';
      readonly phoneNumber: string;
      /** Whether the network or the SIM said which line it is. */
      readonly isByNetwork: boolean;
      readonly scopes?: readonly string[];
    }
  | { readonly kind: 'no-scope' };

const readBearer = (header: string | null): string | undefined => /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];

/**
 * Reads an `Authorization` header with a static token.
 * @returns nothing for a missing, foreign or malformed one
 */
export function readToken(header: string | null): Token | undefined {
  const text = readBearer(header);
  if (text === 'sandbox') return { kind: 'two-legged' };
  if (text === 'sandbox-no-scope') return { kind: 'no-scope' };
  const phoneNumber = /^sandbox:(\+[1-9][0-9]{4,14})$/.exec(text ?? '')?.[1];
  return phoneNumber === undefined ? undefined : { kind: 'three-legged', phoneNumber, isByNetwork: true };
}

function readGrant({ phoneNumber, scopes, isByNetwork }: Grant): Token {
  return phoneNumber === undefined
    ? { kind: 'two-legged', scopes }
    : { kind: 'three-legged', phoneNumber, isByNetwork, scopes };
}

/** Makes the reader of an operator that issues tokens beside the static ones. */
export const createTokenReader =
  (findGrant: (token: string) => Grant | undefined) =>
  (header: string | null): Token | undefined => {
    const grant = findGrant(readBearer(header) ?? '');
    return grant ? readGrant(grant) : readToken(header);
  };

/** Whether a token has any of the scopes. */
export const hasScope = (token: Token, scopes: readonly string[]): boolean =>
  token.kind !== 'no-scope' && (token.scopes === undefined || scopes.some((scope) => token.scopes?.includes(scope)));
