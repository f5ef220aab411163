/**
 * Reads answers of CAMARA One-Time-Password SMS 1.x. Being told that a code is right is proof of possession, so anything that is
 * not exactly the documented success counts as a failure. Source: one-time-password-sms.yaml 1.1.1.
 */
import { createProblem, type ProblemCode } from '../domain/problem.js';
import { failed, ok, type Result } from '../domain/result.js';
import { isFailure, readProblem, type RawAnswer } from './problem.read.js';
import { isJsonObject, ownValue } from '../domain/json-object.js';
import { parseBody } from './parse-body.js';

/** Longest handle that is accepted; the specification says 36. */
const MAX_ID_LENGTH = 128;

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MAX_ID_LENGTH;

/**
 * @returns the operator's handle of this code; problem `protocol` where a success carries none
 */
export function readSendCode(answer: RawAnswer): Result<{ readonly authenticationId: string }> {
  const body = parseBody(answer.body);
  if (isFailure({ ...answer, body })) return failed(readProblem({ ...answer, body }));
  const ids = isJsonObject(body) ? [ownValue(body, 'authenticationId'), ownValue(body, 'authentication_id')] : [];
  const authenticationId = ids.find(isId);
  return authenticationId === undefined ? failed(createProblem('protocol')) : ok({ authenticationId });
}

/** The code is all that the person contributed, and the handle is ours: here a bad input is a bad code, and a lost handle an old one. */
const AT_VALIDATION: ReadonlyMap<ProblemCode, ProblemCode> = new Map([
  ['invalid-input', 'code-invalid'],
  ['subscriber-not-found', 'code-expired'],
]);

/**
 * @returns success for 204, or for 200 without a body; otherwise a problem, also for a 200 that holds anything
 */
export function readValidateCode(answer: RawAnswer): Result<'proved'> {
  const { status } = answer;
  const isEmpty = answer.body === undefined || answer.body === null || answer.body === '';
  if (status === 204 || (status === 200 && isEmpty)) return ok('proved');
  const problem = readProblem({ ...answer, body: parseBody(answer.body) });
  const { retryAfter, supportId, field } = problem;
  return failed(createProblem(AT_VALIDATION.get(problem.code) ?? problem.code, { retryAfter, supportId, field }));
}
