/**
 * A day in three boxes, in the order of the page's language. No calendar: nobody should scroll to their year of birth. The boxes keep
 * what was typed, month names and years of other eras included; what it means is read from them.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { AttributeName } from '../domain/attribute.js';
import { formatDateText, readDateText, type DateParts } from '../domain/calendar-date.js';
import type { Source } from '../domain/entries.js';
import { DATE_PARTS, type DatePart, type Issue } from '../domain/issue.js';
import { resolveMonth } from '../domain/month-name.js';
import { splitPastedDate } from '../domain/pasted-date.js';
import type { FieldView } from '../flow/select.js';
import type { Words } from './context.js';
import { CONTROLS } from './control-table.js';
import { FieldController } from './field-controller.js';
import { japaneseYear } from './japanese-year.js';
import { readDateOrder } from './language.js';
import { LightElement } from './light-element.js';
import { monthNames } from './month-names.js';
import { renderAttributeSet } from './render-attribute.js';
import { labelText } from './render-field.js';
import { sourceOf } from './source.js';

/** Example days that show which number is the day: one of a grown-up's birth, one that is yet to come. */
const EXAMPLE: Readonly<Partial<Record<AttributeName, DateParts>>> = {
  birthdate: { day: '27', month: '3', year: '1987' },
  idDocumentExpiryDate: { day: '27', month: '3', year: '2031' },
};

/** The boxes that an issue is about. */
const wrongParts = (issue: Issue | null): readonly DatePart[] =>
  issue ? ('parts' in issue ? issue.parts : DATE_PARTS) : [];

const isJapanese = ({ locale }: Words): boolean => /^ja\b/i.test(locale);

export class KycDateField extends LightElement {
  /** The attribute that is asked for. */
  @property({ attribute: false }) field: AttributeName = 'birthdate';

  /** What stands in the boxes while the flow does not know of it yet. */
  #typing: DateParts | undefined;
  /** Who wrote, where it was no typing: pasted, or taken over. */
  #writer: Source | undefined;

  readonly #field: FieldController = new FieldController(this, {
    name: () => this.field,
    read: () => {
      this.#typing = undefined;
      return formatDateText(resolveMonth(this.#parts(), this.#names()));
    },
    write: (text) => this.#write(readDateText(text)),
    control: () =>
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]') ?? this.renderRoot.querySelector('input'),
    source: () => this.#writer,
  });

  protected override render(): TemplateResult | typeof nothing {
    const { words, view, flow } = this.#field;
    if (!words || !view || !flow) return nothing;
    const { messages, naming } = words;
    const { name, token, isApart, isUnsaved } = CONTROLS[this.field];
    const id = naming.id(name);
    const { issue, options } = view;
    const order = this.#order(words, view);
    const example = EXAMPLE[this.field];
    const wrong = wrongParts(issue);
    // What is wrong with the day as a whole is said once, at the group.
    const isOfParts = wrong.length < DATE_PARTS.length;
    const era = isJapanese(words) ? this.#japaneseYear(view.text) : '';
    const box = (part: DatePart, index: number): TemplateResult => {
      // Browsers guess from ids and names; those of a document's end look like a payment card's.
      const own = token ? part : index + 1;
      const isWrong = wrong.includes(part);
      const described = [part === 'year' && era && `${id}-era`, isWrong && isOfParts && `${id}-error`].filter(Boolean);
      return html`<span class="kyc-date-part kyc-${part}"
        ><label part="label" for="${id}-${own}">${messages.datePart[part]}</label
        ><input
          part="input"
          id="${id}-${own}"
          name="${name}-${own}"
          data-part=${part}
          type="text"
          inputmode=${token && part === 'month' ? 'text' : 'numeric'}
          autocomplete=${naming.autocomplete(token && `${token}-${part}`)}
          autocapitalize="off"
          autocorrect="off"
          spellcheck="false"
          ?data-1p-ignore=${isUnsaved ?? false}
          ?data-bwignore=${isUnsaved ?? false}
          data-lpignore=${isUnsaved ?? nothing}
          data-form-type=${isUnsaved ? 'other' : nothing}
          form=${naming.form(isApart)}
          ?disabled=${flow.isDisabled}
          ?readonly=${view.isReadonly}
          aria-required=${view.isRequired}
          aria-invalid=${isWrong}
          aria-describedby=${described.join(' ') || nothing}
          @input=${this.#onInput}
          @change=${this.#field.onChange}
          @paste=${this.#onPaste}
        />${
          part === 'year' && isJapanese(words)
            ? html`<span class="kyc-era" part="hint" lang="ja" id="${id}-era">${era}</span>`
            : nothing
        }</span
      >`;
    };
    return renderAttributeSet({
      id,
      view,
      messages,
      isOfParts,
      label: labelText(messages, this.field, view),
      hint: (options.hint ?? (example && messages.dateHint(order.map((part) => example[part]).join(' ')))) || undefined,
      control: html`${
          issue?.code === 'date-era' && !view.isReadonly
            ? html`<button
                type="button"
                part="button link"
                class="kyc-link"
                @click=${(event: Event) => this.#useYear(event, issue.year)}
              >
                ${messages.useYear(issue.year)}
              </button>`
            : nothing
        }
        <div class="kyc-date">${order.map(box)}</div>`,
    });
  }

  #order({ dateOrder }: Words, { options }: FieldView): readonly DatePart[] {
    return readDateOrder(String(options.dateOrder ?? '')) ?? dateOrder;
  }

  #box(part: DatePart): HTMLInputElement | null {
    return this.renderRoot.querySelector(`[data-part=${part}]`);
  }

  #parts(): DateParts {
    const text = (part: DatePart): string => this.#box(part)?.value ?? '';
    return { day: text('day'), month: text('month'), year: text('year') };
  }

  #names(): readonly string[] {
    return monthNames(this.#field.words?.locale ?? 'en');
  }

  #japaneseYear(text: string): string {
    const parts = this.#typing ?? readDateText(text);
    return japaneseYear(formatDateText(resolveMonth(parts, this.#names())), parts.year);
  }

  #write(parts: DateParts): void {
    this.#typing = undefined;
    for (const part of DATE_PARTS) {
      const box = this.#box(part);
      if (box && box.value !== parts[part]) box.value = parts[part];
    }
  }

  /** Writes and tells, as if the person had typed it. */
  #writeFor(event: Event, parts: DateParts): void {
    this.#write(parts);
    this.#writer = sourceOf(event);
    this.#field.commit();
    this.#writer = undefined;
  }

  #useYear(event: Event, year: number): void {
    this.#writeFor(event, { ...this.#parts(), year: String(year) });
    this.#box('year')?.focus();
  }

  #onInput = (): void => {
    this.#field.onInput();
    if (!this.#field.words || !isJapanese(this.#field.words)) return;
    this.#typing = this.#parts();
    this.requestUpdate();
  };

  #onPaste = (event: ClipboardEvent): void => {
    const { words, view } = this.#field;
    if (!words || !view || view.isReadonly) return;
    const text = event.clipboardData?.getData('text') ?? '';
    const parts = splitPastedDate(text, this.#order(words, view), this.#names());
    if (!parts) return;
    event.preventDefault();
    this.#writeFor(event, parts);
  };
}
