/**
 * The store of one process: nothing to install, bounded, and gone with the process. People whose proxy restarts prove their number again.
 */
import { createRecent } from '../recent.js';
import type { Store } from '../store.js';

interface Entry<T> {
  readonly value: T;
  readonly endsAt: number;
}

export interface MemoryStoreOptions {
  /** Most texts, and most counters, that are kept; what was not used for long goes first. Default 100,000 of each. */
  readonly limit?: number;
  /** Milliseconds; only differences count. Default: the system's clock. */
  readonly now?: () => number;
}

/**
 * Makes a store in memory.
 * @experimental may change in any minor version before 1.0
 */
export function memoryStore({ limit = 100_000, now = Date.now }: MemoryStoreOptions = {}): Store {
  const texts = createRecent<Entry<string>>(limit);
  const counters = createRecent<Entry<number>>(limit);
  const live = <T>(entry: Entry<T> | undefined) => (entry && now() < entry.endsAt ? entry : undefined);
  return {
    get: async (key) => live(texts.get(key))?.value,
    async set(key, value, lifetime) {
      texts.set(key, { value, endsAt: now() + lifetime });
    },
    async delete(key) {
      texts.delete(key);
    },
    async add(key, amount, lifetime) {
      const before = live(counters.get(key));
      if (!before && amount === 0) return { total: 0, endsIn: 0 };
      const total = (before?.value ?? 0) + amount;
      const endsAt = before?.endsAt ?? now() + lifetime;
      counters.set(key, { value: total, endsAt });
      return { total, endsIn: endsAt - now() };
    },
  };
}
