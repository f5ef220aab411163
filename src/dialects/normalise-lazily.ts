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

/**
 * Fetches what the answers to one match are read with.
 * @param answers in the order of trust; usually there is one
 * @returns what normalises them. It fetches nothing, and nothing but a policy that `checkPolicy` finds a mistake in can make it throw
 */
export async function loadMatchNormaliser(
  answers: readonly MatchAnswerInput[],
): Promise<(context: MatchContext) => NormalisedMatch> {
  const readable = await Promise.all(
    answers.map(openMatchAnswer).map(async (open) => ({
      ...open,
      reader: open.dialect && (await loadMatchReader(open.dialect)),
    })),
  );
  return (context) => normaliseMatchWith(readable, context);
}

/** Normalises an operator's record. */
export async function normaliseFillInLazily(input: FillInInput): Promise<NormalisedFillIn> {
  const open = openFillIn(input);
  return normaliseFillInWith(open.dialect && (await loadFillInReader(open.dialect)), open);
}
