/**
 * Reads operators' records by a table. The one way in which all providers are read: what is absent, `null` or blank has no value, and what cannot be
 * read as its attribute's kind is left out with a note.
 */
import type { AttributeName } from '../domain/attribute.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { isE164 } from '../domain/e164.js';
import { createProblem } from '../domain/problem.js';
import { failed, ok, type Result } from '../domain/result.js';
import { createFailureReader } from './failure-inside.js';
import type { FillInReader, FillInReading } from './fill-in-reader.js';
import type { FillInTable } from './fill-in-table.js';
import { readFillInValue, type FillInValue } from './fill-in-value.js';
import { isJsonObject } from '../domain/json-object.js';
import { createFinderOf, type FindValues } from './wire-path.js';

const ABSENT: FillInValue = { kind: 'absent' };

function readPhoneNumber(values: readonly unknown[]): FillInValue {
  const sent = values.find((value) => value !== null && value !== '');
  if (sent === undefined) return ABSENT;
  return typeof sent === 'string' && isE164(sent.trim())
    ? { kind: 'value', value: sent.trim(), isRepaired: false }
    : { kind: 'unusable' };
}

/** The first place where anything usable was sent. */
function readAttribute(name: AttributeName, sent: readonly unknown[]): FillInValue {
  const values = sent.map((value) => readFillInValue(name, value));
  return values.find(({ kind }) => kind === 'value') ?? values.find(({ kind }) => kind === 'unusable') ?? ABSENT;
}

/** Pieces in one line; a piece that is no text is left out. */
const joinPieces = (pieces: readonly unknown[]): string =>
  pieces
    .map((piece) => (typeof piece === 'string' ? piece.trim() : ''))
    .filter((piece) => piece !== '')
    .join(', ');

/**
 * Makes the reader of one dialect.
 * @param table what the dialect looks like; read once, at the start
 */
export function createFillInReader({
  dialect,
  at = [''],
  values,
  pieces = {},
  phoneNumber,
  problem,
}: FillInTable): FillInReader {
  const places = at.map(createFinderOf);
  const findPhoneNumber = createFinderOf(phoneNumber);
  const whole = (Object.keys(values) as AttributeName[]).map((name): readonly [AttributeName, FindValues] => [
    name,
    createFinderOf(values[name]),
  ]);
  const joined = (Object.keys(pieces) as AttributeName[]).map((name): readonly [AttributeName, FindValues] => {
    const find = createFinderOf(pieces[name]);
    return [name, (body) => [joinPieces(find(body))]];
  });
  const finders = [...whole, ...joined];
  const readFailureInside = createFailureReader(problem);

  function read(body: unknown): Result<FillInReading> {
    const failure = readFailureInside(body);
    if (failure) {
      return failed(failure.kind === 'problem' ? failure.problem : createProblem('document-required'));
    }
    const source = places.flatMap((find) => find(body)).find(isJsonObject);
    if (!source) return failed(createProblem('protocol'));
    const attributes: Partial<Record<AttributeName, string>> = {};
    const check: AttributeName[] = [];
    const diagnostics: Diagnostic[] = [];
    const line = readPhoneNumber(findPhoneNumber(source));
    if (line.kind === 'unusable') diagnostics.push({ code: 'value-dropped', subject: 'phoneNumber' });
    for (const [name, find] of finders) {
      const value = readAttribute(name, find(source));
      if (value.kind === 'unusable') diagnostics.push({ code: 'value-dropped', subject: name });
      if (value.kind !== 'value') continue;
      attributes[name] = value.value;
      if (!value.isRepaired) continue;
      check.push(name);
      diagnostics.push({ code: 'value-check', subject: name });
    }
    return ok({ attributes, check, ...(line.kind === 'value' && { phoneNumber: line.value }), diagnostics });
  }

  return { dialect, read };
}
