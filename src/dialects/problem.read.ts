/**
 * Reads a failed answer of anybody in the chain: an operator, a token endpoint, a gateway, our own proxy. The code decides, with or
 * without its API prefix; where nobody knows the code, the HTTP status does. Free text such as `message` is never read.
 */
import type { FieldName } from '../domain/field.js';
import { createProblem, isProblemCode, PROBLEMS, type Problem, type ProblemCode } from '../domain/problem.js';
import { PROBLEM_BY_CODE, PROBLEM_BY_CONSENT, PROBLEM_BY_OAUTH_ERROR, problemByStatus } from './problem-codes.js';
import { readRetryAfter } from './retry-after.js';
import { fieldOfWireKey } from './wire-names.js';
import { isWireObject, ownValue, type WireObject } from './wire-object.js';

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

interface WireCode {
  /** Upper case, without prefix. */
  readonly code: string;
  readonly table: ReadonlyMap<string, ProblemCode>;
}

const MAX_CODE_LENGTH = 100;

const bareCode = (value: unknown): string | undefined => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value !== 'string' || value.length > MAX_CODE_LENGTH) return undefined;
  return value.trim().split('.').at(-1)?.toUpperCase() || undefined;
};

const member = (value: unknown, key: string): unknown => (isWireObject(value) ? ownValue(value, key) : undefined);
const first = (value: unknown): unknown => (Array.isArray(value) ? (value as readonly unknown[])[0] : undefined);

/** Every place in which some provider puts its code, in the order in which they are believed. */
function wireCodes(body: WireObject): readonly WireCode[] {
  const error = ownValue(body, 'error');
  const firstError = first(ownValue(body, 'errors'));
  const places: readonly [unknown, ReadonlyMap<string, ProblemCode>][] = [
    [ownValue(body, 'code'), PROBLEM_BY_CODE],
    [member(error, 'code'), PROBLEM_BY_CODE],
    [error, PROBLEM_BY_OAUTH_ERROR],
    [error, PROBLEM_BY_CODE],
    [member(firstError, 'code') ?? firstError, PROBLEM_BY_CODE],
    [member(ownValue(body, 'status'), 'code'), PROBLEM_BY_CODE],
    [ownValue(body, 'statusReason'), PROBLEM_BY_CONSENT],
    [member(first(ownValue(body, 'statusInfo')), 'statusReason'), PROBLEM_BY_CONSENT],
  ];
  return places.flatMap(([value, table]) => {
    const code = bareCode(value);
    return code === undefined ? [] : [{ code, table }];
  });
}

/** A code of our own proxy. Codes that only a widget has are not believed when they come from outside. */
const ownCode = (body: WireObject): ProblemCode | undefined => {
  const code = ownValue(body, 'code');
  return isProblemCode(code) && PROBLEMS[code].status > 0 ? code : undefined;
};

const knownProblem = (codes: readonly WireCode[]): ProblemCode | undefined =>
  codes.map(({ code, table }) => table.get(code)).find((problem) => problem !== undefined);

const isDocumentMismatch = (codes: readonly WireCode[]): boolean =>
  codes.some(({ code }) => code === 'ID_DOCUMENT_MISMATCH');

const bodyStatus = (body: WireObject): number | undefined => {
  const status = ownValue(body, 'status');
  return typeof status === 'number' && Number.isInteger(status) && status >= 400 && status <= 599 ? status : undefined;
};

/** Words that some APIs put into `code` of an answer that went well. */
const SUCCESS: readonly string[] = ['OK', 'SUCCESS', 'SUCCESSFUL', '0', '200'];

/** Whether a body is an error although its HTTP status may say otherwise. */
export function isErrorBody(body: unknown): boolean {
  if (!isWireObject(body)) return false;
  if (ownCode(body) !== undefined || bodyStatus(body) !== undefined) return true;
  const error = ownValue(body, 'error');
  if ((typeof error === 'string' && error !== '') || isWireObject(error)) return true;
  const codes = wireCodes(body);
  if (knownProblem(codes) !== undefined || isDocumentMismatch(codes)) return true;
  const code = bareCode(ownValue(body, 'code'));
  const isDescribed = ['message', 'title', 'detail'].some((key) => typeof ownValue(body, key) === 'string');
  return (
    first(ownValue(body, 'errors')) !== undefined || (code !== undefined && isDescribed && !SUCCESS.includes(code))
  );
}

/** The field that an answer blames: `field` of our proxy, `param` of Prelude. */
const blamedField = (body: WireObject): FieldName | undefined =>
  ['field', 'param']
    .map((key) => ownValue(body, key))
    .map((name) => (typeof name === 'string' ? fieldOfWireKey(name) : undefined))
    .find((field) => field !== undefined);

const supportIdOf = (body: WireObject): string | undefined => {
  const id = ownValue(body, 'supportId');
  return typeof id === 'string' && /^[\w.:-]{1,64}$/.test(id) ? id : undefined;
};

const bodyDelay = (body: WireObject): number | undefined => {
  const delay = ownValue(body, 'retryAfter');
  return typeof delay === 'number' ? delay : undefined;
};

/**
 * Reads a failed answer. Total: any status and any body in, never throws.
 * @returns `document-gate` for `ID_DOCUMENT_MISMATCH` (CAMARA KYC Match 0.1–0.4, 403) unless the status is 5xx; a problem for all else
 */
export function readFailure({ status, body, retryAfter, date }: RawAnswer): Failure {
  const object: WireObject = isWireObject(body) ? body : {};
  const codes = wireCodes(object);
  const failing = status !== undefined && status >= 300 ? status : (bodyStatus(object) ?? status ?? 0);
  if (isDocumentMismatch(codes) && failing < 500) return { kind: 'document-gate' };
  const hasCode = codes.some(({ code }) => !/^\d{3}$/.test(code) && !code.includes(' '));
  const code = ownCode(object) ?? knownProblem(codes) ?? problemByStatus(failing, hasCode);
  const problem = createProblem(code, {
    retryAfter: readRetryAfter(retryAfter, date) ?? bodyDelay(object),
    supportId: supportIdOf(object),
    field: blamedField(object),
  });
  return { kind: 'problem', problem };
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
