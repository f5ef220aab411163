/**
 * A clock that only moves when a test says so.
 */

export interface ManualClock {
  now(): number;
  elapsed(): number;
  after(milliseconds: number, callback: () => void): () => void;
  /** Puts the time of day forward or back, as a person or a server does; durations go on. */
  put(milliseconds: number): void;
  /** How many callbacks wait. */
  readonly waiting: number;
  /** Moves on, calls what is due in order, and lets promises settle after each call. */
  advance(milliseconds: number): Promise<void>;
}

/**
 * Lets everything that needs no time happen: one turn of the event loop, with all its promises.
 * Through a message port, because browsers hold back the timers of a page that is not in front.
 */
export const settle = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });

/** Makes a clock. */
export function createManualClock(start = 0): ManualClock {
  const waiting = new Set<{ readonly at: number; readonly callback: () => void }>();
  let time = start;
  let shift = 0;
  return {
    now: () => time + shift,
    elapsed: () => time,
    after(milliseconds, callback) {
      const entry = { at: time + milliseconds, callback };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    put: (milliseconds) => void (shift += milliseconds),
    get waiting() {
      return waiting.size;
    },
    async advance(milliseconds) {
      const end = time + milliseconds;
      await settle();
      for (;;) {
        const [next] = [...waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        waiting.delete(next);
        time = next.at;
        next.callback();
        await settle();
      }
      time = end;
    },
  };
}
