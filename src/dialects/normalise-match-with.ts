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
import { parseBody } from './parse-body.js';

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

/** What became of one or several answers: a verdict or a problem, never both. */
export type NormalisedMatch = (
  | { readonly verdict: Verdict; readonly problem?: undefined }
  | { readonly problem: Problem; readonly verdict?: undefined }
) & {
  /** The dialect that was read, several joined with `+`; empty where none was named or recognised. */
  readonly dialect: string;
  readonly diagnostics: readonly Diagnostic[];
};

/** Parses the body and finds its dialect, which says which reader to bring. */
export function openMatchAnswer({ dialect, status, body, retryAfter, date }: MatchAnswerInput): OpenMatchAnswer {
  const raw: RawAnswer = { status, body: parseBody(body), retryAfter, date };
  const chosen = chooseMatchDialect(dialect, raw.body);
  return { raw, dialect: chosen.dialect, diagnostics: chosen.diagnostics };
}

function readAnswer({ raw, reader }: ReadableMatchAnswer): Result<MatchReading> {
  if (isFailure(raw)) {
    const failure = readFailure(raw);
    if (failure.kind === 'document-gate') return ok({ kind: 'document-gate', diagnostics: [] });
    // Outcomes of single attributes are evidence even where another part of the same answer failed.
    const isAnswered = isSuccessStatus(raw.status) && reader?.hasAnswers(raw.body) === true;
    if (!isAnswered) return failed(failure.problem);
  }
  return reader ? reader.read(raw.body) : failed(createProblem('protocol'));
}

/** Whether a reading says anything about the person: signals are about the line. */
const isAboutPerson = (reading: MatchReading): boolean =>
  reading.kind !== 'attributes' || Object.keys(reading.attributes).length > 0;

/** A note where an answer says nothing in the dialect that was named for it, and has the shape of another. */
function noteUnlike({ raw, dialect }: ReadableMatchAnswer, reading: MatchReading): Diagnostic | undefined {
  if (dialect === undefined || isAboutPerson(reading) || reading.signals) return undefined;
  const other = chooseMatchDialect(undefined, raw.body).dialect;
  return other && other !== dialect ? { code: 'dialect-unlike', subject: dialect, suggestion: other } : undefined;
}

const joined = (dialects: readonly (string | undefined)[]): string =>
  dialects.filter((dialect, index) => dialect !== undefined && dialects.indexOf(dialect) === index).join('+');

/**
 * Normalises the answers to one match, in the order of trust. Never throws on any JSON and any text.
 * @returns a verdict if at least one answer can be read, with a diagnostic for each that cannot; the first problem otherwise, and where one failed and
 * the others hold nothing but signals
 */
export function normaliseMatchWith(answers: readonly ReadableMatchAnswer[], context: MatchContext): NormalisedMatch {
  const readings: MatchReading[] = [];
  const readDialects: (string | undefined)[] = [];
  const notes: Diagnostic[] = [];
  const unusable: Diagnostic[] = [];
  let problem: Problem | undefined;
  for (const answer of answers) {
    const result = readAnswer(answer);
    for (const note of answer.diagnostics) notes.push(note);
    if (!result.ok) {
      problem ??= result.problem;
      unusable.push({ code: 'answer-unusable' });
      continue;
    }
    readings.push(result.value);
    const unlike = noteUnlike(answer, result.value);
    if (unlike) notes.push(unlike);
    // The gate is CAMARA's own, so an error without a named dialect still says who speaks.
    readDialects.push(answer.dialect ?? (result.value.kind === 'document-gate' ? 'camara-match' : undefined));
  }
  // What failed outweighs what says nothing about the person: a change of SIM alone is no answer to a match.
  if (readings.length === 0 || (problem && !readings.some(isAboutPerson))) {
    const dialect = joined(answers.map((answer) => answer.dialect));
    return { problem: problem ?? createProblem('protocol'), dialect, diagnostics: notes };
  }
  const dialect = joined(readDialects);
  // A policy's provider rules are about one provider's words; they must not meet another's.
  const decisionDialect = readDialects[readings.findIndex(({ providerDecision }) => providerDecision)];
  const { verdict, diagnostics } = createVerdict(mergeMatchReadings(readings), dialect, context, decisionDialect);
  for (const note of unusable) notes.push(note);
  for (const note of diagnostics) notes.push(note);
  return { verdict, dialect, diagnostics: notes };
}
