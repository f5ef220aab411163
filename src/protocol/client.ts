/**
 * The widget's {@link KycService} over a customer's proxy: which question goes to which route with which body, and who reads the
 * answer. Carries no state about the person; the flow owns that.
 */
import { readRetryAfter } from '../dialects/retry-after.js';
import { isJsonObject, ownValue } from '../domain/json-object.js';
import type { AttributeName } from '../domain/attribute.js';
import type { Answer, KycService, ProofAnswer } from '../domain/kyc-service.js';
import type { Policy } from '../domain/policy.js';
import { createProblem } from '../domain/problem.js';
import { failed, ok } from '../domain/result.js';
import type { Route } from './messages.js';
import { isElsewhere, readFillIn, readMatch, readProof, unreadable } from './read-answer.js';
import type * as Rare from './read-rare.js';
import { readRawFillIn, readRawMatch } from './read-raw.js';
import { askWithRetry } from './retry.js';
import { createTransport, type Reply, type TransportOptions } from './transport.js';
import type { Json } from './write-json.js';

export interface KycClientOptions extends TransportOptions {
  /** Milliseconds for one question with all its repetitions. Default 15 s. */
  readonly timeout?: number | undefined;
  /** Wall clock as ISO 8601 with zone, for verdicts that are made in the page. */
  readonly now: () => string;
  /** Hosts of pages that a proxy may have opened, see `readOpenUrl`. Default: none. */
  readonly openHosts?: readonly string[] | undefined;
  /** Decides answers of thin proxies, which bring none of their own. */
  readonly policy?: Policy | undefined;
}

const TIMEOUT = 15_000;

/** 0 to 1, from the 32 random bits with which a UUID begins: chance is handed in, and one source of it is enough. */
const chanceOf = (uuid: string): number => (Number.parseInt(uuid.slice(0, 8), 16) || 0) / 2 ** 32;

/** Whether the proxy made this answer itself; a body that came with a dialect is somebody else's. */
const isOurs = (reply: Reply, key: string): boolean =>
  reply.dialect === undefined && isJsonObject(reply.body) && isJsonObject(ownValue(reply.body, key));

/** Who reads refusals; nobody where the file cannot be had: then the person is as good as offline. */
const loadStatus = () =>
  import('./status.js').catch(() => ({
    problemOf: () => createProblem('network'),
    isRouteMissing: () => false,
    isDocumentGate: () => false,
  }));

/** Seconds that an answer asks to wait: its header's, else its body's. */
function delayOf({ retryAfter, date, body }: Reply): number | undefined {
  const told = isJsonObject(body) ? ownValue(body, 'retryAfter') : undefined;
  const seconds = readRetryAfter(retryAfter, date) ?? (typeof told === 'number' ? told : undefined);
  return createProblem('rate-limited', { retryAfter: seconds }).retryAfter;
}

/** A refusal; one that nobody can read is noted for the developer. */
async function refusal(route: Route, reply: Reply): Promise<Answer<never>> {
  const problem = (await loadStatus()).problemOf(reply);
  return problem.code === 'protocol' ? unreadable(route) : { ...failed(problem), diagnostics: [] };
}

/** Reads an answer that few get. A file that cannot be had is a connection that failed. */
const readRarely = <T>(read: (readers: typeof Rare) => Answer<T>): Promise<Answer<T>> =>
  import('./read-rare.js').then(read, () => ({ ...failed(createProblem('network')), diagnostics: [] }));

/** Makes the service. It never rejects; an aborted question resolves with problem `internal`. */
export function createKycClient(options: KycClientOptions): KycService {
  const { clock, timeout = TIMEOUT } = options;
  const random = () => chanceOf(options.randomId());
  const transport = createTransport(options);
  let keepsKeys = false;

  async function ask<T>(
    { route, body, key, signal }: { route: Route; body: Json; key?: string; signal: AbortSignal },
    read: (reply: Reply) => Answer<T> | Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    const once = async (left: number) => {
      const result = await transport({ route, body, ...(key !== undefined && { key }), timeout: left, signal });
      if (result.ok) keepsKeys ||= result.value.isIdempotent;
      return result;
    };
    const isAllowed = () => key !== undefined && keepsKeys;
    const result = await askWithRetry(once, { clock, random, budget: timeout, signal, isAllowed, delayOf });
    if (!result.ok) {
      return result.problem.code === 'protocol' ? unreadable(route) : { ...result, diagnostics: [] };
    }
    const answer = await read(result.value);
    // Reading may fetch a file; whoever gave up meanwhile wants no answer.
    return signal.aborted ? { ...failed(createProblem('internal')), diagnostics: [] } : answer;
  }

  const prove = (body: Json, signal: AbortSignal) =>
    ask<ProofAnswer>({ route: 'proof', body, signal }, async (reply) => {
      const { body: answer } = reply;
      if (reply.status === 200)
        return isElsewhere(answer)
          ? readRarely(({ readElsewhere }) => readElsewhere(answer, options.openHosts ?? []))
          : readProof(answer);
      if ((await loadStatus()).isRouteMissing(reply)) return { ...ok({ status: 'elsewhere' }), diagnostics: [] };
      return refusal('proof', reply);
    });

  /** A number that the page does not know after a reload is left to the session. */
  const bodyOf = ({ phoneNumber, ...rest }: { readonly [key: string]: Json | undefined }): Json => ({
    ...rest,
    ...(phoneNumber !== '' && { phoneNumber }),
  });

  return {
    startProof: (request, signal) => prove({ action: 'start', ...request }, signal),
    checkProof: (request, signal) => prove({ action: 'check', ...request }, signal),
    checkCode: (request, signal) => prove({ action: 'check', ...request }, signal),
    resendCode: (request, signal) => prove({ action: 'resend', ...request }, signal),
    cancelProof: (request, signal) => prove({ action: 'cancel', ...request }, signal),

    fillIn: ({ key, ...request }, signal) =>
      ask({ route: 'fill-in', body: bodyOf(request), key, signal }, (reply) => {
        if (reply.status !== 200) return refusal('fill-in', reply);
        return isOurs(reply, 'attributes')
          ? readFillIn(reply.body, request.fields)
          : readRawFillIn(reply, request.fields, request.phoneNumber);
      }),

    match: ({ key, ...request }, signal) =>
      ask({ route: 'match', body: bodyOf(request), key, signal }, async (reply) => {
        const asked = Object.keys(request.attributes) as AttributeName[];
        if (reply.status === 200 && isOurs(reply, 'verdict')) return readMatch(reply.body, asked);
        // Going on by hand is recorded by a proxy of ours or not at all.
        if (request.manual) return reply.status === 200 ? unreadable('match') : refusal('match', reply);
        // A refusal because of the document number is a verdict.
        const isVerdict = reply.status === 200 || (await loadStatus()).isDocumentGate(reply);
        if (!isVerdict) return refusal('match', reply);
        return readRawMatch(reply, { asked, policy: options.policy, now: options.now() });
      }),

    renewToken: (request, signal) =>
      ask({ route: 'token', body: request, signal }, (reply) =>
        reply.status === 200 ? readRarely(({ readToken }) => readToken(reply.body)) : refusal('token', reply),
      ),
  };
}
