/**
 * The authorisation code flow with PKCE, in which the mobile network says which line the browser is on. A simulator has no network: the phone's switch
 * says it, or a page asks whoever looks at it.
 * Source: RFC 6749, section 4.1; RFC 7636; OpenID Connect Core 1.0; CAMARA Number Verification 2.1 (`prompt=none` is implied).
 */
import { findPerson } from 'kyc-onboarding/sandbox';
import { redirect, writePage } from '../page.js';
import { OTHER_LINE, type Connection, type Phone } from '../phone.js';
import { showAuthorisePage } from './authorise-page.js';
import { isRedirectUri, type OAuthClient } from './client.js';
import { granted, refused, type OAuthResult } from './error.js';
import type { AskedScope } from './scope.js';
import type { AccessTokens, Grant } from './tokens.js';

export interface AuthorisationOptions {
  readonly clients: readonly OAuthClient[];
  readonly tokens: AccessTokens;
  readonly phone: Phone;
  readonly now: () => number;
  readonly readScope: (text: string, client: OAuthClient) => OAuthResult<AskedScope>;
}

export interface Authorisation {
  /** Answers the browser: `GET` shows the page or leads back at once, `POST` is the page's form. */
  answer(request: Request): Promise<Response>;
  /** Turns a code into what it stands for, once. A code that comes twice takes its token along (RFC 6749, section 4.1.2). */
  redeem(client: OAuthClient, code: string, redirectUri: string, verifier: string): Promise<OAuthResult<Grant>>;
  /** Notes the token that a code became. */
  note(code: string, token: string): void;
}

interface Code {
  readonly grant: Grant;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly endsAt: number;
  token?: string;
  isUsed: boolean;
}

const CODE_MS = 60_000;

/** BASE64URL(SHA-256(verifier)), RFC 7636. */
async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return btoa(String.fromCodePoint(...new Uint8Array(digest)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** What is wrong with a request that leads back, in the words of RFC 6749. */
function findFault(query: URLSearchParams): string | undefined {
  if (query.get('response_type') !== 'code') return 'unsupported_response_type';
  if (query.get('code_challenge_method') !== 'S256') return 'invalid_request';
  return /^[A-Za-z0-9_-]{43}$/.test(query.get('code_challenge') ?? '') ? undefined : 'invalid_request';
}

/** Creates the flow with no code given out. */
export function createAuthorisation({ clients, tokens, phone, now, readScope }: AuthorisationOptions): Authorisation {
  const codes = new Map<string, Code>();

  function lead(
    query: URLSearchParams,
    client: OAuthClient,
    asked: AskedScope,
    connection: Connection,
    line?: string,
  ): Response {
    const [redirectUri, state] = [query.get('redirect_uri') ?? '', query.get('state') ?? undefined];
    if (connection === 'wifi') return redirect(redirectUri, { error: 'login_required', state });
    const phoneNumber = connection === 'another-number' ? OTHER_LINE : line;
    if (phoneNumber === undefined) return redirect(redirectUri, { error: 'interaction_required', state });
    const code = crypto.randomUUID();
    const nonce = query.get('nonce');
    const grant = {
      clientId: client.id,
      scopes: asked.scopes,
      scopeText: asked.text,
      phoneNumber,
      isByNetwork: connection !== 'password',
      ...(nonce !== null && { nonce }),
    };
    for (const [old, { endsAt }] of codes) if (now() - endsAt > 3_600_000) codes.delete(old);
    const challenge = query.get('code_challenge') ?? '';
    codes.set(code, { grant, redirectUri, challenge, endsAt: now() + CODE_MS, isUsed: false });
    return redirect(redirectUri, { code, state });
  }

  return {
    async answer(request) {
      const { searchParams: query } = new URL(request.url);
      const client = clients.find(({ id }) => id === query.get('client_id'));
      const redirectUri = query.get('redirect_uri') ?? '';
      // Who leads nowhere is led nowhere: the person stays here.
      if (!client || !isRedirectUri(client, redirectUri))
        return writePage(
          'This link is not complete',
          '<p>The operator does not know who sent you. Go back to the form.</p>',
          400,
        );
      const state = query.get('state') ?? undefined;
      const fault = findFault(query);
      if (fault !== undefined) return redirect(redirectUri, { error: fault, state });
      const asked = readScope(query.get('scope') ?? '', client);
      if (!asked.ok) return redirect(redirectUri, { error: asked.refusal.error, state });
      const hinted = /^tel:(.+)$/.exec(query.get('login_hint') ?? '')?.[1];
      if (request.method === 'GET') {
        if (phone.connection === 'ask') return showAuthorisePage(client.name, hinted);
        return lead(query, client, asked.value, phone.connection, phone.line ?? hinted);
      }
      const form = new URLSearchParams(await request.text());
      if (form.has('refuse')) return redirect(redirectUri, { error: 'access_denied', state });
      const connection = (['wifi', 'another-number', 'password'] as const).find(
        (each) => each === form.get('connection'),
      );
      const line = findPerson(form.get('line') ?? '')?.phoneNumber;
      return lead(query, client, asked.value, connection ?? 'mobile-data', line);
    },

    async redeem(client, code, redirectUri, verifier) {
      const found = codes.get(code);
      if (found?.isUsed && found.token !== undefined) tokens.revoke(found.token);
      if (!found || found.isUsed || found.endsAt <= now()) return refused('invalid_grant');
      found.isUsed = true;
      const isTheirs = found.grant.clientId === client.id && found.redirectUri === redirectUri;
      return isTheirs && found.challenge === (await challengeOf(verifier))
        ? granted(found.grant)
        : refused('invalid_grant');
    },

    note(code, token) {
      const found = codes.get(code);
      if (found) found.token = token;
    },
  };
}
