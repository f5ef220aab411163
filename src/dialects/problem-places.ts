/**
 * Where in a body somebody puts the code of an error, in the order in which the places are believed. A number means something else at
 * each place, so every place brings its table. What a code means is left to `problem-codes.ts`.
 */
import type { ProblemCode } from '../domain/problem.js';
import {
  PROBLEM_BY_CODE,
  PROBLEM_BY_CONSENT,
  PROBLEM_BY_OAUTH_ERROR,
  PROBLEM_BY_TMT_THROTTLE,
  PROBLEM_BY_TMT_TRANSACTION,
  PROBLEM_BY_TMT_VERIFY,
  PROBLEM_BY_TYPE,
} from './problem-codes.js';
import { isJsonObject, ownValue, type JsonObject } from '../domain/json-object.js';

/** What a word at a place says although nobody knows it: nothing; that there is a code; that there is an error. */
type Weight = 'nothing' | 'code' | 'error';

export interface WireCode {
  /** Upper case, without prefix. */
  readonly code: string;
  readonly table: ReadonlyMap<string, ProblemCode>;
  readonly weight: Weight;
}

type Place = readonly [value: unknown, table: WireCode['table'], weight: Weight];

const MAX_CODE_LENGTH = 100;

/** A code in upper case without its API prefix; `undefined` for what cannot be a code. */
export function bareCode(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value !== 'string' || value.length > MAX_CODE_LENGTH) return undefined;
  return value.trim().split('.').at(-1)?.toUpperCase() || undefined;
}

/** The object's own value under the first of these keys that it has; `undefined` for everything else than an object. */
export const member = (value: unknown, key: string, otherwise?: string): unknown => {
  if (!isJsonObject(value)) return undefined;
  return ownValue(value, key) ?? (otherwise === undefined ? undefined : ownValue(value, otherwise));
};

export const first = (value: unknown): unknown => (Array.isArray(value) ? (value as readonly unknown[])[0] : undefined);

const TELL_TALES: ReadonlySet<string> = new Set(
  'code error errors status statusCode type success statusReason status_reason error_code errorCode captureUrl capture_url'.split(
    ' ',
  ),
);
const MAX_TELL_TALE = 13;

/**
 * Whether a body has anything at all that could be an error. Every good answer is asked, so this is the one place that must cost nothing:
 * an ordinary CAMARA answer is flat and has none of these keys.
 */
export function mayHoldError(body: JsonObject): boolean {
  // An inherited key only costs a closer look, which does not believe it.
  for (const key in body) {
    const value = body[key];
    if (typeof value === 'object' ? value !== null : key.length <= MAX_TELL_TALE && TELL_TALES.has(key)) return true;
  }
  return false;
}

/** Why a consent does not hold. Of several the first that does not hold counts; one without a reason was never given. */
function consentState(body: JsonObject): unknown {
  const info = member(body, 'statusInfo', 'status_info');
  const lacking = (Array.isArray(info) ? (info as readonly unknown[]) : []).find(
    (entry) => isJsonObject(entry) && member(entry, 'statusValidForProcessing', 'status_valid_for_processing') !== true,
  );
  return (
    member(body, 'statusReason', 'status_reason') ??
    (lacking && (member(lacking, 'statusReason', 'status_reason') ?? 'PENDING'))
  );
}

/** Twilio: `identity_match.error_code` and its like. A package that failed beside one that went well is no failure of the answer. */
function packageError(objects: readonly JsonObject[]): unknown {
  const codes = objects
    .filter((object) => Object.hasOwn(object, 'error_code') || Object.hasOwn(object, 'errorCode'))
    .map((object) => member(object, 'error_code', 'errorCode'));
  return codes.every((code) => code !== undefined && code !== null) ? codes[0] : undefined;
}

/** TMT Verify: `status` beside `status_message`, in an object that is named after the phone number, or without it. */
function tmtStatus(body: JsonObject): unknown {
  const numbered = Object.keys(body).find((key) => /^\+?\d{5,15}$/.test(key));
  const answer = numbered === undefined ? body : ownValue(body, numbered);
  return member(answer, 'status_message', 'statusMessage') === undefined ? undefined : member(answer, 'status');
}

/** The end of the address that names a kind of problem. Source: RFC 9457 `type`. */
const endOfType = (type: unknown): unknown =>
  typeof type === 'string'
    ? type.slice(Math.max(type.lastIndexOf('#'), type.lastIndexOf('/')) + 1).replaceAll('-', '_')
    : undefined;

function places(body: JsonObject, status: number): readonly Place[] {
  const error = ownValue(body, 'error');
  const firstError = first(ownValue(body, 'errors'));
  const objects = Object.values(body).filter(isJsonObject);
  const isDescribed = ['message', 'title', 'detail'].some((key) => typeof ownValue(body, key) === 'string');
  const hasCapture = typeof member(body, 'captureUrl', 'capture_url') === 'string';
  const insight = member(member(ownValue(body, 'insights'), 'subscriber_match', 'subscriberMatch'), 'status');
  const transaction = member(member(ownValue(body, 'transaction'), 'status'), 'value');
  const verify = tmtStatus(body);
  const throttled: readonly Place[] =
    status === 503 ? [transaction, verify].map((value) => [value, PROBLEM_BY_TMT_THROTTLE, 'nothing']) : [];
  return [
    // A consent's state says more than the `PERMISSION_DENIED` beside it.
    [consentState(body), PROBLEM_BY_CONSENT, 'code'],
    [hasCapture ? 'CONSENT_REQUIRED' : undefined, PROBLEM_BY_CODE, 'nothing'],
    [ownValue(body, 'code'), PROBLEM_BY_CODE, isDescribed ? 'error' : 'code'],
    [member(error, 'code'), PROBLEM_BY_CODE, 'error'],
    [error, PROBLEM_BY_OAUTH_ERROR, 'error'],
    [error, PROBLEM_BY_CODE, 'error'],
    [member(firstError, 'code') ?? firstError, PROBLEM_BY_CODE, 'error'],
    [member(ownValue(body, 'status'), 'code', 'status'), PROBLEM_BY_CODE, 'code'],
    [member(insight, 'code', 'status'), PROBLEM_BY_CODE, 'error'],
    ...throttled,
    [transaction, PROBLEM_BY_TMT_TRANSACTION, 'nothing'],
    [verify, PROBLEM_BY_TMT_VERIFY, 'nothing'],
    [packageError([body]) ?? packageError(objects), PROBLEM_BY_CODE, 'error'],
    [endOfType(ownValue(body, 'type')), PROBLEM_BY_TYPE, 'nothing'],
    [ownValue(body, 'success'), PROBLEM_BY_CODE, 'nothing'],
  ];
}

/**
 * Every code of a body, the most believed first.
 * @param status the HTTP status if it is known, because some numbers are errors under one status only
 */
export const findCodes = (body: JsonObject, status: number): readonly WireCode[] =>
  places(body, status).flatMap(([value, table, weight]) => {
    const code = bareCode(value);
    return code === undefined ? [] : [{ code, table, weight }];
  });
