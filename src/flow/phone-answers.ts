/**
 * The number's step, with what its answers lead to.
 */
import { afterProof, toManual } from './form-moves.js';
import type { Handlers } from './handlers.js';
import { stay } from './moves.js';
import { phoneStep } from './phone-step.js';

export const answeredPhoneStep: Handlers<'phone'> = {
  ...phoneStep,
  prepared: (state) => (state.phoneNumber === null ? stay(state) : toManual(state, state.phoneNumber, true)),
  'manual-chosen': (state) =>
    state.phoneNumber === null || !state.problem ? stay(state) : toManual(state, state.phoneNumber),
  'proof-answered': (state, { answer }) => afterProof(state, state.phoneNumber, answer),
};
