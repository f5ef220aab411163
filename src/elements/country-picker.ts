/**
 * The list of countries beside the phone number: a named dialog in the top layer with a search box and a list (APG: editable combobox with
 * list autocomplete), a sheet where there is little room or no mouse. It stands in the page only while it is open, right behind its
 * button, so that Tab leads on to the number.
 */
import { html, render, type TemplateResult } from 'lit';
import { searchCountries } from '../domain/country-search.js';
import type { OrdinaryMessages } from '../locales/messages.js';
import type { Words } from './context.js';
import { listCountries, type ListedCountry } from './listed-countries.js';
import { adoptStylesAround } from './light-root.js';
import type { PhoneLibrary } from './phone-library.js';
import { placePicker } from './place-picker.js';
import { pickerStyles } from './styles/picker.styles.js';

export interface PickerPage {
  readonly messages: OrdinaryMessages;
  readonly words: Words;
  readonly library: PhoneLibrary;
  /** The country that is chosen now; empty for none. */
  readonly country: string;
  /** The countries to choose from, in the page's order; none means all, in the language's order. */
  readonly countries: readonly string[];
  readonly say: (text: string) => void;
  readonly onChoose: (country: string) => void;
  /** Where the focus goes after a choice. */
  readonly focusAfter: HTMLElement;
}

/** Long enough for the next key, so that nobody is told of every letter. */
const SAY_AFTER = 500;
const PAGE = 8;

export class CountryPicker {
  readonly button: HTMLElement;
  readonly #row: HTMLElement;
  readonly #dialog: HTMLElement;
  #page: PickerPage | undefined;
  #all: readonly ListedCountry[] = [];
  #found: readonly ListedCountry[] = [];
  #active = -1;
  #dontSay: (() => void) | undefined;

