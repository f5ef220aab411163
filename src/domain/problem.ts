/**
 * The only failure vocabulary. Every code has a sentence in every language; wire errors of any provider are translated into it.
 */
import type { FieldName } from './field.js';

interface ProblemSpec {
  /** HTTP status our own proxy answers with; 0 for problems that only a widget has. */
  readonly status: number;
  /** Whether trying the same thing again can help. */
  readonly retryable: boolean;
}

export const PROBLEMS = {
  'invalid-input': { status: 400, retryable: false },
  'nothing-to-check': { status: 422, retryable: false },
  'proof-required': { status: 403, retryable: false },
  'code-invalid': { status: 422, retryable: true },
  'code-expired': { status: 410, retryable: false },
  'consent-required': { status: 403, retryable: false },
  'consent-refused': { status: 403, retryable: false },
  'subject-mismatch': { status: 403, retryable: false },
  'subscriber-not-found': { status: 404, retryable: false },
  'not-supported': { status: 422, retryable: false },
  'document-required': { status: 422, retryable: true },
  'not-authorised': { status: 403, retryable: false },
  'rate-limited': { status: 429, retryable: true },
  pending: { status: 409, retryable: true },
  expired: { status: 410, retryable: false },
  timeout: { status: 504, retryable: true },
  'provider-error': { status: 502, retryable: true },
  config: { status: 500, retryable: false },
  offline: { status: 0, retryable: true },
  network: { status: 0, retryable: true },
  protocol: { status: 0, retryable: true },
  internal: { status: 0, retryable: true },
} as const satisfies Record<string, ProblemSpec>;

export type ProblemCode = keyof typeof PROBLEMS;

export interface Problem {
  readonly code: ProblemCode;
  readonly retryable: boolean;
  /** Whole seconds to wait before trying again, 1–300. */
  readonly retryAfter?: number;
  /** What the person can quote to support; never contains personal data. */
  readonly supportId?: string;
  /** The field that the answer named, if it named one. */
  readonly field?: FieldName;
}

export const isProblemCode = (code: unknown): code is ProblemCode =>
  typeof code === 'string' && Object.hasOwn(PROBLEMS, code);

/**
 * Makes a problem of a code.
 * @param extra `retryAfter` is rounded up and clamped to 1–300 s; anything that is not a finite positive number is left out
 */
export function createProblem(
  code: ProblemCode,
  extra: {
    readonly retryAfter?: number | undefined;
    readonly supportId?: string | undefined;
    readonly field?: FieldName | undefined;
  } = {},
): Problem {
  const seconds = extra.retryAfter;
  const hasDelay = seconds !== undefined && Number.isFinite(seconds) && seconds > 0;
  return {
    code,
    retryable: PROBLEMS[code].retryable,
    ...(hasDelay && { retryAfter: Math.min(300, Math.ceil(seconds)) }),
    ...(extra.supportId !== undefined && { supportId: extra.supportId }),
    ...(extra.field !== undefined && { field: extra.field }),
  };
}
