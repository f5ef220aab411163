/**
 * What can be wrong with a policy, and the checks of single values that all its parts share. Which values belong where is in `check-policy.ts` and
 * `check-rules.ts`.
 */
import type { JsonObject } from './json-object.js';
import { findNearest } from './suggest-field.js';

/**
 * What is wrong, so what to put right.
 * - `not-an-object`, `not-a-list`, `not-a-text`, `not-a-number`, `not-true-or-false`, `not-true`, `not-null`: must be one.
 * - `text-length`: a text has 1 to 100 characters, not only spaces.
 * - `missing`: must be there.
 * - `unknown-key`: nothing is called this here.
 * - `unknown-attribute`, `unknown-signal`, `unknown-dialect`: nobody knows this name.
 * - `unknown-word`: not one of the words that are possible here.
 * - `repeated`: the same attribute or word, or another rule with this name, came before.
 * - `required-and-optional`: in `required` already.
 * - `out-of-range`: a number that no value can reach, or no duration.
 * - `never-scored`: operators' scores on this attribute are dropped, so a threshold has no effect.
 * - `too-many`: more than 64 rules.
 * - `no-condition`, `several-conditions`: a rule has exactly one.
 * - `condition-unsuitable`: this cannot be asked of that signal; the suggestion lists what can.
 */
export type PolicyIssueCode =
  | 'not-an-object'
  | 'not-a-list'
  | 'not-a-text'
  | 'not-a-number'
  | 'not-true-or-false'
  | 'not-true'
  | 'not-null'
  | 'text-length'
  | 'missing'
  | 'unknown-key'
  | 'unknown-attribute'
  | 'unknown-signal'
  | 'unknown-dialect'
  | 'unknown-word'
  | 'repeated'
  | 'required-and-optional'
  | 'out-of-range'
  | 'never-scored'
  | 'too-many'
  | 'no-condition'
  | 'several-conditions'
  | 'condition-unsuitable';

export interface PolicyIssue {
  /** Where: keys from the policy inwards with `/` between them, for example `required/2`. Empty for the policy itself. */
  readonly path: string;
  readonly code: PolicyIssueCode;
  /** What was probably meant. */
  readonly suggestion?: string;
}

/** The longest text of a policy, in code points. */
export const MAX_POLICY_TEXT = 100;
/** The most rules of one kind: as many as a widget takes of their names. */
export const MAX_POLICY_RULES = 64;
export type Report = (path: string, code: PolicyIssueCode, suggestion?: string) => void;

/** A list of a million mistakes helps nobody. */
export const MAX_ISSUES = 100;
const MAX_KEY_LENGTH = 40;

export const join = (path: string, key: string | number): string =>
  `${path}${path && '/'}${String(key).slice(0, MAX_KEY_LENGTH)}`;

export function checkText(value: unknown, path: string, report: Report): value is string {
  if (value === undefined) report(path, 'missing');
  else if (typeof value !== 'string') report(path, 'not-a-text');
  else if (!/\S/.test(value) || value.length > 2 * MAX_POLICY_TEXT || [...value].length > MAX_POLICY_TEXT)
    report(path, 'text-length');
  else return true;
  return false;
}

export function checkNumber(value: unknown, min: number, max: number, path: string, report: Report): void {
  if (typeof value !== 'number' || !Number.isFinite(value)) report(path, 'not-a-number');
  else if (value < min || value > max) report(path, 'out-of-range', `${min} to ${max}`);
}

export function checkWord(value: unknown, words: readonly string[], path: string, report: Report): void {
  if (value === undefined) report(path, 'missing');
  else if (typeof value !== 'string') report(path, 'not-a-text');
  else if (!words.includes(value)) report(path, 'unknown-word', findNearest(value, words));
}

export function checkKeys(object: JsonObject, known: readonly string[], path: string, report: Report): void {
  for (const key of Object.keys(object).slice(0, MAX_ISSUES))
    if (!known.includes(key)) report(join(path, key), 'unknown-key', findNearest(key, known));
}

/** A list of at most so many; what is beyond is not looked at. */
export function readList(value: unknown, path: string, report: Report): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) report(path, 'not-a-list');
  else if (value.length > MAX_POLICY_RULES) report(path, 'too-many');
  return Array.isArray(value) ? Array.from(value.slice(0, MAX_POLICY_RULES) as readonly unknown[]) : [];
}
