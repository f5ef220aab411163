/**
 * Reads match answers by a table. The one way in which all providers are read, so that every rule about words, scores and missing answers holds for
 * each of them. Source of the rules: CAMARA KYC Match 0.1–0.5 for scores; the providers' own pages for their tables.
 */
import type { AttributeName } from '../domain/attribute.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { AttributeOutcome, AttributeOutcomes } from '../domain/outcome.js';
import { createProblem } from '../domain/problem.js';
import { failed, ok, type Result } from '../domain/result.js';
import { createFailureReader } from './failure-inside.js';
import type { MatchReader, MatchReading } from './match-reader.js';
import type { MatchTable } from './match-table.js';
import { isDecisive, mergeByAttribute } from './merge-outcomes.js';
import { createAnswersReader } from './read-answers.js';
import { createPiecesReader } from './read-pieces.js';
import { createSignalsReader } from './read-signals.js';
import { isJsonObject, ownValue, type JsonObject } from '../domain/json-object.js';
import { MAX_VALUE_LENGTH } from './parse-body.js';
import { createFinderOf } from './wire-path.js';
import { createWordReader } from './word.js';

/** More pairs than any provider answers with. */
const MAX_PAIRS = 200;

const createGathered = () => Object.create(null) as Record<string, unknown>;

/** A list of pairs as an object. Pairs that repeat a name go into objects of their own, so that two answers under one name can contradict. */
function gatherPairs(
  list: readonly unknown[],
  [nameKey, valueKey]: readonly [string, string],
): readonly [JsonObject, ...JsonObject[]] {
  const gathered: [Record<string, unknown>, ...Record<string, unknown>[]] = [createGathered()];
  for (const pair of list.slice(0, MAX_PAIRS)) {
    const name = isJsonObject(pair) ? ownValue(pair, nameKey) : undefined;
    if (!isJsonObject(pair) || typeof name !== 'string') continue;
    let target = gathered.find((object) => !(name in object));
    if (!target) gathered.push((target = createGathered()));
    target[name] = ownValue(pair, valueKey);
  }
  return gathered;
}

/** Statements about another identity say so, where they decide anything. */
const markOther = (outcomes: AttributeOutcomes): AttributeOutcomes =>
  Object.fromEntries(
    Object.entries(outcomes).map(([name, statement]) => [
      name,
      isDecisive(statement) ? { ...statement, reason: 'other-identity' as const } : statement,
    ]),
  );

/** A contradiction inside one source stays one; what a source cannot tell does not hide what another one says. */
const weight = (statement: AttributeOutcome): number =>
  statement.reason === 'contradiction' ? 0 : isDecisive(statement) ? 1 : 2;

/** Several sources of one answer, which stand side by side, become one, attribute by attribute. Their order means nothing. */
function mergeSources(sources: readonly AttributeOutcomes[], diagnostics: Diagnostic[]): AttributeOutcomes {
  const [only] = sources;
  if (only && sources.length === 1) return only;
  const statementsOf = (name: AttributeName) =>
    sources.flatMap((source) => source[name] ?? []).sort((one, other) => weight(one) - weight(other));
  return mergeByAttribute(new Set(sources.flatMap(Object.keys)) as Set<AttributeName>, statementsOf, diagnostics);
}

const readLabel = (value: unknown): string | undefined => {
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  return typeof text === 'string' && text.length <= MAX_VALUE_LENGTH ? text.trim() || undefined : undefined;
};

/**
 * Makes the reader of one dialect.
 * @param table what the dialect looks like; read once, at the start
 */
