/**
 * Door that registers `<kyc-onboarding>` when it is imported: the usual one line.
 */
import { defineKycOnboarding } from '../elements/define-kyc-onboarding.js';

defineKycOnboarding();
