/**
 * The door for failed answers of any route: one-time codes, consents, tokens, whatever has no reader of its own.
 */
import type { Problem } from '../domain/problem.js';
import { isFailure, readFailure, type RawAnswer } from './problem.read.js';
import { parseBody } from './parse-body.js';

/**
 * Normalises a failed answer. Never throws on any body, parsed or text.
 * @returns the problem; `undefined` where nothing failed: the answer is a success, or it is the operator's refusal because of the
 * document number, which is a verdict and belongs to `normaliseMatch`
 */
export function normaliseProblem(input: RawAnswer): Problem | undefined {
  const answer = { ...input, body: parseBody(input.body) };
  const failure = isFailure(answer) ? readFailure(answer) : undefined;
  return failure?.kind === 'problem' ? failure.problem : undefined;
}
