/**
 * A customer's proxy for tests: answers the requests of a client one after the other and remembers them.
 */
import { createKycClient, type KycClientOptions } from '../../src/protocol/client.js';
import { createManualClock } from '../support/manual-clock.js';

export interface Asked {
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Headers;
  readonly body: unknown;
}

export type Turn = Response | Error | 'never' | ((asked: Asked) => Response | Promise<Response>);

/** A JSON answer. */
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

/** A refusal of our own proxy. */
export const refusal = (code: string, status: number, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ status, code }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });

export const NUMBER = '+33700900001';
export const NOW = '2026-05-04T10:00:00.000Z';

/** A verdict as our own proxy sends it. */
export const verdict = (extra: Record<string, unknown> = {}) => ({
  version: 1,
  decision: 'match',
  attributes: { givenName: { outcome: 'match' } },
  signals: { numberVerified: true },
  reasons: ['all-required-match'],
  provider: { dialect: 'camara-match' },
  policy: { name: 'default', version: '1' },
  reference: 'reference-1',
  checkedAt: NOW,
  ...extra,
});

export const CODE_SENT = { status: 'code', handle: 'handle-1', length: 6, resendIn: 30, expiresIn: 600 };

/** What somebody agreed to. */
export const RECEIPT = { textHash: 'c0ffee42'.repeat(8), locale: 'en', version: '2026-11', at: NOW };

/** The random ids of a test: each stands for a chance of one half. */
export const correlatorOf = (request: number): string => `80000000-0000-4000-8000-${String(request).padStart(12, '0')}`;

/** A client whose proxy takes these turns; the last one is repeated. */
export function createScript(turns: readonly Turn[], options: Partial<KycClientOptions> = {}) {
  const clock = createManualClock();
  const asked: Asked[] = [];
  const client = createKycClient({
    endpoint: 'https://shop.test/api/kyc/',
    clock,
    now: () => NOW,
    randomId: () => correlatorOf(asked.length),
    isOnline: () => true,
    fetch: (url, init) => {
      const turn = turns[Math.min(asked.length, turns.length - 1)];
      const text = typeof init.body === 'string' ? init.body : 'null';
      const one = { url, init, headers: new Headers(init.headers), body: JSON.parse(text) as unknown };
      asked.push(one);
      if (turn === 'never' || turn === undefined) return new Promise(() => undefined);
      if (turn instanceof Error) return Promise.reject(turn);
      return Promise.resolve(typeof turn === 'function' ? turn(one) : turn.clone());
    },
    ...options,
  });
  const { signal } = new AbortController();
  return {
    clock,
    asked,
    client,
    start: (withSignal = signal) =>
      client.startProof({ phoneNumber: NUMBER, fields: ['givenName'], locale: 'en' }, withSignal),
    check: () => client.checkCode({ handle: 'handle-1', code: '123456' }, signal),
    fillIn: (key = 'key-1') => client.fillIn({ fields: ['givenName', 'email'], phoneNumber: NUMBER, key }, signal),
    match: (key = 'key-1', extra: { manual?: true } = {}, withSignal = signal) =>
      client.match(
        { attributes: { givenName: 'Ada', familyName: 'Byron' }, phoneNumber: NUMBER, attempt: 1, key, ...extra },
        withSignal,
      ),
  };
}
