/**
 * The phone number: one box for national or international text, and the country that national text is read by. Digits are never rewritten;
 * blanks and hyphens are, while somebody types at the end, and when they leave. A country code in the text moves the country along.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { foldDigits } from '../domain/digits.js';
import { isE164 } from '../domain/e164.js';
import type { Issue } from '../domain/issue.js';
import type { Phone } from '../domain/phone.js';
import { createProblem, type Problem } from '../domain/problem.js';
import { failed, ok, type Result } from '../domain/result.js';
import type { Words } from './context.js';
import { countryName } from './country-name.js';
import type * as countrySelect from './country-select.js';
import { FieldController } from './field-controller.js';
import { LightElement } from './light-element.js';
import { loadedPhoneLibrary, loadPhoneLibrary } from './load-phone-library.js';
import type { PhoneLibrary } from './phone-library.js';
import type { PhoneTyping } from './phone-typing.js';
import { describedBy, renderField } from './render-field.js';
import { whenIdle } from './when-idle.js';

/** How the country is chosen: a list in a popover or a sheet, the browser's own list, or not at all. */
export type CountryPickerMode = 'auto' | 'native' | 'none';

/** Without the numbering plan a whole international number can be told from a wrong one; a national one has to wait for its file. */
function readWithoutPlan(text: string): Result<Phone, Issue | Problem> {
  const bare = foldDigits(text).replace(/[^+\d]/g, '');
  if (text.trim() === '') return failed({ code: 'missing' });
  if (!bare.startsWith('+')) return failed(createProblem(navigator.onLine ? 'network' : 'offline'));
  if (bare.length >= 9 && isE164(bare)) return ok({ number: bare });
  return failed({ code: bare.length < 9 ? 'phone-too-short' : 'phone-too-long' });
}

export class KycPhoneField extends LightElement {
  /** The country of national numbers, ISO 3166-1 alpha-2; empty for none. */
  @property({ attribute: false }) country = '';

  /** Told when the person chooses a country, or types one. */
  @property({ attribute: false }) onCountry: (country: string) => void = () => undefined;

  /** Prefixes of simulator ranges that are let through. */
  @property({ attribute: false }) testNumbers: readonly string[] = [];

  /** Countries whose numbers are accepted, in the page's order; none means all. */
  @property({ attribute: false }) countries: readonly string[] = [];

  @property({ attribute: false }) picker: CountryPickerMode = 'auto';

  /** Where the focus goes when a country was chosen from the list. */
  @property({ attribute: false }) focusAfterCountry: 'button' | 'input' = 'button';

  /** @internal */
  @state() isCodeUnknown = false;

  /** @internal */
  @state() note = '';

  @state() private library: PhoneLibrary | undefined = loadedPhoneLibrary();
  @state() private select: typeof countrySelect | undefined;

  #typing: PhoneTyping | undefined;

  /** @internal */
  readonly control: FieldController = new FieldController(this, {
    name: () => 'phoneNumber',
    read: () => this.box?.value ?? '',
    write: (text) => {
      if (this.box) this.box.value = text;
    },
    control: () => this.box,
    // New blanks do not make another author.
    source: () => {
      const tidied = this.#typing?.tidied;
      return tidied && this.box?.value === tidied ? this.control.flow?.state.entries.phoneNumber?.source : undefined;
    },
  });

  /** @internal */
  get box(): HTMLInputElement | null {
    return this.querySelector('input[type=tel]');
  }

  /** Reads the box. Loads the numbering plan if it is not there yet; goes without where it cannot be had. */
  async readPhone(): Promise<Result<Phone, Issue | Problem>> {
    // A page may have set the number in this very turn.
    await this.updateComplete;
    const text = this.box?.value ?? '';
    const read: Result<Phone, Issue | Problem> = await loadPhoneLibrary()
      .then((library) => library.read(text, this))
      .catch(() => readWithoutPlan(text));
    if (text === this.box?.value) this.#typing?.tidy();
    const isCountryMissing = !read.ok && read.problem.code === 'phone-country-missing';
    return isCountryMissing && this.picker === 'none' ? failed({ code: 'phone-code-missing' }) : read;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#typing?.closeList();
  }

