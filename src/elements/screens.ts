/**
 * The four screens: number, code, form, result. What they show is projected by the flow; what they say comes from the catalogue.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { attributeSpec, type AttributeName } from '../domain/attribute.js';
import type { FlowEvent } from '../flow/event.js';
import {
  canCancel,
  filledCount,
  isBusy,
  isByHand,
  isCorrection,
  position,
  screen,
  pageAttributes,
  pageOf,
} from '../flow/select.js';
import type { DoneState, FlowState, ProofState } from '../flow/state.js';
import type { Messages } from '../locales/messages.js';
import { CONTROLS } from './control-table.js';
import { loadedPhoneLibrary } from './load-phone-library.js';
import { renderByHand, renderCorrection, renderProblem, renderSummary, type NoticeActions } from './render-notice.js';

export interface ScreenContext {
  readonly state: FlowState;
  readonly messages: Messages;
  readonly actions: NoticeActions;
  readonly country: string;
  readonly testNumbers: readonly string[];
  readonly isDisabled: boolean;
  /** Of the wait that a proxy asked for. */
  readonly secondsLeft: number;
  readonly send: (event: FlowEvent) => void;
  readonly onCountry: (country: string) => void;
  /** What Continue does where no form of the widget's own is there to be submitted. */
  readonly onNext: (() => void) | undefined;
}

/** A number as people read it, on one line, if the numbering plan is there by now. */
const shownNumber = (number: string): string =>
  (loadedPhoneLibrary()?.format(number) ?? number).replaceAll(' ', '\u00a0');

const heading = ({ state, messages, actions }: ScreenContext, text: string): TemplateResult => {
  const { index, total } = position(state);
  return html`<h2 part="heading" id=${actions.id('heading')} tabindex="-1">
    <span class="kyc-step" part="step">${messages.stepOf(index, total)}</span> ${text}
  </h2>`;
};

const notices = ({ state, messages, actions, secondsLeft }: ScreenContext): TemplateResult =>
  html`${renderSummary(state, messages, actions)} ${renderProblem(state, messages, actions, secondsLeft)}
  ${renderCorrection(state, messages, actions)}`;

/** What a slow request offers, beside what is waited for. */
const wayOut = ({ messages, send }: ScreenContext): TemplateResult => html`
  <button type="button" part="button secondary" class="kyc-secondary" @click=${() => send({ type: 'task-cancelled' })}>
    ${messages.cancel}
  </button>
  <p class="kyc-status">${messages.slow}</p>
`;

/** The one main button of a screen. It keeps the focus while it works. */
function mainButton(context: ScreenContext, working: string): TemplateResult {
  const { state, messages, isDisabled, onNext } = context;
  const busy = isBusy(state);
  return html`
    <div class="kyc-actions">
      <button
        type=${onNext ? 'button' : 'submit'}
        part="button primary"
        class="kyc-primary"
        aria-disabled=${busy}
        ?disabled=${isDisabled}
        @click=${onNext ?? nothing}
      >
        ${busy ? html`<span class="kyc-spinner" aria-hidden="true"></span>` : nothing}<span
          >${busy ? working : messages.continue}</span
        >
      </button>
      ${busy && canCancel(state) ? wayOut(context) : nothing}
    </div>
  `;
}

const phoneScreen = (context: ScreenContext): TemplateResult => {
  const { messages, country, testNumbers, onCountry } = context;
  return html`
    ${heading(context, messages.phoneHeading)} ${notices(context)}
    <p class="kyc-lead" part="lead">${messages.phoneLead}</p>
    <kyc-phone-field
      class="kyc-field"
      .country=${country}
      .testNumbers=${testNumbers}
      .onCountry=${onCountry}
    ></kyc-phone-field>
    ${mainButton(context, messages.sendingCode)}
  `;
};

const proofScreen = (context: ScreenContext, state: ProofState): TemplateResult => {
  const { messages, send, actions } = context;
  return html`
    ${heading(context, messages.proofHeading)} ${notices(context)}
    <p class="kyc-lead" part="lead">
      <span>${messages.proofLead(shownNumber(state.phoneNumber))}</span>
      <button type="button" part="button link" class="kyc-link" @click=${() => send({ type: 'back-chosen' })}>
        ${messages.changeNumber}
      </button>
    </p>
    <kyc-code-field class="kyc-field" .sent=${state.sent}></kyc-code-field>
    ${mainButton(context, state.task?.kind === 'resend-code' ? messages.sendingCode : messages.checkingCode)}
    <div class="kyc-others">${renderByHand(state, messages, actions)}</div>
  `;
};

