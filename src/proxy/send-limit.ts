/**
 * How often a code may be sent: once in 30 s and 5 times in 10 min to one number; 15 times in 10 min from one session, so that a person
 * who mistyped is not kept waiting, and nobody walks through numbers (security A5).
 */

/** Seconds until a code may be sent again to the same number. */
export const RESEND_DELAY = 30;

const WINDOW = 10 * 60_000;

interface Limit {
  /** Sends within ten minutes. */
  readonly most: number;
  /** Milliseconds between two. */
  readonly pause: number;
}

export const NUMBER_LIMIT: Limit = { most: 5, pause: RESEND_DELAY * 1000 };
export const SESSION_LIMIT: Limit = { most: 15, pause: 0 };

/** The sends that still count. */
export const recentSends = (sends: readonly number[], now: number): readonly number[] =>
  sends.filter((at) => now - at < WINDOW);

/**
 * @param sends times of earlier sends, oldest first
 * @returns milliseconds to wait; 0 or less where a code may be sent now
 */
export function waitBeforeSend(sends: readonly number[], now: number, { most, pause }: Limit): number {
  const recent = recentSends(sends, now);
  const last = recent.at(-1);
  const blocking = recent.at(-most);
  const afterLast = last === undefined ? 0 : last + pause - now;
  const afterWindow = recent.length < most || blocking === undefined ? 0 : blocking + WINDOW - now;
  return Math.max(afterLast, afterWindow);
}
