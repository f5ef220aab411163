/**
 * The service of a page without an endpoint: every question is refused with the same problem, so the way by hand stays open.
 */
import type { Answer, KycService } from '../domain/kyc-service.js';
import { createProblem, type ProblemCode } from '../domain/problem.js';

export function refusingService(code: ProblemCode): KycService {
  const refuse = (): Promise<Answer<never>> =>
    Promise.resolve({ ok: false, problem: createProblem(code), diagnostics: [] });
  return {
    startProof: refuse,
    checkProof: refuse,
    checkCode: refuse,
    resendCode: refuse,
    cancelProof: refuse,
    fillIn: refuse,
    match: refuse,
    renewToken: refuse,
  };
}
