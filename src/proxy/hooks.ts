/**
 * What the customer's own systems are told: each verdict for the audit, each answer for the meters. Without a value, a number or an address of anybody, and
 * nothing that happens in a hook changes an answer.
 */
import type { ProblemCode } from '../domain/problem.js';
import type { Verdict } from '../domain/verdict.js';

/** One line of the audit. */
export interface VerdictRecord {
  /** All of it, with scores and signals; it holds no value that was compared. */
  readonly verdict: Verdict;
  /** The how-manieth of its check. */
  readonly attempt: number;
  /** The same text for the same number, made with the proxy's `secret`; empty where no number is known. */
  readonly subject: string;
  /** SHA-256 of the notice that the person agreed to, where there was one. */
  readonly consent?: string;
}

/** One answer of the proxy. */
export interface AnswerRecord {
  readonly route: 'proof' | 'fill-in' | 'match' | 'token';
  readonly status: number;
  /** Of a refusal. */
  readonly code?: ProblemCode;
  readonly milliseconds: number;
}

export interface Hooks {
  /** For the audit: every verdict, also of those who went on by hand. */
  readonly onVerdict?: (record: VerdictRecord) => void;
  /** For meters: every answer to a page that may ask. */
  readonly onAnswer?: (record: AnswerRecord) => void;
}

/** Tells, and goes on whatever the hook does. */
export function tell<T>(hook: ((record: T) => void) | undefined, record: () => T): void {
  try {
    hook?.(record());
  } catch {
    // The customer's own mistake is none of the person's.
  }
}
