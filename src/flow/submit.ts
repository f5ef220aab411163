/**
 * From the form to an attempt at a verdict: reads the fields, shows what is wrong with them, or sends them out under the right number.
 */
import type { AttributeName } from '../domain/attribute.js';
import { readFields } from '../domain/field-value.js';
import type { FieldIssues } from '../domain/issue.js';
import { createProblem } from '../domain/problem.js';
import { pageAttributes, pages, shownAttributes } from './attributes.js';
import { rulesOf, toPage } from './form-moves.js';
import { abortion, announceStep, begin, invalid, prepare, reporting, type Next } from './moves.js';
import type { Attempt, DetailsState, ManualState, MatchingState, ReviewState } from './state.js';

const isSame = (a: Attempt['attributes'], b: Attempt['attributes']): boolean => {
  const names = Object.keys(a) as AttributeName[];
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
};

/** The first page with something wrong on it: the person cannot mend what is not on the screen. */
function wrongPage(state: DetailsState | ManualState | ReviewState, issues: FieldIssues): number {
  const found = pages(state).findIndex((names) => names.some((name) => issues[name]));
  return found < 0 ? state.page : found;
}

/** Whether the values go out as they are: there is no review, or they have been through it and failed to arrive. */
const isReviewed = (state: DetailsState | ManualState, today: string, isManual: boolean): boolean =>
  !state.config.review ||
  (state.attempt?.isManual === isManual &&
    !state.answer &&
    isSame(state.attempt.attributes, readFields(state.entries, shownAttributes(state), rulesOf(state, today)).values));

/** Continue on a page of the form: on to the next page, to the review, or out with the whole. What is wrong on the page comes first. */
export function goOn(state: DetailsState | ManualState, today: string, isManual: boolean): Next {
  const isLast = state.page >= pages(state).length - 1;
  if (isLast && isReviewed(state, today, isManual)) return submit(state, today, isManual);
  const isWhole = isLast || state.changing !== null;
  const names = isWhole ? shownAttributes(state) : pageAttributes(state);
  const { issues } = readFields(state.entries, names, rulesOf(state, today));
  if (Object.keys(issues).length > 0)
    return invalid({ ...state, today, page: wrongPage({ ...state, issues }, issues) }, issues);
  if (!isWhole) return toPage({ ...state, today: null }, state.page + 1);
  // Records that are still on their way would arrive too late to be looked at.
  const [next, effects] = prepare({ ...state, today, ...(state.prefill === 'asking' && { prefill: 'off' }) }, 'review');
  return [next, [...abortion(state), ...effects]];
}

/**
 * Reads the form and sends it, or shows what is wrong with it.
 * A failed attempt repeated unchanged keeps its number; anything else is a new one.
 */
export function submit(state: DetailsState | ManualState | ReviewState, today: string, isManual: boolean): Next {
  const { values, issues } = readFields(state.entries, shownAttributes(state), rulesOf(state, today));
  if (Object.keys(issues).length > 0)
    return invalid({ ...state, today, page: wrongPage({ ...state, issues }, issues) }, issues);
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
  const [begun, requests] = begin({ ...state, prefill, attempt, attempts: attempt.number, changing: null }, (call) => ({
    kind: 'match',
    call,
    phoneNumber: state.phoneNumber,
    attributes: values,
    attempt: attempt.number,
    isManual,
  }));
  const matching: MatchingState = { ...begun, step: 'matching', from: state.step, attempt };
  return [matching, [announceStep(state, 'matching'), ...abortion(state), ...requests]];
}
