/**
 * Access tokens of one operator: opaque, short-lived, and bound to what they were asked for. In memory.
 */

/** What a token is good for. */
export interface Grant {
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** The scopes as they were asked for, with the purpose. */
  readonly scopeText: string;
  /** The line that a three-legged token is about; absent: two-legged. */
  readonly phoneNumber?: string;
  /** Whether the network or the SIM said which line it is, as Number Verification demands. */
  readonly isByNetwork: boolean;
  /** What the client wants to find in its ID token. */
  readonly nonce?: string;
}

export interface AccessTokens {
  issue(grant: Grant): string;
  /** @returns nothing for a token that is unknown, too old or revoked */
  read(token: string): Grant | undefined;
  revoke(token: string): void;
  /** Seconds for which a token lives. */
  readonly lifetime: number;
}

/**
 * Creates the memory.
 * @param lifetime seconds
 */
export function createAccessTokens(now: () => number, lifetime: number): AccessTokens {
  const tokens = new Map<string, { readonly grant: Grant; readonly endsAt: number }>();
  return {
    lifetime,
    issue(grant) {
      for (const [token, { endsAt }] of tokens) if (endsAt <= now()) tokens.delete(token);
      const token = `at-${crypto.randomUUID()}`;
      tokens.set(token, { grant, endsAt: now() + lifetime * 1000 });
      return token;
    },
    read(token) {
      const found = tokens.get(token);
      return found && found.endsAt > now() ? found.grant : undefined;
    },
    revoke: (token) => void tokens.delete(token),
  };
}
