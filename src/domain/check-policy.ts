/**
 * Checks a policy that was written by hand, for example in a JSON file: every mistake with its place. A mistake in a policy is a rule that silently
 * never applies. What a well-formed policy does is in `decide.ts`; `policy.schema.json` says the same as this file, for editors.
 */
import { ATTRIBUTE_NAMES, attributeSpec, isAttributeName, type AttributeName } from './attribute.js';
import { checkProviderRules, checkSignalRules } from './check-rules.js';
import { isJsonObject, ownValue } from './json-object.js';
import { CORRECTABLE, type Policy } from './policy.js';
import {
  checkKeys,
  checkNumber,
  checkText,
  checkWord,
  join,
  MAX_ISSUES,
  readList,
  type PolicyIssue,
  type Report,
} from './policy-issue.js';
import { suggestField } from './suggest-field.js';

/** What may be written into a policy. `$schema` is for editors. */
export const POLICY_KEYS: readonly (keyof Policy | '$schema')[] = [
  '$schema',
  'name',
  'version',
  'required',
  'ifAvailable',
  'thresholds',
  'signals',
  'provider',
  'corrections',
];

const suggestAttribute = (name: string): string | undefined => {
  const field = suggestField(name, ATTRIBUTE_NAMES);
  return field && isAttributeName(field) ? field : undefined;
};

/** @returns the attributes that the list names */
function checkAttributes(value: unknown, path: string, report: Report): readonly AttributeName[] {
  const named: AttributeName[] = [];
  for (const [index, name] of readList(value, path, report).entries()) {
    const place = join(path, index);
    if (typeof name !== 'string') report(place, 'not-a-text');
    else if (!isAttributeName(name)) report(place, 'unknown-attribute', suggestAttribute(name));
    else if (named.includes(name)) report(place, 'repeated');
    else named.push(name);
  }
  return named;
}

function checkCorrections(value: unknown, path: string, report: Report): void {
  const words = readList(value, path, report);
  for (const [index, word] of words.entries()) {
    if (words.indexOf(word) < index) report(join(path, index), 'repeated');
    else checkWord(word, CORRECTABLE, join(path, index), report);
  }
}

function checkThresholds(value: unknown, path: string, report: Report): void {
  if (value === undefined) return report(path, 'missing');
  if (!isJsonObject(value)) return report(path, 'not-an-object');
  for (const name of Object.keys(value).slice(0, MAX_ISSUES)) {
    const place = join(path, name);
    if (!isAttributeName(name)) report(place, 'unknown-attribute', suggestAttribute(name));
    else if (!attributeSpec(name).scored) report(place, 'never-scored');
    else checkNumber(value[name], 0, 100, place, report);
  }
}

/**
 * Checks a policy. Total: any JSON in, never throws.
 * @param dialects what this version reads, to find misspelt ones; absent: any text is taken for a dialect
 * @returns every mistake with its place, at most 100; none for a policy that means something throughout
 */
export function checkPolicy(value: unknown, dialects?: readonly string[]): readonly PolicyIssue[] {
  const issues: PolicyIssue[] = [];
  const report: Report = (path, code, suggestion) => {
    if (issues.length < MAX_ISSUES) issues.push({ path, code, ...(suggestion !== undefined && { suggestion }) });
  };
  if (!isJsonObject(value)) {
    report('', 'not-an-object');
    return issues;
  }
  checkKeys(value, POLICY_KEYS, '', report);
  const schema = ownValue(value, '$schema');
  if (schema !== undefined && typeof schema !== 'string') report('$schema', 'not-a-text');
  checkText(ownValue(value, 'name'), 'name', report);
  checkText(ownValue(value, 'version'), 'version', report);
  const required = checkAttributes(ownValue(value, 'required'), 'required', report);
  const optional = ownValue(value, 'ifAvailable');
  for (const name of checkAttributes(optional, 'ifAvailable', report))
    if (required.includes(name))
      report(join('ifAvailable', (optional as readonly unknown[]).indexOf(name)), 'required-and-optional');
  checkThresholds(ownValue(value, 'thresholds'), 'thresholds', report);

  checkSignalRules(ownValue(value, 'signals'), report);
  checkProviderRules(ownValue(value, 'provider'), dialects, report);
  checkCorrections(ownValue(value, 'corrections'), 'corrections', report);
  return issues;
}
