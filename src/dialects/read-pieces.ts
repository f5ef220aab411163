/**
 * Reads attributes that a provider answers piece by piece, such as a birth date as day, month and year. The pieces are one statement: a single
 * one that differs makes the whole differ, and one that is missing leaves it open.
 */
import type { AttributeName } from '../domain/attribute.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { AttributeOutcome, Outcome } from '../domain/outcome.js';
import type { MatchTable } from './match-table.js';
import { mergeOutcomes } from './merge-outcomes.js';
import { createStatementReader } from './read-statement.js';
import type { JsonObject } from '../domain/json-object.js';
import { createFinderOf, type FindValues } from './wire-path.js';

type Outcomes = Partial<Record<AttributeName, AttributeOutcome>>;

/** What one piece makes of the whole, the strongest first. */
const STRENGTH: readonly Outcome[] = ['mismatch', 'partial', 'unavailable', 'not-checked', 'match'];

const ABSENT: AttributeOutcome = { outcome: 'unavailable' };

/** Prepares the reading; `undefined` for a table without pieces. */
export function createPiecesReader(
  table: Pick<MatchTable, 'pieces' | 'words' | 'percent' | 'cell'>,
): ((source: JsonObject, diagnostics: Diagnostic[]) => Outcomes) | undefined {
  const { pieces } = table;
  if (!pieces) return undefined;
  const readStatement = createStatementReader(table);
  const prepared = (Object.keys(pieces) as AttributeName[]).map((name): readonly [AttributeName, FindValues[]] => [
    name,
    (pieces[name] ?? []).map(createFinderOf),
  ]);
  return (source, diagnostics) => {
    const outcomes: Outcomes = {};
    for (const [name, finders] of prepared) {
      const answers = finders.map((find) => mergeOutcomes(find(source).map((value) => readStatement(value).answer)));
      if (answers.every((answer) => answer === undefined)) continue;
      const statements = answers.map((answer) => answer ?? ABSENT);
      const outcome = STRENGTH.find((strength) => statements.some((statement) => statement.outcome === strength));
      const decisive = statements.find((statement) => statement.outcome === outcome);
      if (!outcome || !decisive) continue;
      outcomes[name] = { outcome, ...(decisive.reason && { reason: decisive.reason }) };
      if (answers.some((answer) => answer?.reason === 'unknown-word'))
        diagnostics.push({ code: 'word-unknown', subject: name });
      if (decisive.reason === 'contradiction') diagnostics.push({ code: 'contradiction', subject: name });
    }
    return outcomes;
  };
}
