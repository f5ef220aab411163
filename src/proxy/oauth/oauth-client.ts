/**
 * The customer as a client of an operator's authorisation server: where it is, who asks, and one question at a time. `openid-client` writes and
 * checks the messages; what an answer means is read as everywhere else here. Nothing of a question or an answer is in any problem.
 */
import {
  allowInsecureRequests,
  ClientError,
  Configuration,
  customFetch,
  discovery,
  None,
  type CustomFetch,
  type ServerMetadata,
} from 'openid-client';
import type { RawAnswer } from '../../dialects/problem.read.js';
import { isJsonObject } from '../../domain/json-object.js';
import { createProblem, type ProblemCode } from '../../domain/problem.js';
import { failed, ok, type Result } from '../../domain/result.js';
import type { Fetch } from '../../protocol/transport.js';
import { readResponse } from '../read-response.js';
import { createAuthentication, type ClientCredentials } from './client-key.js';

/** @experimental may change in any minor version before 1.0 */
export type OAuthClientOptions = ClientCredentials & {
  /** The operator's name for itself. Without endpoints they are looked up there, once (OpenID Connect Discovery). */
  readonly issuer: string;
  readonly clientId: string;
  readonly tokenEndpoint?: string;
  /** Needed for CIBA. */
  readonly backchannelEndpoint?: string;
  /** Needed for the authorisation code. */
  readonly authorizationEndpoint?: string;
  /** For whom assertions are: the endpoint that is asked, as CAMARA recommends, the issuer, or another name. Default `endpoint`. */
  readonly audience?: 'endpoint' | 'issuer' | (string & {});
  readonly fetch?: Fetch;
  /** Milliseconds for one question. Default 8 s. */
  readonly timeout?: number;
};

type Endpoint = 'token_endpoint' | 'backchannel_authentication_endpoint';

/** One question. `send` asks it with `openid-client`; `read` reads what came. */
export interface Question<T> {
  readonly endpoint: Endpoint;
  /** `false` where the question itself shows who asks. */
  readonly isAuthenticated?: boolean;
  readonly send: (configuration: Configuration) => Promise<unknown>;
  readonly read: (answer: RawAnswer) => Result<T>;
}

/** @experimental may change in any minor version before 1.0 */
export interface OAuthClient {
  readonly clientId: string;
  /** @internal Who signs a grant. */
  readonly credentials: ClientCredentials;
  /** @internal Where everything is; problem where that cannot be found out. */
  server(): Promise<Result<ServerMetadata>>;
  /** @internal For whom an assertion is. */
  audienceOf(server: ServerMetadata, endpoint: Endpoint): string;
  /** @internal */
  configure(server: ServerMetadata): Configuration;
  /** @internal Asks within the client's own time. */
  ask<T>(question: Question<T>): Promise<Result<T>>;
}

const TIMEOUT = 8000;
const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

const refused = (code: ProblemCode) => failed(createProblem(code));

const isPlainAndLocal = ({ protocol, hostname }: URL): boolean => protocol === 'http:' && LOOPBACK.includes(hostname);

/** `https`, or plain `http` on this machine. */
function readAddress(name: string, address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url && (url.protocol === 'https:' || isPlainAndLocal(url))) return url;
  throw new TypeError(`${name}: an address with https`);
}

/** Sends for `openid-client` and keeps what came, read once and no longer than an answer is. */
function createMessenger(send: Fetch, timeout: number) {
  const signal = AbortSignal.timeout(timeout);
  let answer: RawAnswer | undefined;
  let failure: ProblemCode | undefined;
  const messenger: CustomFetch = async (url, { method, headers, body }) => {
    readAddress('endpoint', url);
    try {
      const response = await send(url, {
        method,
        headers,
        redirect: 'manual',
        signal,
        ...(body instanceof URLSearchParams && { body }),
      });
      const read = await readResponse(response);
      if (!read.ok) throw new TypeError('The answer broke off');
      answer = read.value;
      const { status, body: value } = read.value;
      if (value === undefined) return new Response(null, { status });
      // Without a type, CAMARA's operators mean a bearer's token.
      const isUntyped = isJsonObject(value) && value['token_type'] === undefined;
      const given = isUntyped ? { ...value, token_type: 'Bearer' } : value;
      return Response.json(given, { status });
    } catch (error) {
      failure = signal.aborted ? 'timeout' : 'provider-error';
      throw error;
    }
  };
  return { messenger, answer: () => answer, failure: () => failure };
}