const field = (name: AttributeName): TemplateResult => {
  const { span = 6 } = CONTROLS[name];
  const spanClass = `kyc-field kyc-span-${span}`;
  switch (attributeSpec(name).kind) {
    case 'date':
      return html`<kyc-date-field class=${spanClass} .field=${name}></kyc-date-field>`;
    case 'country':
    case 'gender':
    case 'document-type':
      return html`<kyc-choice-field class=${spanClass} .field=${name}></kyc-choice-field>`;
    case 'text':
    case 'email':
      return html`<kyc-text-field class=${spanClass} .field=${name}></kyc-text-field>`;
  }
};

/** What became of the operator's records, above the fields. */
function prefillNotice(context: ScreenContext): TemplateResult | typeof nothing {
  const { state, messages, actions } = context;
  if (state.step !== 'details' || isCorrection(state)) return nothing;
  switch (state.prefill) {
    case 'asking':
      return html`<div class="kyc-notice kyc-quiet" part="notice prefill">
        <p><span class="kyc-spinner" aria-hidden="true"></span><span>${messages.prefillAsking}</span></p>
        ${canCancel(state) ? html`<div class="kyc-actions">${wayOut(context)}</div>` : nothing}
      </div>`;
    case 'some':
      return html`<div class="kyc-notice kyc-good" part="notice prefill">
        <p><span class="kyc-sign" aria-hidden="true"></span><span>${messages.prefillSome(filledCount(state))}</span></p>
      </div>`;
    case 'none':
      return html`<div class="kyc-notice kyc-quiet" part="notice prefill"><p>${messages.prefillNone}</p></div>`;
    case 'failed':
      // While the failure itself is shown, it offers this.
      return state.problem || state.attempt
        ? nothing
        : html`<div class="kyc-notice kyc-quiet" part="notice prefill">
            <button type="button" part="button link" class="kyc-link" @click=${actions.askAgain}>
              ${messages.prefillAgain}
            </button>
          </div>`;
    case 'off':
      return nothing;
  }
}

/** The number that was proved, with the way to another one. */
const numberLine = ({ state, messages, send }: ScreenContext): TemplateResult => html`
  <p class="kyc-number">
    <span>${messages.numberIs(shownNumber(state.phoneNumber ?? ''))}</span>
    <button type="button" part="button link" class="kyc-link" @click=${() => send({ type: 'back-chosen' })}>
      ${messages.changeNumber}
    </button>
  </p>
`;

/** Top of the form: what it is for, on its first page and on the one that asks for documents. */
function formTop(context: ScreenContext): TemplateResult {
  const { state, messages } = context;
  if (pageOf(state) > 0)
    return html`${heading(context, messages.documentsHeading)} ${notices(context)}
      <p class="kyc-lead" part="lead">${messages.documentsLead}</p>`;
  return html`${heading(context, messages.formHeading)} ${notices(context)} ${prefillNotice(context)}
    <p class="kyc-lead" part="lead">
      <span>${isByHand(state) ? messages.manualLead : messages.formLead}</span>
    </p>
    ${numberLine(context)}`;
}

const formScreen = (context: ScreenContext): TemplateResult => {
  const { state, messages, send } = context;
  return html`
    ${formTop(context)}
    <div class="kyc-fields">${repeat(pageAttributes(state), (name) => name, field)}</div>
    ${mainButton(context, messages.checkingDetails)}
    ${
      pageOf(state) > 0
        ? html`<div class="kyc-others">
            <button type="button" part="button link" class="kyc-link" @click=${() => send({ type: 'back-chosen' })}>
              ${messages.back}
            </button>
          </div>`
        : nothing
    }
  `;
};

const doneScreen = ({ messages, actions }: ScreenContext, { answer }: DoneState): TemplateResult => {
  const { decision } = answer.verdict;
  return html`
    <div class="kyc-result kyc-${decision === 'match' ? 'good' : 'noted'}" part="result">
      <span class="kyc-sign" aria-hidden="true"></span>
      <h2 part="heading" id=${actions.id('heading')} tabindex="-1">${messages.resultHeading[decision]}</h2>
      <p>${messages.resultText[decision]}</p>
    </div>
  `;
};

export function renderScreen(context: ScreenContext): TemplateResult {
  const { state } = context;
  if (state.step === 'proof') return proofScreen(context, state);
  if (state.step === 'done') return doneScreen(context, state);
  return screen(state) === 'phone' ? phoneScreen(context) : formScreen(context);
}
