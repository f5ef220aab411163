/**
 * The form without an operator: the way on from every dead end. It still ends in a verdict, `unverified`.
 */
import { formHandlers, keepTyped } from './form-handlers.js';
import { toPage } from './form-moves.js';
import type { Handlers } from './handlers.js';
import { noAnswers, noProof, noValues } from './handlers.js';
import { giveUp, paced, showProblem, stay, toPhone } from './moves.js';
import { goOn } from './submit.js';
import { toReview } from './to-review.js';

export const manualStep: Handlers<'manual'> = {
  ...formHandlers,
  ...noAnswers,
  ...noProof,
  ...noValues,
  typed: keepTyped,
  'details-entered': (state, { today }) => (state.task ? stay(state) : goOn(state, today, true)),
  'manual-chosen': stay,
  'back-chosen': (state) => {
    if (state.changing !== null) return toReview(state, true);
    return state.page > 0 ? toPage(state, state.page - 1) : toPhone(state);
  },
  'task-cancelled': giveUp,
  prepared: (state) => toReview(state, true),
  failed: (state, { problem }) => showProblem(state, problem),
  elapsed: paced,
};
