/**
 * Reads what one object of an answer says about each attribute, in one pass over its keys: a body of a hundred foreign keys costs a hundred
 * look-ups, not a search for each attribute.
 */
import { attributeSpec, type AttributeName } from '../domain/attribute.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { AttributeOutcome } from '../domain/outcome.js';
import type { MatchTable } from './match-table.js';
import { mergeOutcomes } from './merge-outcomes.js';
import { createStatementReader, type Statement } from './read-statement.js';
import type { JsonObject } from '../domain/json-object.js';
import { createFinderOf, keysOfPath, listPaths, type FindValues, type WirePaths } from './wire-path.js';
import { readPercent } from './word.js';

/** Where a key's value is put: the attribute's place in the table, and whether it is its score. */
interface Slot {
  readonly index: number;
  readonly isScore: boolean;
}

/** The values of one attribute; one value is held as it is, several as what `find` gives. */
interface PreparedAnswer {
  readonly name: AttributeName;
  readonly findAnswers: FindValues;
  readonly findScores: FindValues;
  /** What stands in the answer's place where the provider could not give it. */
  readonly findRefusals: FindValues;
  /** Whether some of its places are not keys of the object itself. */
  readonly isDeep: boolean;
}

type Outcomes = Partial<Record<AttributeName, AttributeOutcome>>;

export interface AnswersReader {
  /** Whether the object answers for at least one attribute. */
  readonly has: (source: JsonObject) => boolean;
  /** The outcome of each attribute that the object answers for. */
  readonly read: (source: JsonObject, diagnostics: Diagnostic[]) => Outcomes;
}

const isDeepPath = (paths: WirePaths | undefined): boolean => listPaths(paths).some((path) => !keysOfPath(path));

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Where an object says that it has no answers, for each of the paths that lead into one. */
const refusalPaths = (at: WirePaths | undefined, key: string | undefined): WirePaths =>
  key === undefined ? [] : listPaths(at).flatMap((path) => (path.includes('/') ? parentOf(path) + key : []));

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/**
 * An outcome with the score that came inside it, if it may have one. A score stands only beside `mismatch` and `partial` of an attribute that may be
 * scored: on a document number or a birth date it would let somebody guess them digit by digit.
 */
function withOwnScore(result: AttributeOutcome, name: AttributeName): AttributeOutcome {
  const { score, ...rest } = result;
  return score === undefined || attributeSpec(name).scored ? result : rest;
}

const isPlain = ({ answer, score }: Statement): boolean =>
  score === undefined && answer.score === undefined && answer.reason === undefined;

/** Prepares the reading of a table's answers. */
export function createAnswersReader(table: MatchTable): AnswersReader {
  const readStatement = createStatementReader(table);
  const answers = (Object.keys(table.answers) as AttributeName[]).map((name): PreparedAnswer => {
    const [at, scores] = [table.answers[name], table.scores?.[name]];
    return {
      name,
      findAnswers: createFinderOf(at),
      findScores: createFinderOf(scores),
      findRefusals: createFinderOf(refusalPaths(at, table.cell?.refusal)),
      isDeep: isDeepPath(at) || isDeepPath(scores),
    };
  });
  const slots = new Map<string, Slot>();
  for (const [index, { name }] of answers.entries()) {
    for (const path of listPaths(table.answers[name]))
      for (const key of keysOfPath(path) ?? []) slots.set(key, { index, isScore: false });
    for (const path of listPaths(table.scores?.[name]))
      for (const key of keysOfPath(path) ?? []) slots.set(key, { index, isScore: true });
  }
  const deep = answers.filter(({ isDeep }) => isDeep);

  /** What an attribute's values mean, with the notes that it takes. */
  function settle(
    name: AttributeName,
    values: readonly unknown[],
    scores: readonly unknown[],
    diagnostics: Diagnostic[],
  ): AttributeOutcome | undefined {
    const only = values.length === 1 ? readStatement(values[0]) : undefined;
    // Nearly every answer is one known word and nothing beside it.
    if (only && isPlain(only) && scores.length <= 1 && scores[0] === undefined) return only.answer;
    const statements = only ? [only] : values.map(readStatement);
    const result = only ? only.answer : mergeOutcomes(statements.map(({ answer }) => answer));
    if (result?.reason === 'unknown-word') diagnostics.push({ code: 'word-unknown', subject: name });
    if (result?.reason === 'contradiction') diagnostics.push({ code: 'contradiction', subject: name });
    const inside = statements.find(({ score }) => isGiven(score))?.score;
    const sent = inside ?? scores.find(isGiven);
    if (sent === undefined) return result && withOwnScore(result, name);
    const score = readPercent(sent);
    if (result?.outcome === 'mismatch' && score !== undefined && attributeSpec(name).scored)
      return { ...result, score };
    // A provider whose answers always hold a similarity has one beside a match too; that is worth no note.
    if (inside === undefined || score === undefined) diagnostics.push({ code: 'score-dropped', subject: name });
    return result && withOwnScore(result, name);
  }

  /** The outcome of an attribute whose values are not where the one pass over the keys finds them. */
  function search(answer: PreparedAnswer, source: JsonObject, diagnostics: Diagnostic[]): AttributeOutcome | undefined {
    const values = answer.findAnswers(source);
    if (values.length === 0 && answer.findRefusals(source).length > 0) return { outcome: 'unavailable' };
    return settle(answer.name, values, answer.findScores(source), diagnostics);
  }

  function read(source: JsonObject, diagnostics: Diagnostic[]): Outcomes {
    const values: unknown[] = [];
    const scores: unknown[] = [];
    let unclear: Set<PreparedAnswer> | undefined = deep.length > 0 ? new Set(deep) : undefined;
    for (const key of Object.keys(source)) {
      const slot = slots.get(key);
      const value = slot && source[key];
      if (!slot || value === undefined) continue;
      const list = slot.isScore ? scores : values;
      const answer = answers[slot.index];
      // Spelt twice: the order of trust decides, not the order in the body.
      if (list[slot.index] !== undefined && answer) (unclear ??= new Set()).add(answer);
      list[slot.index] = value;
    }
    const outcomes: Outcomes = {};
    for (let index = 0; index < answers.length; index++) {
      const answer = answers[index];
      const value = values[index];
      const score = scores[index];
      const isUnclear = answer && unclear?.has(answer);
      if (!answer || (value === undefined && score === undefined && !isUnclear)) continue;
      const outcome = isUnclear
        ? search(answer, source, diagnostics)
        : settle(answer.name, value === undefined ? [] : [value], [score], diagnostics);
      if (outcome) outcomes[answer.name] = outcome;
    }
    return outcomes;
  }

  const has = (source: JsonObject): boolean =>
    Object.keys(source).some((key) => slots.get(key)?.isScore === false && source[key] !== undefined) ||
    deep.some(({ findAnswers }) => findAnswers(source).length > 0);

  return { has, read };
}
