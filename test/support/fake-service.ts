/**
 * A service that answers when a test says so: every question waits until it is answered or refused by hand.
 */
import type { Answer, CodeSent, KycService, MatchAnswer, Proved } from '../../src/domain/kyc-service.js';
import { createProblem, type ProblemCode } from '../../src/domain/problem.js';
import type { Decision } from '../../src/domain/verdict.js';
import { settle } from './manual-clock.js';

type Method = keyof KycService;

export interface Question {
  readonly method: Method;
  readonly request: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
  answer(value: unknown): Promise<void>;
  refuse(code: ProblemCode, extra?: { readonly retryAfter?: number; readonly supportId?: string }): Promise<void>;
}

export interface FakeService extends KycService {
  readonly questions: readonly Question[];
  /** The newest question of a kind; fails where none was asked. */
  last(method: Method): Question;
  count(method: Method): number;
}

export const codeSent: CodeSent = { status: 'code', handle: 'h1', length: 6, resendIn: 30, expiresIn: 600 };
export const proved: Proved = { status: 'proved', method: 'code', expiresIn: 300 };

export const verdict = (decision: Decision, final = true, extra: Partial<MatchAnswer> = {}): MatchAnswer => ({
  final,
  verdict: {
    version: 1,
    decision,
    attributes: {},
    signals: {},
    reasons: [],
    provider: { dialect: 'camara-match' },
    policy: { name: 'default', version: '1' },
    reference: 'ref-1',
    checkedAt: '2026-11-21T10:00:00.000Z',
  },
  ...extra,
});

export function createFakeService(): FakeService {
  const questions: Question[] = [];
  const ask =
    (method: Method) =>
    (request: object, signal: AbortSignal): Promise<Answer<never>> =>
      new Promise((resolve) => {
        questions.push({
          method,
          request: { ...request },
          signal,
          answer: (value) => (resolve({ ok: true, value: value as never, diagnostics: [] }), settle()),
          refuse: (code, extra) => (
            resolve({ ok: false, problem: createProblem(code, extra), diagnostics: [] }),
            settle()
          ),
        });
      });
  return {
    questions,
    last(method) {
      const found = questions.findLast((question) => question.method === method);
      if (!found) throw new Error(`Nobody asked ${method}`);
      return found;
    },
    count: (method) => questions.filter((question) => question.method === method).length,
    startProof: ask('startProof'),
    checkProof: ask('checkProof'),
    checkCode: ask('checkCode'),
    resendCode: ask('resendCode'),
    cancelProof: ask('cancelProof'),
    fillIn: ask('fillIn'),
    match: ask('match'),
    renewToken: ask('renewToken'),
  };
}
