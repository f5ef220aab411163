/**
 * What the scripts of the rows take hold of, and what fills in the form for a person in a hurry. It reaches into the widget's shadow
 * root, which no customer's page should.
 */
import { en } from 'kyc-onboarding/locales/en';
import type { At, Words } from '../../faults/expected.js';
import { isComparison, isPolled, type Phase } from '../../faults/phase.js';
import { CODE, TYPED } from '../../faults/sample.js';

export type Widget = HTMLElementTagNameMap['kyc-onboarding'];

/** Frames until something that should come within a moment is given up: half a minute. */
const PATIENCE = 1800;

export interface Hands {
  /** Text on the screen, as it is read. */
  text(): string;
  /** The button that leads on. */
  main(): HTMLButtonElement | undefined;
  /** Types and presses what comes before the phase's question, from where the form stands. */
  goTo(phase: Phase): Promise<void>;
}

/** What the scripts of the rows call `faults`; they are the same ones that the tests run. */
interface FaultsInScripts {
  element(): Widget;
  control(name: string): HTMLInputElement | undefined;
  /** @param text in English, whatever language the widget speaks */
  button(text: string): HTMLButtonElement | undefined;
  main(): HTMLButtonElement | undefined;
}

declare global {
  // A property of the global object can only be declared as a var.
  var faults: FaultsInScripts;
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

async function until(condition: () => boolean): Promise<void> {
  for (let left = PATIENCE; !condition(); left--) {
    if (left === 0) throw new Error('The form did not get there');
    await frame();
  }
}

/** @param words the catalogue of the widget's language at the moment */
export function createHands(widget: Widget, words: () => Words): Hands {
  const all = <T extends Element>(what: string): T[] => [...(widget.shadowRoot?.querySelectorAll<T>(what) ?? [])];
  const control = (name: string): HTMLInputElement | undefined => all<HTMLInputElement>(`[name="${name}"]`)[0];
  const main = (): HTMLButtonElement | undefined => all<HTMLButtonElement>('[part~=primary]')[0];
  const isBusy = (): boolean =>
    main()?.ariaDisabled === 'true' || all('.kyc-spinner').some((one) => !one.closest('.kyc-waits'));
  const inWords = (text: string): string => {
    const name = (Object.keys(en) as (keyof typeof en)[]).find((key) => en[key] === text);
    const translated = name && words()[name];
    return typeof translated === 'string' ? translated : text;
  };
  globalThis.faults = {
    element: () => widget,
    control,
    button: (text) => all<HTMLButtonElement>('button').find((one) => one.textContent?.trim() === inWords(text)),
    main,
  };

  function type(texts: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(texts)) {
      const box = control(name);
      if (!box || box.value !== '') continue;
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      box.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
  const isAt = (step: At): Promise<void> =>
    until(() => widget.step === step && !isBusy() && (step === 'wait' || main() !== undefined));

  return {
    main,
    text: () => all<HTMLElement>('.kyc-widget')[0]?.innerText ?? '',
    async goTo(phase) {
      await until(() => control('tel') !== undefined || widget.step !== 'phone');
      if (widget.step === 'phone') {
        type({ tel: TYPED.tel });
        if (phase === 'S') return;
        main()?.click();
        if (phase === 'A') return isAt('consent');
        if (isPolled(phase)) return isAt(phase === 'W' ? 'wait' : 'open');
        await isAt('proof');
      }
      if (widget.step === 'proof' && phase !== 'S') {
        await until(() => control('one-time-code') !== undefined);
        type({ 'one-time-code': CODE });
        if (phase === 'V' || phase === 'P' || phase === 'Q') return;
        main()?.click();
        await isAt(phase === 'U' ? 'preview' : 'details');
      }
      if (widget.step === 'details' && isComparison(phase)) type(TYPED);
      if (widget.step !== 'details' || phase !== 'R') return;
      main()?.click();
      await isAt('review');
    },
  };
}
