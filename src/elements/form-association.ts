/**
 * The widget as a form control: what it hands to the form it stands in, whether it lets that form be submitted, and the states that a
 * page can style by. Only a final verdict counts.
 */
import type { Verdict } from '../domain/verdict.js';
import type { Step } from '../flow/state.js';
import { formValue, type SubmittedValues } from './form-value.js';
import type { KycVerdictDetail } from './kyc-onboarding.events.js';

export interface Association {
  readonly name: string;
  /** What was compared, where the page wants it submitted. */
  readonly values: SubmittedValues | undefined;
  /** What to say where the form needs a verdict and has none; undefined where it needs none. */
  readonly missing: string | undefined;
  /** Where the browser shows that, if it is on the screen. */
  readonly anchor: HTMLElement | undefined;
}

export class FormAssociation {
  readonly #internals: ElementInternals;
  #latest: KycVerdictDetail | null = null;
  #waiting: ((verdict: Verdict) => void)[] = [];

  constructor(internals: ElementInternals) {
    this.#internals = internals;
  }

  get verdict(): Verdict | null {
    return this.#latest?.verdict ?? null;
  }

  take(detail: KycVerdictDetail): void {
    this.#latest = detail;
    if (detail.final) for (const resolve of this.#waiting.splice(0)) resolve(detail.verdict);
  }

  forget(): void {
    this.#latest = null;
  }

  whenVerdict(): Promise<Verdict> {
    const latest = this.#latest;
    return latest?.final ? Promise.resolve(latest.verdict) : new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Brings the form up to date. */
  associate({ name, values, missing, anchor }: Association): void {
    // No state: browsers keep it in the session's history, and without this argument they would keep the value as the state.
    this.#internals.setFormValue(formValue(name, this.#latest, values), null);
    const isMissing = missing !== undefined && !this.#latest?.final;
    if (isMissing) this.#internals.setValidity({ valueMissing: true }, missing, anchor);
    else this.#internals.setValidity({});
  }

  showStates(step: Step, isBusy: boolean): void {
    const { states } = this.#internals;
    states.clear();
    states.add(`step-${step}`);
    if (isBusy) states.add('busy');
    if (this.verdict) states.add(`verdict-${this.verdict.decision}`);
  }
}
