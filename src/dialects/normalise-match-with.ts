/**
 * Answers to a match become a verdict or a problem, with readers that the caller brings: a server has them all, the widget loads
 * the ones it meets.
 */
import type { Diagnostic } from '../domain/diagnostic.js';
import { createProblem, type Problem } from '../domain/problem.js';
import { failed, ok, type Result } from '../domain/result.js';
import type { Verdict } from '../domain/verdict.js';
import type { MatchDialect } from './dialect.js';
import type { MatchReader, MatchReading } from './match-reader.js';
import { createVerdict, type MatchContext } from './match-verdict.js';
import { mergeMatchReadings } from './merge-match-readings.js';
import { isFailure, isSuccessStatus, readFailure, type RawAnswer } from './problem.read.js';
import { chooseMatchDialect, type ChosenDialect } from './recognise.js';
import { parseBody } from './wire-object.js';

/** An answer to a match as it came, with the name of its dialect if the answer or the configuration gave one. */
export interface MatchAnswerInput extends RawAnswer {
  readonly dialect?: string | undefined;
  /** Parsed JSON or its text. */
  readonly body: unknown;
}

/** An answer whose body is JSON and whose dialect is known as far as it can be: enough to choose a reader. */
export interface OpenMatchAnswer extends ChosenDialect<MatchDialect> {
  readonly raw: RawAnswer;
}

/** An open answer with its reader; without one, only failures can be understood. */
export interface ReadableMatchAnswer extends OpenMatchAnswer {
  readonly reader: MatchReader | undefined;
}

export type NormalisedMatch = (
  | { readonly verdict: Verdict; readonly problem?: undefined }
  | { readonly problem: Problem; readonly verdict?: undefined }
) & {
  /** The dialect that was read, several joined with `+`; empty where none was named or recognised. */
  readonly dialect: string;
  readonly diagnostics: readonly Diagnostic[];
};

/** Parses the body and finds its dialect, which says which reader to bring. */
export function openMatchAnswer({ dialect, ...answer }: MatchAnswerInput): OpenMatchAnswer {
  const raw = { ...answer, body: parseBody(answer.body) };
  return { raw, ...chooseMatchDialect(dialect, raw.body) };
}

function readAnswer({ raw, reader }: ReadableMatchAnswer): Result<MatchReading> {
  // Outcomes of single attributes are evidence even where another part of the same answer failed.
  const isAnswered = isSuccessStatus(raw.status) && reader?.hasAnswers(raw.body) === true;
  if (isFailure(raw) && !isAnswered) {
    const failure = readFailure(raw);
    return failure.kind === 'document-gate' ? ok({ kind: 'document-gate', diagnostics: [] }) : failed(failure.problem);
  }
  return reader ? reader.read(raw.body) : failed(createProblem('protocol'));
}

const joined = (dialects: readonly (string | undefined)[]): string =>
  [...new Set(dialects.filter((dialect) => dialect !== undefined))].join('+');

/**
 * Normalises the answers to one match, in the order of trust. Never throws on any body.
 * @returns a verdict if at least one answer can be read, with a diagnostic for each that cannot; otherwise the first problem
 */
export function normaliseMatchWith(answers: readonly ReadableMatchAnswer[], context: MatchContext): NormalisedMatch {
  const readings: MatchReading[] = [];
  const readDialects: (string | undefined)[] = [];
  const problems: Problem[] = [];
  const notes: Diagnostic[] = [];
  for (const answer of answers) {
    const result = readAnswer(answer);
    notes.push(...answer.diagnostics);
    if (!result.ok) {
      problems.push(result.problem);
      continue;
    }
    readings.push(result.value);
    // The gate is CAMARA's own, so an error without a named dialect still says who speaks.
    readDialects.push(answer.dialect ?? (result.value.kind === 'document-gate' ? 'camara-match' : undefined));
  }
  if (readings.length === 0) {
    const dialect = joined(answers.map(({ dialect }) => dialect));
    return { problem: problems[0] ?? createProblem('protocol'), dialect, diagnostics: notes };
  }
  const dialect = joined(readDialects);
  const { verdict, diagnostics } = createVerdict(mergeMatchReadings(readings), dialect, context);
  const unusable = problems.map((): Diagnostic => ({ code: 'answer-unusable' }));
  return { verdict, dialect, diagnostics: [...notes, ...unusable, ...diagnostics] };
}
