/**
 * The browser's own list of countries beside the phone number. It belongs to the second form, so that address autofill leaves it alone.
 */
import { html, type TemplateResult } from 'lit';
import type { Words } from './context.js';
import { countryName } from './country-name.js';
import { adoptStylesAround } from './light-root.js';
import { listCountries } from './listed-countries.js';
import type { PhoneLibrary } from './phone-library.js';
import { countrySelectStyles } from './styles/country-select.styles.js';

export interface CountrySelectPage {
  readonly country: string;
  readonly countries: readonly string[];
  readonly words: Words;
  /** Undefined until it has come: then the list holds the chosen country alone. */
  readonly library: PhoneLibrary | undefined;
  readonly isDisabled: boolean;
  readonly onChoose: (country: string) => void;
}

const withPlus = ({ callingCode }: { readonly callingCode: string }): string => (callingCode ? `+${callingCode}` : '');

/** Brings the list's styles to the widget that an element is drawn in. */
export const adoptSelectStyles = (near: Element): void => adoptStylesAround(near, countrySelectStyles);

export function renderCountrySelect(page: CountrySelectPage): TemplateResult {
  const { country, countries, words, library, isDisabled, onChoose } = page;
  const { messages, naming, locale } = words;
  const chosen = country ? [{ code: country, name: countryName(country, locale), callingCode: '' }] : [];
  const all = library ? listCountries(library.callingCodes, locale, countries) : chosen;
  const shown = [country || '\u2026', ...all.filter(({ code }) => code === country).map(withPlus)].join(' ');
  return html`<span class="kyc-select kyc-country"
    ><span class="kyc-shown" aria-hidden="true" dir="ltr">${shown.trim()}</span
    ><select
      part="select country"
      name="dial-country"
      form=${naming.form(true)}
      autocomplete="off"
      aria-label=${messages.phoneCountry}
      ?disabled=${isDisabled}
      @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${country === ''}>${messages.choose}</option>
      ${all.map(
        (each) =>
          html`<option .value=${each.code} .selected=${each.code === country}>
            ${`${each.name} ${withPlus(each)}`.trim()}
          </option>`,
      )}
    </select></span
  >`;
}
