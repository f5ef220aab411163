/**
 * An operator's record becomes attribute values or a problem, with a reader that the caller brings: a server has them all, the
 * widget loads the one it meets.
 */
import type { AttributeName, AttributeValues } from '../domain/attribute.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { createProblem, type Problem } from '../domain/problem.js';
import type { FillInDialect } from './dialect.js';
import type { FillInReader } from './fill-in-reader.js';
import { isFailure, readProblem, type RawAnswer } from './problem.read.js';
import { chooseFillInDialect, type ChosenDialect } from './recognise.js';
import { parseBody } from './parse-body.js';

/** A record as it came, with the name of its dialect if the answer or the configuration gave one. */
export interface FillInInput extends RawAnswer {
  readonly dialect?: string | undefined;
  /** Parsed JSON or its text. */
  readonly body: unknown;
}

/** A record whose body is JSON and whose dialect is known as far as it can be: enough to choose a reader. */
export interface OpenFillIn extends ChosenDialect<FillInDialect> {
  readonly raw: RawAnswer;
}

/** What became of a record: values or a problem, never both. */
export type NormalisedFillIn = (
  | {
      readonly attributes: AttributeValues;
      /** Attributes whose value was repaired and that the person should look at. */
      readonly check: readonly AttributeName[];
      /** The line that the record belongs to; compare it with the proved one. */
      readonly phoneNumber?: string;
      readonly problem?: undefined;
    }
  | {
      readonly problem: Problem;
      readonly attributes?: undefined;
      readonly check?: undefined;
      readonly phoneNumber?: undefined;
    }
) & {
  /** The dialect that was read; empty where none was named or recognised. */
  readonly dialect: string;
  readonly diagnostics: readonly Diagnostic[];
};

/** Parses the body and finds its dialect, which says which reader to bring. */
export function openFillIn({ dialect, ...answer }: FillInInput): OpenFillIn {
  const raw = { ...answer, body: parseBody(answer.body) };
  return { raw, ...chooseFillInDialect(dialect, raw.body) };
}

/**
 * Normalises a record. Never throws on any body.
 * @param reader without one, only failures can be understood
 * @returns the values, none for `{}`; a problem for a status outside 2xx, for an error body, `protocol` for a body nobody knows
 */
export function normaliseFillInWith(reader: FillInReader | undefined, open: OpenFillIn): NormalisedFillIn {
  const dialect = open.dialect ?? '';
  // Error bodies share keys such as `name` with records, so an error wins here.
  if (isFailure(open.raw)) return { problem: readProblem(open.raw), dialect, diagnostics: open.diagnostics };
  const result = reader?.read(open.raw.body);
  if (!result?.ok) {
    return { problem: result?.problem ?? createProblem('protocol'), dialect, diagnostics: open.diagnostics };
  }
  const { diagnostics, ...record } = result.value;
  return { ...record, dialect, diagnostics: [...open.diagnostics, ...diagnostics] };
}
