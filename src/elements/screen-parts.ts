/**
 * What the screens have in common: heading, messages, the main button and the way out of what takes long.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { FlowEvent } from '../flow/event.js';
import { canCancel, isBusy, position } from '../flow/select.js';
import type { FlowState } from '../flow/state.js';
import type { Messages } from '../locales/messages.js';
import { renderCorrection, renderProblem, renderSummary, type NoticeActions } from './render-notice.js';

/** What a screen draws from. */
export interface ScreenContext {
  readonly state: FlowState;
  readonly messages: Messages;
  readonly actions: NoticeActions;
  readonly country: string;
  /** Countries whose numbers are accepted; none means all. */
  readonly countries: readonly string[];
  readonly countryPicker: 'auto' | 'native' | 'none';
  readonly focusAfterCountry: 'button' | 'input';
  readonly testNumbers: readonly string[];
  readonly isDisabled: boolean;
  /** Of the wait that a proxy asked for. */
  readonly secondsLeft: number;
  /** Of the time that the person has to confirm elsewhere. */
  readonly proofSecondsLeft: number;
  /** A phone number as people read it. */
  readonly shownNumber: (number: string) => string;
  readonly send: (event: FlowEvent) => void;
  readonly onCountry: (country: string) => void;
}

/** Top of a screen: which step of how many, and what it is about. */
export const heading = ({ state, messages, actions }: ScreenContext, text: string): TemplateResult => {
  const { index, total } = position(state);
  return html`<h2 part="heading" id=${actions.id('heading')} tabindex="-1">
    <span class="kyc-step" part="step">${messages.stepOf(index, total)}</span> ${text}
  </h2>`;
};

/** What went wrong, or could be better, above everything else. */
export const notices = ({ state, messages, actions, secondsLeft }: ScreenContext): TemplateResult =>
  html`${renderSummary(state, messages, actions)} ${renderProblem(state, messages, actions, secondsLeft)}
  ${renderCorrection(state, messages, actions)}`;

/** What a slow request offers, beside what is waited for. */
export const wayOut = ({ messages, send }: ScreenContext): TemplateResult => html`
  <button type="button" part="button secondary" class="kyc-secondary" @click=${() => send({ type: 'task-cancelled' })}>
    ${messages.cancel}
  </button>
  <p class="kyc-status">${messages.slow}</p>
`;

/** What stands beside the button while it works: nothing for a second, then that it takes its time, then how to end it. */
const patience = (context: ScreenContext): TemplateResult | typeof nothing => {
  const { state, messages } = context;
  if (canCancel(state)) return wayOut(context);
  return state.task?.pace === 'busy' ? html`<p class="kyc-status">${messages.busy}</p>` : nothing;
};

/**
 * The one main button of a screen. It keeps the focus while it works.
 * @param beside what stands beside it until then
 */
export function mainButton(
  context: ScreenContext,
  working: string,
  label = context.messages.continue,
  beside: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { state, isDisabled, actions } = context;
  const busy = isBusy(state);
  return html`
    <div class="kyc-actions">
      <button
        type="submit"
        form=${actions.form}
        part="button primary"
        class="kyc-primary"
        aria-disabled=${busy}
        ?disabled=${isDisabled}
      >
        ${busy ? html`<span class="kyc-spinner" aria-hidden="true"></span>` : nothing}<span
          >${busy ? working : label}</span
        >
      </button>
      ${busy ? patience(context) : beside}
    </div>
  `;
}
