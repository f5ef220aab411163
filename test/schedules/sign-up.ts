/**
 * One sign-up on a page as a random schedule plays it: what is on the screen, what was typed into it, and which questions are open.
 */
import { fixtureCleanup } from '@open-wc/testing';
import type { KycOnboarding } from '../../src/elements/kyc-onboarding.js';
import { loadDetours } from '../../src/elements/load-detours.js';
import { loadDetourMessages, loadMessages } from '../../src/locales/load.js';
import { openPage, type Person } from '../elements/harness.js';
import type { Question } from '../support/fake-service.js';

/** Parts of every text that a schedule types or an operator holds; none of them may turn up outside the fields. */
export const CANARY = 'Xq';

/** A box and the field that it belongs to. */
export interface Box {
  /** The field's name, and the part of a date. */
  readonly key: string;
  readonly field: string;
  readonly control: HTMLInputElement;
}

type FieldElement = HTMLElement & { readonly field?: string };

const isThere = (element: HTMLElement): boolean => element.getClientRects().length > 0;

export class SignUp {
  readonly faults: string[] = [];
  /** What the person typed last into each box. */
  readonly typed = new Map<string, string>();
  #settledQuestions = new Set<Question>();
  readonly #onError = (event: ErrorEvent | PromiseRejectionEvent): void => {
    this.faults.push(`I5: ${event.type} ${String('reason' in event ? event.reason : event.message)}`);
  };

  private constructor(readonly person: Person) {
    window.addEventListener('error', this.#onError);
    window.addEventListener('unhandledrejection', this.#onError);
    this.person.root.addEventListener('click', (event) => {
      // A schedule stays on its page; the element has heard of the click by now.
      if (event.target instanceof Element && event.target.closest('a')) event.preventDefault();
    });
  }

  static async open(properties: Partial<KycOnboarding>): Promise<SignUp> {
    // Files come in their own time, and a schedule turns only the clock.
    await Promise.all([loadDetours(), ...['en', 'fr'].flatMap((tag) => [loadMessages(tag), loadDetourMessages(tag)])]);
    return new SignUp(await openPage({ properties }));
  }

  close(): void {
    window.removeEventListener('error', this.#onError);
    window.removeEventListener('unhandledrejection', this.#onError);
    fixtureCleanup();
  }

  get widget(): KycOnboarding {
    return this.person.widget;
  }

  get step(): string {
    return this.widget.step;
  }

  /** Boxes that a person can type into. */
  boxes(): readonly Box[] {
    return [...this.person.root.querySelectorAll<HTMLInputElement>('input:not([type=radio])')].flatMap((control) => {
      const owner = control.closest<FieldElement>('kyc-phone-field, kyc-text-field, kyc-date-field');
      if (!owner || !isThere(control) || control.role === 'combobox') return [];
      const field = owner.localName === 'kyc-phone-field' ? 'phoneNumber' : (owner.field ?? '');
      const part = control.dataset.part;
      return [{ key: part ? `${field}-${part}` : field, field, control }];
    });
  }

  /** Everything that can be pressed, but the list of countries. */
  buttons(): readonly HTMLElement[] {
    return [...this.person.root.querySelectorAll<HTMLElement>('button, a.kyc-primary')].filter(
      (each) => isThere(each) && !each.matches(':disabled') && !each.closest('.kyc-phone'),
    );
  }

  primary(): HTMLElement | null {
    return this.person.root.querySelector<HTMLElement>('button.kyc-primary');
  }

  /** Questions that nobody answered yet, those that were given up among them. */
  open(): readonly Question[] {
    return this.person.service.questions.filter(
      (question) => question.method !== 'cancelProof' && !this.#settledQuestions.has(question),
    );
  }

  /** Those of them that are still waited for. */
  live(): readonly Question[] {
    return this.open().filter(({ signal }) => !signal.aborted);
  }

  settledWith(question: Question): void {
    this.#settledQuestions.add(question);
  }

  async type({ key, control }: Box, text: string): Promise<void> {
    if (control.readOnly || control.disabled) return;
    control.focus();
    control.value = text;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    // An emptied box is an empty one: the operator's records may fill it.
    if (text === '') this.typed.delete(key);
    else this.typed.set(key, text);
    await this.person.settled();
  }

  async press(button: HTMLElement): Promise<void> {
    const owner = button.closest<FieldElement>('kyc-text-field, kyc-date-field');
    if (button.classList.contains('kyc-restore') && owner?.field)
      for (const key of [...this.typed.keys()]) if (key.split('-')[0] === owner.field) this.typed.delete(key);
    button.focus();
    button.click();
    await this.person.settled();
  }
}
