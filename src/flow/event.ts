/**
 * What happened: something a person did, something the page did, an answer, or a timer.
 */
import type { AddressRules } from '../domain/address-rules.js';
import type { FieldName } from '../domain/field.js';
import type { Issue } from '../domain/issue.js';
import type { AttributeName } from '../domain/attribute.js';
import type { ConsentReceipt } from '../domain/consent.js';
import type { CaptureResult, FillInAnswer, MatchAnswer, OtherMethod, ProofAnswer } from '../domain/kyc-service.js';
import type { Source } from '../domain/entries.js';
import type { Problem } from '../domain/problem.js';
import type { Result } from '../domain/result.js';
import type { FlowConfig } from './state.js';

/**
 * - `busy`, `slow`: a request takes longer than a second, longer than four.
 * - `resend`: another code may be asked for.
 * - `code`: the code has expired, or the time to confirm elsewhere is over.
 * - `poll`: what became of a proof that is given elsewhere may be asked again.
 * - `retry`: the wait that a proxy asked for is over.
 * - `idle`: nobody did anything for so long that the operator's values should not stand there any more.
 */
export type TimerName = 'busy' | 'slow' | 'resend' | 'code' | 'poll' | 'retry' | 'idle';

/** A proof that was begun before the page was left. */
export interface ReturnedProof {
  readonly handle: string;
  readonly returnState: string;
  readonly captureResult?: CaptureResult;
}

export type FlowEvent =
  // The page
  | { readonly type: 'configured'; readonly config: FlowConfig }
  /** Another country's addresses are asked for. */
  | { readonly type: 'address-format'; readonly rules: AddressRules }
  | { readonly type: 'abandoned' }
  /** The form was taken from the page. */
  | { readonly type: 'removed' }
  | { readonly type: 'reset' }
  /** The page was left for another one and may be shown again as it was. */
  | { readonly type: 'hidden' }
  /** The page was loaded anew on the way back from a page of the operator; `null`: with a state that was never given out. */
  | { readonly type: 'resumed'; readonly proof: ReturnedProof | null }
  // The person
  | { readonly type: 'typed'; readonly name: FieldName; readonly text: string; readonly source?: Source }
  | { readonly type: 'phone-entered'; readonly phone: Result<{ readonly number: string }, Issue | Problem> }
  | { readonly type: 'code-entered'; readonly code: string }
  | { readonly type: 'resend-asked' }
  | { readonly type: 'consent-given'; readonly receipt: ConsentReceipt }
  /** A yes was pressed, to the consent or to the masked values, where the browser says that something lies over it. */
  | { readonly type: 'yes-covered' }
  /** Once more, or in another way. */
  | { readonly type: 'proof-asked'; readonly method?: OtherMethod }
  /** The link to the operator's page was followed. */
  | { readonly type: 'opened' }
  /** The page is looked at again. */
  | { readonly type: 'returned' }
  | { readonly type: 'prefill-asked' }
  /** The masked values are the person's, or they are not. */
  | { readonly type: 'prefill-confirmed' }
  | { readonly type: 'prefill-refused' }
  | { readonly type: 'prefill-cleared' }
  | { readonly type: 'prefill-uncleared' }
  /** The operator's value for a field that holds another one. */
  | { readonly type: 'value-restored'; readonly name: FieldName }
  /** A locked field is wrong. */
  | { readonly type: 'value-contested'; readonly name: AttributeName }
  /** One field of the review is to be changed. */
  | { readonly type: 'change-chosen'; readonly name: AttributeName }
  /** `today` is the person's own day, `YYYY-MM-DD`. */
  | { readonly type: 'details-entered'; readonly today: string }
  | { readonly type: 'manual-chosen'; readonly today: string }
  | { readonly type: 'back-chosen' }
  | { readonly type: 'task-cancelled' }
  // Answers, each with the number of its call
  /** What a rare step needs is there. */
  | { readonly type: 'prepared'; readonly call: number }
  /** The page does not want these values to be sent. */
  | { readonly type: 'vetoed'; readonly call: number }
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
  'hidden',
  'resumed',
  'typed',
  'phone-entered',
  'code-entered',
  'resend-asked',
  'consent-given',
  'yes-covered',
  'proof-asked',
  'opened',
  'returned',
  'prefill-asked',
  'prefill-confirmed',
  'prefill-refused',
  'prefill-cleared',
  'prefill-uncleared',
  'value-restored',
  'value-contested',
  'change-chosen',
  'details-entered',
  'manual-chosen',
  'back-chosen',
  'task-cancelled',
  'prepared',
  'vetoed',
  'proof-answered',
  'filled-in',
  'matched',
  'failed',
  'elapsed',
] as const satisfies readonly EventType[];
