/**
 * The number, and the request to prove it. All of it that is needed before the later steps are there: what leads on is in
 * `phone-answers.ts`.
 */
import { withoutOperator } from '../domain/entries.js';
import { createProblem } from '../domain/problem.js';
import { shownAttributes } from './attributes.js';
import type { ReturnedProof } from './event.js';
import type { Handlers } from './handlers.js';
import { keepText, noAnswers, noProof, noValues, pageHandlers } from './handlers.js';
import { begin, giveUp, invalid, mustWait, paced, prepare, showProblem, stay } from './moves.js';

/** What the screen may say of it later. */
const captureOf = ({ captureResult }: ReturnedProof) => (captureResult ? { captureResult } : {});

export const phoneStep: Handlers<'phone'> = {
  ...pageHandlers,
  ...noAnswers,
  ...noProof,
  ...noValues,
  resumed: (state, { proof }) => {
    if (state.task) return stay(state);
    return proof
      ? begin(state, (call) => ({ kind: 'check-proof', call, ...proof }), captureOf(proof))
      : showProblem(state, createProblem('expired'));
  },
  typed: (state, event) => {
    const [kept] = keepText(state, event);
    if (kept === state || event.name !== 'phoneNumber') return [kept, []];
    const next = { ...kept, issues: {} };
    // The request under way is about a number that is no longer in the box.
    return state.task ? [{ ...next, task: null }, [{ kind: 'abort' }]] : [next, []];
  },
  'phone-entered': (state, { phone }) => {
    if (state.task || mustWait(state)) return stay(state);
    if (!phone.ok) {
      const { problem } = phone;
      // The number may be right: what could tell is missing.
      return 'retryable' in problem ? showProblem(state, problem) : invalid(state, { phoneNumber: problem });
    }
    const { number } = phone.value;
    const isOther = state.phoneNumber !== null && state.phoneNumber !== number;
    const next = { ...state, phoneNumber: number, entries: isOther ? withoutOperator(state.entries) : state.entries };
    if (state.config.consent && !state.consent) return prepare(next, 'consent');
    return begin(next, (call) => ({ kind: 'start-proof', call, phoneNumber: number, fields: shownAttributes(state) }));
  },
  'details-entered': stay,
  // Only a number that was read can go on by hand: it is the one thing every sign-up needs.
  'manual-chosen': (state) =>
    state.phoneNumber === null || !state.problem || state.task ? stay(state) : prepare(state, 'manual'),
  'back-chosen': stay,
  'task-cancelled': giveUp,
  failed: (state, { problem }) => showProblem(state, problem),
  elapsed: paced,
};

/** What the first screen can do before any other file is there. */
export const FIRST_STEPS = { phone: phoneStep } as const;
