/**
 * Where the proxy keeps what it must remember: sessions, verdicts, send times. In memory and bounded; a restart forgets, and the
 * person proves the number again.
 */

/** What the rest of the proxy knows about a store. */
export interface Store<T> {
  get(key: string): T | undefined;
  /** Keeps the value for so many milliseconds, unless room is needed before. */
  set(key: string, value: T, lifetime: number): void;
  delete(key: string): void;
}

/**
 * A store in memory. When it is full, the entry that was not used for longest goes (security H1: state is bounded).
 * @param now milliseconds; only differences count
 */
export function createMemoryStore<T>({ limit, now }: { readonly limit: number; readonly now: () => number }): Store<T> {
  // A Map iterates in the order of insertion, so the entry used last is kept at its end.
  const entries = new Map<string, { readonly value: T; readonly expiresAt: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      if (now() >= entry.expiresAt) return undefined;
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, lifetime) {
      entries.delete(key);
      entries.set(key, { value, expiresAt: now() + lifetime });
      const [oldest] = entries.keys();
      if (entries.size > limit && oldest !== undefined) entries.delete(oldest);
    },
    delete(key) {
      entries.delete(key);
    },
  };
}
