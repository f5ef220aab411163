/**
 * Time as everything that waits is handed it: pages hand in their own, tests one that they turn.
 */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls back once after so many milliseconds; the returned function calls it off. */
  after(milliseconds: number, callback: () => void): () => void;
}