/** What never came to an answer: the connection, or a question that could not be asked. */
const faultOf = (error: unknown): ProblemCode =>
  error instanceof ClientError && error.code === 'OAUTH_INVALID_RESPONSE' ? 'protocol' : 'config';

/**
 * Makes a client, to be handed to `clientCredentials`, `ciba`, `authorisationCode` and `jwtBearer`.
 * @throws TypeError for an option that cannot work
 * @experimental may change in any minor version before 1.0
 */
export function oauthClient(options: OAuthClientOptions): OAuthClient {
  const { clientId, audience = 'endpoint', fetch: send = fetch, timeout = TIMEOUT } = options;
  const { tokenEndpoint, backchannelEndpoint, authorizationEndpoint } = options;
  const issuer = readAddress('issuer', options.issuer);
  const addresses = Object.entries({ tokenEndpoint, backchannelEndpoint, authorizationEndpoint }).flatMap(
    ([name, endpoint]) => (endpoint === undefined ? [] : readAddress(name, endpoint)),
  );
  // Only what is configured can say so: what is looked up elsewhere leads nobody to plain addresses.
  const isLocal = [issuer, ...addresses].some(isPlainAndLocal);
  if (clientId === '') throw new TypeError('clientId: not empty');
  const authenticate = createAuthentication(options);

  const written: Partial<ServerMetadata> = {
    ...(tokenEndpoint !== undefined && { token_endpoint: tokenEndpoint }),
    ...(backchannelEndpoint !== undefined && { backchannel_authentication_endpoint: backchannelEndpoint }),
    ...(authorizationEndpoint !== undefined && { authorization_endpoint: authorizationEndpoint }),
  };
  let found: Promise<Result<ServerMetadata>> | undefined;

  async function discover(): Promise<Result<ServerMetadata>> {
    const { messenger, failure } = createMessenger(send, timeout);
    const execute = isPlainAndLocal(issuer) ? [allowInsecureRequests] : [];
    try {
      const discovered = await discovery(issuer, clientId, undefined, None(), { [customFetch]: messenger, execute });
      return ok({ ...discovered.serverMetadata(), ...written });
    } catch {
      return refused(failure() ?? 'config');
    }
  }

  async function server(): Promise<Result<ServerMetadata>> {
    if (tokenEndpoint !== undefined) return ok({ issuer: options.issuer, ...written });
    const search = (found ??= discover());
    const result = await search;
    // Tried anew with the next question.
    if (!result.ok && found === search) found = undefined;
    return result;
  }

  const audienceOf = (metadata: ServerMetadata, endpoint: Endpoint): string => {
    if (audience === 'issuer') return metadata.issuer;
    return audience === 'endpoint' ? (metadata[endpoint] ?? metadata.issuer) : audience;
  };

  function configure(metadata: ServerMetadata, authentication = None()): Configuration {
    const configuration = new Configuration(metadata, clientId, undefined, authentication);
    if (isLocal) allowInsecureRequests(configuration);
    configuration.timeout = undefined;
    return configuration;
  }

  return {
    clientId,
    credentials: options,
    server,
    audienceOf,
    configure: (metadata) => configure(metadata),

    async ask({ endpoint, isAuthenticated = true, send: ask, read }) {
      const metadata = await server();
      if (!metadata.ok) return metadata;
      const { messenger, answer, failure } = createMessenger(send, timeout);
      let fault: ProblemCode | undefined;
      try {
        const authentication = isAuthenticated ? await authenticate(audienceOf(metadata.value, endpoint)) : None();
        const configuration = configure(metadata.value, authentication);
        configuration[customFetch] = messenger;
        await ask(configuration);
      } catch (error) {
        // Whatever it was about, its text and its cause may hold what was asked.
        fault = failure() ?? faultOf(error);
      }
      const came = answer();
      if (came === undefined) return refused(fault ?? 'protocol');
      const result = read(came);
      return result.ok && fault !== undefined ? refused('protocol') : result;
    },
  };
}
