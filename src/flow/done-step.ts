/**
 * The end: a final verdict. Only the page can start again.
 */
import type { Handlers } from './handlers.js';
import { noAnswers, pageHandlers } from './handlers.js';
import { stay } from './moves.js';

export const doneStep: Handlers<'done'> = {
  ...pageHandlers,
  ...noAnswers,
  abandoned: stay,
  typed: stay,
  'phone-entered': stay,
  'code-entered': stay,
  'resend-asked': stay,
  'prefill-asked': stay,
  'details-entered': stay,
  'manual-chosen': stay,
  'back-chosen': stay,
  'task-cancelled': stay,
  elapsed: stay,
};
