/**
 * The store of many machines: texts in whatever Keyv speaks to, counters in whatever rate-limiter-flexible speaks to – Redis, Valkey, Postgres
 * and more. Both are handed in, so neither is a dependency of this package.
 */
import type { Count, Store } from '../store.js';

/** What is needed of a `Keyv`, version 5 or 6. */
export interface KeyvTexts {
  get(key: string): Promise<unknown>;
  set(key: string, value: string, lifetime: number): Promise<unknown>;
  delete(key: string): Promise<unknown>;
}

interface LimiterResult {
  readonly consumedPoints: number;
  readonly msBeforeNext: number;
}

/** What is needed of a limiter of rate-limiter-flexible, version 5 or later. Its own points and duration do not matter here. */
export interface LimiterCounters {
  get(key: string): Promise<LimiterResult | null>;
  penalty(key: string, points: number, options: { readonly customDuration: number }): Promise<LimiterResult>;
  reward(key: string, points: number, options: { readonly customDuration: number }): Promise<LimiterResult>;
}

/** Milliseconds after which a database that says nothing counts as gone: a page must not wait for it. */
const PATIENCE = 3000;

export interface KeyvStoreOptions {
  readonly texts: KeyvTexts;
  readonly counters: LimiterCounters;
}

async function within<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The store does not answer')), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

const toCount = (result: LimiterResult | null): Count =>
  result ? { total: result.consumedPoints, endsIn: Math.max(0, result.msBeforeNext) } : { total: 0, endsIn: 0 };

/**
 * Makes a store of two libraries' parts.
 * @example
 * const client = await createClient({ url: 'redis://…' }).connect();
 * const store = keyvStore({
 *   texts: new Keyv(new KeyvRedis(client), { namespace: 'kyc' }),
 *   counters: new RateLimiterRedis({ storeClient: client, useRedisPackage: true, keyPrefix: 'kyc', points: 1, duration: 1 }),
 * });
 * @experimental may change in any minor version before 1.0
 */
export function keyvStore({ texts, counters }: KeyvStoreOptions): Store {
  return {
    async get(key) {
      const value = await within(texts.get(key));
      return typeof value === 'string' ? value : undefined;
    },
    async set(key, value, lifetime) {
      // Keyv tells of what went wrong by an answer.
      if ((await within(texts.set(key, value, lifetime))) === false) throw new Error('The store keeps nothing');
    },
    async delete(key) {
      await within(texts.delete(key));
    },
    async add(key, amount, lifetime) {
      if (amount === 0) return toCount(await within(counters.get(key)));
      const options = { customDuration: Math.ceil(lifetime / 1000) };
      return toCount(
        await within(amount > 0 ? counters.penalty(key, amount, options) : counters.reward(key, -amount, options)),
      );
    },
  };
}
