/**
 * Bounds what an operator in trouble can cost: a time for every question, so many questions at once, and none at all for a while after several failed
 * in a row. What is not asked is refused at once with `provider-error` and the seconds to wait, and never queued. Nothing is ever asked twice.
 */
import {
  BrokenCircuitError,
  bulkhead,
  BulkheadRejectedError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleType,
  TaskCancelledError,
  timeout as timeLimit,
  TimeoutStrategy,
  wrap,
} from 'cockatiel';
import { isJsonObject } from '../../domain/json-object.js';
import { createProblem, type Problem } from '../../domain/problem.js';
import { failed, type Result } from '../../domain/result.js';
import type { Operator } from '../operator.js';

/** @experimental may change in any minor version before 1.0 */
export interface GuardOptions {
  /** Milliseconds for one question. Default 8 s. */
  readonly timeout?: number;
  /** Questions at one time. Default 200. */
  readonly concurrent?: number;
  /** Failures in a row after which nobody is asked for a while: no answer in time, no connection, or a status of 500 and more. Default 5. */
  readonly failures?: number;
  /** Milliseconds for which nobody is asked then; after them one question tries. Default 5 s. */
  readonly pause?: number;
}

/** How a question ended, as the breaker sees it: it counts the one, and knows the other for none of its business. */
class Trouble extends Error {}
class Uncounted extends Error {}

/** Seconds after which a place is free, most likely. */
const BUSY = 1;

type Sign = 'trouble' | 'health' | 'none';

/** What a result says about the operator. Most refusals say nothing: many are made here, some of what a person's own browser brought. */
function readSign(result: Result<unknown>): Sign {
  if (!result.ok) return ['timeout', 'provider-error'].includes(result.problem.code) ? 'trouble' : 'none';
  const { value } = result;
  return isJsonObject(value) && Number(value['status']) >= 500 ? 'trouble' : 'health';
}

/** Nobody's browser can make an operator late, but it can bring the word that something failed there. */
const readSignOfReturn = (result: Result<unknown>): Sign =>
  !result.ok && result.problem.code !== 'timeout' ? 'none' : readSign(result);

function readSigns(results: readonly Result<unknown>[]): Sign {
  const signs = results.map(readSign);
  return (['health', 'trouble'] as const).find((sign) => signs.includes(sign)) ?? 'none';
}

/**
 * Guards every question of an operator. Each guard has its own count.
 * @experimental may change in any minor version before 1.0
 */
export function guarded<Guarded extends Operator>(operator: Guarded, options: GuardOptions = {}): Guarded {
  const { timeout = 8000, concurrent = 200, failures = 5, pause = 5000 } = options;
  const breaker = circuitBreaker(handleType(Trouble), {
    breaker: new ConsecutiveBreaker(failures),
    halfOpenAfter: pause,
  });
  // Where the time is over counts as a failure, and the place is free again.
  const limit = timeLimit(timeout, TimeoutStrategy.Aggressive);
  const places = wrap(bulkhead(concurrent), breaker);

  async function ask<T>(
    work: () => Promise<T>,
    signOf: (result: T) => Sign,
    refuse: (problem: Problem) => T,
  ): Promise<T> {
    const busy = (seconds: number) => refuse(createProblem('provider-error', { retryAfter: seconds }));
    // One question finds out whether the operator is back. The others would wait for it.
    if (breaker.state === CircuitState.HalfOpen) return busy(BUSY);
    let result: { readonly value: T } | undefined;
    try {
      await places.execute(async () => {
        const value = await limit.execute(work).catch((error: unknown) => {
          if (error instanceof TaskCancelledError) return refuse(createProblem('timeout'));
          throw error;
        });
        result = { value };
        const sign = signOf(value);
        if (sign !== 'health') throw sign === 'trouble' ? new Trouble() : new Uncounted();
      });
    } catch (error) {
      if (error instanceof BrokenCircuitError) return busy(pause / 1000);
      if (error instanceof BulkheadRejectedError) return busy(BUSY);
      if (!result) throw error;
    }
    return result?.value ?? busy(BUSY);
  }

  const guard =
    <Asked, T>(question: (asked: Asked) => Promise<Result<T>>, signOf: (result: Result<T>) => Sign = readSign) =>
    (asked: Asked): Promise<Result<T>> =>
      ask<Result<T>>(() => question(asked), signOf, failed);

  const { code, wait, open, fillIn, match, signals } = operator;
  return {
    ...operator,
    ...(code && {
      code: { ...code, send: guard((asked) => code.send(asked)), check: guard((asked) => code.check(asked)) },
    }),
    ...(wait && { wait: { start: guard((asked) => wait.start(asked)), check: guard((asked) => wait.check(asked)) } }),
    ...(open && {
      open: {
        ...open,
        start: guard((asked) => open.start(asked)),
        check: guard((asked) => open.check(asked), readSignOfReturn),
      },
    }),
    ...(fillIn && { fillIn: guard((asked) => fillIn.call(operator, asked)) }),
    ...(match && { match: guard((asked) => match.call(operator, asked)) }),
    ...(signals && {
      signals: (asked) =>
        ask(
          () => signals.call(operator, asked),
          readSigns,
          (problem) => [failed(problem)],
        ),
    }),
  };
}

/** As adapters are configured: with their own time, or not at all. */
export const guardedAs = <Guarded extends Operator>(
  operator: Guarded,
  {
    guard,
    timeout,
  }: { readonly guard?: Omit<GuardOptions, 'timeout'> | false | undefined; readonly timeout?: number | undefined },
): Guarded => (guard === false ? operator : guarded(operator, { ...(timeout !== undefined && { timeout }), ...guard }));
