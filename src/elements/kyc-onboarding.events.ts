/**
 * The public events. They bubble and cross shadow roots, because no detail carries a personal value: names, codes, counts and verdicts only.
 */
import type { ConsentReceipt } from '../domain/consent.js';
import type { FieldReport } from '../domain/entries.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { FieldName } from '../domain/field.js';
import type { IssueCode } from '../domain/issue.js';
import type { ProblemCode } from '../domain/problem.js';
import type { Verdict } from '../domain/verdict.js';
import type { Step } from '../flow/state.js';

/** Freezes a detail all the way down: listeners share it. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

const flags = { bubbles: true, composed: true } as const;

export interface KycReadyDetail {
  /** Language of the words on the screen, for example `fr`. */
  readonly language: string;
}

/** The form is on the screen and can be used. */
export class KycReadyEvent extends CustomEvent<KycReadyDetail> {
  constructor(detail: KycReadyDetail) {
    super('kyc-ready', { ...flags, detail: frozen(detail) });
  }
}

export interface KycStepDetail {
  readonly step: Step;
  readonly previous: Step;
  /** Page of the form, from 1, on the steps `details` and `manual`. A long form asks for documents on a page of their own. */
  readonly page?: number;
  /** What the person agreed to, when they leave the step `consent` with a yes. */
  readonly consent?: ConsentReceipt;
}

/** The person is at another step, or at another page of the form. */
export class KycStepEvent extends CustomEvent<KycStepDetail> {
  constructor(detail: KycStepDetail) {
    super('kyc-step', { ...flags, detail: frozen(detail) });
  }
}

export interface KycPrefillDetail {
  /** Names of the fields that now hold the operator's value. */
  readonly fields: readonly FieldName[];
}

/** The operator's records came in; the list is empty where there were none. */
export class KycPrefillEvent extends CustomEvent<KycPrefillDetail> {
  constructor(detail: KycPrefillDetail) {
    super('kyc-prefill', { ...flags, detail: frozen(detail) });
  }
}

export interface KycFieldInvalidDetail {
  readonly fields: readonly { readonly name: FieldName | 'code'; readonly code: IssueCode }[];
}

/** Something in the fields keeps the person from going on. */
export class KycFieldInvalidEvent extends CustomEvent<KycFieldInvalidDetail> {
  constructor(detail: KycFieldInvalidDetail) {
    super('kyc-field-invalid', { ...flags, detail: frozen(detail) });
  }
}

export interface KycBeforeMatchDetail {
  /** Counts the attempts of this sign-up, from 1. */
  readonly attempt: number;
  /** Names of the fields that go out. */
  readonly fields: readonly FieldName[];
  /** Whether the person goes on without a check. */
  readonly manual: boolean;
}

/**
 * The details are about to go out. `preventDefault()` keeps them back: the person is in the form again, and it is the page that says why.
 * `waitUntil(promise)` delays them; a promise that is rejected keeps them back, and one that is not settled within the element's `timeout`
 * ends the attempt with the problem `config`.
 */
export class KycBeforeMatchEvent extends CustomEvent<KycBeforeMatchDetail> {
  readonly #promises: Promise<unknown>[] = [];

  constructor(detail: KycBeforeMatchDetail) {
    super('kyc-before-match', { ...flags, cancelable: true, detail: frozen(detail) });
  }

  waitUntil(promise: Promise<unknown>): void {
    this.#promises.push(promise);
  }

  /** Whether the details may go out, once the page is done. @internal */
  async isWanted(): Promise<boolean> {
    return (
      !this.defaultPrevented &&
      (await Promise.all(this.#promises).then(
        () => true,
        () => false,
      )) &&
      !this.defaultPrevented
    );
  }
}

export interface KycVerdictDetail {
  /** A hint for the page. What counts is what your server asks your proxy by `verdict.reference`. */
  readonly verdict: Verdict;
  /** Whether no further attempt will be accepted. Only a final verdict is submitted with a form. */
  readonly final: boolean;
  readonly attemptsLeft?: number;
  /** The signed verdict, where the proxy signs. */
  readonly token?: string;
  /** Where each filled field's value came from, and whether the person changed the operator's. */
  readonly fields: Readonly<Partial<Record<FieldName, FieldReport>>>;
}

/** The details were compared, or the person went on without. */
export class KycVerdictEvent extends CustomEvent<KycVerdictDetail> {
  constructor(detail: KycVerdictDetail) {
    super('kyc-verdict', { ...flags, detail: frozen(detail) });
  }
}

export interface KycErrorDetail {
  readonly code: ProblemCode;
  readonly step: Step;
  readonly retryable: boolean;
  /** Seconds until another try makes sense. */
  readonly retryAfter?: number;
  readonly supportId?: string;
}

/** A request failed. The person sees why and what to do; what was typed is still there. */
export class KycErrorEvent extends CustomEvent<KycErrorDetail> {
  constructor(detail: KycErrorDetail) {
    super('kyc-error', { ...flags, detail: frozen(detail) });
  }
}

export interface KycCancelDetail {
  readonly step: Step;
}

/** `cancel()` ended the sign-up at a step. */
export class KycCancelEvent extends CustomEvent<KycCancelDetail> {
  constructor(detail: KycCancelDetail) {
    super('kyc-cancel', { ...flags, detail: frozen(detail) });
  }
}

/** A note for developers: a wrong configuration, an answer with a word that nobody defined. Each is told once. */
export class KycDiagnosticEvent extends CustomEvent<Diagnostic> {
  constructor(detail: Diagnostic) {
    super('kyc-diagnostic', { ...flags, detail: frozen({ ...detail }) });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kyc-ready': KycReadyEvent;
    'kyc-step': KycStepEvent;
    'kyc-prefill': KycPrefillEvent;
    'kyc-field-invalid': KycFieldInvalidEvent;
    'kyc-before-match': KycBeforeMatchEvent;
    'kyc-verdict': KycVerdictEvent;
    'kyc-error': KycErrorEvent;
    'kyc-cancel': KycCancelEvent;
    'kyc-diagnostic': KycDiagnosticEvent;
  }
}
