/**
 * What a route decided, and how that becomes a response: one place for the headers that every answer carries.
 */
import { createProblem, PROBLEMS, type Problem, type ProblemCode } from '../domain/problem.js';
import { failed, type Result } from '../domain/result.js';

/** A refusal with another HTTP status than its code usually has. */
export interface Refusal {
  readonly problem: Problem;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A body for status 200, or a refusal. */
export type Reply = Result<Readonly<Record<string, unknown>>, Refusal>;

/** Makes a refusal of a code. */
export const refuse = (
  code: ProblemCode,
  extra: Parameters<typeof createProblem>[1] & Omit<Refusal, 'problem'> = {},
) => {
  const { status, headers, ...rest } = extra;
  return failed<Refusal>({
    problem: createProblem(code, rest),
    ...(status !== undefined && { status }),
    ...(headers && { headers }),
  });
};

/** Codes without an HTTP status belong to widgets; said by an operator's answer they mean that the operator failed. */
const asProviders = (problem: Problem): Problem =>
  PROBLEMS[problem.code].status === 0 ? createProblem('provider-error', problem) : problem;

/**
 * Writes the response. Refusals are `application/problem+json` with our code, and repeat nothing that was sent.
 * @param headers for every answer: correlator, CORS, cookie
 */
export function writeReply(reply: Reply, headers: Headers): Response {
  headers.set('cache-control', 'no-store');
  headers.set('kyc-protocol', '1');
  headers.set('kyc-idempotency', 'yes');
  headers.set('x-content-type-options', 'nosniff');
  if (reply.ok) {
    headers.set('content-type', 'application/json');
    return new Response(JSON.stringify(reply.value), { status: 200, headers });
  }
  const { code, retryAfter, supportId, field } = asProviders(reply.problem.problem);
  const status = reply.problem.status ?? PROBLEMS[code].status;
  for (const [name, value] of Object.entries(reply.problem.headers ?? {})) headers.set(name, value);
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
  headers.set('content-type', 'application/problem+json');
  return new Response(JSON.stringify({ status, code, retryAfter, supportId, field }), { status, headers });
}
