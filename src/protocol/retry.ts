/**
 * When a question is asked again by itself: only with the same key, of a proxy that promised to answer a key once, and only after
 * failures in which nothing was decided (security B7).
 */
import type { Clock } from '../domain/clock.js';
import type { Result } from '../domain/result.js';
import type { Reply } from './transport.js';

const RETRIES = 2;

/** Longest delay before the first repetition, doubled for the second. The real one is random up to that: full jitter. */
const FIRST_DELAY = 1000;

const PASSING: readonly number[] = [502, 503, 504];

/** Whether a repetition may help: the connection failed, or something in the middle was not there. */
export const isPassing = (result: Result<Reply>): boolean =>
  result.ok ? PASSING.includes(result.value.status) : result.problem.code === 'network';

export interface RetryOptions {
  readonly clock: Clock;
  /** 0 to 1. */
  readonly random: () => number;
  /** Milliseconds for all tries and the waiting between them. */
  readonly budget: number;
  readonly signal: AbortSignal;
  /** Asked after each failure, because a proxy may promise with its very first answer. */
  readonly isAllowed: () => boolean;
  /** Seconds that the answer asks to wait; they win over our own delay. */
  readonly delayOf: (reply: Reply) => number | undefined;
}

/** Waits, or stops waiting when aborted. */
const pause = (clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const stop = () => {
      callOff();
      signal.removeEventListener('abort', stop);
      resolve();
    };
    const callOff = clock.after(milliseconds, stop);
    signal.addEventListener('abort', stop);
  });

/**
 * Asks, and asks again where that is safe and the budget allows it.
 * @param ask one try within so many milliseconds
 * @returns the last try's result
 */
export async function askWithRetry(
  ask: (timeout: number) => Promise<Result<Reply>>,
  { clock, random, budget, signal, isAllowed, delayOf }: RetryOptions,
): Promise<Result<Reply>> {
  const end = clock.elapsed() + budget;
  let result = await ask(budget);
  for (let retry = 0; retry < RETRIES && isPassing(result) && isAllowed() && !signal.aborted; retry++) {
    const asked = result.ok ? delayOf(result.value) : undefined;
    const delay = asked === undefined ? random() * FIRST_DELAY * 2 ** retry : asked * 1000;
    if (clock.elapsed() + delay >= end) break;
    await pause(clock, delay, signal);
    // Aborted while waiting: one more try resolves at once as aborted, without a request.
    result = await ask(end - clock.elapsed());
  }
  return result;
}
