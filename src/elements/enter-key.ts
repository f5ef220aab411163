/**
 * What Enter does in a text box. With a keyboard it goes on, as in every form; on a touch screen it leads to the next box first, as the key
 * says there. Enter that ends a composition does nothing.
 */
import type { Placement } from './placement.js';

export interface EnterKeyHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  next(): Promise<void>;
}

/** Boxes that an on-screen keyboard is shown for, in the order of the screen. */
const BOXES = '.kyc-widget :is(input:not([type=radio]), textarea):enabled';

/** Whether the person most likely types on the screen. */
const isTouch = (): boolean => matchMedia('(pointer: coarse)').matches;

export class EnterKey {
  readonly #host: EnterKeyHost;
  readonly #placement: Placement;

  constructor(host: EnterKeyHost, placement: Placement) {
    this.#host = host;
    this.#placement = placement;
  }

  #boxAfter(box: Element): HTMLElement | undefined {
    const boxes = [...this.#host.renderRoot.querySelectorAll<HTMLElement>(BOXES)];
    return boxes[boxes.indexOf(box as HTMLElement) + 1];
  }

  /** Labels the key before the keyboard comes up. */
  onFocusin = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLInputElement) || !isTouch()) return;
    if (target.enterKeyHint !== 'go') target.enterKeyHint = this.#boxAfter(target) ? 'next' : 'done';
  };

  onKeydown = (event: KeyboardEvent): void => {
    const { target } = event;
    if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || event.defaultPrevented) return;
    // Safari ends a composition before the key that ends it and says so by the key code alone.
    if (event.isComposing || event.keyCode === 229) return event.preventDefault();
    const next = target.enterKeyHint === 'next' ? this.#boxAfter(target) : undefined;
    const isElsewhere = target.form?.id === this.#placement.naming.id('apart');
    if (next || isElsewhere) event.preventDefault();
    if (next) next.focus();
    else if (isElsewhere) void this.#host.next();
  };
}
