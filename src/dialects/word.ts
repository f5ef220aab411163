/**
 * The words in which providers grade. Every value is folded into a word first, so that a boolean, its text and its other spellings meet.
 */
import type { AttributeOutcome, Outcome } from '../domain/outcome.js';
import { MAX_VALUE_LENGTH } from './parse-body.js';

/** Folded words and what they mean; a word with a score or a reason of its own has the whole outcome. */
export type Words = Readonly<Record<string, Outcome | AttributeOutcome>>;

/**
 * A value as a word: in lower case, without spaces and underscores, so that "no match", `no_match` and `nomatch` meet. The minus sign
 * stays: `-1` is a word of its own.
 * @returns `undefined` for a list, an object and a text of more than 512 code units
 */
export function foldWord(value: unknown): string | undefined {
  if (value === null) return 'null';
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value.length > MAX_VALUE_LENGTH) return undefined;
  return value.toLowerCase().replace(/[\s_]+/g, '');
}

/** Prepares words. The reader gives what a value means; `undefined` for one that the dialect does not define. */
export function createWordReader(words: Words): (value: unknown) => AttributeOutcome | undefined {
  const meanings = new Map(
    Object.entries(words).map(([word, meaning]) => [
      word,
      typeof meaning === 'string' ? { outcome: meaning } : meaning,
    ]),
  );
  return (value) => {
    // Nearly every answer is folded already, and folding costs more than all else.
    const exact = typeof value === 'string' ? meanings.get(value) : undefined;
    if (exact) return exact;
    const word = foldWord(value);
    return word === undefined ? undefined : meanings.get(word);
  };
}

/** A number from 0 to 100 as it came; `undefined` for anything else. Floats are announced for CAMARA, texts are seen in the wild. */
export function readExactPercent(value: unknown): number | undefined {
  const isNumeric = typeof value === 'string' && /^\d{1,3}(\.\d{1,20})?$/.test(value.trim());
  const percent = isNumeric ? Number(value) : value;
  return typeof percent === 'number' && percent >= 0 && percent <= 100 ? percent : undefined;
}

/** Rounded, as scores are kept. */
export const roundPercent = (percent: number): number => Math.round(percent) + 0; // + 0 turns -0 into 0

/** A number from 0 to 100, rounded; `undefined` for anything else. */
export function readPercent(value: unknown): number | undefined {
  const percent = readExactPercent(value);
  return percent === undefined ? undefined : roundPercent(percent);
}

/** Answers of providers that say yes or no. */
export const YES_OR_NO: Words = {
  true: 'match',
  y: 'match',
  false: 'mismatch',
  n: 'mismatch',
  null: 'unavailable',
  '': 'unavailable',
};

/** Answers of providers that grade in plain words. Source: Plaid `kyc_check`, Didit Database Validation, Trulioo Normalized API. */
export const PLAIN_GRADES: Words = {
  match: 'match',
  fullmatch: 'match',
  partialmatch: 'partial',
  partial: 'partial',
  nomatch: 'mismatch',
  nodata: 'unavailable',
  missing: 'unavailable',
  // The only word of any provider for an attribute that was not sent.
  noinput: 'not-checked',
  null: 'unavailable',
  '': 'unavailable',
};
