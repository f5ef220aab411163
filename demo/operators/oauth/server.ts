/**
 * The OAuth server of an operator: discovery, token endpoint, backchannel and the page for browsers, with the tokens that its APIs read.
 */
import type { Consents } from '../consents.js';
import { createPhone, type Phone } from '../phone.js';
import { createAuthorisation } from './authorisation.js';
import { createBackchannel } from './backchannel.js';
import type { OAuthClient } from './client.js';
import { createClientAuthentication, type Form } from './client-authentication.js';
import { describeServer } from './discovery.js';
import { refused, writeOAuthRefusal, type OAuthResult } from './error.js';
import { createGrants } from './grants.js';
import { createIdTokens } from './id-token.js';
import { readScope, type AskedScope, type ScopeStyle, type ScopeSubject } from './scope.js';
import { createAccessTokens, type Grant } from './tokens.js';

export interface OAuthServerOptions {
  readonly now: () => number;
  readonly clients: readonly OAuthClient[];
  readonly scopes: Iterable<string>;
  readonly consents: Consents;
  /** Default: one of its own, which nobody can answer on. */
  readonly phone?: Phone;
  /** Where the server is, for audiences and discovery: origin and base path. Default: as each request calls it. */
  readonly issuer?: string;
  readonly style?: ScopeStyle;
  /** Seconds for which a token lives. Default 300. */
  readonly tokenLifetime?: number;
  /** Seconds. Default: 120, and 2 between two questions, as in the specification's samples. */
  readonly backchannel?: { readonly expiresIn: number; readonly interval: number; readonly hasAllErrors?: boolean };
}

export interface OAuthServer {
  /** Answers `/token`, `/bc-authorize`, `/authorize`, `/jwks` and discovery; nothing for any other path. `base`: what comes before them. */
  handle(request: Request, base: string): Promise<Response> | undefined;
  /** What the bearer of a token may do. */
  readToken(token: string): Grant | undefined;
}

const PATHS: readonly string[] = [
  '/token',
  '/bc-authorize',
  '/authorize',
  '/jwks',
  '/.well-known/openid-configuration',
];

const MAX_FORM = 32_768;

async function readForm(request: Request): Promise<Form | undefined> {
  if (!/^application\/x-www-form-urlencoded *(;|$)/i.test(request.headers.get('content-type') ?? '')) return undefined;
  const text = await request.text();
  const entries = [...new URLSearchParams(text)];
  // Twice the same parameter is a request that two readers would read differently (RFC 6749, section 3.2).
  return text.length <= MAX_FORM && new Set(entries.map(([name]) => name)).size === entries.length
    ? new Map(entries)
    : undefined;
}

/** Creates the server with no token given out. */
export function createOAuthServer(options: OAuthServerOptions): OAuthServer {
  const { now, clients, consents, phone = createPhone(now), style = 'space', tokenLifetime = 300 } = options;
  const known = new Set(options.scopes);

  function askFor(text: string, client: OAuthClient, subject: ScopeSubject = 'asked'): OAuthResult<AskedScope> {
    const asked = readScope(text, { style, known, subject });
    const isCovered =
      !asked.ok || !client.scopes || asked.value.scopes.every((scope) => client.scopes?.includes(scope));
    return isCovered ? asked : refused('invalid_scope', 'The contract does not cover a scope.');
  }

  const tokens = createAccessTokens(now, tokenLifetime);
  const idTokens = createIdTokens(now);
  const authentication = createClientAuthentication({ clients, now });
  const authorisation = createAuthorisation({ clients, tokens, phone, now, readScope: askFor });
  const backchannel = createBackchannel({
    now,
    phone,
    consents,
    expiresIn: 120,
    interval: 2,
    hasAllErrors: true,
    ...options.backchannel,
  });
  const answerGrant = createGrants({
    now,
    tokens,
    idTokens,
    consents,
    authentication,
    authorisation,
    backchannel,
    readScope: askFor,
  });

  const answerStart = (client: OAuthClient, form: Form): OAuthResult<Readonly<Record<string, string | number>>> => {
    const asked = askFor(form.get('scope') ?? '', client);
    return asked.ok ? backchannel.start(client, asked.value, form.get('login_hint') ?? '') : asked;
  };

  async function post(request: Request, issuer: string, endpoint: '/token' | '/bc-authorize'): Promise<Response> {
    const isStart = endpoint === '/bc-authorize';
    if (request.method !== 'POST') return new Response(null, { status: 405, headers: { Allow: 'POST' } });
    const form = await readForm(request);
    if (!form)
      return writeOAuthRefusal({ error: 'invalid_request', description: 'The body is no form, or not a plain one.' });
    const audiences = [issuer, `${issuer}/token`, `${issuer}${endpoint}`];
    const client = await authentication.authenticate(request.headers.get('authorization'), form, audiences);
    if (!client.ok) return writeOAuthRefusal(client.refusal, isStart);
    const answer = isStart ? answerStart(client.value, form) : await answerGrant(client.value, form, audiences);
    return answer.ok ? Response.json(answer.value) : writeOAuthRefusal(answer.refusal, isStart);
  }

  async function answer(request: Request, issuer: string, path: string): Promise<Response> {
    if (path === '/token' || path === '/bc-authorize') {
      const response = await post(request, issuer, path);
      response.headers.set('Cache-Control', 'no-store');
      return response;
    }
    const isPage = path === '/authorize';
    const isAllowed = request.method === 'GET' || (isPage && request.method === 'POST');
    if (!isAllowed) return new Response(null, { status: 405, headers: { Allow: isPage ? 'GET, POST' : 'GET' } });
    if (path === '/jwks') return Response.json(await idTokens.publish());
    return isPage ? authorisation.answer(request) : Response.json(describeServer(issuer, known));
  }

  return {
    handle(request, base) {
      const { origin, pathname } = new URL(request.url);
      const path = pathname.startsWith(base) ? pathname.slice(base.length) : '';
      if (!PATHS.includes(path)) return undefined;
      return answer(request, options.issuer ?? `${origin}${base}`, path);
    },
    readToken: (token) => tokens.read(token),
  };
}
