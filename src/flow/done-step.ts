/**
 * The end: a final verdict. Only the page can start again.
 */
import { formHandlers } from './form-handlers.js';
import type { Handlers } from './handlers.js';
import { noAnswers, noProof, noValues } from './handlers.js';
import { stay } from './moves.js';

export const doneStep: Handlers<'done'> = {
  ...formHandlers,
  ...noAnswers,
  ...noProof,
  ...noValues,
  abandoned: stay,
  hidden: stay,
  typed: stay,
  'details-entered': stay,
  'manual-chosen': stay,
  'back-chosen': stay,
  'task-cancelled': stay,
  elapsed: stay,
};
