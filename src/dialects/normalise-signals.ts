/**
 * The door for the signals of one answer: of an API that answers nothing else, such as a change of SIM, or of a match that has some beside it.
 */
import type { Diagnostic } from '../domain/diagnostic.js';
import { createProblem, type Problem } from '../domain/problem.js';
import type { Signals } from '../domain/signal.js';
import { openMatchAnswer, type MatchAnswerInput } from './normalise-match-with.js';
import { isFailure, readProblem } from './problem.read.js';
import { MATCH_READERS } from './registry.js';

/** What became of an answer: its signals or a problem, never both. */
export type NormalisedSignals = (
  | { readonly signals: Signals; readonly problem?: undefined }
  | { readonly problem: Problem; readonly signals?: undefined }
) & {
  /** The dialect that was read; empty where none was named or recognised. */
  readonly dialect: string;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Normalises the signals of one answer. Never throws on any body. Without `dialect` the shape of the body is recognised.
 * @returns the signals, none where the answer has none; a problem for a status outside 2xx, for an error body, `protocol` for a body nobody knows
 */
export function normaliseSignals(input: MatchAnswerInput): NormalisedSignals {
  const { raw, dialect: name, diagnostics } = openMatchAnswer(input);
  const dialect = name ?? '';
  if (isFailure(raw)) return { problem: readProblem(raw), dialect, diagnostics };
  const result = name && MATCH_READERS[name].read(raw.body);
  if (!result?.ok) return { problem: result?.problem ?? createProblem('protocol'), dialect, diagnostics };
  const reading = result.value;
  return { signals: reading.signals ?? {}, dialect, diagnostics: [...diagnostics, ...reading.diagnostics] };
}
