/**
 * Where a sign-up stands. A union by `step`: a combination that makes no sense cannot be written down.
 */
import type { AddressRules } from '../domain/address-rules.js';
import type { AttributeName, AttributeValues } from '../domain/attribute.js';
import type { Entries } from '../domain/entries.js';
import type { FieldOptionsByName } from '../domain/field-options.js';
import type { FieldIssues } from '../domain/issue.js';
import type { MatchAnswer } from '../domain/kyc-service.js';
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
  /** What the page says about single fields. */
  readonly options: FieldOptionsByName;
}

/** A request under way. The screen says nothing below a second (`quick`), then that it works, then that it is slow and can be stopped. */
export interface Task {
  readonly kind: 'start-proof' | 'check-code' | 'resend-code' | 'fill-in' | 'match';
  /** Answers carry the number of their call; all others are late and ignored. */
  readonly call: number;
  readonly pace: 'quick' | 'busy' | 'slow';
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
}

/** How the operator's records came in. */
export type Prefill = 'off' | 'asking' | 'some' | 'none' | 'failed';

interface Form extends Common {
  readonly phoneNumber: string;
  /** Which page of the form, from 0. */
  readonly page: number;
  readonly prefill: Prefill;
  /** How many fields the operator's records filled in. */
  readonly filled: number;
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

export interface MatchingState extends Form {
  readonly step: 'matching';
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

export type FlowState = PhoneState | ProofState | DetailsState | MatchingState | ManualState | DoneState;
export type Step = FlowState['step'];
export type StateOf<S extends Step> = Extract<FlowState, { readonly step: S }>;

export const STEPS = ['phone', 'proof', 'details', 'matching', 'manual', 'done'] as const satisfies readonly Step[];

export const DEFAULT_CONFIG: FlowConfig = {
  attributes: [],
  required: [],
  hasOwnRequired: false,
  prefill: true,
  options: {},
};

/** The beginning: nothing typed, nothing asked. */
export const initialState = (config: FlowConfig = DEFAULT_CONFIG): PhoneState => ({
  step: 'phone',
  config,
  entries: {},
  phoneNumber: null,
  calls: 0,
  attempts: 0,
  revealed: [],
  address: null,
  task: null,
  problem: null,
  issues: {},
});
