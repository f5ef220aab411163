/**
 * The store of one process: nothing to install, bounded, and gone with the process. People whose proxy restarts prove their number again.
 */
import type { Store } from '../store.js';

interface Entry<T> {
  readonly value: T;
  readonly endsAt: number;
}

/** When it is full, what was not used for longest goes (security H1: state is bounded). */
function createShelf<T>(limit: number, now: () => number) {
  // A Map iterates in the order of insertion, so the entry used last is kept at its end.
  const entries = new Map<string, Entry<T>>();
  return {
    get(key: string): Entry<T> | undefined {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      if (now() >= entry.endsAt) return undefined;
      entries.set(key, entry);
      return entry;
    },
    set(key: string, entry: Entry<T>): void {
      entries.delete(key);
      entries.set(key, entry);
      const [oldest] = entries.keys();
      if (entries.size > limit && oldest !== undefined) entries.delete(oldest);
    },
    delete: (key: string) => entries.delete(key),
  };
}

export interface MemoryStoreOptions {
  /** Most texts, and most counters, that are kept. Default 100,000 of each. */
  readonly limit?: number;
  /** Milliseconds; only differences count. Default: the system's clock. */
  readonly now?: () => number;
}

/**
 * Makes a store in memory.
 * @experimental may change in any minor version before 1.0
 */
export function memoryStore({ limit = 100_000, now = Date.now }: MemoryStoreOptions = {}): Store {
  const texts = createShelf<string>(limit, now);
  const counters = createShelf<number>(limit, now);
  return {
    get: async (key) => texts.get(key)?.value,
    async set(key, value, lifetime) {
      texts.set(key, { value, endsAt: now() + lifetime });
    },
    async delete(key) {
      texts.delete(key);
    },
    async add(key, amount, lifetime) {
      const before = counters.get(key);
      if (!before && amount === 0) return { total: 0, endsIn: 0 };
      const total = (before?.value ?? 0) + amount;
      const endsAt = before?.endsAt ?? now() + lifetime;
      counters.set(key, { value: total, endsAt });
      return { total, endsIn: endsAt - now() };
    },
  };
}
