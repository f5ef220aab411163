/**
 * A field with several lines of text: an address that is not asked for in parts.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { CONTROLS } from './control-table.js';
import { FieldController } from './field-controller.js';
import { LightElement } from './light-element.js';
import { adoptStylesAround } from './light-root.js';
import { renderAttribute } from './render-attribute.js';
import { describedBy, hintText, labelText } from './render-field.js';
import { rareFieldStyles } from './styles/rare-fields.styles.js';

export class KycAddressField extends LightElement {
  readonly #field = new FieldController(this, {
    name: () => 'address',
    read: () => this.#box?.value ?? '',
    write: (text) => {
      if (this.#box) this.#box.value = text;
    },
    control: () => this.#box,
  });

  get #box(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStylesAround(this, rareFieldStyles);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, view, flow } = this.#field;
    if (!words || !view || !flow) return nothing;
    const { messages, naming } = words;
    const { name, token, autocapitalize } = CONTROLS.address;
    const id = naming.id(name);
    const hint = hintText(messages, 'address', view);
    return renderAttribute({
      id,
      hint,
      view,
      messages,
      label: labelText(messages, 'address', view),
      control: html`<textarea
        part="input"
        id=${id}
        name=${name}
        form=${naming.form()}
        rows=${view.row.label === 'whole' ? 3 : 2}
        dir="auto"
        autocomplete=${naming.autocomplete(token)}
        autocapitalize=${autocapitalize ?? 'off'}
        autocorrect="off"
        spellcheck="false"
        ?readonly=${view.isReadonly}
        ?disabled=${flow.isDisabled}
        aria-required=${view.isRequired}
        aria-invalid=${view.issue !== null}
        aria-describedby=${describedBy(id, view, hint)}
        @input=${this.#field.onInput}
        @change=${this.#field.onChange}
      ></textarea>`,
    });
  }
}
