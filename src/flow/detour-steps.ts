/**
 * The steps that only some sign-ups take: a consent, a proof given elsewhere, masked values, a review. And what leads there.
 */
import { consentStep } from './consent-step.js';
import { afterAnyProof, toConsent } from './detour-moves.js';
import { openStep, waitStep } from './elsewhere-steps.js';
import type { Handlers } from './handlers.js';
import { answeredPhoneStep } from './phone-answers.js';
import { previewStep } from './preview-step.js';
import { proofStep } from './proof-step.js';
import { reviewStep } from './review-step.js';

const phone: Handlers<'phone'> = {
  ...answeredPhoneStep,
  prepared: (state, event) =>
    state.phoneNumber !== null && state.task?.leadsTo === 'consent'
      ? toConsent(state, state.phoneNumber)
      : answeredPhoneStep.prepared(state, event),
  'proof-answered': (state, { answer }) => {
    const [next, effects] = afterAnyProof(state, state.phoneNumber, answer);
    const isPartial = next.step === 'details' && state.task?.captureResult === 'partial_grant';
    return [isPartial ? { ...next, isPartial } : next, effects];
  },
};

const proof: Handlers<'proof'> = {
  ...proofStep,
  'proof-answered': (state, { answer }) => afterAnyProof(state, state.phoneNumber, answer),
};

export const DETOUR_STEPS = {
  phone,
  proof,
  consent: consentStep,
  wait: waitStep,
  open: openStep,
  preview: previewStep,
  review: reviewStep,
} as const;