export function createMatchReader(table: MatchTable): MatchReader {
  const {
    dialect,
    at,
    list,
    isEverySource = false,
    pairs,
    otherIdentity,
    aggregate,
    overall,
    operator,
    requestId,
  } = table;
  const places = at?.map(createFinderOf);
  const answers = createAnswersReader(table);
  const readPieces = createPiecesReader(table);
  const others = otherIdentity && createAnswersReader({ ...table, answers: otherIdentity, scores: {} });
  const hasAnswerKeys = Object.keys(table.answers).length > 0;
  const readSignals = createSignalsReader(table.signals);
  const readFailureInside = createFailureReader(table.problem);
  const readWord = createWordReader(table.words);
  const findAggregate = createFinderOf(aggregate);
  const findOverall = createFinderOf(overall?.at);
  const findOperator = createFinderOf(operator);
  const findRequestId = createFinderOf(requestId);

  /** The objects with the answers; none in a body of another shape. */
  function findSources(body: unknown): readonly JsonObject[] {
    if (!places) {
      const source = list !== undefined && Array.isArray(body) ? { [list]: body as unknown } : body;
      return isJsonObject(source) ? [source] : [];
    }
    const found = places
      .flatMap((find) => (isEverySource ? find(body) : find(body).slice(0, 1)))
      .map((source) => (pairs && Array.isArray(source) ? gatherPairs(source, pairs) : [source].filter(isJsonObject)))
      .filter(({ length }) => length > 0);
    return (isEverySource ? found : found.slice(0, 1)).flat();
  }

  const hasNotes = overall !== undefined || operator !== undefined || requestId !== undefined;

  function readNotes(
    body: unknown,
    source: JsonObject,
  ): Pick<MatchReading, 'operator' | 'requestId' | 'providerDecision'> {
    const [operatorName, id] = [findOperator, findRequestId].map((find) => readLabel(find(body)[0]));
    const value = readLabel(findOverall(body)[0]) ?? readLabel(findOverall(source)[0]);
    return {
      ...(operatorName !== undefined && { operator: operatorName }),
      ...(id !== undefined && { requestId: id }),
      ...(overall && value !== undefined && { providerDecision: { value, polarity: overall.polarity } }),
    };
  }

  function readAggregate(value: unknown): MatchReading {
    const outcome = readWord(value)?.outcome;
    const isDecided = outcome === 'match' || outcome === 'mismatch';
    return {
      kind: 'aggregate',
      decision: isDecided ? outcome : 'inconclusive',
      ...(isDecided && {
        providerDecision: { value: String(outcome === 'match'), polarity: 'higher-is-better' as const },
      }),
      diagnostics: outcome ? [] : [{ code: 'word-unknown', subject: aggregate ?? '' }],
    };
  }

  function readSource(source: JsonObject, diagnostics: Diagnostic[]): AttributeOutcomes {
    const outcomes = answers.read(source, diagnostics);
    if (!readPieces && !others) return outcomes;
    const besides = others && markOther(others.read(source, diagnostics));
    return { ...besides, ...readPieces?.(source, diagnostics), ...outcomes };
  }

  const hasAnswers = (source: JsonObject): boolean =>
    answers.has(source) || others?.has(source) === true || Object.keys(readPieces?.(source, []) ?? {}).length > 0;

  function read(body: unknown): Result<MatchReading> {
    const sources = findSources(body);
    const diagnostics: Diagnostic[] = [];
    const attributes = mergeSources(
      sources.map((source) => readSource(source, diagnostics)),
      diagnostics,
    );
    const failure = readFailureInside(body);
    const isDecided = () => Object.values(attributes).some(isDecisive);
    if (failure && !isDecided()) {
      return failure.kind === 'problem' ? failed(failure.problem) : ok({ kind: 'document-gate', diagnostics: [] });
    }
    const [source] = sources;
    if (!source) return failed(createProblem('protocol'));
    const [whole] = Object.keys(attributes).length === 0 ? findAggregate(body) : [];
    if (whole !== undefined) return ok(readAggregate(whole));
    const { signals, isAnswered, diagnostics: aboutSignals } = readSignals(source, body);
    const hasSignals = Object.keys(signals).length > 0;
    // An answer that holds nothing but signals has to mention one, if only as not available.
    if (!hasAnswerKeys && !isAnswered) return failed(createProblem('protocol'));
    return ok({
      kind: 'attributes',
      attributes,
      ...(hasNotes && readNotes(body, source)),
      ...(hasSignals && { signals }),
      diagnostics: [...diagnostics, ...aboutSignals],
    });
  }

  return { dialect, hasAnswers: (body) => findSources(body).some(hasAnswers), read };
}
