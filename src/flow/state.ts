/**
 * Where a sign-up stands. A union by `step`: a combination that makes no sense cannot be written down.
 */
import type { AddressRules } from '../domain/address-rules.js';
import type { AttributeName, AttributeValues } from '../domain/attribute.js';
import type { ConsentReceipt } from '../domain/consent.js';
import type { Entries } from '../domain/entries.js';
import type { FieldOptionsByName } from '../domain/field-options.js';
import type { FieldIssues } from '../domain/issue.js';
import type { Capabilities, CaptureResult, MatchAnswer, OpenReason, OtherMethod } from '../domain/kyc-service.js';
import type { Problem } from '../domain/problem.js';

/** What the page asks for. */
export interface FlowConfig {
  /** Attributes in the page's order. */
  readonly attributes: readonly AttributeName[];
  /** Those that may not stay empty. */
  readonly required: readonly AttributeName[];
  /** Whether the page itself says so: else a country's habits may say more about the parts of its addresses. */
  readonly hasOwnRequired: boolean;
  /** Whether the operator's records are asked for before the form. */
  readonly prefill: boolean;
  /** Whether the person is asked for their consent before anybody else is asked anything. */
  readonly consent: boolean;
  /** Whether the whole form is shown once more before it goes out. */
  readonly review: boolean;
  /** Whether a person is told of which fields the operator holds something else. */
  readonly feedback: boolean;
  /** Fields that stay as the operator filled them in until the person says that they are wrong. */
  readonly locked: readonly AttributeName[];
  /** What the page says about single fields. */
  readonly options: FieldOptionsByName;
}

/** A request under way. The screen says nothing below a second (`quick`), then that it works, then that it is slow and can be stopped. */
export interface Task {
  readonly kind: 'prepare' | 'start-proof' | 'check-code' | 'check-proof' | 'resend-code' | 'fill-in' | 'match';
  /** Answers carry the number of their call; all others are late and ignored. */
  readonly call: number;
  readonly pace: 'quick' | 'busy' | 'slow';
  /** How the operator's page says that it ended. */
  readonly captureResult?: CaptureResult;
  /** Which step is prepared. */
  readonly leadsTo?: 'consent' | 'review' | 'manual';
}

/** One set of values on its way to a verdict. A failed attempt that is repeated unchanged is the same attempt, and the same charge. */
export interface Attempt {
  readonly number: number;
  readonly attributes: AttributeValues;
  readonly isManual: boolean;
}

interface Common {
  readonly config: FlowConfig;
  readonly entries: Entries;
  /** E.164, once one was accepted. */
  readonly phoneNumber: string | null;
  /** What the person agreed to; goes out with every question. */
  readonly consent: ConsentReceipt | null;
  /** What the operator can say anything about, once the number is proved. */
  readonly capabilities: Capabilities | null;
  /** Counts calls, so that each has its own number. */
  readonly calls: number;
  /** Counts attempts at a verdict over the whole flow, so that two of them never share an idempotency key. */
  readonly attempts: number;
  /** Attributes that the operator asked for beyond the page's. */
  readonly revealed: readonly AttributeName[];
  /** The habits of the address's country, once they are there. */
  readonly address: AddressRules | null;
  readonly task: Task | null;
  readonly problem: Problem | null;
  readonly issues: FieldIssues;
}

export interface PhoneState extends Common {
  readonly step: 'phone';
}

/** What is asked of the operator, and why; nobody was asked anything yet. */
export interface ConsentState extends Common {
  readonly step: 'consent';
  readonly phoneNumber: string;
}

export interface ProofState extends Common {
  readonly step: 'proof';
  readonly phoneNumber: string;
  readonly handle: string;
  /** How many characters the code has. */
  readonly length: number;
  /** Seconds from the last sending until another code may be asked for. */
  readonly resendIn: number;
  readonly canResend: boolean;
  /** How many codes were sent in this step; a new one empties the box. */
  readonly sent: number;
  /** Whether a code is asked for because the network could not say whose line this is. */
  readonly isInstead: boolean;
}

