/**
 * The person is asked on the phone while the proxy polls (CIBA, poll mode). One question at a time: when to ask again is for whoever asks.
 * Source: OpenID CIBA Core 1.0; CAMARA Security and Interoperability Profile r4.2.
 */
import { genericGrantRequest, initiateBackchannelAuthentication } from 'openid-client';
import { readBackchannelAuthentication, readToken, type Token } from '../../dialects/ciba.read.js';
import { writeBackchannelAuthentication } from '../../dialects/ciba.write.js';
import { createProblem } from '../../domain/problem.js';
import { failed, ok, type Result } from '../../domain/result.js';
import type { OAuthClient } from './oauth-client.js';
import type { TokenAsk } from './token-source.js';

/** @experimental may change in any minor version before 1.0 */
export interface Ciba {
  /** Asks the person. */
  start(
    ask: TokenAsk & { readonly phoneNumber: string },
  ): Promise<Result<{ readonly reference: string; readonly interval: number; readonly expiresIn: number }>>;
  /** What the person said: `pending` with the seconds to wait, `consent-refused`, `expired`. */
  check(ask: { readonly reference: string }): Promise<Result<Token>>;
}

const GRANT = 'urn:openid:params:grant-type:ciba';

/** Seconds that `slow_down` adds for good. CIBA Core 1.0, section 11. */
const SLOWER = 5;

/** Requests whose interval was lengthened; the oldest is forgotten first. */
const MOST_SLOWED = 10_000;

/** Interval and name in one text, so that any process can check what another one started. */
const REFERENCE = /^(\d{1,8})\.([\x21-\x7e]+)$/;

/** Makes the backchannel of a client. It needs a `backchannelEndpoint`, or finds it by discovery. */
export function ciba(client: OAuthClient): Ciba {
  /** `slow_down` counts for all questions that follow. Another process starts with the first interval again, and is told to slow down itself. */
  const slowed = new Map<string, number>();

  function slowDown(reference: string, interval: number): void {
    slowed.set(reference, interval);
    const [oldest] = slowed.keys();
    if (slowed.size > MOST_SLOWED && oldest !== undefined) slowed.delete(oldest);
  }

  return {
    async start({ phoneNumber, ...asked }) {
      const { body } = writeBackchannelAuthentication({ loginHint: { phoneNumber }, ...asked });
      const started = await client.ask({
        endpoint: 'backchannel_authentication_endpoint',
        send: (configuration) => initiateBackchannelAuthentication(configuration, body),
        read: readBackchannelAuthentication,
      });
      if (!started.ok) return started;
      const { authReqId, interval, expiresIn } = started.value;
      return ok({ reference: `${interval}.${authReqId}`, interval, expiresIn });
    },

    async check({ reference }) {
      const [, first, authReqId] = REFERENCE.exec(reference) ?? [];
      if (first === undefined || authReqId === undefined) return failed(createProblem('expired'));
      const interval = slowed.get(reference) ?? Number(first);
      const token = await client.ask({
        endpoint: 'token_endpoint',
        send: (configuration) => genericGrantRequest(configuration, GRANT, { auth_req_id: authReqId }),
        read: (answer) => readToken(answer, interval),
      });
      const wait = !token.ok && token.problem.code === 'pending' ? token.problem.retryAfter : undefined;
      if (wait === undefined) slowed.delete(reference);
      else if (wait > interval) slowDown(reference, Math.min(wait, interval + SLOWER));
      return token;
    },
  };
}
