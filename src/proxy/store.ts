/**
 * Where the proxy keeps what it must remember: four operations that every store has, so that one proxy or fifty can share it. A store
 * knows nothing of people: names are digests, and what is kept is sealed before it gets here.
 */

/** A counter after an addition. */
export interface Count {
  readonly total: number;
  /** Milliseconds until the counter begins again at nought. */
  readonly endsIn: number;
}

/**
 * A store of texts and counters that end by themselves. Rejects where it cannot be reached; nothing is decided without it.
 * @experimental may change in any minor version before 1.0
 */
export interface Store {
  /** `undefined` for what was never kept, is over, or had to make room. */
  get(key: string): Promise<string | undefined>;
  /** Keeps a text for so many milliseconds. */
  set(key: string, value: string, lifetime: number): Promise<void>;
  delete(key: string): Promise<void>;
  /**
   * Adds to a counter, which begins at nought and ends `lifetime` milliseconds after its first addition. However many add at once, each gets a
   * total of its own. Nought to add looks and begins nothing.
   */
  add(key: string, amount: number, lifetime: number): Promise<Count>;
}
