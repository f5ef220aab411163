/**
 * A field with fixed choices: a country, a type of document, a gender. A short list is radios, a long one is the platform's own list.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { attributeSpec, DOCUMENT_TYPES, GENDERS, type AttributeName } from '../domain/attribute.js';
import type { Messages } from '../locales/messages.js';
import { CONTROLS } from './control-table.js';
import { COUNTRY_CODES, namedCountries } from './country-names.js';
import { FieldController } from './field-controller.js';
import { describedBy, hintText, labelText, renderField, renderFieldset } from './render-field.js';

interface Choice {
  readonly value: string;
  readonly text: string;
}

function choicesOf(name: AttributeName, messages: Messages, locale: string): readonly Choice[] {
  const { kind } = attributeSpec(name);
  if (kind === 'gender') {
    return [
      ...GENDERS.map((value) => ({ value, text: messages.gender[value] })),
      { value: '', text: messages.genderUnsaid },
    ];
  }
  if (kind === 'document-type') return DOCUMENT_TYPES.map((value) => ({ value, text: messages.documentType[value] }));
  return namedCountries(COUNTRY_CODES, locale).map(({ code, name: text }) => ({ value: code, text }));
}

export class KycChoiceField extends LitElement {
  /** The attribute that is asked for. */
  @property({ attribute: false }) field: AttributeName = 'country';

  readonly #field = new FieldController(this, {
    name: () => this.field,
    read: () => this.#select?.value ?? this.#checked?.value ?? '',
    write: (text) => this.#write(text),
    control: () => this.#select ?? this.#checked ?? this.renderRoot.querySelector('input'),
  });

  #choices: { readonly key: string; readonly list: readonly Choice[] } = { key: '', list: [] };

  get #select(): HTMLSelectElement | null {
    return this.renderRoot.querySelector('select');
  }

  get #checked(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input:checked');
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, view, flow } = this.#field;
    if (!words || !view || !flow) return nothing;
    const { messages, locale, naming } = words;
    const { name, token, isApart } = CONTROLS[this.field];
    const id = naming.id(name);
    const hint = hintText(messages, this.field, view);
    const form = naming.form(isApart);
    const parts = { id, hint, view, messages, label: labelText(messages, this.field, view) };
    const choices = this.#list(messages, locale);

    if (attributeSpec(this.field).kind === 'gender') {
      const radio = ({ value, text }: Choice): TemplateResult =>
        html`<label class="kyc-radio" part="radio"
          ><input
            type="radio"
            name=${name}
            .value=${value}
            form=${form}
            ?disabled=${flow.isDisabled}
            @change=${this.#field.onChange}
          /><span>${text}</span></label
        >`;
      return renderFieldset({ ...parts, control: html`<div class="kyc-radios">${choices.map(radio)}</div>` });
    }
    return renderField({
      ...parts,
      control: html`<span class="kyc-select"
        ><select
          part="select"
          id=${id}
          name=${naming.name(name, isApart)}
          form=${form}
          ?disabled=${flow.isDisabled}
          autocomplete=${naming.autocomplete(token)}
          aria-required=${view.isRequired}
          aria-invalid=${view.issue !== null}
          aria-describedby=${describedBy(id, view, hint)}
          @change=${this.#field.onChange}
        >
          <option value="">${messages.choose}</option>
          ${repeat(
            choices,
            ({ value }) => value,
            ({ value, text }) => html`<option .value=${value}>${text}</option>`,
          )}
        </select></span
      >`,
    });
  }

  /** Names and order of 250 countries cost milliseconds: once a language, not once a redraw. */
  #list(messages: Messages, locale: string): readonly Choice[] {
    const key = `${this.field} ${messages.language} ${locale}`;
    if (this.#choices.key !== key) this.#choices = { key, list: choicesOf(this.field, messages, locale) };
    return this.#choices.list;
  }

  #write(text: string): void {
    const select = this.#select;
    if (select) select.value = text;
    else
      for (const radio of this.renderRoot.querySelectorAll<HTMLInputElement>('input'))
        radio.checked = radio.value === text && text !== '';
  }
}