interface Elsewhere extends Common {
  readonly phoneNumber: string;
  readonly handle: string;
  /** Seconds between two questions. */
  readonly interval: number;
  /** Seconds that the person had from the newest answer on. */
  readonly expiresIn: number;
  readonly otherMethods: readonly OtherMethod[];
  /** Changes with every answer that says how much time is left. */
  readonly since: number;
  /** Why the newest questions went unanswered; empty since the last answer. */
  readonly unanswered: readonly Problem[];
  /** Nothing more is to be expected: the person refused, or let it pass. */
  readonly isOver: boolean;
}

/** The person confirms on their phone. */
export interface WaitState extends Elsewhere {
  readonly step: 'wait';
}

/** The person has to open a page of their operator. */
export interface OpenState extends Elsewhere {
  readonly step: 'open';
  readonly url: string;
  readonly returnState: string;
  readonly reason: OpenReason;
  /** Whether the person followed the link: nobody is asked about it before. */
  readonly isOpened: boolean;
}

/**
 * How the operator's records came in: `some` were filled in; `other`: nothing was, because the person had typed something else for all of
 * them. Then `cleared` by the person, who may take that back, or `forgotten` because nobody did anything for long or the page was left.
 */
export type Prefill = 'off' | 'asking' | 'some' | 'other' | 'none' | 'failed' | 'cleared' | 'forgotten';

interface Form extends Common {
  readonly phoneNumber: string;
  /** Which page of the form, from 0. */
  readonly page: number;
  readonly prefill: Prefill;
  /** How many fields the operator's records filled in. */
  readonly filled: number;
  /** What the operator's records had filled in before the person cleared it. */
  readonly clearedEntries: Entries | null;
  /** Whether the person let the operator share only some of what it was asked for. */
  readonly isPartial: boolean;
  /** Locked fields of which the person says that they are wrong. */
  readonly contested: readonly AttributeName[];
  /** What the person came from the review to change. */
  readonly changing: AttributeName | null;
  /** The last attempt that was sent. */
  readonly attempt: Attempt | null;
  /** A verdict that may still be improved. */
  readonly answer: MatchAnswer | null;
  /** The person's own day at the last try to go on; null before the first. */
  readonly today: string | null;
}

export interface DetailsState extends Form {
  readonly step: 'details';
}

/** Masked values, and whether they are the person's. The form is there already. */
export interface PreviewState extends Form {
  readonly step: 'preview';
  readonly masked: AttributeValues;
}

/** Everything once more, before it goes out. */
export interface ReviewState extends Form {
  readonly step: 'review';
  readonly isManual: boolean;
}

export interface MatchingState extends Form {
  readonly step: 'matching';
  /** Where the values were sent from: the person stays before that until there is an answer. */
  readonly from: 'details' | 'manual' | 'review';
  readonly attempt: Attempt;
  readonly task: Task;
}

/** The form without an operator behind it. */
export interface ManualState extends Form {
  readonly step: 'manual';
}

export interface DoneState extends Common {
  readonly step: 'done';
  readonly phoneNumber: string;
  /** What was compared, as it was sent. */
  readonly attributes: AttributeValues;
  readonly answer: MatchAnswer;
}

export type FlowState =
  | PhoneState
  | ConsentState
  | ProofState
  | WaitState
  | OpenState
  | PreviewState
  | DetailsState
  | ReviewState
  | MatchingState
  | ManualState
  | DoneState;
export type Step = FlowState['step'];
export type StateOf<S extends Step> = Extract<FlowState, { readonly step: S }>;

export const STEPS = [
  'phone',
  'consent',
  'proof',
  'wait',
  'open',
  'preview',
  'details',
  'review',
  'matching',
  'manual',
  'done',
] as const satisfies readonly Step[];

export const DEFAULT_CONFIG: FlowConfig = {
  attributes: [],
  required: [],
  hasOwnRequired: false,
  prefill: true,
  consent: false,
  review: false,
  feedback: false,
  locked: [],
  options: {},
};

/** The beginning: nothing typed, nothing asked. */
export const initialState = (config: FlowConfig = DEFAULT_CONFIG): PhoneState => ({
  step: 'phone',
  config,
  entries: {},
  phoneNumber: null,
  consent: null,
  capabilities: null,
  calls: 0,
  attempts: 0,
  revealed: [],
  address: null,
  task: null,
  problem: null,
  issues: {},
});
