/**
 * `kyc-onboarding/verify`: the sign-up endpoint's side. Checks a signed verdict against what the form posted. No side effects.
 * @experimental may change in any minor version before 1.0
 */
export { verifyVerdict, type TokenRefusal, type UsedTokens, type VerifyOptions } from '../verify/verify-verdict.js';

export type { AttributeName, AttributeValues } from '../domain/attribute.js';
export type { Result } from '../domain/result.js';
export type { Verdict } from '../domain/verdict.js';
export type { PostedValues } from '../protocol/verdict-token.js';
