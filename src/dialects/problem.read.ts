/**
 * Reads a failed answer of anybody in the chain: an operator, a token endpoint, a gateway, our own proxy. The code decides, with or
 * without its API prefix; where nobody knows the code, the HTTP status does. Free text such as `message` is never read.
 */
import type { FieldName } from '../domain/field.js';
import { createProblem, isProblemCode, PROBLEMS, type Problem, type ProblemCode } from '../domain/problem.js';
import { PROBLEM_BY_CODE, problemByStatus } from './problem-codes.js';
import { bareCode, findCodes, first, mayHoldError, member, type WireCode } from './problem-places.js';
import { readRetryAfter } from './retry-after.js';
import { fieldOfWireKey } from './wire-names.js';
import { isJsonObject, ownValue, type JsonObject } from '../domain/json-object.js';

/** An answer as it came. Headers are raw. */
export interface RawAnswer {
  /** HTTP status. Absent: the body alone decides. */
  readonly status?: number | undefined;
  /** Parsed JSON; anything that is not an object has no code. */
  readonly body?: unknown;
  readonly retryAfter?: string | undefined;
  /** The answer's own `Date` header, which a `Retry-After` date is compared with. */
  readonly date?: string | undefined;
}

/** A refusal because of the document number is a verdict about the person; everything else is a problem. */
export type Failure = { readonly kind: 'problem'; readonly problem: Problem } | { readonly kind: 'document-gate' };

const DOCUMENT_MISMATCH = 'ID_DOCUMENT_MISMATCH';

/** Words that some APIs put where others put an error, in answers that went well. */
const SUCCESS: readonly string[] = ['OK', 'PARTIAL_SUCCESS', 'SUCCESS', 'SUCCESSFUL', '0', '200'];

/** A code of our own proxy. Codes that only a widget has are not believed when they come from outside. */
const ownCode = (body: JsonObject): ProblemCode | undefined => {
  const code = ownValue(body, 'code');
  return isProblemCode(code) && PROBLEMS[code].status > 0 ? code : undefined;
};

const isDocumentMismatch = ({ code }: WireCode): boolean => code === DOCUMENT_MISMATCH;

/** An HTTP status that the body repeats, also where others have a code: such numbers are no codes. */
const bodyStatus = (body: JsonObject): number | undefined =>
  [
    ownValue(body, 'status'),
    ownValue(body, 'statusCode'),
    ownValue(body, 'code'),
    member(ownValue(body, 'error'), 'code'),
  ]
    .filter((status) => /^[45]\d\d$/.test(bareCode(status) ?? ''))
    .map(Number)[0];

/** Whether a body is an error although its HTTP status may say otherwise. Costs next to nothing for an ordinary answer. */
export function isErrorBody(body: unknown): boolean {
  if (!isJsonObject(body) || !mayHoldError(body)) return false;
  if (ownCode(body) !== undefined || bodyStatus(body) !== undefined) return true;
  const error = ownValue(body, 'error');
  if ((typeof error === 'string' && error !== '') || isJsonObject(error)) return true;
  if (first(ownValue(body, 'errors')) !== undefined) return true;
  return findCodes(body, 0).some(
    (found) =>
      found.table.has(found.code) ||
      isDocumentMismatch(found) ||
      (found.weight === 'error' && !SUCCESS.includes(found.code)),
  );
}

/** The objects of an error body in which its particulars are. */
const particulars = (body: JsonObject): readonly unknown[] => [
  body,
  ownValue(body, 'error'),
  first(ownValue(body, 'errors')),
  ownValue(body, 'details'),
];

/** The field that an answer blames: `field` of our proxy, `param` of Prelude, the first of Vonage's `invalid_parameters`. */
const blamedField = (body: JsonObject): FieldName | undefined =>
  [
    ...particulars(body).flatMap((object) => [member(object, 'field'), member(object, 'param')]),
    member(first(ownValue(body, 'invalid_parameters')), 'name'),
  ]
    // The name may be a path, such as `address.postal_code`.
    .map((name) => (typeof name === 'string' ? fieldOfWireKey(name.split(/[./]/).at(-1) ?? '') : undefined))
    .find((field) => field !== undefined);

const supportIdOf = (body: JsonObject): string | undefined => {
  const id = ownValue(body, 'supportId');
  return typeof id === 'string' && /^[\w.:-]{1,64}$/.test(id) ? id : undefined;
};

/** Seconds to wait: `retryAfter` of our proxy, `retry_after` of Glide, `interval` of CIBA. */
const bodyDelay = (body: JsonObject, date: string | undefined): number | undefined =>
  particulars(body)
    .flatMap((object) => [member(object, 'retryAfter', 'retry_after'), member(object, 'interval')])
    .map((delay) => (typeof delay === 'string' ? readRetryAfter(delay, date) : delay))
    .find((delay) => typeof delay === 'number');

/** Small numbers are HTTP statuses and success marks, words with spaces are phrases for people. */
const isCode = ({ code, weight }: WireCode): boolean => weight !== 'nothing' && !/^\d{1,3}$|\s/.test(code);

/**
 * Reads a failed answer. Total: any status and any body in, never throws.
 * @returns `document-gate` for `ID_DOCUMENT_MISMATCH` (CAMARA KYC Match 0.1–0.4, 403) unless the status is 5xx; a problem for all else
 */
export function readFailure({ status, body, retryAfter, date }: RawAnswer): Failure {
  const object: JsonObject = isJsonObject(body) ? body : {};
  const failing = status !== undefined && status >= 300 ? status : (bodyStatus(object) ?? status ?? 0);
  const codes = findCodes(object, failing);
  if (codes.some(isDocumentMismatch) && failing < 500) return { kind: 'document-gate' };
  const known = ownCode(object) ?? codes.map(({ code, table }) => table.get(code)).find((code) => code !== undefined);
  const code = known ?? problemByStatus(failing, codes.some(isCode));
  const problem = createProblem(code, {
    retryAfter: readRetryAfter(retryAfter, date) ?? bodyDelay(object, date),
    supportId: supportIdOf(object),
    field: blamedField(object),
  });
  return { kind: 'problem', problem };
}

/**
 * Reads an error code from inside an answer that went well.
 * @returns what the code means; `provider-error` for one that nobody knows
 */
export function readFailureCode(code: unknown): Failure {
  const word = bareCode(code) ?? '';
  if (word === DOCUMENT_MISMATCH) return { kind: 'document-gate' };
  return { kind: 'problem', problem: createProblem(PROBLEM_BY_CODE.get(word) ?? 'provider-error') };
}

/** Whether a status does not stand in the way of reading the body as an answer. */
export const isSuccessStatus = (status: number | undefined): boolean =>
  status === undefined || (status >= 200 && status <= 299);

/** Whether an answer failed: by its status, or by its body where the status pretends that it did not. */
export const isFailure = ({ status, body }: RawAnswer): boolean => !isSuccessStatus(status) || isErrorBody(body);

/**
 * Reads a failed answer where no verdict is possible, such as a one-time code or a record.
 * @returns the problem; a document mismatch means that the operator wants the right document first
 */
export function readProblem(answer: RawAnswer): Problem {
  const failure = readFailure(answer);
  return failure.kind === 'problem' ? failure.problem : createProblem('document-required');
}
