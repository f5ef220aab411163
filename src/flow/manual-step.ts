/**
 * The form without an operator: the way on from every dead end. It still ends in a verdict, `unverified`.
 */
import type { Handlers } from './handlers.js';
import { keepTyped, noAnswers, pageHandlers } from './handlers.js';
import { stay, toPage, toPhone } from './moves.js';
import { goOn } from './submit.js';

export const manualStep: Handlers<'manual'> = {
  ...pageHandlers,
  ...noAnswers,
  typed: keepTyped,
  'phone-entered': stay,
  'code-entered': stay,
  'resend-asked': stay,
  'prefill-asked': stay,
  'details-entered': (state, { today }) => goOn(state, today, true),
  'manual-chosen': stay,
  'back-chosen': (state) => (state.page > 0 ? toPage(state, state.page - 1) : toPhone(state)),
  'task-cancelled': stay,
  elapsed: stay,
};