  /**
   * @param button that opens it
   * @param row under which it opens
   */
  constructor(button: HTMLElement, row: HTMLElement) {
    this.button = button;
    this.#row = row;
    this.#dialog = button.ownerDocument.createElement('div');
    this.#dialog.className = 'kyc-picker';
    Object.assign(this.#dialog, { popover: 'auto', role: 'dialog', tabIndex: -1 });
    this.#dialog.setAttribute('part', 'picker');
    // What is searched for is no number: neither the field nor the widget hears of it.
    for (const type of ['input', 'change', 'compositionstart', 'compositionend'])
      this.#dialog.addEventListener(type, (event) => event.stopPropagation());
    this.#dialog.addEventListener('keydown', this.#onKeydown);
    this.#dialog.addEventListener('click', this.#onClick);
    this.#dialog.addEventListener('focusout', this.#onFocusOut);
    // A press elsewhere or the system's back gesture.
    this.#dialog.addEventListener('beforetoggle', ({ newState }) => {
      if (newState === 'closed') this.close();
    });
  }

  get isOpen(): boolean {
    return this.#page !== undefined;
  }

  /**
   * Shows the list.
   * @param wantsTyping whether the search box takes the focus; on a touch screen that would bring up the keyboard before the list was seen
   */
  open(page: PickerPage, wantsTyping: boolean): void {
    this.#page = page;
    const { library, words, countries, messages } = page;
    const listed = listCountries(library.callingCodes, words.locale, countries);
    // Where every country is accepted, so is a number that says its own.
    const none = { code: '', callingCode: '', name: messages.picker.none, englishName: '' };
    this.#all = countries.length > 0 ? listed : [...listed, none];
    adoptStylesAround(this.button, pickerStyles);
    const { naming } = words;
    this.#dialog.id = naming.id('countries');
    this.#dialog.ariaLabel = messages.picker.title;
    this.button.after(this.#dialog);
    // Before anything is measured: WebKit goes on laying out in a transformed ancestor what was laid out there once.
    if ('showPopover' in this.#dialog) this.#dialog.showPopover();
    if (this.#box) this.#box.value = '';
    this.#search('');
    this.button.setAttribute('aria-expanded', 'true');
    this.button.setAttribute('aria-controls', this.#dialog.id);
    const view = this.#dialog.ownerDocument;
    view.addEventListener('scroll', this.#place, { capture: true, passive: true });
    for (const at of [globalThis, globalThis.visualViewport]) at?.addEventListener('resize', this.#place);
    view.addEventListener('pointerdown', this.#onPressElsewhere, { capture: true });
    this.#place();
    (wantsTyping ? this.#box : this.#dialog)?.focus({ preventScroll: true });
    this.#showActive('center');
  }

  /** Hides the list; the focus goes to where it is told, or stays. */
  close(focus?: HTMLElement): void {
    if (!this.#page) return;
    this.#page = undefined;
    this.#dontSay?.();
    const view = this.#dialog.ownerDocument;
    view.removeEventListener('scroll', this.#place, { capture: true });
    for (const at of [globalThis, globalThis.visualViewport]) at?.removeEventListener('resize', this.#place);
    view.removeEventListener('pointerdown', this.#onPressElsewhere, { capture: true });
    this.button.setAttribute('aria-expanded', 'false');
    this.button.removeAttribute('aria-controls');
    focus?.focus({ preventScroll: true });
    this.#dialog.remove();
  }

  get #box(): HTMLInputElement | null {
    return this.#dialog.querySelector('input');
  }

  #search(text: string): void {
    const page = this.#page;
    if (!page) return;
    this.#found = searchCountries(this.#all, text);
    const chosen = this.#found.findIndex(({ code }) => code === page.country);
    this.#active = text === '' ? chosen : Math.min(0, this.#found.length - 1);
    this.#draw();
    this.#showActive('nearest');
  }

  #draw(): void {
    const page = this.#page;
    if (page) render(this.#template(page), this.#dialog);
  }

  #template({ messages: { picker }, words: { naming }, country }: PickerPage): TemplateResult {
    const [box, list] = [naming.id('country-search'), naming.id('country-list')];
    const active = this.#found[this.#active];
    return html`
      <div class="kyc-picker-top">
        <label id="${box}-label" for=${box}>${picker.search}</label>
        <button type="button" class="kyc-picker-close" @click=${() => this.close(this.button)}>
          <span aria-hidden="true">×</span><span class="kyc-unseen">${picker.close}</span>
        </button>
      </div>
      <div class="kyc-picker-search">
        <input
          part="input"
          id=${box}
          form=${naming.form(true)}
          name="country-search"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck="false"
          enterkeyhint="go"
          aria-labelledby="${box}-label"
          aria-autocomplete="list"
          aria-expanded="true"
          aria-controls=${list}
          aria-activedescendant=${active ? this.#optionId(active) : ''}
          @input=${this.#onInput}
        /><button type="button" class="kyc-picker-clear" ?hidden=${!this.#box?.value} @click=${this.#onClear}>
          <span aria-hidden="true">×</span><span class="kyc-unseen">${picker.clear}</span>
        </button>
      </div>
      <p class="kyc-picker-empty" ?hidden=${this.#found.length > 0}>${picker.count(0)}</p>
      <div
        class="kyc-picker-list"
        role="listbox"
        tabindex="-1"
        id=${list}
        aria-label=${picker.title}
        @mousedown=${this.#keepFocus}
      >
        ${this.#found.map(
          (each) =>
            html`<div
              class="kyc-option${each === active ? ' kyc-active' : ''}"
              part="option"
              role="option"
              id=${this.#optionId(each)}
              aria-selected=${each.code === country}
            >
              <span>${each.name}</span
              >${each.callingCode ? html` <span class="kyc-dial" dir="ltr">+${each.callingCode}</span>` : ''}
            </div>`,
        )}
      </div>
    `;
  }

  #optionId({ code }: ListedCountry): string {
    return this.#page?.words.naming.id(`country-${code || 'none'}`) ?? '';
  }

  #showActive(block: 'nearest' | 'center'): void {
    const list = this.#dialog.querySelector<HTMLElement>('.kyc-picker-list');
    const option = list?.querySelector<HTMLElement>('.kyc-active');
    if (!list) return;
    // By hand: `scrollIntoView` would move the page as well.
    const top = option?.offsetTop ?? 0;
    const height = option?.offsetHeight ?? 0;
    if (block === 'center') list.scrollTop = top - (list.clientHeight - height) / 2;
    else if (top < list.scrollTop) list.scrollTop = top;
    else if (top + height > list.scrollTop + list.clientHeight) list.scrollTop = top + height - list.clientHeight;
  }

  #choose({ code }: ListedCountry): void {
    const page = this.#page;
    if (!page) return;
    if (code !== page.country) page.onChoose(code);
    this.close(page.focusAfter);
  }

  #move(to: number): void {
    const { length } = this.#found;
    if (length === 0) return;
    this.#active = (to + length) % length;
    this.#draw();
    this.#showActive('nearest');
  }

  #place = (): void => placePicker(this.#dialog, this.#row);

  #keepFocus = (event: Event): void => event.preventDefault();

  #onInput = (event: Event): void => {
    this.#search((event.target as HTMLInputElement).value);
    const page = this.#page;
    this.#dontSay?.();
    this.#dontSay = page?.words.clock.after(SAY_AFTER, () =>
      page.say(page.messages.picker.count(this.#found.filter(({ code }) => code !== '').length)),
    );
  };

  #onClick = ({ target }: Event): void => {
    const option = target instanceof Element ? target.closest('[role=option]') : null;
    const country = option && this.#found.find((each) => this.#optionId(each) === option.id);
    if (country) this.#choose(country);
  };

  #onClear = (): void => {
    const box = this.#box;
    if (!box) return;
    box.value = '';
    this.#search('');
    box.focus();
  };

  #onKeydown = (event: KeyboardEvent): void => {
    // Keys that work on a composition are the input method's.
    if (event.isComposing || event.keyCode === 229) return event.stopPropagation();
    const isTyping = event.target === this.#box;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };
    const step = steps[event.key];
    if (event.key === 'Escape') this.close(this.button);
    else if (event.key === 'Enter' && (isTyping || event.target === this.#dialog)) {
      const active = this.#found[this.#active];
      if (active) this.#choose(active);
    } else if (step !== undefined) {
      const from = Math.max(this.#active, step > 0 ? -1 : 0);
      const isPage = Math.abs(step) > 1;
      this.#move(isPage ? Math.min(Math.max(from + step, 0), this.#found.length - 1) : from + step);
    } else {
      // Enter on one of the buttons presses it, and is not for the form either.
      if (event.key === 'Enter') event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !this.#dialog.contains(relatedTarget) && relatedTarget !== this.button)
      this.close();
  };

  #onPressElsewhere = (event: Event): void => {
    const path = event.composedPath();
    if (!path.includes(this.#dialog) && !path.includes(this.button)) this.close();
  };
}
