/**
 * The number, and the request to prove it.
 */
import { withoutOperator } from '../domain/entries.js';
import type { Handlers } from './handlers.js';
import { keepTyped, noAnswers, pageHandlers } from './handlers.js';
import { afterProof, begin, invalid, mustWait, paced, shownAttributes, showProblem, stay, toManual } from './moves.js';

export const phoneStep: Handlers<'phone'> = {
  ...pageHandlers,
  ...noAnswers,
  typed: (state, event) => {
    const [next, effects] = keepTyped(state, event);
    const isOtherNumber = event.name === 'phoneNumber' && next !== state;
    // The request under way is about a number that is no longer in the box.
    return isOtherNumber && state.task ? [{ ...next, task: null }, [...effects, { kind: 'abort' }]] : [next, effects];
  },
  'phone-entered': (state, { phone }) => {
    if (state.task || mustWait(state)) return stay(state);
    if (!phone.ok) return invalid(state, { phoneNumber: phone.problem });
    const { number } = phone.value;
    const isOther = state.phoneNumber !== null && state.phoneNumber !== number;
    const next = { ...state, phoneNumber: number, entries: isOther ? withoutOperator(state.entries) : state.entries };
    return begin(next, (call) => ({ kind: 'start-proof', call, phoneNumber: number, fields: shownAttributes(state) }));
  },
  'code-entered': stay,
  'resend-asked': stay,
  'prefill-asked': stay,
  'details-entered': stay,
  // Only a number that was read can go on by hand: it is the one thing every sign-up needs.
  'manual-chosen': (state) =>
    state.phoneNumber === null || !state.problem ? stay(state) : toManual(state, state.phoneNumber),
  'back-chosen': stay,
  'task-cancelled': (state) =>
    state.task ? [{ ...state, task: null }, [{ kind: 'abort' }, { kind: 'say', saying: 'cancelled' }]] : stay(state),
  'proof-answered': (state, { answer }) =>
    state.phoneNumber === null ? stay(state) : afterProof(state, state.phoneNumber, answer),
  failed: (state, { problem }) => showProblem(state, problem),
  elapsed: paced,
};
