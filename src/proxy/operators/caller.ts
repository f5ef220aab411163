/**
 * Sends one question to an operator and hands on what came, untouched and no longer than an answer is. Never asks twice: a question may be charged for.
 */
import { createProblem, type ProblemCode } from '../../domain/problem.js';
import { failed, ok, type Result } from '../../domain/result.js';
import type { Fetch } from '../../protocol/transport.js';
import type { OperatorAnswer } from '../operator.js';
import { readResponse } from '../read-response.js';

export interface Call {
  /** Appended to the root. */
  readonly path: string;
  readonly body: object | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface CallerOptions {
  readonly baseUrl: string;
  readonly fetch?: Fetch | undefined;
  /** Milliseconds for one question, with what has to be got for it first. Default 8 s. */
  readonly timeout?: number | undefined;
}

/** What a call needs that has to be got first, such as a token. */
type Prepare = () => Promise<Result<Readonly<Record<string, string>>>>;

/** Asks within a bounded time, whatever `prepare` and the fetch do: refused with `timeout`, `provider-error`, or with what `prepare` is refused with. */
export type Caller = (call: Call, prepare?: Prepare) => Promise<Result<OperatorAnswer>>;

const TIMEOUT = 8000;

const refused = (code: ProblemCode) => failed(createProblem(code));

/** Nobody goes after it: the token and what is asked are for this address alone. Browsers show such an answer without a status. */
const isLedElsewhere = ({ status }: Response): boolean => status === 0 || (status >= 300 && status < 400);

/** @throws TypeError for a root that is no address */
export function createCaller({ baseUrl, fetch: send = fetch, timeout = TIMEOUT }: CallerOptions): Caller {
  if (!URL.canParse(baseUrl)) throw new TypeError('baseUrl: an address');
  const root = baseUrl.replace(/\/+$/, '');

  async function post({ path, body, headers }: Call, signal: AbortSignal): Promise<Result<OperatorAnswer>> {
    try {
      const response = await send(`${root}${path}`, {
        method: 'POST',
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          'x-correlator': crypto.randomUUID(),
          ...headers,
        },
        ...(body && { body: JSON.stringify(body) }),
        // `error` is a word that Workers do not take.
        redirect: 'manual',
        signal,
      });
      if (isLedElsewhere(response)) return refused('provider-error');
      const read = await readResponse(response);
      return read.ok ? read : refused('provider-error');
    } catch {
      // What the connection says of itself may name the address, and some addresses name a number.
      return refused('provider-error');
    }
  }

  async function work(call: Call, prepare: Prepare | undefined, signal: AbortSignal): Promise<Result<OperatorAnswer>> {
    const prepared = await prepare?.();
    if (prepared && !prepared.ok) return prepared;
    if (signal.aborted) return refused('timeout');
    return post({ ...call, headers: { ...call.headers, ...prepared?.value } }, signal);
  }

  return (call, prepare) => {
    const signal = AbortSignal.timeout(timeout);
    const late = new Promise<Result<OperatorAnswer>>((resolve) => {
      signal.addEventListener('abort', () => resolve(refused('timeout')), { once: true });
    });
    return Promise.race([work(call, prepare, signal), late]);
  };
}

/** An answer with the name of what it speaks. */
export const speaking = (dialect: string, answer: Result<OperatorAnswer>): Result<OperatorAnswer> =>
  answer.ok ? ok({ dialect, ...answer.value }) : answer;
