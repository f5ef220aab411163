/**
 * Everything once more before it goes out, each line with a way to change it (WCAG 2.2, 3.3.4).
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { AttributeName } from '../domain/attribute.js';
import { isByHand, shownAttributes } from '../flow/select.js';
import { shownValues } from '../flow/shown-values.js';
import type { ReviewState } from '../flow/state.js';
import type { DetourHost } from './detour-page.js';
import { labelOf } from './render-field.js';
import { heading, mainButton, notices, type ScreenContext } from './screen-parts.js';
import { shownValue } from './shown-value.js';

export const reviewScreen = (context: ScreenContext, state: ReviewState, { locale }: DetourHost): TemplateResult => {
  const { messages, send, actions, isDisabled, shownNumber } = context;
  const values = shownValues(state);
  const names = shownAttributes(state).filter(
    (name, _, all) => name !== 'nameKanaHankaku' || !all.includes('nameKanaZenkaku'),
  );
  const line = (name: AttributeName): TemplateResult => {
    const label = labelOf(messages, name, state);
    const value = values[name] ?? '';
    return html`<div class="kyc-line">
      <dt>${label}</dt>
      <dd dir="auto" class=${value ? '' : 'kyc-none'}>
        ${value ? shownValue(name, value, messages, locale) : messages.notProvided}
      </dd>
      <dd class="kyc-change">
        <button
          type="button"
          part="button link"
          class="kyc-link"
          id=${actions.id(`change-${name}`)}
          ?disabled=${isDisabled}
          @click=${() => send({ type: 'change-chosen', name })}
        >
          ${messages.change(label)}
        </button>
      </dd>
    </div>`;
  };
  return html`
    ${heading(context, messages.reviewHeading)} ${notices(context)}
    ${isByHand(state) ? nothing : html`<p class="kyc-lead" part="lead">${messages.reviewLead}</p>`}
    <dl class="kyc-review" part="review">
      ${
        state.phoneNumber
          ? html`<div class="kyc-line">
              <dt>${messages.label.phoneNumber}</dt>
              <dd dir="ltr">${shownNumber(state.phoneNumber)}</dd>
              <dd class="kyc-change"></dd>
            </div>`
          : nothing
      }
      ${names.map(line)}
    </dl>
    ${mainButton(context, messages.checkingDetails, messages.confirm)}
    <div class="kyc-others">
      <button type="button" part="button link" class="kyc-link" @click=${() => send({ type: 'back-chosen' })}>
        ${messages.back}
      </button>
    </div>
  `;
};
