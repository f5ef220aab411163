/** An operator's authorisation server, as small as the tests need it: it checks signatures and PKCE, and answers what it is told to. */
import { createHash } from 'node:crypto';
import { exportJWK, generateKeyPair, jwtVerify, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import type { OAuthClientOptions } from '../../../src/proxy/oauth/oauth-client.js';
import { openServer, type Answer, type Asked, type OpenServer } from './open-server.js';

export const CLIENT = 'shop-client';
/** Every secret and every number in these tests contains it; no problem may. */
export const SECRET = 'CANARY-secret';

export interface AuthorisationServer extends OpenServer {
  readonly endpoints: {
    readonly issuer: string;
    readonly tokenEndpoint: string;
    readonly backchannelEndpoint: string;
    readonly authorizationEndpoint: string;
  };
  /** What the token endpoint answers from now on; default: a new token. */
  answerToken(answer: ((asked: Asked) => Answer | Promise<Answer>) | undefined): void;
  /** What the backchannel answers from now on. */
  answerBackchannel(answer: Answer): void;
  readonly key: CryptoKey;
  readonly jwk: JWK;
  /** Checks a signature of the client's key. */
  verify(token: string | undefined, audience: string): Promise<JWTPayload>;
  /** As `oauthClient` takes them. */
  readonly options: OAuthClientOptions;
}

/** The challenge of a verifier, RFC 7636. */
export const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

export const granted = (token: string, expiresIn: number | undefined = 60): Answer => ({
  body: { access_token: token, token_type: 'Bearer', ...(expiresIn !== undefined && { expires_in: expiresIn }) },
});

export async function openAuthorisationServer(): Promise<AuthorisationServer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  let count = 0;
  const standard = () => granted(`token-${(count += 1)}`);
  let token: (asked: Asked) => Answer | Promise<Answer> = standard;
  let backchannel: Answer = { body: { auth_req_id: 'request-1', expires_in: 120, interval: 2 } };
  const server = await openServer((asked) => {
    if (asked.path === '/token') return token(asked);
    if (asked.path === '/bc-authorize') return backchannel;
    if (asked.path === '/.well-known/openid-configuration')
      return {
        body: {
          issuer: server.url,
          token_endpoint: `${server.url}/token`,
          backchannel_authentication_endpoint: `${server.url}/bc-authorize`,
          authorization_endpoint: `${server.url}/authorize`,
        },
      };
    return { status: 404 };
  });
  const endpoints = {
    issuer: server.url,
    tokenEndpoint: `${server.url}/token`,
    backchannelEndpoint: `${server.url}/bc-authorize`,
    authorizationEndpoint: `${server.url}/authorize`,
  };
  return {
    ...server,
    endpoints,
    answerToken: (answer) => void (token = answer ?? standard),
    answerBackchannel: (answer) => void (backchannel = answer),
    key: privateKey,
    jwk: { ...(await exportJWK(privateKey)), alg: 'ES256', kid: 'key-1' },
    verify: async (text = '', audience) => (await jwtVerify(text, publicKey, { audience, issuer: CLIENT })).payload,
    options: { ...endpoints, clientId: CLIENT, key: privateKey, kid: 'key-1' },
  };
}
