/**
 * How often a code may be sent: once in 30 s and 5 times in 10 min, for a number and for a session alike (security A5).
 */

/** Seconds until a code may be sent again. */
export const RESEND_DELAY = 30;

const WINDOW = 10 * 60_000;
const MOST = 5;

/** The sends that still count. */
export const recentSends = (sends: readonly number[], now: number): readonly number[] =>
  sends.filter((at) => now - at < WINDOW);

/**
 * @param sends times of earlier sends, oldest first
 * @returns milliseconds to wait; 0 or less where a code may be sent now
 */
export function waitBeforeSend(sends: readonly number[], now: number): number {
  const recent = recentSends(sends, now);
  const last = recent.at(-1);
  const blocking = recent.at(-MOST);
  const afterLast = last === undefined ? 0 : last + RESEND_DELAY * 1000 - now;
  const afterWindow = recent.length < MOST || blocking === undefined ? 0 : blocking + WINDOW - now;
  return Math.max(afterLast, afterWindow);
}
