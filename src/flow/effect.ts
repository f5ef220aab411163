/**
 * What should be done, as data. The flow decides; `run` and the elements do.
 */
import type { AttributeName, AttributeValues } from '../domain/attribute.js';
import type { FieldReport } from '../domain/entries.js';
import type { FieldName } from '../domain/field.js';
import type { FieldIssues } from '../domain/issue.js';
import type { ConsentReceipt } from '../domain/consent.js';
import type { CaptureResult, MatchAnswer, OtherMethod } from '../domain/kyc-service.js';
import type { Problem } from '../domain/problem.js';
import type { TimerName } from './event.js';
import type { Step } from './state.js';

/** Requests to the service, each answered by an event with the same call number. */
export type Request =
  /** What a rare step needs is fetched. */
  | { readonly kind: 'prepare'; readonly call: number }
  | {
      readonly kind: 'start-proof';
      readonly call: number;
      readonly phoneNumber: string;
      readonly fields: readonly AttributeName[];
      readonly method?: OtherMethod;
    }
  | {
      readonly kind: 'check-proof';
      readonly call: number;
      readonly handle: string;
      readonly returnState?: string;
      readonly captureResult?: CaptureResult;
    }
  | { readonly kind: 'check-code'; readonly call: number; readonly handle: string; readonly code: string }
  | { readonly kind: 'resend-code'; readonly call: number; readonly handle: string }
  | {
      readonly kind: 'fill-in';
      readonly call: number;
      readonly phoneNumber: string;
      readonly fields: readonly AttributeName[];
      readonly isConfirmed?: true;
    }
  | {
      readonly kind: 'match';
      readonly call: number;
      readonly phoneNumber: string;
      readonly attributes: AttributeValues;
      /** Requests of one attempt share an idempotency key. */
      readonly attempt: number;
      readonly isManual: boolean;
    };

/** What the page is told. Names, counts and codes only; never a value. */
export type Announcement =
  /** `page` counts the pages of the form from 0; absent on other screens. `consent`: what was agreed to, on leaving that step. */
  | {
      readonly type: 'step';
      readonly step: Step;
      readonly previous: Step;
      readonly page?: number;
      readonly consent?: ConsentReceipt;
    }
  | { readonly type: 'prefill'; readonly fields: readonly FieldName[] }
  | { readonly type: 'field-invalid'; readonly issues: FieldIssues }
  | {
      readonly type: 'verdict';
      readonly answer: MatchAnswer;
      readonly fields: Readonly<Partial<Record<FieldName, FieldReport>>>;
    }
  | { readonly type: 'error'; readonly problem: Problem; readonly step: Step }
  | { readonly type: 'cancel'; readonly step: Step }
  /** The proxy could not record that the person went on by hand. */
  | { readonly type: 'manual-unsigned' };

/** What is said to the person without moving their focus; `problem` is the message of the state's own. */
export type Saying =
  | 'busy'
  | 'slow'
  | 'prefilled'
  | 'prefill-other'
  | 'prefill-none'
  | 'preview'
  | 'cleared'
  | 'uncleared'
  | 'restored'
  | 'forgotten'
  | 'problem'
  | 'code-sent'
  | 'code-expired'
  | 'retry'
  | 'cancelled';

/**
 * Where the person is led: the heading of a new step, the summary of what is wrong, the message of a failure, the code box, a field, or the
 * button beside a field's line in the review.
 */
export type FocusTarget = 'heading' | 'summary' | 'problem' | 'code' | `field ${FieldName}` | `change ${FieldName}`;

export type Effect =
  | Request
  | { readonly kind: 'cancel-proof'; readonly handle: string }
  | { readonly kind: 'abort' }
  | { readonly kind: 'timer'; readonly timer: TimerName; readonly seconds: number }
  | { readonly kind: 'announce'; readonly announcement: Announcement }
  | { readonly kind: 'say'; readonly saying: Saying }
  | { readonly kind: 'focus'; readonly target: FocusTarget };
