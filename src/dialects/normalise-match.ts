/**
 * The synchronous door for answers to a match, with every reader at hand. Runs anywhere; the widget uses `normaliseMatchLazily`.
 */
import { MATCH_READERS } from './registry.js';
import type { MatchContext } from './match-verdict.js';
import {
  normaliseMatchWith,
  openMatchAnswer,
  type MatchAnswerInput,
  type NormalisedMatch,
  type ReadableMatchAnswer,
} from './normalise-match-with.js';

export interface MatchInput extends MatchAnswerInput, Omit<MatchContext, 'now'> {
  /** When the answer came, ISO 8601 with zone. Absent: the system clock is read, here and nowhere else in this folder. */
  readonly now?: string | undefined;
}

function withReader(answer: MatchAnswerInput): ReadableMatchAnswer {
  const open = openMatchAnswer(answer);
  return { ...open, reader: open.dialect && MATCH_READERS[open.dialect] };
}

/**
 * Normalises several answers to one match, in the order of trust. Never throws on any body.
 * @returns a verdict if at least one answer can be read; otherwise the first problem
 */
export const normaliseMatchAnswers = (answers: readonly MatchAnswerInput[], context: MatchContext): NormalisedMatch =>
  normaliseMatchWith(answers.map(withReader), context);

/**
 * Normalises one answer to a match, whatever operator or API version it comes from. Never throws on any body.
 * Without `dialect` the shape of the body is recognised, and a diagnostic says so.
 * @returns a verdict, or a problem: for a status outside 2xx, for an error body under any status, `protocol` for a body nobody
 * knows. A refusal because of the document number is a verdict
 */
export function normaliseMatch(input: MatchInput): NormalisedMatch {
  // eslint-disable-next-line no-restricted-syntax -- a server that calls this door has no other clock to hand in
  const now = input.now ?? new Date().toISOString();
  return normaliseMatchAnswers([input], { ...input, now });
}
