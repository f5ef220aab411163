/**
 * A field of the form: its control, and below it whose value it holds and what can be done about that.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../locales/messages.js';
import type { ShownField } from './field-controller.js';
import { labelText, renderField, renderFieldset, type FieldParts } from './render-field.js';

type Nothing = typeof nothing;

interface AttributeParts extends FieldParts {
  readonly view: ShownField;
}

/** Whose value a field holds, with what can be done about it. */
function renderTag(id: string, view: ShownField, messages: Messages): TemplateResult | Nothing {
  const { name, provenance, send } = view;
  if (!provenance || name === 'code') return view.differs ? renderDiffers(id, messages) : nothing;
  const label = labelText(messages, name, { ...view, isRequired: true });
  const tag = provenance === 'operator' && view.wantsCheck ? 'check' : provenance;
  const texts = { edited: messages.edited, check: messages.wantsCheck, operator: messages.fromOperator };
  return html`${view.differs ? renderDiffers(id, messages) : nothing}<span
      class="kyc-tag kyc-${tag}"
      part="tag"
      id="${id}-tag"
      >${texts[tag]}</span
    >${
      provenance === 'edited' && !view.isReadonly
        ? html`<button
            type="button"
            part="button link"
            class="kyc-link kyc-restore"
            @click=${() => send({ type: 'value-restored', name })}
          >
            ${messages.useOperators(label)}
          </button>`
        : nothing
    }${
      view.isLocked && name !== 'phoneNumber'
        ? html`<span class="kyc-hint" part="hint" id="${id}-locked">${messages.locked}</span
            ><button
              type="button"
              part="button link"
              class="kyc-link"
              @click=${() => send({ type: 'value-contested', name })}
            >
              ${messages.contest(label)}
            </button>`
        : nothing
    }`;
}

const renderDiffers = (id: string, messages: Messages): TemplateResult =>
  html`<span class="kyc-tag kyc-differs" part="tag" id="${id}-differs">${messages.fieldDiffers}</span>`;

const withTag = (parts: AttributeParts): FieldParts => ({
  ...parts,
  below: renderTag(parts.id, parts.view, parts.messages),
});

/** A field with one control. */
export const renderAttribute = (parts: AttributeParts): TemplateResult => renderField(withTag(parts));

/** A field with several controls. */
export const renderAttributeSet = (parts: AttributeParts): TemplateResult => renderFieldset(withTag(parts));
