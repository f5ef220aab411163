/**
 * The synchronous door for an operator's record, with every reader at hand. Runs anywhere; the widget uses `normaliseFillInLazily`.
 */
import { normaliseFillInWith, openFillIn, type FillInInput, type NormalisedFillIn } from './normalise-fill-in-with.js';
import { FILL_IN_READERS } from './registry.js';

/**
 * Normalises a record, whatever operator or API version it comes from. Never throws on any body.
 * Without `dialect` the shape of the body is recognised, and a diagnostic says so.
 * @returns the values with those to check, none for `{}`, or a problem
 */
export function normaliseFillIn(input: FillInInput): NormalisedFillIn {
  const open = openFillIn(input);
  return normaliseFillInWith(open.dialect && FILL_IN_READERS[open.dialect], open);
}
