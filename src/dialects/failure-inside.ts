/**
 * Finds the error inside an answer that went well by its status: some providers answer 200 and put what went wrong into the body.
 * Source: Twilio Lookup v2 (`error_code`), Vonage Identity Insights (`status.code`), Telesign PhoneID and TMT (`status`).
 */
import { createProblem } from '../domain/problem.js';
import type { MatchTable } from './match-table.js';
import { readFailureCode, type Failure } from './problem.read.js';
import { createFinderOf } from './wire-path.js';
import { foldWord } from './word.js';

/** Prepares the search; without a table nothing is ever found. */
export function createFailureReader(table: MatchTable['problem']): (body: unknown) => Failure | undefined {
  if (!table) return () => undefined;
  const { at, fine, codes = {} } = table;
  const findCode = createFinderOf(at);
  /** What is no word at all is no success either, whatever an empty one means. */
  const isFine = (value: unknown): boolean => {
    const word = foldWord(value);
    return word !== undefined && fine.includes(word);
  };
  return (body) => {
    const code = findCode(body).find((value) => !isFine(value));
    if (code === undefined) return undefined;
    const word = foldWord(code);
    const known = word !== undefined && Object.hasOwn(codes, word) ? codes[word] : undefined;
    return known ? { kind: 'problem', problem: createProblem(known) } : readFailureCode(code);
  };
}
