/**
 * The widget's way in: the same as the synchronous doors, but a reader is fetched when its first answer arrives.
 * The promises reject only when a reader's file cannot be fetched; no body makes them reject.
 */
import { loadFillInReader, loadMatchReader } from './load-reader.js';
import type { MatchContext } from './match-verdict.js';
import { normaliseFillInWith, openFillIn, type FillInInput, type NormalisedFillIn } from './normalise-fill-in-with.js';
import {
  normaliseMatchWith,
  openMatchAnswer,
  type MatchAnswerInput,
  type NormalisedMatch,
} from './normalise-match-with.js';

/** Normalises the answers to one match, in the order of trust; usually there is one. */
export async function normaliseMatchLazily(
  answers: readonly MatchAnswerInput[],
  context: MatchContext,
): Promise<NormalisedMatch> {
  const readable = answers.map(openMatchAnswer).map(async (open) => ({
    ...open,
    reader: open.dialect && (await loadMatchReader(open.dialect)),
  }));
  return normaliseMatchWith(await Promise.all(readable), context);
}

/** Normalises an operator's record. */
export async function normaliseFillInLazily(input: FillInInput): Promise<NormalisedFillIn> {
  const open = openFillIn(input);
  return normaliseFillInWith(open.dialect && (await loadFillInReader(open.dialect)), open);
}
