/**
 * The form without an operator: the way on from every dead end. It still ends in a verdict, `unverified`.
 */
import type { Handlers } from './handlers.js';
import { keepTyped, noAnswers, pageHandlers } from './handlers.js';
import { stay, toPhone } from './moves.js';
import { submit } from './submit.js';

export const manualStep: Handlers<'manual'> = {
  ...pageHandlers,
  ...noAnswers,
  typed: keepTyped,
  'phone-entered': stay,
  'code-entered': stay,
  'resend-asked': stay,
  'prefill-asked': stay,
  'details-entered': (state, { today }) => submit(state, today, true),
  'manual-chosen': stay,
  'back-chosen': (state) => toPhone(state),
  'task-cancelled': stay,
  elapsed: stay,
};
