/**
 * The clock of a page. Tests hand in one that they turn by hand.
 */
import type { Clock } from '../domain/clock.js';

export const browserClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** The person's own day as `YYYY-MM-DD`: midnight is where they are. */
export function localToday(clock: Pick<Clock, 'now'>): string {
  const now = new Date(clock.now());
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