  protected override willUpdate(changed: PropertyValues<KycPhoneField>): void {
    if (changed.has('picker') && this.picker === 'native')
      import('./country-select.js').then(
        (select) => {
          select.adoptSelectStyles(this);
          this.select = select;
        },
        () => undefined,
      );
  }

  protected override firstUpdated(): void {
    // The plan is fetched while the person reads; the form is usable before it is there.
    whenIdle(this.#load);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, view, flow } = this.control;
    if (!words || !view || !flow) return nothing;
    const { messages, naming } = words;
    const id = naming.id('tel');
    const label = messages.label.phoneNumber;
    const hint =
      this.picker === 'none'
        ? messages.issue['phone-code-missing'](label, { code: 'phone-code-missing' })
        : messages.hint.phoneNumber;
    const noteId = this.note && `${id}-note`;
    return renderField({
      id,
      view,
      messages,
      label,
      hint,
      control: html`<div class="kyc-phone">
          ${this.#renderCountry(words, flow.isDisabled)}<input
            part="input"
            id=${id}
            name="tel"
            form=${naming.form()}
            type="tel"
            inputmode="tel"
            dir="ltr"
            autocomplete=${naming.autocomplete('tel')}
            autocapitalize="off"
            autocorrect="off"
            spellcheck="false"
            enterkeyhint="go"
            ?disabled=${flow.isDisabled}
            aria-required="true"
            aria-invalid=${view.issue !== null}
            aria-describedby=${describedBy(id, view, hint, noteId)}
            @input=${this.#onInput}
            @change=${this.#onChange}
            @focus=${this.#load}
            @blur=${this.#onBlur}
          />
        </div>
        ${this.note ? html`<span class="kyc-note" part="note" id=${noteId}>${this.note}</span>` : nothing}`,
    });
  }

  #renderCountry(words: Words, isDisabled: boolean): TemplateResult | typeof nothing {
    const { country, library, countries } = this;
    const { messages, naming, locale } = words;
    if (this.picker === 'none') return nothing;
    if (this.picker === 'native')
      return (
        this.select?.renderCountrySelect({
          country,
          countries,
          words,
          library,
          isDisabled,
          onChoose: this.#onChoose,
        }) ?? html`<span class="kyc-country"></span>`
      );
    const shown = this.isCodeUnknown ? '' : country;
    const code = library?.codeOf(shown);
    // The first name of a country costs as much as the whole screen: it comes with the library, when the page is idle.
    const name = library ? countryName(shown, locale) : shown;
    return html`<button
      type="button"
      class="kyc-country"
      part="button country"
      id=${naming.id('country')}
      aria-haspopup="dialog"
      aria-expanded="false"
      ?disabled=${isDisabled}
      @focus=${this.#load}
      @pointerdown=${this.#onPointerDown}
      @click=${this.#onPress}
    >
      <span class="kyc-unseen">${messages.phoneCountry}, ${shown ? name : messages.choose}, </span
      ><span dir="ltr">${shown || '\u2026'}${code ? ` +${code}` : ''}</span>
    </button>`;
  }

  async #attend(): Promise<PhoneTyping> {
    this.library = await loadPhoneLibrary();
    return (this.#typing ??= this.library.attend(this));
  }

  #load = (): void => {
    this.#attend().then(
      (typing) => typing.prepare(),
      () => undefined,
    );
  };

  #onInput = (event: Event): void => {
    this.#typing?.onInput(event);
    this.control.onInput();
  };

  #onChange = (): void => this.control.onChange();

  #onBlur = (): void => this.#typing?.onBlur();

  #onChoose = (country: string): void => this.#typing?.onChoose(country);

  #onPointerDown = (): void => this.#typing?.onPointerDown();

  #onPress = (event: MouseEvent): void => {
    // A key's press, or a mouse's; fingers see the list first, and the keyboard when they ask for it.
    const wantsTyping = event.detail === 0 || !matchMedia('(pointer: coarse)').matches;
    const button = event.currentTarget as HTMLElement;
    this.#attend()
      .then((typing) => typing.toggleList(button, wantsTyping))
      // The number can still be typed with its code.
      .catch(() => (this.note = this.control.words?.messages.problem.network(undefined) ?? ''));
  };
}
