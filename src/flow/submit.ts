/**
 * From the form to an attempt at a verdict: reads the fields, shows what is wrong with them, or sends them out under the right number.
 */
import type { AttributeName } from '../domain/attribute.js';
import { readFields } from '../domain/field-value.js';
import { createProblem } from '../domain/problem.js';
import { abortion, begin, invalid, reporting, requiredAttributes, shownAttributes, type Next } from './moves.js';
import type { Attempt, DetailsState, ManualState, MatchingState } from './state.js';

const isSame = (a: Attempt['attributes'], b: Attempt['attributes']): boolean => {
  const names = Object.keys(a) as AttributeName[];
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
};

/**
 * Reads the form and sends it, or shows what is wrong with it.
 * A failed attempt repeated unchanged keeps its number; anything else is a new one.
 */
export function submit(state: DetailsState | ManualState, today: string, isManual: boolean): Next {
  const { values, issues } = readFields(state.entries, shownAttributes(state), requiredAttributes(state), today);
  if (Object.keys(issues).length > 0) return invalid({ ...state, today }, issues);
  if (!isManual && Object.keys(values).length === 0) {
    const problem = createProblem('nothing-to-check');
    return [
      { ...state, issues: {}, problem },
      [...reporting(problem, state.step), { kind: 'focus', target: 'problem' }],
    ];
  }
  const last = state.attempt;
  const isRepeated = last !== null && !state.answer && last.isManual === isManual && isSame(last.attributes, values);
  const attempt: Attempt = isRepeated ? last : { number: state.attempts + 1, attributes: values, isManual };
  // Records that are still on their way would arrive too late to be compared.
  const prefill = state.prefill === 'asking' ? 'off' : state.prefill;
  const [begun, requests] = begin({ ...state, prefill, attempt, attempts: attempt.number }, (call) => ({
    kind: 'match',
    call,
    phoneNumber: state.phoneNumber,
    attributes: values,
    attempt: attempt.number,
    isManual,
  }));
  const matching: MatchingState = { ...begun, step: 'matching', attempt };
  return [
    matching,
    [
      { kind: 'announce', announcement: { type: 'step', step: 'matching', previous: state.step } },
      ...abortion(state),
      ...requests,
    ],
  ];
}
