/**
 * What happened: something a person did, something the page did, an answer, or a timer.
 */
import type { AddressRules } from '../domain/address-rules.js';
import type { FieldName } from '../domain/field.js';
import type { Issue } from '../domain/issue.js';
import type { FillInAnswer, MatchAnswer, ProofAnswer } from '../domain/kyc-service.js';
import type { Source } from '../domain/entries.js';
import type { Problem } from '../domain/problem.js';
import type { Result } from '../domain/result.js';
import type { FlowConfig } from './state.js';

/**
 * - `busy`, `slow`: a request takes longer than a second, longer than four.
 * - `resend`: another code may be asked for.
 * - `code`: the code has expired.
 * - `retry`: the wait that a proxy asked for is over.
 */
export type TimerName = 'busy' | 'slow' | 'resend' | 'code' | 'retry';

export type FlowEvent =
  // The page
  | { readonly type: 'configured'; readonly config: FlowConfig }
  /** Another country's addresses are asked for. */
  | { readonly type: 'address-format'; readonly rules: AddressRules }
  | { readonly type: 'abandoned' }
  /** The form was taken from the page. */
  | { readonly type: 'removed' }
  | { readonly type: 'reset' }
  // The person
  | { readonly type: 'typed'; readonly name: FieldName; readonly text: string; readonly source?: Source }
  | { readonly type: 'phone-entered'; readonly phone: Result<{ readonly number: string }, Issue> }
  | { readonly type: 'code-entered'; readonly code: string }
  | { readonly type: 'resend-asked' }
  | { readonly type: 'prefill-asked' }
  /** `today` is the person's own day, `YYYY-MM-DD`. */
  | { readonly type: 'details-entered'; readonly today: string }
  | { readonly type: 'manual-chosen'; readonly today: string }
  | { readonly type: 'back-chosen' }
  | { readonly type: 'task-cancelled' }
  // Answers, each with the number of its call
  | { readonly type: 'proof-answered'; readonly call: number; readonly answer: ProofAnswer }
  | { readonly type: 'filled-in'; readonly call: number; readonly answer: FillInAnswer }
  | { readonly type: 'matched'; readonly call: number; readonly answer: MatchAnswer }
  /** `at` is the moment of the failure, ISO 8601. */
  | { readonly type: 'failed'; readonly call: number; readonly problem: Problem; readonly at: string }
  // Time
  | { readonly type: 'elapsed'; readonly timer: TimerName };

export type EventType = FlowEvent['type'];
export type EventOf<E extends EventType> = Extract<FlowEvent, { readonly type: E }>;

export const EVENT_TYPES = [
  'configured',
  'address-format',
  'abandoned',
  'removed',
  'reset',
  'typed',
  'phone-entered',
  'code-entered',
  'resend-asked',
  'prefill-asked',
  'details-entered',
  'manual-chosen',
  'back-chosen',
  'task-cancelled',
  'proof-answered',
  'filled-in',
  'matched',
  'failed',
  'elapsed',
] as const satisfies readonly EventType[];
