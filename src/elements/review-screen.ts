/**
 * Everything once more before it goes out, each line with a way to change it (WCAG 2.2, 3.3.4).
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { AttributeName } from '../domain/attribute.js';
import { isBusy, isByHand, shownAttributes } from '../flow/select.js';
import { shownValues } from '../flow/shown-values.js';
import type { MatchingState, ReviewState } from '../flow/state.js';
import type { DetourHost } from './detour-page.js';
import { labelOf } from './render-field.js';
import { heading, mainButton, notices, type ScreenContext } from './screen-parts.js';
import { shownValue } from './shown-value.js';

/** A region by a name that the person can read; as it is sent, it may be a code, or in another script. */
function shownRegion(value: string, { address }: ReviewState | MatchingState, locale: string): string {
  const list = address?.regions;
  const region = list?.regions.find(({ code, name, latin }) => [code, name, latin].includes(value));
  const isOwnLanguage = list?.language === locale.split('-')[0];
  return (isOwnLanguage ? undefined : region?.latin) ?? region?.name ?? value;
}

/** While the values are compared it stays as it is, with nothing left to change. */
export const reviewScreen = (
  context: ScreenContext,
  state: ReviewState | MatchingState,
  { locale }: DetourHost,
): TemplateResult => {
  const { messages, send, actions, isDisabled, shownNumber } = context;
  const values = shownValues(state);
  const busy = isBusy(state);
  const names = shownAttributes(state).filter(
    (name, _, all) => name !== 'nameKanaHankaku' || !all.includes('nameKanaZenkaku'),
  );
  const line = (name: AttributeName): TemplateResult => {
    const label = labelOf(messages, name, state);
    const sent = values[name] ?? '';
    const value = name === 'region' && sent ? shownRegion(sent, state, locale) : sent;
    return html`<div class="kyc-line">
      <dt>${label}</dt>
      ${
        value
          ? html`<dd><bdi>${shownValue(name, value, messages, locale)}</bdi></dd>`
          : html`<dd class="kyc-none">${messages.notProvided}</dd>`
      }
      <dd class="kyc-change">
        <button
          type="button"
          part="button link"
          class="kyc-link"
          id=${actions.id(`change-${name}`)}
          aria-disabled=${busy}
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
              <dd><bdi dir="ltr">${shownNumber(state.phoneNumber)}</bdi></dd>
            </div>`
          : nothing
      }
      ${names.map(line)}
    </dl>
    ${mainButton(context, messages.checkingDetails, messages.confirm)}
    <div class="kyc-others">
      <button
        type="button"
        part="button link"
        class="kyc-link"
        aria-disabled=${busy}
        @click=${() => send({ type: 'back-chosen' })}
      >
        ${messages.back}
      </button>
    </div>
  `;
};
