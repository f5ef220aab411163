/**
 * A field with one line of text.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AttributeName } from '../domain/attribute.js';
import { isEmail } from '../domain/email.js';
import type { suggestEmail } from '../domain/suggest-email.js';
import { CONTROLS } from './control-table.js';
import { FieldController } from './field-controller.js';
import { LightElement } from './light-element.js';
import { renderEmailSuggestion } from './render-email-suggestion.js';
import { renderAttribute } from './render-attribute.js';
import { describedBy, hintText, labelText } from './render-field.js';

export class KycTextField extends LightElement {
  /** The attribute that is asked for. */
  @property({ attribute: false }) field: AttributeName = 'name';

  readonly #field = new FieldController(this, {
    name: () => this.field,
    read: () => this.#input?.value ?? '',
    write: (text) => {
      if (this.#input) this.#input.value = text;
    },
    control: () => this.#input,
  });

  /** Knows common slips in mail domains; fetched for an email field alone, which does without where it cannot be had. */
  @state() private suggest: typeof suggestEmail | undefined;

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  protected override firstUpdated(): void {
    if (this.field !== 'email') return;
    import('../domain/suggest-email.js').then(
      (loaded) => (this.suggest = loaded.suggestEmail),
      () => undefined,
    );
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, view, flow } = this.#field;
    if (!words || !view || !flow) return nothing;
    const { messages, naming } = words;
    const { name, token, isApart, type = 'text', inputMode, autocapitalize, isCode, isUnsaved } = CONTROLS[this.field];
    const id = naming.id(name);
    const hint = hintText(messages, this.field, view);
    const meant = view.isReadonly ? undefined : this.suggest?.(view.text, isEmail);
    const suggestion = meant
      ? renderEmailSuggestion(id, meant, messages, flow.isDisabled, (email) => this.#use(email))
      : nothing;
    return renderAttribute({
      id,
      hint,
      view,
      messages,
      label: labelText(messages, this.field, view),
      control: html`<input
          part="input"
          id=${id}
          name=${name}
          type=${type}
          inputmode=${view.row.isNumeric ? 'numeric' : (inputMode ?? nothing)}
          dir=${isCode ? 'ltr' : 'auto'}
          autocomplete=${naming.autocomplete(token)}
          autocapitalize=${autocapitalize ?? 'off'}
          autocorrect="off"
          spellcheck="false"
          ?data-1p-ignore=${isUnsaved ?? false}
          ?data-bwignore=${isUnsaved ?? false}
          data-lpignore=${isUnsaved ?? nothing}
          data-form-type=${isUnsaved ? 'other' : nothing}
          form=${naming.form(isApart)}
          ?readonly=${view.isReadonly}
          ?disabled=${flow.isDisabled}
          aria-required=${view.isRequired}
          aria-invalid=${view.issue !== null}
          aria-describedby=${describedBy(id, view, hint, suggestion === nothing ? '' : `${id}-suggestion`)}
          @input=${this.#field.onInput}
          @change=${this.#field.onChange}
        />${suggestion}`,
    });
  }

  #use(email: string): void {
    this.#field.flow?.send({ type: 'typed', name: 'email', text: email, source: 'user' });
    this.#input?.focus();
  }
}
