/**
 * Who wrote into a box, as far as the browser tells.
 */
import type { Source } from '../domain/entries.js';

/** Name of the animation that an autofilled box gets: the one sign that every browser gives of it. */
export const AUTOFILLED = 'kyc-autofilled';

/** Whether the browser's own autofill wrote the text that stands in a control now. */
export function isAutofilled(control: Element | null): boolean {
  try {
    return control?.matches(':autofill') ?? false;
  } catch {
    // A browser that does not know the selector does not tell.
    return false;
  }
}

/**
 * Who caused an `input` or `change` event. Measured: Firefox fills with the input type `insertReplacementText`, Chromium with none;
 * scripts cannot send trusted events.
 */
export function sourceOf(event: Event): Source {
  if (!event.isTrusted) return 'unknown-script';
  const control = event.target instanceof Element ? event.target : null;
  // Lists and radio buttons have no input type, whoever changes them.
  const isText = event.type === 'input' && !control?.matches('select, [type=radio]');
  const inputType = 'inputType' in event ? event.inputType : undefined;
  const isFilled = isText && (!inputType || inputType === 'insertReplacementText');
  return isFilled || isAutofilled(control) ? 'browser-autofill' : 'user';
}
