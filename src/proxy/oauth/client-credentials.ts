/**
 * Two-legged tokens: the client itself asks, and the number is in each call. One token per scope is kept until shortly before it ends, and asked for
 * once however many need it.
 * Source: RFC 6749, section 4.4.
 */
import { clientCredentialsGrant } from 'openid-client';
import { readToken, type Token } from '../../dialects/ciba.read.js';
import { ok, type Result } from '../../domain/result.js';
import type { OAuthClient } from './oauth-client.js';
import { writeTwoLeggedScope, type TokenSource } from './token-source.js';

/** @experimental may change in any minor version before 1.0 */
export interface ClientCredentialsOptions {
  /** Milliseconds since 1970. Default: the system's clock. */
  readonly now?: () => number;
}

/** A page chooses its fields, and so the scopes: whoever plays with them must not fill the memory. */
const MOST_SCOPES = 100;

/** Seconds before its end from which on a token is not handed out any more: a tenth of its life, between 1 s and 1 min. */
const marginOf = (expiresIn: number): number => Math.min(60, Math.max(1, expiresIn / 10));

interface Kept {
  readonly token: Promise<Result<Token>>;
  endsAt: number;
}

/**
 * Makes the source.
 * @experimental may change in any minor version before 1.0
 */
export function clientCredentials(client: OAuthClient, { now = Date.now }: ClientCredentialsOptions = {}): TokenSource {
  const kept = new Map<string, Kept>();

  const ask = (scope: string): Promise<Result<Token>> =>
    client.ask({
      endpoint: 'token_endpoint',
      send: (configuration) => clientCredentialsGrant(configuration, { scope }),
      read: readToken,
    });

  function renew(scope: string): Kept {
    const entry: Kept = { token: ask(scope), endsAt: Number.POSITIVE_INFINITY };
    kept.delete(scope);
    kept.set(scope, entry);
    const [oldest] = kept.keys();
    if (kept.size > MOST_SCOPES && oldest !== undefined) kept.delete(oldest);
    const settle = (endsAt: number) => {
      entry.endsAt = endsAt;
      if (endsAt <= now() && kept.get(scope) === entry) kept.delete(scope);
    };
    void entry.token.then((result) => {
      const expiresIn = result.ok ? result.value.expiresIn : undefined;
      // Nobody knows how long a token without an end is good: it serves those who wait for it.
      settle(expiresIn === undefined ? 0 : now() + (expiresIn - marginOf(expiresIn)) * 1000);
    });
    return entry;
  }

  return {
    subject: 'body',

    async get(asked) {
      const scope = writeTwoLeggedScope(asked);
      const entry = kept.get(scope);
      const result = await (entry && now() < entry.endsAt ? entry : renew(scope)).token;
      return result.ok ? ok(result.value.accessToken) : result;
    },

    drop(token) {
      for (const [scope, entry] of kept)
        void entry.token.then((result) => {
          if (result.ok && result.value.accessToken === token && kept.get(scope) === entry) kept.delete(scope);
        });
    },
  };
}
