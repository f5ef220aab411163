/**
 * Time as everything that waits is handed it: pages hand in their own, tests one that they turn.
 */
export interface Clock {
  /** Milliseconds since the epoch, for dates. A person or a server may put it forward or back at any time. */
  now(): number;
  /** Milliseconds since some moment, for durations: it only ever goes forward, as fast as {@link Clock.after} calls back. */
  elapsed(): number;
  /** Calls back once after so many milliseconds; the returned function calls it off. */
  after(milliseconds: number, callback: () => void): () => void;
}
