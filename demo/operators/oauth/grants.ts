/**
 * The token endpoint: four ways to a token, one answer.
 * Source: RFC 6749 (`authorization_code`, `client_credentials`), OpenID CIBA Core 1.0, RFC 7523 (JWT bearer), as CAMARA Identity and Consent Management
 * r4.2 uses them. There are no refresh tokens.
 */
import { findPerson } from 'kyc-onboarding/sandbox';
import type { Consents } from '../consents.js';
import type { Authorisation } from './authorisation.js';
import type { Backchannel } from './backchannel.js';
import type { OAuthClient } from './client.js';
import { JWT_BEARER, type ClientAuthentication, type Form } from './client-authentication.js';
import { granted, refused, type OAuthResult } from './error.js';
import type { IdTokens } from './id-token.js';
import { readJwt } from './jwt.js';
import type { AskedScope, ScopeSubject } from './scope.js';
import type { AccessTokens, Grant } from './tokens.js';

export interface GrantsOptions {
  readonly now: () => number;
  readonly tokens: AccessTokens;
  readonly idTokens: IdTokens;
  readonly consents: Consents;
  readonly authentication: ClientAuthentication;
  readonly authorisation: Authorisation;
  readonly backchannel: Backchannel;
  readonly readScope: (text: string, client: OAuthClient, subject: ScopeSubject) => OAuthResult<AskedScope>;
}

type GrantAnswer = Readonly<Record<string, string | number>>;

/** Answers for a client that has shown who it is. `audiences`: any of which an assertion may name; the issuer first. */
export type AnswerGrant = (
  client: OAuthClient,
  form: Form,
  audiences: readonly string[],
) => Promise<OAuthResult<GrantAnswer>>;

/** Makes the endpoint's answers. */
export function createGrants(options: GrantsOptions): AnswerGrant {
  const { now, tokens, idTokens, consents, authentication, authorisation, backchannel, readScope } = options;

  async function write(grant: Grant, issuer = ''): Promise<GrantAnswer> {
    const idToken = await idTokens.write(grant, issuer);
    return {
      access_token: tokens.issue(grant),
      token_type: 'Bearer',
      expires_in: tokens.lifetime,
      scope: grant.scopeText,
      ...(idToken !== undefined && { id_token: idToken }),
    };
  }

  function byClient(client: OAuthClient, form: Form): OAuthResult<Grant> {
    const asked = readScope(form.get('scope') ?? '', client, 'client');
    if (!asked.ok) return asked;
    const { scopes, text } = asked.value;
    return granted({ clientId: client.id, scopes, scopeText: text, isByNetwork: false });
  }

  /** The subject is in the assertion; whoever has not consented gets no token, and is not asked either. */
  async function byAssertion(
    client: OAuthClient,
    form: Form,
    audiences: readonly string[],
  ): Promise<OAuthResult<Grant>> {
    if (!client.keys) return refused('unauthorized_client');
    const claims = await readJwt(form.get('assertion') ?? '', { keys: client.keys, audiences, now: now() });
    if (!claims || claims.iss !== client.id || !authentication.useOnce(claims.jti)) return refused('invalid_grant');
    const asked = readScope(
      form.get('scope') ?? (typeof claims.scope === 'string' ? claims.scope : ''),
      client,
      'named',
    );
    if (!asked.ok) return asked;
    const [, kind, line = ''] = /^(tel:|operatortoken:sandbox-)(\+[1-9][0-9]{4,14})$/.exec(String(claims.sub)) ?? [];
    const person = findPerson(line);
    const { scopes, text } = asked.value;
    const isByNetwork = kind === 'operatortoken:sandbox-';
    const isKnown = person !== undefined && person.behaviour.kind !== 'unknown-number';
    if (!isKnown || !(isByNetwork || consents.areGranted(line, scopes))) return refused('invalid_grant');
    return granted({ clientId: client.id, scopes, scopeText: text, phoneNumber: line, isByNetwork });
  }

  async function find(client: OAuthClient, form: Form, audiences: readonly string[]): Promise<OAuthResult<Grant>> {
    switch (form.get('grant_type')) {
      case 'client_credentials':
        return byClient(client, form);
      case 'urn:openid:params:grant-type:ciba':
        return backchannel.poll(client, form.get('auth_req_id') ?? '');
      case JWT_BEARER:
        return byAssertion(client, form, audiences);
      case 'authorization_code': {
        const [redirectUri, verifier] = [form.get('redirect_uri') ?? '', form.get('code_verifier') ?? ''];
        return authorisation.redeem(client, form.get('code') ?? '', redirectUri, verifier);
      }
      case undefined:
        return refused('invalid_request', 'grant_type is missing.');
      default:
        return refused('unsupported_grant_type');
    }
  }

  return async (client, form, audiences) => {
    const grant = await find(client, form, audiences);
    if (!grant.ok) return grant;
    const answer = await write(grant.value, audiences[0]);
    if (form.get('grant_type') === 'authorization_code')
      authorisation.note(form.get('code') ?? '', String(answer.access_token));
    return granted(answer);
  };
}
