/**
 * Door that registers `<kyc-onboarding>` when it is imported: the usual one line.
 */
import { defineKycOnboarding } from '../elements/define-kyc-onboarding.js';
import type { KycOnboarding } from '../elements/kyc-onboarding.js';

defineKycOnboarding();

declare global {
  interface HTMLElementTagNameMap {
    'kyc-onboarding': KycOnboarding;
  }
}
