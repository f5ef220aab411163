/**
 * The review: every detail as it will go out, each with a way to change it.
 */
import { pages } from './attributes.js';
import { formHandlers, keepTyped } from './form-handlers.js';
import type { Handlers } from './handlers.js';
import { noAnswers, noProof, noValues } from './handlers.js';
import { announceStep, mustWait, paced, stay, type Next } from './moves.js';
import type { DetailsState, ManualState, ReviewState } from './state.js';
import { submit } from './submit.js';

/** The form that was reviewed. */
const formOf = ({ isManual, ...state }: ReviewState): DetailsState | ManualState => ({
  ...state,
  step: isManual ? 'manual' : 'details',
});

/** Back to a page of the form. */
const toForm = (state: ReviewState, page: number): DetailsState | ManualState => ({ ...formOf(state), page });

const entered = (state: ReviewState, next: DetailsState | ManualState): Next => [
  next,
  [announceStep(state, next.step, next.page), { kind: 'focus', target: 'heading' }],
];

/** Where values of the operator have gone, the form says why and asks for them; a review would only show that they are missing. */
const unlessForgotten = (state: ReviewState, [next, effects]: Next): Next => {
  if (next.step !== 'review' || next.entries === state.entries) return [next, effects];
  const form = toForm(next, 0);
  return [form, [announceStep(state, form.step, 0), ...effects]];
};

export const reviewStep: Handlers<'review'> = {
  ...formHandlers,
  ...noAnswers,
  ...noProof,
  ...noValues,
  typed: keepTyped,
  hidden: (state) => unlessForgotten(state, formHandlers.hidden(state)),
  'details-entered': (state, { today }) => {
    if (mustWait(state)) return stay(state);
    const [next, effects] = submit(state, today, state.isManual);
    // What became wrong meanwhile is mended where it stands.
    if (next.step !== 'review') return [next, effects];
    const form = toForm({ ...state, ...next }, next.page);
    return [form, [announceStep(state, form.step, form.page), ...effects]];
  },
  'change-chosen': (state, { name }) => {
    const page = pages(state).findIndex((names) => names.includes(name));
    if (page < 0) return stay(state);
    const form = { ...toForm(state, page), changing: name };
    return [form, [announceStep(state, form.step, page), { kind: 'focus', target: `field ${name}` }]];
  },
  'manual-chosen': (state, { today }) => (state.isManual ? stay(state) : submit(state, today, true)),
  'back-chosen': (state) => entered(state, toForm(state, state.page)),
  'task-cancelled': stay,
  elapsed: (state, event) => unlessForgotten(state, paced(state, event)),
};
