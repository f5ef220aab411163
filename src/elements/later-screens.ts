/**
 * The screens after the first: code, form, result. What they show is projected by the flow; what they say comes from the catalogue.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { attributeSpec, type AttributeName } from '../domain/attribute.js';
import { canCancel, filledCount, isByHand, isCorrection, pageAttributes, pageOf } from '../flow/select.js';
import type { DoneState, ProofState } from '../flow/state.js';
import { loadedAddressAndChoices } from './load-rare-fields.js';
import { loadedDetours } from './load-detours.js';
import { renderByHand } from './render-notice.js';
import { heading, mainButton, notices, wayOut, type ScreenContext } from './screen-parts.js';
import { shownNumber } from './shown-number.js';

const quiet = (content: TemplateResult): TemplateResult =>
  html`<div class="kyc-notice kyc-quiet" part="notice prefill">${content}</div>`;

const proofScreen = (context: ScreenContext, state: ProofState): TemplateResult => {
  const { messages, send, actions } = context;
  return html`
    ${heading(context, messages.proofHeading)} ${notices(context)}
    ${state.isInstead ? quiet(html`<p>${messages.codeInstead}</p>`) : nothing}
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

const PAIR: readonly AttributeName[] = ['givenName', 'familyName'];

/** Given and family name share a line, in either order; with a field between them each has its own. */
const isHalf = (name: AttributeName, names: readonly AttributeName[]): boolean =>
  PAIR.includes(name) && [-1, 1].some((step) => PAIR.includes(names[names.indexOf(name) + step] as AttributeName));

const field = (name: AttributeName, names: readonly AttributeName[], hasRegions: boolean): TemplateResult => {
  const part = loadedAddressAndChoices()?.addressSpan(name, names);
  const spanClass = `kyc-field kyc-span-${part ?? (isHalf(name, names) ? 3 : 6)}${part ? ' kyc-part' : ''}`;
  if (name === 'region' && hasRegions) return html`<kyc-region-field class=${spanClass}></kyc-region-field>`;
  if (name === 'address') return html`<kyc-address-field class=${spanClass}></kyc-address-field>`;
  switch (attributeSpec(name).kind) {
    case 'date':
      return html`<kyc-date-field class=${spanClass} .field=${name}></kyc-date-field>`;
    case 'country':
    case 'gender':
    case 'document-type':
      return html`<kyc-choice-field class=${spanClass} .field=${name}></kyc-choice-field>`;
    case 'kana':
      return html`<kyc-kana-field class=${spanClass} .field=${name}></kyc-kana-field>`;
    case 'text':
    case 'email':
      return html`<kyc-text-field class=${spanClass} .field=${name}></kyc-text-field>`;
  }
};

/** The fields of a page as rows: both readings of a name are one. */
const rows = (names: readonly AttributeName[]): readonly AttributeName[] =>
  names.filter((name) => name !== 'nameKanaHankaku' || !names.includes('nameKanaZenkaku'));

/** What became of the operator's records, above the fields. */
function prefillNotice(context: ScreenContext): TemplateResult | typeof nothing {
  const { state, messages, actions, send } = context;
  if (state.step === 'preview') return loadedDetours()?.previewNotice(context, state) ?? nothing;
  if (!('prefill' in state) || isCorrection(state)) return nothing;
  const button = (text: string, onClick: () => void): TemplateResult =>
    html`<button type="button" part="button link" class="kyc-link" @click=${onClick}>${text}</button>`;
  switch (state.prefill) {
    case 'asking':
      return quiet(
        html`<p><span class="kyc-spinner" aria-hidden="true"></span><span>${messages.prefillAsking}</span></p>
          ${canCancel(state) ? html`<div class="kyc-actions">${wayOut(context)}</div>` : nothing}`,
      );
    case 'some':
      return html`<div class="kyc-notice kyc-good" part="notice prefill">
        <p><span class="kyc-sign" aria-hidden="true"></span><span>${messages.prefillSome(filledCount(state))}</span></p>
        ${button(messages.clearPrefill, () => send({ type: 'prefill-cleared' }))}
        ${button(messages.notMe, () => send({ type: 'prefill-refused' }))}
      </div>`;
    case 'other':
      return quiet(html`<p>${messages.prefillOther}</p>`);
    case 'none':
      return quiet(html`<p>${messages.prefillNone}</p>`);
    case 'cleared':
      return quiet(
        html`<p>${messages.prefillCleared}</p>
          ${button(messages.undo, () => send({ type: 'prefill-uncleared' }))}`,
      );
    case 'forgotten':
      return quiet(
        html`<p>${messages.prefillForgotten}</p>
          ${state.attempt ? nothing : button(messages.prefillAgain, actions.askAgain)}`,
      );
    case 'failed':
      // While the failure itself is shown, it offers this.
      return state.problem || state.attempt ? nothing : quiet(button(messages.prefillAgain, actions.askAgain));
    case 'off':
      return nothing;
  }
}

/** The number that was proved, with the way to another one. */
const numberLine = ({ state, messages, send }: ScreenContext): TemplateResult | typeof nothing =>
  state.phoneNumber
    ? html`
        <p class="kyc-number">
          <span>${messages.numberIs(shownNumber(state.phoneNumber))}</span>
          <button type="button" part="button link" class="kyc-link" @click=${() => send({ type: 'back-chosen' })}>
            ${messages.changeNumber}
          </button>
        </p>
      `
    : nothing;

/** Top of the form: what it is for, on its first page and on the one that asks for documents. */
function formTop(context: ScreenContext): TemplateResult {
  const { state, messages } = context;
  if (pageOf(state) > 0)
    return html`${heading(context, messages.documentsHeading)} ${notices(context)}
      <p class="kyc-lead" part="lead">${messages.documentsLead}</p>`;
  return html`${heading(context, messages.formHeading)} ${notices(context)}
    ${'isPartial' in state && state.isPartial ? quiet(html`<p>${messages.consentPartial}</p>`) : nothing}
    ${prefillNotice(context)}
    <p class="kyc-lead" part="lead">
      <span>${isByHand(state) ? messages.manualLead : messages.formLead}</span>
    </p>
    ${numberLine(context)}`;
}

const formScreen = (context: ScreenContext): TemplateResult => {
  const { state, messages, send } = context;
  const names = rows(pageAttributes(state));
  const hasRegions = Boolean(state.address?.regions);
  return html`
    ${formTop(context)}
    <div class="kyc-fields">
      ${repeat(
        names,
        (name) => name,
        (name) => field(name, names, hasRegions),
      )}
    </div>
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

/** Any screen but the first. */
export function renderLaterScreen(context: ScreenContext): TemplateResult {
  const { state } = context;
  if (state.step === 'proof') return proofScreen(context, state);
  return state.step === 'done' ? doneScreen(context, state) : formScreen(context);
}
