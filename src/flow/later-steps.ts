/**
 * The steps of an ordinary sign-up.
 */
import { detailsStep } from './details-step.js';
import { doneStep } from './done-step.js';
import { manualStep } from './manual-step.js';
import { matchingStep } from './matching-step.js';
import { answeredPhoneStep } from './phone-answers.js';
import { proofStep } from './proof-step.js';

export const LATER_STEPS = {
  phone: answeredPhoneStep,
  proof: proofStep,
  details: detailsStep,
  matching: matchingStep,
  manual: manualStep,
  done: doneStep,
} as const;
