/**
 * Checks the rules of a policy, one by one: that each asks something that its signal or its provider can answer.
 */
import { isJsonObject, ownValue, type JsonObject } from './json-object.js';
import type { ProviderRule } from './policy.js';
import { checkKeys, checkNumber, checkText, checkWord, join, readList, type Report } from './policy-issue.js';
import { CONDITIONS, LOWERED, type ConditionName, type SignalRule } from './signal-rule.js';
import { CONTRACT_TYPES, isSignalName, RISK_LEVELS, SIGNAL_NAMES, signalSpec, type SignalSpec } from './signal.js';
import { findNearest } from './suggest-field.js';
import { DECISIONS } from './verdict.js';

/** Days in a hundred years. */
export const MAX_POLICY_DAYS = 36_525;
/** In the order in which the documentation explains them. */
export const CONDITION_NAMES: readonly ConditionName[] = [
  'is',
  'isNot',
  'atLeast',
  'atMost',
  'withinHours',
  'withinDays',
  'isMissing',
];
const SIGNAL_RULE_KEYS: readonly (keyof SignalRule)[] = ['name', 'signal', 'then', ...CONDITION_NAMES];
const PROVIDER_RULE_KEYS: readonly (keyof ProviderRule)[] = ['dialect', 'value', 'atLeast', 'decision'];
/** What a provider's answer may decide: `unverified` is the word for nobody having been asked. */
export const PROVIDER_DECISIONS = DECISIONS.filter((decision) => decision !== 'unverified');

function checkDuration(value: unknown, max: number, path: string, report: Report): void {
  if (value === 0) report(path, 'out-of-range', `more than 0, up to ${max}`);
  else checkNumber(value, 0, max, path, report);
}

/** What a signal is compared with, by its kind. */
function checkComparable(spec: SignalSpec, value: unknown, path: string, report: Report): void {
  if (value === null && spec.isNullable) return;
  switch (spec.kind) {
    case 'flag':
      if (typeof value !== 'boolean') report(path, 'not-true-or-false');
      return;
    case 'number':
      return checkNumber(value, spec.min ?? -Number.MAX_VALUE, spec.max ?? Number.MAX_VALUE, path, report);
    case 'text':
    case 'words':
      return void checkText(value, path, report);
    case 'level':
      return checkWord(value, RISK_LEVELS, path, report);
    case 'contract':
      return checkWord(value, CONTRACT_TYPES, path, report);
    case 'day':
    case 'moment':
      return report(path, 'not-null');
  }
}

function checkCondition(
  condition: ConditionName,
  spec: SignalSpec,
  value: unknown,
  path: string,
  report: Report,
): void {
  const suitable: readonly ConditionName[] = CONDITIONS[spec.kind];
  if (!suitable.includes(condition)) return report(path, 'condition-unsuitable', suitable.join(', '));
  switch (condition) {
    case 'is':
    case 'isNot':
    case 'atLeast':
    case 'atMost':
      return checkComparable(spec, value, path, report);
    case 'withinHours':
      return checkDuration(value, MAX_POLICY_DAYS * 24, path, report);
    case 'withinDays':
      return checkDuration(value, MAX_POLICY_DAYS, path, report);
    case 'isMissing':
      if (value !== true) report(path, 'not-true');
  }
}

/** Which of the conditions a rule has, if it has one and no other. */
function readCondition<Name extends string>(
  rule: JsonObject,
  names: readonly Name[],
  path: string,
  report: Report,
): Name | undefined {
  const [condition, other] = names.filter((name) => ownValue(rule, name) !== undefined);
  if (other !== undefined) report(path, 'several-conditions');
  return other === undefined ? condition : undefined;
}

function checkSignalRule(rule: JsonObject, path: string, report: Report): void {
  checkKeys(rule, SIGNAL_RULE_KEYS, path, report);
  checkWord(ownValue(rule, 'then'), LOWERED, join(path, 'then'), report);
  if (CONDITION_NAMES.every((name) => ownValue(rule, name) === undefined)) report(path, 'no-condition');
  const condition = readCondition(rule, CONDITION_NAMES, path, report);
  const signal = ownValue(rule, 'signal');
  const place = join(path, 'signal');
  if (signal === undefined) report(place, 'missing');
  else if (typeof signal !== 'string') report(place, 'not-a-text');
  else if (!isSignalName(signal)) report(place, 'unknown-signal', findNearest(signal, SIGNAL_NAMES));
  else if (condition)
    checkCondition(condition, signalSpec(signal), ownValue(rule, condition), join(path, condition), report);
}

function checkProviderRule(rule: JsonObject, dialects: readonly string[] | undefined, path: string, report: Report) {
  checkKeys(rule, PROVIDER_RULE_KEYS, path, report);
  checkWord(ownValue(rule, 'decision'), PROVIDER_DECISIONS, join(path, 'decision'), report);
  const [dialect, place] = [ownValue(rule, 'dialect'), join(path, 'dialect')];
  if (checkText(dialect, place, report) && dialects?.includes(dialect) === false)
    report(place, 'unknown-dialect', findNearest(dialect, dialects));
  const condition = readCondition(rule, ['value', 'atLeast'], path, report);
  if (condition === 'value') checkText(ownValue(rule, 'value'), join(path, 'value'), report);
  if (condition === 'atLeast')
    checkNumber(ownValue(rule, 'atLeast'), -Number.MAX_VALUE, Number.MAX_VALUE, join(path, 'atLeast'), report);
}

/** Checks the list of rules over signals. */
export function checkSignalRules(value: unknown, report: Report): void {
  const names = new Set<string>();
  for (const [index, rule] of readList(value, 'signals', report).entries()) {
    const path = join('signals', index);
    if (!isJsonObject(rule)) {
      report(path, 'not-an-object');
      continue;
    }
    const name = ownValue(rule, 'name');
    if (checkText(name, join(path, 'name'), report)) {
      if (names.has(name)) report(join(path, 'name'), 'repeated');
      names.add(name);
    }
    checkSignalRule(rule, path, report);
  }
}

/** Checks the list of rules over providers' own answers. */
export function checkProviderRules(value: unknown, dialects: readonly string[] | undefined, report: Report): void {
  for (const [index, rule] of readList(value, 'provider', report).entries()) {
    const path = join('provider', index);
    if (isJsonObject(rule)) checkProviderRule(rule, dialects, path, report);
    else report(path, 'not-an-object');
  }
}
