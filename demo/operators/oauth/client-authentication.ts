/**
 * Which client asks: by `private_key_jwt`, or by a secret in a header or in the body, as older deployments have it.
 * Source: RFC 6749, section 2.3; OpenID Connect Core 1.0, section 9; RFC 7523.
 */
import type { OAuthClient } from './client.js';
import { granted, refused, type OAuthResult } from './error.js';
import { peekIssuer, readJwt } from './jwt.js';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

export const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

export type Form = ReadonlyMap<string, string>;

export interface ClientAuthentication {
  /** @param audiences any of which an assertion may name: issuer, token endpoint, and the address that was called */
  authenticate(
    authorization: string | null,
    form: Form,
    audiences: readonly string[],
  ): Promise<OAuthResult<OAuthClient>>;
  /** Whether an assertion is used for the first time. It is used up by the question. */
  useOnce(jti: unknown): boolean;
}

/** Name and secret of a `Basic` header, which are form-encoded first (RFC 6749, section 2.3.1). */
function readBasic(authorization: string | null): readonly [id: string, secret: string] | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  try {
    const pair = atob(encoded);
    const at = pair.indexOf(':');
    const decode = (part: string): string => decodeURIComponent(part.replaceAll('+', ' '));
    return at === -1 ? undefined : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
  } catch {
    return undefined;
  }
}

/** Creates the check, with a memory of the assertions that were used. */
export function createClientAuthentication({
  clients,
  now,
}: {
  readonly clients: readonly OAuthClient[];
  readonly now: () => number;
}): ClientAuthentication {
  const used = new Map<string, number>();
  const find = (id: string | undefined): OAuthClient | undefined => clients.find((client) => client.id === id);
  const unknown = refused('invalid_client', 'Client authentication failed.');

  function useOnce(jti: unknown): boolean {
    for (const [name, at] of used) if (now() - at > 3_600_000) used.delete(name);
    const name = String(jti);
    if (used.has(name)) return false;
    used.set(name, now());
    return true;
  }

  async function byAssertion(form: Form, audiences: readonly string[]): Promise<OAuthResult<OAuthClient>> {
    const assertion = form.get('client_assertion') ?? '';
    const client = find(peekIssuer(assertion));
    if (form.get('client_assertion_type') !== ASSERTION_TYPE || !client?.keys) return unknown;
    const claims = await readJwt(assertion, { keys: client.keys, audiences, now: now() });
    const isOwn = claims?.sub === client.id && (form.get('client_id') ?? client.id) === client.id;
    return claims && isOwn && useOnce(claims.jti) ? granted(client) : unknown;
  }

  return {
    useOnce,
    async authenticate(authorization, form, audiences) {
      const basic = readBasic(authorization);
      const ways = [authorization !== null, form.has('client_secret'), form.has('client_assertion')].filter(
        Boolean,
      ).length;
      if (ways > 1) return refused('invalid_request', 'There is more than one way of client authentication.');
      // The assertion that is the grant shows who asks (RFC 7523, section 3.1); it is read there.
      const named =
        ways === 0 && form.get('grant_type') === JWT_BEARER ? find(peekIssuer(form.get('assertion') ?? '')) : undefined;
      if (named) return granted(named);
      if (form.has('client_assertion')) return byAssertion(form, audiences);
      const [id, secret] = basic ?? [form.get('client_id'), form.get('client_secret')];
      const client = find(id);
      return client?.secret !== undefined && client.secret === secret ? granted(client) : unknown;
    },
  };
}
