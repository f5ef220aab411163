/**
 * A field with fixed choices: a country, a type of document, a gender. A short list is radios, a long one is the platform's own list.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { attributeSpec, type AttributeName } from '../domain/attribute.js';
import type { FieldView } from '../flow/select.js';
import type { Messages } from '../locales/messages.js';
import { afterPress } from './after-press.js';
import { areRadios, choicesOf, type Choice } from './choices.js';
import { CONTROLS } from './control-table.js';
import { countryName } from './country-name.js';
import { FieldController } from './field-controller.js';
import { LightElement } from './light-element.js';
import { adoptStylesAround } from './light-root.js';
import { renderNumberQuestion } from './render-number-question.js';
import { renderAttribute, renderAttributeSet } from './render-attribute.js';
import { describedBy, hintText, labelText } from './render-field.js';
import { rareFieldStyles } from './styles/rare-fields.styles.js';

export class KycChoiceField extends LightElement {
  // Not by decorators: imported by a file as rare as this one, they move lit out of the entry into a file of its own.
  static override readonly properties = { field: { attribute: false }, askedFrom: { state: true } };

  /** The attribute that is asked for. */
  field: AttributeName = 'country';

  readonly #field: FieldController = new FieldController(this, {
    name: () => this.field,
    read: () => this.#select?.value ?? this.#checked?.value ?? '',
    write: (text) => this.#write(text),
    control: () => this.#select ?? this.#checked ?? this.renderRoot.querySelector('input'),
  });

  /** The type that a document's number was typed for, while it is asked whether the number still belongs. */
  private askedFrom = '';

  #choices: { readonly key: string; readonly list: readonly Choice[] } = { key: '', list: [] };

  get #select(): HTMLSelectElement | null {
    return this.renderRoot.querySelector('select');
  }

  get #checked(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input:checked');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStylesAround(this, rareFieldStyles);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, view, flow } = this.#field;
    if (!words || !view || !flow) return nothing;
    const { messages, locale, naming } = words;
    const { name, token, isApart } = CONTROLS[this.field];
    const id = naming.id(name);
    const hint = hintText(messages, this.field, view);
    const form = naming.form(isApart);
    const isOther = isApart && attributeSpec(this.field).kind === 'country';
    const lonely = isOther ? naming.lonely(name, 'country') : undefined;
    const parts = { id, hint, view, messages, label: labelText(messages, this.field, view) };
    const choices = this.#list(messages, locale, view.options.choices);
    const question =
      this.askedFrom && this.#hasNumber()
        ? renderNumberQuestion(naming.id('doc-question'), messages, flow.isDisabled, (isKept) => this.#answer(isKept))
        : nothing;

    // HTML knows no read-only list: one with a single choice can be read, and reached, and not changed.
    const isFixed = view.isReadonly && view.text !== '';
    if (areRadios(this.field, choices)) {
      const radio = ({ value, text }: Choice): TemplateResult =>
        html`<label class="kyc-radio" part="radio"
          ><input
            type="radio"
            name=${name}
            .value=${value}
            form=${form}
            ?disabled=${flow.isDisabled || (isFixed && value !== view.text)}
            @change=${this.#onChange}
          /><span>${text}</span></label
        >`;
      return renderAttributeSet({
        ...parts,
        isRadios: true,
        control: html`<div class="kyc-radios ${choices.length > 4 ? 'kyc-many' : ''}">${choices.map(radio)}</div>
          ${question}`,
      });
    }
    return renderAttribute({
      ...parts,
      control: html`<span class="kyc-select"
          ><select
            part="select"
            id=${id}
            name=${name}
            form=${form}
            ?disabled=${flow.isDisabled}
            autocomplete=${lonely ?? naming.autocomplete(token)}
            aria-required=${view.isRequired}
            aria-invalid=${view.issue !== null}
            aria-describedby=${describedBy(id, view, hint)}
            @change=${this.#onChange}
          >
            ${isFixed ? nothing : html`<option value="">${messages.choose}</option>`}
            ${repeat(
              isFixed ? choices.filter(({ value }) => value === view.text) : choices,
              ({ value }) => value,
              ({ value, text }) => html`<option .value=${value}>${text}</option>`,
            )}
          </select></span
        >${question}${this.#sameCountry(messages, locale, view)}`,
    });
  }

  /** A shortcut for those who live where they were born, never a default: nobody is told where they are from. */
  #sameCountry(messages: Messages, locale: string, { text, isReadonly }: FieldView): TemplateResult | typeof nothing {
    const { flow } = this.#field;
    const country = flow?.state.entries.country?.text;
    const isPersons = this.field === 'nationality' || this.field === 'countryOfBirth';
    if (!isPersons || text || !country || isReadonly) return nothing;
    const use = (): void => {
      flow.send({ type: 'typed', name: this.field, text: country, source: 'user' });
      this.#select?.focus();
    };
    return html`<button type="button" part="button link" class="kyc-link" ?disabled=${flow.isDisabled} @click=${use}>
      ${messages.sameCountry(countryName(country, locale))}
    </button>`;
  }

  /** Names and order of 250 countries cost milliseconds: once a language, not once a redraw. */
  #list(messages: Messages, locale: string, wanted?: readonly string[]): readonly Choice[] {
    const key = [this.field, messages.language, locale, wanted].join();
    if (this.#choices.key !== key) this.#choices = { key, list: choicesOf(this.field, messages, locale, wanted) };
    return this.#choices.list;
  }

  #write(text: string): void {
    const select = this.#select;
    if (select) select.value = text;
    else
      for (const radio of this.renderRoot.querySelectorAll<HTMLInputElement>('input'))
        radio.checked = radio.value === text;
  }

  #onChange = (): void => {
    const before = this.askedFrom || this.#field.view?.text;
    this.#field.onChange();
    if (this.field === 'idDocumentType') afterPress(() => this.#ask(before));
  };

  /** Another type of document has another number, but only the person knows whether this one was meant all along. */
  #ask(before = ''): void {
    const isAsked = before !== this.#field.view?.text && this.#hasNumber();
    this.askedFrom = isAsked ? before : '';
    const { messages } = this.#field.words ?? {};
    if (messages && this.askedFrom) this.#field.flow?.say(messages.documentTypeChanged);
  }

  #hasNumber(): boolean {
    return Boolean(this.#field.flow?.state.entries.idDocument?.text.trim());
  }

  #answer(isKept: boolean): void {
    const { flow, words } = this.#field;
    this.askedFrom = '';
    if (isKept) return this.#field.focusControl();
    flow?.send({ type: 'typed', name: 'idDocument', text: '', source: 'user' });
    const tree = this.getRootNode() as Document | ShadowRoot;
    const number = words && tree.getElementById(words.naming.id(CONTROLS.idDocument.name));
    if (number) number.focus();
    else this.#field.focusControl();
  }
}
