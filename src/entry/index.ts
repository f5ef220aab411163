/**
 * Door for bundlers: the element's class, its events and types, and a function that registers it. Importing it registers nothing.
 */
export { KycOnboarding } from '../elements/kyc-onboarding.js';
export * from '../elements/kyc-onboarding.events.js';
export type { KycTokenDetail, KycTokenEvent } from '../elements/kyc-token.event.js';
export { defineKycOnboarding } from '../elements/define-kyc-onboarding.js';
export type { AttributeName, AttributeValues } from '../domain/attribute.js';
export type { Diagnostic, DiagnosticCode } from '../domain/diagnostic.js';
export type { FieldName } from '../domain/field.js';
export type { FieldReport, Source } from '../domain/entries.js';
export type { AttributeOutcome, AttributeOutcomes, Outcome } from '../domain/outcome.js';
export type { Policy } from '../domain/policy.js';
export type { Problem, ProblemCode } from '../domain/problem.js';
export type { Decision, ReasonCode, Verdict } from '../domain/verdict.js';
export type { Step } from '../flow/state.js';
export type { ConsentReceipt } from '../domain/consent.js';
export type { Messages, OrdinaryMessages } from '../locales/messages.js';
