/**
 * The person's browser is led to the operator and back, with PKCE. What only this process may know travels in the reference, which the proxy keeps
 * sealed: any process can finish what another one began. Nothing personal is in an address.
 * Source: RFC 6749, section 4.1; RFC 7636; CAMARA Security and Interoperability Profile r4.2.
 */
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomPKCECodeVerifier,
} from 'openid-client';
import { readToken, type Token } from '../../dialects/ciba.read.js';
import { writeScope } from '../../dialects/ciba.write.js';
import { readProblem } from '../../dialects/problem.read.js';
import { createProblem } from '../../domain/problem.js';
import { failed, ok, type Result } from '../../domain/result.js';
import { readReference } from '../read-reference.js';
import type { OAuthClient } from './oauth-client.js';
import type { TokenAsk } from './token-source.js';

/** @experimental may change in any minor version before 1.0 */
export interface AuthorisationCodeOptions {
  /** `none`: no page of the operator is ever shown, and a missing consent is refused. Default: the operator decides. */
  readonly prompt?: 'none';
  /** Seconds within which the person has to come back. Default 300. */
  readonly expiresIn?: number;
  /** `true`: the token is asked for the proof alone, for operators whose tokens of the network are good for one call. Default `false`. */
  readonly proofOnly?: boolean;
}

/** @experimental may change in any minor version before 1.0 */
export interface AuthorisationCode {
  /** Whether the token is good for nothing but the proof. */
  readonly proofOnly: boolean;
  /** Where the browser is led. */
  start(
    ask: Omit<TokenAsk, 'phoneNumber'> & { readonly returnUrl: string; readonly state: string },
  ): Promise<Result<{ readonly reference: string; readonly url: string; readonly expiresIn: number }>>;
  /** @param ask `returned`: the query with which the browser came back */
  redeem(ask: {
    readonly reference: string;
    readonly returned: Readonly<Record<string, string>>;
  }): Promise<Result<Token>>;
}

const EXPIRES_IN = 300;

interface Journey {
  readonly verifier: string;
  readonly returnUrl: string;
  readonly state: string;
}

function readJourney(reference: string): Journey | undefined {
  const { verifier, returnUrl, state } = readReference(reference) ?? {};
  return typeof verifier === 'string' && typeof returnUrl === 'string' && typeof state === 'string'
    ? { verifier, returnUrl, state }
    : undefined;
}

/** Makes the way of a client. It needs an `authorizationEndpoint`, or finds it by discovery. */
export function authorisationCode(
  client: OAuthClient,
  { prompt, expiresIn = EXPIRES_IN, proofOnly = false }: AuthorisationCodeOptions = {},
): AuthorisationCode {
  return {
    proofOnly,

    async start({ returnUrl, state, ...asked }) {
      const server = await client.server();
      if (!server.ok) return server;
      if (server.value.authorization_endpoint === undefined) return failed(createProblem('config'));
      const verifier = randomPKCECodeVerifier();
      const url = buildAuthorizationUrl(client.configure(server.value), {
        redirect_uri: returnUrl,
        scope: writeScope(asked),
        state,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(prompt !== undefined && { prompt }),
      });
      const journey: Journey = { verifier, returnUrl, state };
      return ok({ reference: JSON.stringify(journey), url: url.href, expiresIn });
    },

    async redeem({ reference, returned }) {
      const journey = readJourney(reference);
      if (!journey || returned['state'] !== journey.state) return failed(createProblem('expired'));
      const { error } = returned;
      if (error !== undefined) return failed(createProblem(readProblem({ status: 400, body: { error } }).code));
      const { verifier, returnUrl, state } = journey;
      const address = new URL(returnUrl);
      address.search = new URLSearchParams(returned).toString();
      return client.ask({
        endpoint: 'token_endpoint',
        send: (configuration) =>
          authorizationCodeGrant(configuration, address, { expectedState: state, pkceCodeVerifier: verifier }),
        read: (answer) => readToken(answer),
      });
    },
  };
}
