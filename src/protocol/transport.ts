/**
 * Sends one question to the proxy and gives back what came: the only file of the widget that talks to the network.
 * It knows headers, time limits and the session; what a status or a body means is decided in `status.ts` and the readers.
 */
import type { Clock } from '../domain/clock.js';
import { createProblem, type ProblemCode } from '../domain/problem.js';
import { failed, ok, type Result } from '../domain/result.js';
import { readJson } from './body.js';
import { CORRELATOR, session } from './messages.js';
import { readShape } from './shape.js';
import { writeJson, type Json } from './write-json.js';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export type CustomHeaders = Readonly<Record<string, string>>;

export interface TransportOptions {
  /** Where the proxy's routes are, with or without a slash at the end. */
  readonly endpoint: string;
  readonly fetch: Fetch;
  /** Sent with every request, for example a CSRF token. A function is asked each time; the protocol's own headers win. */
  readonly headers?: CustomHeaders | (() => CustomHeaders | Promise<CustomHeaders>) | undefined;
  /** Default `same-origin`. */
  readonly credentials?: 'omit' | 'same-origin' | 'include' | undefined;
  readonly clock: Clock;
  /** A new random UUID; never derived from anything about the person. */
  readonly randomId: () => string;
  readonly isOnline: () => boolean;
}

export interface Post {
  readonly route: string;
  readonly body: Json;
  /** Repeated requests with one key are one request. */
  readonly key?: string;
  readonly timeout: number;
  readonly signal: AbortSignal;
}

export interface Reply {
  readonly status: number;
  /** Absent where a refusal carried no readable JSON; always there with status 200. */
  readonly body?: unknown;
  /** Whose dialect the body is, where the proxy said so. */
  readonly dialect?: string;
  /** Whether the proxy promises that a repeated key is answered once. */
  readonly isIdempotent: boolean;
  /** The raw headers `Retry-After` and `Date`. */
  readonly retryAfter?: string;
  readonly date?: string;
}

/** Refused with `offline`, `network`, `timeout`, `protocol`, `config` (the page's header hook failed) or `internal` (aborted). */
export type Transport = (post: Post) => Promise<Result<Reply>>;

const refused = (code: ProblemCode) => failed(createProblem(code));

/** Makes a transport. It remembers the session that a cross-origin proxy hands over, and nothing else. */
export function createTransport(options: TransportOptions): Transport {
  const base = options.endpoint.replace(/\/+$/, '');
  let bearer: string | undefined;

  async function prepare(correlator: string, key: string | undefined): Promise<Headers> {
    const custom = typeof options.headers === 'function' ? await options.headers() : options.headers;
    const headers = new Headers(custom);
    headers.set('content-type', 'application/json');
    headers.set('accept', 'application/json, application/problem+json');
    headers.set('KYC-Protocol', '1');
    headers.set('x-correlator', correlator);
    if (key !== undefined) headers.set('Idempotency-Key', key);
    if (bearer !== undefined) headers.set('Authorization', `Bearer ${bearer}`);
    return headers;
  }

  async function read(response: Response, correlator: string): Promise<Result<Reply>> {
    const echoed = response.headers.get('x-correlator');
    if (echoed !== null && echoed !== correlator) return refused('protocol');
    const isSuccess = response.status === 200;
    const body = await readJson(response);
    if (!body.ok && isSuccess) return refused(body.problem === 'network' ? 'network' : 'protocol');
    if (body.ok && isSuccess) bearer = readShape(session, body.value)?.session ?? bearer;
    const header = (name: string) => response.headers.get(name) ?? undefined;
    const [dialect, retryAfter, date] = [header('KYC-Dialect'), header('Retry-After'), header('Date')];
    return ok({
      status: response.status,
      ...(body.ok && { body: body.value }),
      ...(dialect && { dialect }),
      isIdempotent: header('KYC-Idempotency') === 'yes',
      ...(retryAfter !== undefined && { retryAfter }),
      ...(date !== undefined && { date }),
    });
  }

  return ({ route, body, key, timeout, signal }) =>
    new Promise((resolve) => {
      const controller = new AbortController();
      let isAsked = false;
      const finish = (result: Result<Reply>) => {
        callOff();
        signal.removeEventListener('abort', onAbort);
        resolve(result);
      };
      const give = (code: ProblemCode) => {
        finish(refused(code));
        controller.abort();
      };
      const onAbort = () => give('internal');
      // A hook that never settles is the page's mistake, not a slow network.
      const callOff = options.clock.after(timeout, () => give(isAsked ? 'timeout' : 'config'));
      if (signal.aborted) return onAbort();
      signal.addEventListener('abort', onAbort);

      const ask = async (): Promise<Result<Reply>> => {
        const correlator = options.randomId();
        if (!CORRELATOR.test(correlator)) return refused('config');
        let headers;
        try {
          headers = await prepare(correlator, key);
        } catch {
          return refused('config');
        }
        // Aborted or timed out while the hook was asked: nothing leaves the page any more.
        if (controller.signal.aborted) return refused('internal');
        if (!options.isOnline()) return refused('offline');
        isAsked = true;
        try {
          const response = await options.fetch(`${base}/${route}`, {
            method: 'POST',
            headers,
            body: writeJson(body),
            signal: controller.signal,
            // `cors` also for the same origin: with `no-referrer`, Firefox sends `Origin: null` in mode `same-origin` (security B4).
            mode: 'cors',
            redirect: 'error',
            cache: 'no-store',
            referrerPolicy: 'no-referrer',
            credentials: options.credentials ?? 'same-origin',
          });
          return await read(response, correlator);
        } catch {
          return refused(options.isOnline() ? 'network' : 'offline');
        }
      };
      void ask().then(finish);
    });
}
