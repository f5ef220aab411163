/**
 * From what a page wrote on the element to a client of its proxy. The client's code is fetched when there is something to ask.
 */
import type { Clock } from '../domain/clock.js';
import type { KycService } from '../domain/kyc-service.js';
import type { Policy } from '../domain/policy.js';
import { readList, readTimeout } from './page-config.js';
import { randomId } from './random-id.js';
import { refusingService } from './refusing-service.js';

/** Headers for the proxy, or a function that is asked for them each time. */
export type ProxyHeaders =
  Readonly<Record<string, string>> | (() => Record<string, string> | Promise<Record<string, string>>);

/** What the page says about its proxy. `fetch` and `headers` are looked up for every request: a page may set them at any time. */
export interface ProxyPage {
  readonly endpoint: string;
  readonly credentials: 'same-origin' | 'include' | 'omit';
  readonly timeout: number;
  readonly headers: ProxyHeaders | undefined;
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly policy: Policy | undefined;
  readonly openHosts: string | readonly string[];
  readonly clock: Clock;
}

/** Rejects where the client's file cannot be had. A page without an endpoint gets a service that refuses everything with `config`. */
export async function connectProxy(page: ProxyPage): Promise<KycService> {
  if (page.endpoint.trim() === '') return refusingService('config');
  const { createKycClient } = await import('../protocol/client.js');
  return createKycClient({
    endpoint: page.endpoint,
    fetch: (input, init) => (page.fetch ?? globalThis.fetch)(input, init),
    headers: async () => (typeof page.headers === 'function' ? await page.headers() : (page.headers ?? {})),
    credentials: page.credentials,
    timeout: readTimeout(page.timeout),
    clock: page.clock,
    randomId,
    isOnline: () => navigator.onLine,
    now: () => new Date(page.clock.now()).toISOString(),
    policy: page.policy,
    openHosts: readList(page.openHosts),
  });
}
