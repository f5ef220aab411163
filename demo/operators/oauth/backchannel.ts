/**
 * The backchannel (CIBA, poll mode): a backend names somebody, the phone asks them, the backend asks for the token until they have answered.
 * Source: OpenID CIBA Core 1.0; CAMARA Identity and Consent Management r4.2 (no binding message, no user code); MasOrange's schemas.
 */
import { findPerson } from 'kyc-onboarding/sandbox';
import type { Consents } from '../consents.js';
import { OTHER_LINE, type Phone } from '../phone.js';
import type { OAuthClient } from './client.js';
import { granted, refused, type OAuthRefusal, type OAuthResult } from './error.js';
import type { AskedScope } from './scope.js';
import type { Grant } from './tokens.js';

export interface BackchannelOptions {
  readonly now: () => number;
  readonly phone: Phone;
  readonly consents: Consents;
  /** Seconds for which a request lives. */
  readonly expiresIn: number;
  /** Seconds between two questions. */
  readonly interval: number;
  /** Whether the operator knows `slow_down` and `expired_token`, which MasOrange's list lacks. */
  readonly hasAllErrors: boolean;
}

export interface Backchannel {
  start(
    client: OAuthClient,
    asked: AskedScope,
    loginHint: string,
  ): OAuthResult<Readonly<Record<string, string | number>>>;
  poll(client: OAuthClient, authReqId: string): OAuthResult<Grant>;
}

interface Request {
  readonly grant: Grant;
  readonly endsAt: number;
  state: 'waiting' | 'allowed' | 'refused';
  interval: number;
  askedAt: number;
}

const TOLERANCE_MS = 250;

/** The line that a hint names, and whether the SIM vouches for it. A token from the SIM (TS.43) is `sandbox-` and the number here. */
function readHint(hint: string, phone: Phone): { readonly line: string; readonly isByNetwork: boolean } | undefined {
  const [, kind, value = ''] = /^(tel|ipport|operatortoken):(.+)$/.exec(hint) ?? [];
  const line = kind === 'operatortoken' ? /^sandbox-(.+)$/.exec(value)?.[1] : kind === 'ipport' ? phone.line : value;
  if (kind === undefined || line === undefined) return undefined;
  if (kind === 'ipport' && phone.connection === 'another-number') return { line: OTHER_LINE, isByNetwork: true };
  if (kind === 'ipport' && phone.connection !== 'mobile-data') return undefined;
  return { line, isByNetwork: kind !== 'tel' };
}

/** Creates the backchannel with nothing under way. */
export function createBackchannel(options: BackchannelOptions): Backchannel {
  const { now, phone, consents, expiresIn, interval, hasAllErrors } = options;
  const requests = new Map<string, Request>();

  function ask(id: string, request: Request, client: OAuthClient, line: string): void {
    const { scopes } = request.grant;
    const expiresAt = new Date(request.endsAt).toISOString();
    phone.ask({ id, phoneNumber: line, client: client.name, scopes, expiresAt }, (answer) => {
      request.state = answer === 'allow' ? 'allowed' : 'refused';
    });
  }

  function findFault(request: Request): OAuthRefusal | undefined {
    const hasHurried = now() - request.askedAt < request.interval * 1000 - TOLERANCE_MS;
    request.askedAt = now();
    if (request.endsAt <= now()) return { error: hasAllErrors ? 'expired_token' : 'invalid_grant' };
    if (request.state === 'refused') return { error: 'access_denied' };
    if (request.state === 'allowed' && !hasHurried) return undefined;
    if (!hasHurried || !hasAllErrors)
      return request.state === 'allowed' ? undefined : { error: 'authorization_pending' };
    request.interval += 5;
    return { error: 'slow_down' };
  }

  return {
    start(client, { scopes, text }, loginHint) {
      const hint = readHint(loginHint, phone);
      if (!hint) return refused('invalid_request', 'login_hint is none that this operator can read.');
      const { line, isByNetwork } = hint;
      const person = findPerson(line);
      if (!person || person.behaviour.kind === 'unknown-number') return refused('unknown_user_id');
      const reasons = scopes.map((scope) => consents.reasonAgainst(line, scope));
      if (reasons.includes('DENIED') || reasons.includes('OBJECTED')) return refused('access_denied');
      const id = crypto.randomUUID();
      const request: Request = {
        grant: { clientId: client.id, scopes, scopeText: text, phoneNumber: line, isByNetwork },
        endsAt: now() + expiresIn * 1000,
        // Who has consented, or holds the SIM's token, is not asked again.
        state: isByNetwork || consents.areGranted(line, scopes) ? 'allowed' : 'waiting',
        interval,
        // The first question may come at once.
        askedAt: 0,
      };
      for (const [old, { endsAt }] of requests) if (now() - endsAt > 3_600_000) requests.delete(old);
      requests.set(id, request);
      if (request.state === 'waiting') ask(id, request, client, line);
      return granted({ auth_req_id: id, expires_in: expiresIn, interval });
    },

    poll(client, authReqId) {
      const request = requests.get(authReqId);
      if (request?.grant.clientId !== client.id) return refused('invalid_grant');
      const refusal = findFault(request);
      if (refusal) return { ok: false, refusal };
      requests.delete(authReqId);
      return granted(request.grant);
    },
  };
}
