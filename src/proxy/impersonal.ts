/**
 * What may be told to somebody who has proved nothing yet: what the service does, never what is known about a number (security A6).
 */
import { createProblem, type Problem, type ProblemCode } from '../domain/problem.js';
import { failed } from '../domain/result.js';

/** Problems that say something about the service and nothing about the number. */
const IMPERSONAL: readonly ProblemCode[] = [
  'not-authorised',
  'rate-limited',
  'timeout',
  'provider-error',
  'config',
  'protocol',
  'network',
];

export const isImpersonal = ({ code }: Problem): boolean => IMPERSONAL.includes(code);

/** Without the field and the operator's own identifiers: there is nobody yet whom they could be told. */
export const bare = ({ code, retryAfter }: Problem) => failed({ problem: createProblem(code, { retryAfter }) });
