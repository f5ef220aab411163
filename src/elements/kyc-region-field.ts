/**
 * A field with the regions of one country, as the platform's own list. It holds the text that stands in the form until the person
 * chooses: a text of another country is not shown, and comes back with that country.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { findRegion, regionValue, type Region, type RegionList } from '../domain/region.js';
import { CONTROLS } from './control-table.js';
import { FieldController } from './field-controller.js';
import { LightElement } from './light-element.js';
import { renderAttribute } from './render-attribute.js';
import { describedBy, hintText, labelText } from './render-field.js';

/** A region as it stands in the list: by its own name to those who read its script, else in Latin letters first. */
const shownName = ({ name, latin }: Region, isOwnLanguage: boolean): string =>
  latin === undefined || isOwnLanguage ? name : `${latin} (${name})`;

/** Measured in Firefox 153: a box that is added at once with the list is not noticed either. */
const NOTICED_AFTER = 100;

export class KycRegionField extends LightElement {
  readonly #field = new FieldController(this, {
    name: () => 'region',
    read: () => this.#read(),
    write: (text) => this.#write(text),
    control: () => this.#select,
  });

  /** The text that was written into the list, and what it selected. */
  #written = { text: '', value: '' };
  #list: RegionList | null = null;

  get #select(): HTMLSelectElement | null {
    return this.renderRoot.querySelector('select');
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, view, flow } = this.#field;
    const rules = flow?.state.address;
    if (!words || !view || !flow || !rules?.regions) return nothing;
    const { messages, naming, locale } = words;
    const { name, token } = CONTROLS.region;
    const id = naming.id(name);
    const hint = hintText(messages, 'region', view);
    const isOwnLanguage = rules.regions.language === (locale.split('-')[0] ?? '');
    const options = rules.regions.regions.map((region) => ({
      value: regionValue(region, rules.options.sendRegionAs),
      text: shownName(region, isOwnLanguage),
    }));
    // In the order of the names as they are shown; the Japanese go by their number, from north to south.
    if (rules.regions.language !== '' && !(isOwnLanguage && rules.regions.country === 'JP')) {
      const { compare } = new Intl.Collator(locale);
      options.sort((one, other) => compare(one.text, other.text));
    }
    return renderAttribute({
      id,
      hint,
      view,
      messages,
      label: labelText(messages, 'region', view),
      control: html`<span class="kyc-select"
        ><select
          part="select"
          id=${id}
          name=${name}
          form=${naming.form()}
          ?disabled=${flow.isDisabled}
          autocomplete=${naming.autocomplete(token)}
          aria-required=${view.isRequired}
          aria-invalid=${view.issue !== null}
          aria-describedby=${describedBy(id, view, hint)}
          @change=${this.#field.onChange}
        >
          <option value="">${messages.choose}</option>
          ${repeat(
            options,
            ({ value }) => value,
            ({ value, text }) => html`<option .value=${value}>${text}</option>`,
          )}
        </select></span
      >`,
    });
  }

  protected override updated(): void {
    const list = this.#field.flow?.state.address?.regions ?? null;
    if (list === this.#list) return;
    this.#list = list;
    this.#write(this.#field.view?.text ?? '');
    if (list) this.#field.words?.clock.after(NOTICED_AFTER, () => this.#beNoticed());
  }

  /** Firefox looks at a form again when a box is added, not when a list gets its options: this one is gone before anybody sees it. */
  #beNoticed(): void {
    const box = this.ownerDocument.createElement('input');
    box.hidden = true;
    this.#select?.form?.append(box);
    box.remove();
  }

  #read(): string {
    const value = this.#select?.value ?? this.#written.value;
    // Another choice than was written: from now on that is what stands there.
    if (value !== this.#written.value) this.#written = { text: value, value };
    return this.#written.text;
  }

  #write(text: string): void {
    const { address } = this.#field.flow?.state ?? {};
    const region = address?.regions && findRegion(address.regions, text);
    const value = region ? regionValue(region, address.options.sendRegionAs) : '';
    if (this.#select) this.#select.value = value;
    this.#written = { text, value };
  }
}
