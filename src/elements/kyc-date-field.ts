/**
 * A day in three boxes, in the order of the page's language. No calendar: nobody should scroll to their year of birth.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { AttributeName } from '../domain/attribute.js';
import { formatDateText, readDateText, splitPastedDate, type DateParts } from '../domain/calendar-date.js';
import type { DatePart, Issue } from '../domain/issue.js';
import { CONTROLS } from './control-table.js';
import { FieldController } from './field-controller.js';
import { labelText, renderFieldset } from './render-field.js';

const PARTS: readonly DatePart[] = ['day', 'month', 'year'];

/** Example days that show which number is the day: one of a grown-up's birth, one that is yet to come. */
const EXAMPLE: Readonly<Partial<Record<AttributeName, DateParts>>> = {
  birthdate: { day: '27', month: '3', year: '1987' },
  idDocumentExpiryDate: { day: '27', month: '3', year: '2031' },
};

/** The boxes that an issue is about: the named ones, else all. */
const isWrong = (issue: Issue | null, part: DatePart): boolean => {
  if (!issue) return false;
  if (issue.code === 'date-incomplete') return issue.parts.includes(part);
  return issue.code === 'date-year-short' ? part === 'year' : true;
};

export class KycDateField extends LitElement {
  /** The attribute that is asked for. */
  @property({ attribute: false }) field: AttributeName = 'birthdate';

  readonly #field = new FieldController(this, {
    name: () => this.field,
    read: () => formatDateText({ day: this.#text('day'), month: this.#text('month'), year: this.#text('year') }),
    write: (text) => this.#write(readDateText(text)),
    control: () =>
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]') ?? this.renderRoot.querySelector('input'),
  });

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, view, flow } = this.#field;
    if (!words || !view || !flow) return nothing;
    const { messages, dateOrder, naming } = words;
    const { name, token, isApart } = CONTROLS[this.field];
    const id = naming.id(name);
    const example = EXAMPLE[this.field];
    const box = (part: DatePart, index: number): TemplateResult =>
      html`<span class="kyc-date-part kyc-${part}"
        ><label part="label" for="${id}-${part}">${messages.datePart[part]}</label
        ><input
          part="input"
          id="${id}-${part}"
          name=${naming.name(token ? `${name}-${part}` : `${name}-${index + 1}`, isApart)}
          data-part=${part}
          type="text"
          inputmode="numeric"
          dir="ltr"
          autocomplete=${naming.autocomplete(token && `${token}-${part}`)}
          autocorrect="off"
          spellcheck="false"
          form=${naming.form(isApart)}
          ?disabled=${flow.isDisabled}
          aria-required=${view.isRequired}
          aria-invalid=${isWrong(view.issue, part)}
          aria-describedby=${isWrong(view.issue, part) ? `${id}-error` : nothing}
          @input=${this.#field.onInput}
          @change=${this.#field.onChange}
          @paste=${this.#onPaste}
      /></span>`;
    return renderFieldset({
      id,
      view,
      messages,
      label: labelText(messages, this.field, view),
      hint: example && messages.dateHint(dateOrder.map((part) => example[part]).join(' ')),
      control: html`<div class="kyc-date">${dateOrder.map(box)}</div>`,
    });
  }

  #box(part: DatePart): HTMLInputElement | null {
    return this.renderRoot.querySelector(`[data-part=${part}]`);
  }

  #text(part: DatePart): string {
    return this.#box(part)?.value ?? '';
  }

  #write(parts: DateParts): void {
    for (const part of PARTS) {
      const box = this.#box(part);
      if (box && box.value !== parts[part]) box.value = parts[part];
    }
  }

  #onPaste = (event: ClipboardEvent): void => {
    const parts = splitPastedDate(event.clipboardData?.getData('text') ?? '', this.#field.words?.dateOrder ?? PARTS);
    if (!parts) return;
    event.preventDefault();
    this.#write(parts);
    this.#field.commit();
  };
}
