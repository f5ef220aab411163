/**
 * The operator's values, masked, above the form: the person says whose they are before anything is filled in.
 */
import { html, type TemplateResult } from 'lit';
import { attributesIn } from '../flow/select.js';
import type { PreviewState } from '../flow/state.js';
import { labelOf } from './render-field.js';
import type { ScreenContext } from './screen-parts.js';

export const previewNotice = (context: ScreenContext, state: PreviewState): TemplateResult => {
  const { messages, send, actions, isDisabled } = context;
  return html`<div
    class="kyc-notice kyc-quiet"
    part="notice preview"
    role="group"
    aria-labelledby=${actions.id('preview-heading')}
  >
    <h3 id=${actions.id('preview-heading')}>${messages.previewHeading}</h3>
    <p>${messages.previewText}</p>
    <dl class="kyc-review">
      ${attributesIn(state.masked).map(
        (name) =>
          html`<div class="kyc-line">
            <dt>${labelOf(messages, name, state)}</dt>
            <dd><bdi translate="no">${state.masked[name]}</bdi></dd>
          </div>`,
      )}
    </dl>
    <div class="kyc-actions">
      <button
        type="button"
        part="button secondary"
        class="kyc-secondary"
        ?disabled=${isDisabled}
        @click=${() => send({ type: 'prefill-confirmed' })}
      >
        ${messages.previewConfirm}
      </button>
      <button
        type="button"
        part="button link"
        class="kyc-link"
        ?disabled=${isDisabled}
        @click=${() => send({ type: 'prefill-refused' })}
      >
        ${messages.previewRefuse}
      </button>
    </div>
  </div>`;
};
