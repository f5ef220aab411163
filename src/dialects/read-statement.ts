/**
 * How one answer of a table becomes an outcome: by its word, by its number, or by the object that holds them.
 */
import type { AttributeOutcome } from '../domain/outcome.js';
import type { MatchTable } from './match-table.js';
import { isJsonObject } from '../domain/json-object.js';
import { createFinderOf } from './wire-path.js';
import { createWordReader, foldWord, readExactPercent, roundPercent } from './word.js';

export interface Statement {
  readonly answer: AttributeOutcome;
  /** The similarity inside the answer itself. */
  readonly score?: unknown;
}

export type ReadStatement = (value: unknown) => Statement;

const UNKNOWN: AttributeOutcome = { outcome: 'unavailable', reason: 'unknown-word' };
const UNAVAILABLE: Statement = { answer: { outcome: 'unavailable' } };

/** Prepares the reading. A word or type that the table does not know is `unavailable` with reason `unknown-word`. */
export function createStatementReader({
  words,
  percent,
  cell,
}: Pick<MatchTable, 'words' | 'percent' | 'cell'>): ReadStatement {
  const readWord = createWordReader(words);
  const readAnswer = (value: unknown): AttributeOutcome => {
    const known = readWord(value);
    if (known || !percent) return known ?? UNKNOWN;
    // The number itself decides, not the rounded one: 99.6 is not the same.
    const exact = readExactPercent(value);
    if (exact === undefined) return UNKNOWN;
    if (exact === 100) return { outcome: 'match' };
    return { outcome: exact >= (percent.partial ?? 100) ? 'partial' : 'mismatch', score: roundPercent(exact) };
  };
  if (!cell) return (value) => ({ answer: readAnswer(value) });

  const findAnswer = createFinderOf(cell.answer);
  const findScore = createFinderOf(cell.score);
  const findAvailable = createFinderOf(cell.isAvailable);
  return (value) => {
    if (!isJsonObject(value)) return value === null ? UNAVAILABLE : { answer: UNKNOWN };
    // No data outweighs whatever else is in the cell: TMT answers `isMatched: false` with confidence 100 beside it. So does what nobody can read.
    const [isAvailable] = findAvailable(value);
    if (isAvailable !== undefined && foldWord(isAvailable) !== 'true') return UNAVAILABLE;
    const [answer] = findAnswer(value);
    return answer === undefined ? UNAVAILABLE : { answer: readAnswer(answer), score: findScore(value)[0] };
  };
}
