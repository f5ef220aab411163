/**
 * The form: the operator's records come in beside what the person types, and the whole goes out for comparison.
 */
import type { AttributeName } from '../domain/attribute.js';
import { hasOperators, prefilled, restored, uncleared, withoutOperator } from '../domain/entries.js';
import type { FillInAnswer } from '../domain/kyc-service.js';
import { askedAttributes } from './attributes.js';
import type { Effect } from './effect.js';
import { formHandlers, judged, keepTyped } from './form-handlers.js';
import { askPrefill, toManual, toPage } from './form-moves.js';
import type { Handlers } from './handlers.js';
import { noAnswers, noProof, noValues } from './handlers.js';
import {
  announceStep,
  forgetOperator,
  giveUp,
  mustWait,
  paced,
  reporting,
  stay,
  toPhone,
  voidsProof,
  type Next,
} from './moves.js';
import { goOn, submit } from './submit.js';
import { toReview } from './to-review.js';
import type { DetailsState } from './state.js';

const filledBy = (state: DetailsState): readonly AttributeName[] =>
  askedAttributes(state).filter((name) => state.entries[name]?.source === 'operator');

const said = (saying: Extract<Effect, { kind: 'say' }>['saying']): readonly Effect[] => [{ kind: 'say', saying }];

/** Masked values: the person is told, and shown them above the form that they may be typing into. */
function toPreview(state: DetailsState, masked: FillInAnswer['attributes']): Next {
  return [
    { ...state, step: 'preview', task: null, prefill: 'off', masked },
    [announceStep(state, 'preview'), { kind: 'say', saying: 'preview' }],
  ];
}

function filledIn(state: DetailsState, answer: FillInAnswer): Next {
  const values = Object.fromEntries(
    askedAttributes(state).flatMap((name) =>
      answer.attributes[name] === undefined ? [] : [[name, answer.attributes[name]]],
    ),
  );
  if (answer.preview && Object.keys(values).length > 0) return toPreview(state, values);
  const next = { ...state, entries: prefilled(state.entries, values, answer.check), task: null };
  const fields = filledBy(next);
  const prefill = fields.length > 0 ? 'some' : hasOperators(next.entries) ? 'other' : 'none';
  const saying = ({ some: 'prefilled', other: 'prefill-other', none: 'prefill-none' } as const)[prefill];
  return [
    { ...next, prefill, filled: fields.length },
    [{ kind: 'announce', announcement: { type: 'prefill', fields } }, ...said(saying)],
  ];
}

export const detailsStep: Handlers<'details'> = {
  ...formHandlers,
  ...noAnswers,
  ...noProof,
  ...noValues,
  typed: keepTyped,
  hidden: (state) => {
    const next = forgetOperator(state);
    if (!state.task) return [next, []];
    return [{ ...next, task: null, ...(state.prefill === 'asking' && { prefill: 'forgotten' }) }, [{ kind: 'abort' }]];
  },
  'prefill-asked': (state) =>
    !state.task && (state.prefill === 'failed' || state.prefill === 'forgotten')
      ? askPrefill({ ...state, problem: null })
      : stay(state),
  'prefill-refused': (state) => (hasOperators(state.entries) ? toManual(state, state.phoneNumber) : stay(state)),
  'prefill-cleared': (state) =>
    hasOperators(state.entries)
      ? [
          {
            ...judged({ ...state, entries: withoutOperator(state.entries) }, askedAttributes(state)),
            clearedEntries: state.entries,
            prefill: 'cleared',
            filled: 0,
          },
          said('cleared'),
        ]
      : stay(state),
  'prefill-uncleared': (state) => {
    if (!state.clearedEntries) return stay(state);
    const next = { ...state, entries: uncleared(state.entries, state.clearedEntries), clearedEntries: null };
    return [
      { ...judged(next, askedAttributes(state)), prefill: 'some', filled: filledBy(next).length },
      said('uncleared'),
    ];
  },
  'value-restored': (state, { name }) => {
    const entries = restored(state.entries, name);
    if (entries === state.entries) return stay(state);
    return [judged({ ...state, entries }, [name]), [{ kind: 'focus', target: `field ${name}` }, ...said('restored')]];
  },
  'value-contested': (state, { name }) =>
    state.config.locked.includes(name) && !state.contested.includes(name)
      ? [{ ...state, contested: [...state.contested, name] }, [{ kind: 'focus', target: `field ${name}` }]]
      : stay(state),
  'details-entered': (state, { today }) =>
    mustWait(state) || state.task?.kind === 'prepare' ? stay(state) : goOn(state, today, false),
  // What was compared already goes out again as it is; a form that was never sent is filled in first.
  'manual-chosen': (state, { today }) =>
    state.attempt ? submit(state, today, true) : toManual(state, state.phoneNumber),
  'back-chosen': (state) => {
    if (state.changing !== null) return toReview(state, false);
    return state.page > 0 ? toPage(state, state.page - 1) : toPhone(state);
  },
  // Who did not want to wait for the records does without them.
  'task-cancelled': (state) => giveUp(state.prefill === 'asking' ? { ...state, prefill: 'off' } : state),
  prepared: (state) => toReview(state, false),
  'filled-in': (state, { answer }) => filledIn(state, answer),
  // The form is usable without the records, so nobody is led away from the field they are in.
  failed: (state, { problem }) =>
    voidsProof(problem)
      ? toPhone(state, problem)
      : [
          { ...state, task: null, problem, ...(state.prefill === 'asking' && { prefill: 'failed' }) },
          [...reporting(problem, 'details'), { kind: 'say', saying: 'problem' }],
        ],
  elapsed: paced,
};
