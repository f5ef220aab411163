/**
 * The synchronous door for answers to a match, with every reader at hand. Runs anywhere; the widget uses `loadMatchNormaliser`.
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

/** What the caller knows about the check, and need not say when it was. */
export interface MatchAnswersContext extends Omit<MatchContext, 'now'> {
  /** When the answer came, ISO 8601 with zone. Absent: the system clock is read, here and nowhere else in this folder. */
  readonly now?: string | undefined;
}

/** One answer, and what the caller knows about the check. */
export interface MatchInput extends MatchAnswerInput, MatchAnswersContext {}

function withReader(answer: MatchAnswerInput): ReadableMatchAnswer {
  const open = openMatchAnswer(answer);
  return { ...open, reader: open.dialect && MATCH_READERS[open.dialect] };
}

/**
 * Normalises several answers to one match, in the order of trust. Never throws on any JSON and any text.
 * @param context its policy has to be one that `checkPolicy` finds no mistake in
 * @returns a verdict if at least one answer can be read, with a diagnostic for each that cannot; the first problem otherwise, and where one failed
 * and the others hold nothing but signals
 */
export function normaliseMatchAnswers(
  answers: readonly MatchAnswerInput[],
  context: MatchAnswersContext = {},
): NormalisedMatch {
  // eslint-disable-next-line no-restricted-syntax -- a server that calls this door has no other clock to hand in
  const now = context.now ?? new Date().toISOString();
  return normaliseMatchWith(answers.map(withReader), { ...context, now });
}

/**
 * Normalises one answer to a match, whatever operator or API version it comes from. Never throws on any JSON and any text.
 * Without `dialect` the shape of the body is recognised, and a diagnostic says so.
 * @param input the answer, and what the caller knows; its policy has to be one that `checkPolicy` finds no mistake in
 * @returns a verdict, or a problem: for a status outside 2xx, for an error body under any status, `protocol` for a body nobody
 * knows. A refusal because of the document number is a verdict
 */
export const normaliseMatch = (input: MatchInput): NormalisedMatch => normaliseMatchAnswers([input], input);
