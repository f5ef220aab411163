/**
 * What is asked of the operator and why, before anybody is asked: agreed to, or declined, which leads to the form by hand.
 */
import { shownAttributes } from './attributes.js';
import { afterAnyProof, refuseCovered } from './detour-moves.js';
import { toManual } from './form-moves.js';
import type { Handlers } from './handlers.js';
import { keepText, noAnswers, noProof, noValues, pageHandlers } from './handlers.js';
import { begin, giveUp, mustWait, paced, showProblem, stay, toPhone, voidsProof } from './moves.js';

export const consentStep: Handlers<'consent'> = {
  ...pageHandlers,
  ...noAnswers,
  ...noProof,
  ...noValues,
  typed: keepText,
  'consent-given': (state, { receipt }) => {
    if (state.task || mustWait(state)) return stay(state);
    const { phoneNumber } = state;
    // Agreed once, however often the question has to be repeated.
    const next = { ...state, consent: state.consent ?? receipt };
    return begin(next, (call) => ({ kind: 'start-proof', call, phoneNumber, fields: shownAttributes(state) }));
  },
  'yes-covered': refuseCovered,
  'details-entered': stay,
  'manual-chosen': (state) => toManual({ ...state, consent: null }, state.phoneNumber),
  'back-chosen': (state) => toPhone({ ...state, consent: null }),
  'task-cancelled': giveUp,
  'proof-answered': (state, { answer }) => afterAnyProof(state, state.phoneNumber, answer),
  failed: (state, { problem }) => (voidsProof(problem) ? toPhone(state, problem) : showProblem(state, problem)),
  elapsed: paced,
};
