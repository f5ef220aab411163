/**
 * From a refused request to a problem. The body's code decides; where it has none that anybody knows, the HTTP status does.
 * Failures without an HTTP answer are named in `transport.ts`. Fetched with the first refusal: most visits meet none.
 */
import { isErrorBody, readFailure, readProblem } from '../dialects/problem.read.js';
import { isJsonObject, ownValue } from '../domain/json-object.js';
import { createProblem, type Problem, type ProblemCode } from '../domain/problem.js';
import type { Reply } from './transport.js';

/** Where a bare status of the customer's own server means something else than an operator's. Source: fault matrix, security 3.2. */
const BARE: Readonly<Record<number, ProblemCode>> = {
  413: 'invalid-input',
  414: 'invalid-input',
  425: 'timeout',
  431: 'invalid-input',
  501: 'not-supported',
};

/** Seconds to wait where the answer says to wait and not for how long. */
const DEFAULT_DELAY = 30;

/** Whether a proxy of this protocol says of itself that it is wrongly set up. */
const saysConfig = ({ body }: Reply): boolean => isJsonObject(body) && ownValue(body, 'code') === 'config';

/** Whether nobody but a router said this: there is no such route. */
export const isRouteMissing = (reply: Reply): boolean =>
  reply.status === 404 && readProblem(reply).code === 'config' && !saysConfig(reply);

/** Whether a refusal is a verdict: because of the document number alone. */
export const isDocumentGate = (reply: Reply): boolean => readFailure(reply).kind === 'document-gate';

/** Reads a reply whose status is not 200. Total. */
export function problemOf(reply: Reply): Problem {
  const read = readProblem(reply);
  const isBare = !isErrorBody(reply.body);
  const isDelayed = reply.status === 503 && read.retryAfter !== undefined;
  const code = isBare ? (isDelayed ? 'rate-limited' : (BARE[reply.status] ?? read.code)) : read.code;
  const retryAfter = read.retryAfter ?? (code === 'rate-limited' ? DEFAULT_DELAY : undefined);
  return createProblem(code, { ...read, retryAfter });
}
