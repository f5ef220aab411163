/**
 * `kyc-onboarding/proxy`: the customer's side, for any runtime that speaks `Request` and `Response`. No side effects.
 * @experimental may change in any minor version before 1.0
 */
export { camara } from '../proxy/camara.js';
export { createKycProxy } from '../proxy/create-kyc-proxy.js';

export type { AttributeName, AttributeValues } from '../domain/attribute.js';
export type { Policy } from '../domain/policy.js';
export type { Problem, ProblemCode } from '../domain/problem.js';
export type { Result } from '../domain/result.js';
export type { Verdict } from '../domain/verdict.js';
export type { CamaraOptions } from '../proxy/camara.js';
export type { KycProxy } from '../proxy/create-kyc-proxy.js';
export type { ProxyRequest } from '../proxy/gate.js';
export type { Operator, OperatorAnswer } from '../proxy/operator.js';
export type { Disclosure, ProxyOptions } from '../proxy/settings.js';
