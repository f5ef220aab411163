/**
 * Three-legged tokens without the person's doing: the client signs whom it asks about. The operator looks after the person's consent, and refuses where
 * there is none. Nobody is asked whether the number is theirs, so this proves nothing.
 * Source: RFC 7523, section 2.1; CAMARA Security and Interoperability Profile r4.2, "JWT Bearer Flow": the scope is in the assertion, which is also
 * what shows who the client is.
 */
import { SignJWT } from 'jose';
import { genericGrantRequest } from 'openid-client';
import { writePurpose } from '../../dialects/camara-deployment.js';
import { readToken } from '../../dialects/ciba.read.js';
import { writeScope } from '../../dialects/ciba.write.js';
import { createProblem } from '../../domain/problem.js';
import { failed, ok } from '../../domain/result.js';
import { createSigningKey } from './client-key.js';
import type { OAuthClient } from './oauth-client.js';
import type { TokenAsk, TokenSource } from './token-source.js';

/** @experimental may change in any minor version before 1.0 */
export interface JwtBearerOptions {
  /** Milliseconds since 1970. Default: the system's clock. */
  readonly now?: () => number;
}

const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** Seconds; the operator refuses more than 300. */
const LIFETIME = 60;

/** No ID token is made for anybody here, so nothing asks for one. */
const writeAssertedScope = (asked: TokenAsk): string =>
  asked.deployment === 'telefonica' ? writeScope(asked) : [writePurpose(asked.purpose), ...asked.scopes].join(' ');

/**
 * Makes the source. A token is asked for with every call.
 * @throws TypeError for a client without a key
 * @experimental may change in any minor version before 1.0
 */
export function jwtBearer(client: OAuthClient, { now = Date.now }: JwtBearerOptions = {}): TokenSource {
  const { credentials } = client;
  if (credentials.key === undefined) throw new TypeError('jwtBearer: the client needs a key');
  const open = createSigningKey(credentials);

  async function sign(audience: string, phoneNumber: string, asked: TokenAsk): Promise<string> {
    const { key, alg, kid } = await open();
    const at = Math.floor(now() / 1000);
    return new SignJWT({ scope: writeAssertedScope(asked) })
      .setProtectedHeader({ alg, typ: 'JWT', ...(kid !== undefined && { kid }) })
      .setIssuer(client.clientId)
      .setSubject(`tel:${phoneNumber}`)
      .setAudience(audience)
      .setIssuedAt(at)
      .setExpirationTime(at + LIFETIME)
      .setJti(crypto.randomUUID())
      .sign(key);
  }

  return {
    subject: 'token',

    async get(asked) {
      const { phoneNumber } = asked;
      // A call about nobody has no such token.
      if (phoneNumber === undefined) return failed(createProblem('config'));
      const server = await client.server();
      if (!server.ok) return server;
      const audience = client.audienceOf(server.value, 'token_endpoint');
      const token = await client.ask({
        endpoint: 'token_endpoint',
        isAuthenticated: false,
        send: async (configuration) =>
          genericGrantRequest(configuration, GRANT, { assertion: await sign(audience, phoneNumber, asked) }),
        read: readToken,
      });
      if (token.ok) return ok(token.value.accessToken);
      // `invalid_grant` is how a missing consent shows.
      return token.problem.code === 'expired' ? failed(createProblem('consent-required')) : token;
    },
  };
}
