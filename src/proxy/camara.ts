/**
 * An operator that speaks CAMARA: KYC Match, KYC Fill-in and One-Time-Password SMS over an injected fetch. The dialects write the
 * requests and read the codes' answers; records and matches go back untouched.
 */
import { readSendCode, readValidateCode } from '../dialects/camara-one-time-password.read.js';
import { writeSendCode, writeValidateCode } from '../dialects/camara-one-time-password.write.js';
import { writeCamaraFillIn } from '../dialects/camara-fill-in.write.js';
import { writeCamaraMatch } from '../dialects/camara-match.write.js';
import { createProblem, type ProblemCode } from '../domain/problem.js';
import { failed, ok, type Result } from '../domain/result.js';
import { readJson } from '../protocol/body.js';
import type { Fetch } from '../protocol/transport.js';
import type { CodeProof, Operator, OperatorAnswer } from './operator.js';

/** @experimental may change in any minor version before 1.0 */
export interface CamaraOptions {
  /** The operator's API root, without the APIs' own paths. */
  readonly baseUrl: string;
  /** An access token, or a function that gets one for a scope and a number. It is asked for every call; caching is its business. */
  readonly token:
    string | ((ask: { readonly scope: string; readonly phoneNumber: string | undefined }) => string | Promise<string>);
  readonly fetch?: Fetch;
  readonly versions?: { readonly match?: '0.4'; readonly fillIn?: '0.4' };
  /**
   * Who names the number: the `body` with two-legged tokens, or the `token` with three-legged ones, where KYC Fill-in refuses a
   * body that names it too. Default `body`.
   */
  readonly subject?: 'body' | 'token';
  /** Milliseconds for one call with its token. Default 8 s. */
  readonly timeout?: number;
  /** What the operator's codes look like. Default 6 characters that live for 10 minutes. */
  readonly code?: Pick<CodeProof, 'length' | 'expiresIn'>;
  /** Names the operator to the page. Default `camara`. */
  readonly id?: string;
}

/** A request as the dialects write it. */
interface Call {
  readonly path: string;
  readonly scope: string;
  readonly body: Readonly<Record<string, string>> | undefined;
  readonly phoneNumber: string | undefined;
}

const TIMEOUT = 8000;

const refused = (code: ProblemCode) => failed(createProblem(code));

/**
 * Makes the adapter.
 * @experimental may change in any minor version before 1.0
 */
export function camara(options: CamaraOptions): Required<Pick<Operator, 'code' | 'fillIn' | 'match'>> & Operator {
  const { baseUrl, token, fetch: send = fetch, versions = {}, timeout = TIMEOUT } = options;
  const root = baseUrl.replace(/\/+$/, '');
  const inBody = (phoneNumber: string) => (options.subject === 'token' ? undefined : phoneNumber);

  async function post(call: Call, signal: AbortSignal): Promise<Result<OperatorAnswer>> {
    let bearer;
    try {
      bearer = typeof token === 'string' ? token : await token({ scope: call.scope, phoneNumber: call.phoneNumber });
    } catch {
      return refused('not-authorised');
    }
    if (signal.aborted) return refused('timeout');
    try {
      const response = await send(`${root}${call.path}`, {
        method: 'POST',
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${bearer}`,
          'content-type': 'application/json',
          'x-correlator': crypto.randomUUID(),
        },
        ...(call.body && { body: JSON.stringify(call.body) }),
        redirect: 'error',
        signal,
      });
      const body = await readJson(response);
      if (!body.ok && body.problem === 'network') return refused('provider-error');
      const [retryAfter, date] = [response.headers.get('retry-after'), response.headers.get('date')];
      return ok({
        status: response.status,
        body: body.ok ? body.value : undefined,
        ...(retryAfter !== null && { retryAfter }),
        ...(date !== null && { date }),
      });
    } catch {
      return refused('provider-error');
    }
  }

  /** Bounded, whatever the token function or the fetch do. */
  async function ask(call: Call): Promise<Result<OperatorAnswer>> {
    const signal = AbortSignal.timeout(timeout);
    const late = new Promise<Result<OperatorAnswer>>((resolve) => {
      signal.addEventListener('abort', () => resolve(refused('timeout')), { once: true });
    });
    return Promise.race([post(call, signal), late]);
  }

  const speaks = (dialect: string, answer: Result<OperatorAnswer>): Result<OperatorAnswer> =>
    answer.ok ? ok({ dialect, ...answer.value }) : answer;

  return {
    id: options.id ?? 'camara',
    code: {
      ...(options.code ?? { length: 6, expiresIn: 600 }),

      async send({ phoneNumber, message }) {
        const request = writeSendCode({ phoneNumber, message });
        if (!request.ok) return request;
        const answer = await ask({ ...request.value, phoneNumber });
        const sent = answer.ok ? readSendCode(answer.value) : answer;
        return sent.ok ? ok({ reference: sent.value.authenticationId }) : sent;
      },

      async check({ reference, code }) {
        const request = writeValidateCode({ authenticationId: reference, code });
        if (!request.ok) return request;
        const answer = await ask({ ...request.value, phoneNumber: undefined });
        const checked = answer.ok ? readValidateCode(answer.value) : answer;
        return checked.ok ? ok({}) : checked;
      },
    },

    async fillIn({ fields, phoneNumber }) {
      const version = versions.fillIn ?? '0.4';
      const { path, scopes, body } = writeCamaraFillIn({ version, fields, phoneNumber: inBody(phoneNumber) });
      // The API has none of these fields: an empty record, and no token that would be good for everything.
      if (scopes.length === 0) return ok({ dialect: 'camara-fill-in', status: 200, body: {} });
      return speaks('camara-fill-in', await ask({ path, body, phoneNumber, scope: scopes.join(' ') }));
    },

    async match({ attributes, phoneNumber }) {
      const version = versions.match ?? '0.4';
      const request = writeCamaraMatch({ version, attributes, phoneNumber: inBody(phoneNumber) });
      return speaks('camara-match', await ask({ ...request, phoneNumber }));
    },
  };
}
