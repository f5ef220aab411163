/**
 * The phone number: one box for national or international text, and the country that national text is read by.
 * What was typed is never rewritten. The country list belongs to the second form, so that address autofill leaves it alone.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Issue } from '../domain/issue.js';
import type { Phone } from '../domain/phone.js';
import { failed, ok, type Result } from '../domain/result.js';
import { afterPress } from './after-press.js';
import { countryName, namedCountries, type NamedCountry } from './country-names.js';
import { FieldController } from './field-controller.js';
import { loadedPhoneLibrary, loadPhoneLibrary } from './load-phone-library.js';
import type { PhoneLibrary } from './phone-library.js';
import { describedBy, renderField } from './render-field.js';

/** Without the numbering plan only a whole international number can be told from a wrong one. */
function readWithoutPlan(text: string): Result<Phone, Issue> {
  const bare = text.replace(/[^+\d]/g, '');
  if (text.trim() === '') return failed({ code: 'missing' });
  if (!bare.startsWith('+')) return failed({ code: 'phone-country-missing' });
  if (/^\+[1-9]\d{7,14}$/.test(bare)) return ok({ number: bare });
  return failed({ code: bare.length < 9 ? 'phone-too-short' : 'phone-too-long' });
}

export class KycPhoneField extends LitElement {
  /** The country of national numbers, ISO 3166-1 alpha-2; empty for none. */
  @property({ attribute: false }) country = '';

  /** Told when the person chooses a country, or types one. */
  @property({ attribute: false }) onCountry: (country: string) => void = () => undefined;

  /** Prefixes of simulator ranges that are let through. */
  @property({ attribute: false }) testNumbers: readonly string[] = [];

  @state() private library: PhoneLibrary | undefined = loadedPhoneLibrary();

  #countries: { readonly locale: string; readonly list: readonly NamedCountry[] } = { locale: '', list: [] };

  readonly #field = new FieldController(this, {
    name: () => 'phoneNumber',
    read: () => this.#input?.value ?? '',
    write: (text) => {
      if (this.#input) this.#input.value = text;
    },
    control: () => this.#input,
  });

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  /** Reads the box. Loads the numbering plan if it is not there yet; goes without where it cannot be had. */
  async readPhone(): Promise<Result<Phone, Issue>> {
    // A page may have set the number in this very turn.
    await this.updateComplete;
    const text = this.#input?.value ?? '';
    try {
      return (await loadPhoneLibrary()).read(text, this.country || undefined, this.testNumbers);
    } catch {
      return readWithoutPlan(text);
    }
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override firstUpdated(): void {
    // The plan is fetched while the person reads; the form is usable before it is there.
    const load = (): void => this.#load();
    if ('requestIdleCallback' in globalThis) requestIdleCallback(load, { timeout: 2000 });
    else load();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, view, flow } = this.#field;
    if (!words || !view || !flow) return nothing;
    const { messages, locale, naming } = words;
    const id = naming.id('tel');
    const code = this.library?.callingCodes.find(({ country }) => country === this.country)?.callingCode;
    return renderField({
      id,
      view,
      messages,
      label: messages.label.phoneNumber,
      hint: messages.hint.phoneNumber,
      control: html`<div class="kyc-phone">
        <span class="kyc-select kyc-country"
          ><span class="kyc-shown" aria-hidden="true">${this.country || '\u2026'}${code ? ` +${code}` : ''}</span
          ><select
            part="select country"
            name="dial-country"
            form=${naming.form(true)}
            autocomplete="off"
            aria-label=${messages.phoneCountry}
            ?disabled=${flow.isDisabled}
            @change=${this.#onCountryChosen}
            @focus=${this.#load}
            @pointerdown=${this.#load}
          >
            <option value="" .selected=${this.country === ''}>${messages.choose}</option>
            ${repeat(
              this.#options(locale),
              ({ code: value }) => value,
              ({ code: value, name }) =>
                html`<option .value=${value} .selected=${value === this.country}>${name}</option>`,
            )}
          </select></span
        ><input
          part="input"
          id=${id}
          name=${naming.name('tel')}
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
          aria-describedby=${describedBy(id, view, messages.hint.phoneNumber)}
          @input=${this.#field.onInput}
          @change=${this.#onNumberChanged}
          @focus=${this.#load}
        />
      </div>`,
    });
  }

  /** Countries with their calling codes; before the plan is there, the chosen one alone. */
  #options(locale: string): readonly NamedCountry[] {
    const { library, country } = this;
    if (!library) return country ? [{ code: country, name: countryName(country, locale) }] : [];
    if (this.#countries.locale !== locale) {
      const codes = new Map(library.callingCodes.map((each) => [each.country, each.callingCode]));
      const list = namedCountries([...codes.keys()], locale).map(({ code, name }) => ({
        code,
        name: `${name} (+${codes.get(code) ?? ''})`,
      }));
      this.#countries = { locale, list };
    }
    return this.#countries.list;
  }

  #load = (): void => {
    // A failure shows when the number is read; until then there is nothing to say about it.
    loadPhoneLibrary().then(
      (library) => (this.library = library),
      () => undefined,
    );
  };

  #onCountryChosen = (event: Event): void => {
    this.onCountry((event.target as HTMLSelectElement).value);
  };

  /** A number with its own country code moves the country along; the digits stay as they are. */
  #onNumberChanged = (): void => {
    this.#field.onChange();
    afterPress(() => this.#followNumber());
  };

  #followNumber(): void {
    const text = this.#input?.value ?? '';
    const read = this.library?.read(text, this.country || undefined, this.testNumbers);
    if (read?.ok && read.value.country && read.value.country !== this.country) this.onCountry(read.value.country);
  }
}
