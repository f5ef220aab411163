/**
 * The screens of steps that only some sign-ups take: a consent, a proof given elsewhere.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { askedAttributes } from '../flow/select.js';
import type { ConsentState, OpenState, WaitState } from '../flow/state.js';
import { noticeOf, noticeUrlOf, type DetourHost } from './detour-page.js';
import { labelOf } from './render-field.js';
import { renderByHand } from './render-notice.js';
import { heading, mainButton, notices, type ScreenContext } from './screen-parts.js';

type Nothing = typeof nothing;

const link = (text: string, onClick: () => void): TemplateResult =>
  html`<button type="button" part="button link" class="kyc-link" @click=${onClick}>${text}</button>`;

/** Said, not shown: whoever sees the page sees the new tab too. */
const inNewTab = ({ messages }: ScreenContext): TemplateResult =>
  html` <span class="kyc-unseen">(${messages.newTab})</span>`;

const changeNumber = ({ messages, send }: ScreenContext): TemplateResult =>
  link(messages.changeNumber, () => send({ type: 'back-chosen' }));

export const consentScreen = (context: ScreenContext, state: ConsentState, host: DetourHost): TemplateResult => {
  const { messages, actions } = context;
  const noticeUrl = noticeUrlOf(host);
  return html`
    ${heading(context, messages.consentHeading)} ${notices(context)}
    <div class="kyc-consent" part="consent">
      <p>${messages.consentLead}</p>
      <p>${messages.consentAsked}</p>
      <ul>
        ${askedAttributes(state).map((name) => html`<li>${labelOf(messages, name, state)}</li>`)}
      </ul>
      <p>${messages.consentWhy}</p>
      ${noticeOf(host)}
      ${
        noticeUrl
          ? html`<p>
              <a part="link" href=${noticeUrl} target="_blank" rel="noopener noreferrer"
                >${messages.consentNotice}${inNewTab(context)}</a
              >
            </p>`
          : nothing
      }
    </div>
    ${mainButton(
      context,
      messages.sendingCode,
      messages.agree,
      html`<button
        type="button"
        part="button secondary"
        class="kyc-secondary"
        ?disabled=${context.isDisabled}
        @click=${actions.goByHand}
      >
        ${messages.decline}
      </button>`,
    )}
    <div class="kyc-others">${changeNumber(context)}</div>
  `;
};

/** The time that is left, beside the sign of waiting. Whoever does not see it is not told every second. */
const waiting = ({ messages, proofSecondsLeft: left }: ScreenContext, text: string): TemplateResult =>
  html`<p class="kyc-waits">
    <span class="kyc-spinner" aria-hidden="true"></span><span>${text}</span>
    <span class="kyc-left" role="timer" aria-live="off">${messages.timeLeft(Math.floor(left / 60), left % 60)}</span>
  </p>`;

/** Other ways, as far as the proxy has any, and the ways out. */
const others = (context: ScreenContext, { otherMethods }: WaitState | OpenState): TemplateResult => {
  const { state, messages, send, actions } = context;
  return html`<div class="kyc-others">
    ${otherMethods.includes('code') ? link(messages.useCode, () => send({ type: 'proof-asked', method: 'code' })) : nothing}
    ${changeNumber(context)} ${renderByHand(state, messages, actions)}
  </div>`;
};

/** Once more: what is asked of the proxy then may take long, like every other question. */
const startAgain = (context: ScreenContext): TemplateResult =>
  mainButton(context, context.messages.busy, context.messages.startAgain);

/** A person who refused is not asked again (facts of consent: no repeated prompt). */
const canStartAgain = ({ isOver, problem, phoneNumber }: WaitState | OpenState): boolean =>
  isOver && phoneNumber !== '' && problem?.code !== 'consent-refused';

export const waitScreen = (context: ScreenContext, state: WaitState): TemplateResult => {
  const { messages, shownNumber } = context;
  return html`
    ${heading(context, messages.waitHeading)} ${notices(context)}
    ${
      state.isOver
        ? nothing
        : html`<p class="kyc-lead" part="lead">${messages.waitLead(shownNumber(state.phoneNumber))}</p>
            ${waiting(context, messages.waitStatus)}`
    }
    ${canStartAgain(state) ? startAgain(context) : nothing} ${others(context, state)}
  `;
};

export const openScreen = (context: ScreenContext, state: OpenState, { openIn }: DetourHost): TemplateResult => {
  const { messages, actions } = context;
  const { host } = new URL(state.url);
  const isHere = openIn === 'page';
  const way: TemplateResult | Nothing = state.isOver
    ? nothing
    : html`<p class="kyc-lead" part="lead">${messages.openLead[state.reason]}</p>
        ${isHere ? html`<p class="kyc-lead" part="lead" id=${actions.id('leaving')}>${messages.leaving}</p>` : nothing}
        <p class="kyc-actions">
          <a
            part="button primary"
            class="kyc-primary"
            aria-describedby=${isHere ? actions.id('leaving') : nothing}
            href=${state.url}
            target=${isHere ? nothing : '_blank'}
            rel="noopener noreferrer"
            referrerpolicy="no-referrer"
            @click=${() => actions.follow(state)}
            >${messages.openLink(host)}${isHere ? nothing : inNewTab(context)}</a
          >
        </p>
        ${state.isOpened && !isHere ? waiting(context, messages.openStatus) : nothing}`;
  return html`
    ${heading(context, messages.openHeading[state.reason])} ${notices(context)} ${way}
    ${canStartAgain(state) ? startAgain(context) : nothing} ${others(context, state)}
  `;
};
