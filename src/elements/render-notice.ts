/**
 * Messages above the form: a failure with its way on, a summary of what is wrong, a verdict that can be improved, notes for developers.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldName } from '../domain/field.js';
import type { Issue } from '../domain/issue.js';
import { attemptsLeft, canGoByHand, fieldView, hasWayOut, isCorrection, pageAttributes } from '../flow/select.js';
import type { ReturnedProof } from '../flow/event.js';
import type { FlowState } from '../flow/state.js';
import type { Messages } from '../locales/messages.js';
import type { NotesOnPage } from './page-config.js';
import { issueText, labelText } from './render-field.js';

type Nothing = typeof nothing;
type SummaryName = FieldName | 'code';

export interface NoticeActions {
  readonly goByHand: () => void;
  readonly askAgain: () => void;
  /** The link to a page of the operator was followed. */
  readonly follow: (proof: ReturnedProof) => void;
  readonly focusField: (name: SummaryName) => void;
  /** The id of something inside the widget. */
  readonly id: (name: string) => string;
  /** The `form` attribute of the main button. */
  readonly form: string | Nothing;
}

/** Failures that stand at the code box instead: they are about what is in it. */
const isShownAtCode = (state: FlowState): boolean =>
  state.step === 'proof' && (state.problem?.code === 'code-invalid' || state.problem?.code === 'code-expired');

/** The link out of a dead end. */
export const renderByHand = (
  state: FlowState,
  messages: Messages,
  { goByHand }: NoticeActions,
): TemplateResult | Nothing =>
  canGoByHand(state)
    ? html`<button type="button" part="button link" class="kyc-link" @click=${goByHand}>${messages.goByHand}</button>`
    : nothing;

/** @param secondsLeft of the wait that a proxy asked for; 0 where it asked for none */
export function renderProblem(
  state: FlowState,
  messages: Messages,
  actions: NoticeActions,
  secondsLeft: number,
): TemplateResult | Nothing {
  const { problem } = state;
  if (!problem || isShownAtCode(state)) return nothing;
  const text = messages.problem[problem.code](problem.retryAfter === undefined ? undefined : Math.max(1, secondsLeft));
  const canAskAgain =
    state.step === 'details' &&
    state.prefill === 'failed' &&
    !state.attempt &&
    problem.retryable &&
    !problem.retryAfter;
  return html`
    <div
      class="kyc-notice kyc-danger"
      part="notice problem"
      id=${actions.id('problem')}
      tabindex="-1"
      role="group"
      aria-labelledby=${actions.id('problem-heading')}
    >
      <h3 id=${actions.id('problem-heading')}>
        <span class="kyc-sign" aria-hidden="true"></span>${messages.problemHeading}
      </h3>
      <p>${text}</p>
      ${problem.supportId === undefined ? nothing : html`<p class="kyc-support">${messages.support(problem.supportId)}</p>`}
      ${canAskAgain ? html`<button type="button" part="button link" class="kyc-link" @click=${actions.askAgain}>${messages.prefillAgain}</button>` : nothing}
      ${hasWayOut(state) ? nothing : renderByHand(state, messages, actions)}
    </div>
  `;
}

/** Every issue in the order of the screen, in the words that stand at its field. */
export function renderSummary(state: FlowState, messages: Messages, actions: NoticeActions): TemplateResult | Nothing {
  const order: readonly SummaryName[] = ['phoneNumber', 'code', ...pageAttributes(state)];
  const found = order.flatMap((name): { name: SummaryName; issue: Issue }[] => {
    const issue = state.issues[name];
    return issue ? [{ name, issue }] : [];
  });
  if (found.length === 0) return nothing;
  const label = (name: SummaryName): string => {
    if (name === 'code') return messages.code;
    return labelText(messages, name, fieldView(state, name));
  };
  const item = ({ name, issue }: { name: SummaryName; issue: Issue }): TemplateResult =>
    html`<li>
      <a
        href="#"
        @click=${(event: Event) => {
          event.preventDefault();
          actions.focusField(name);
        }}
        >${issueText(messages, label(name), issue)}</a
      >
    </li>`;
  return html`
    <div
      class="kyc-notice kyc-danger"
      part="notice summary"
      id=${actions.id('summary')}
      tabindex="-1"
      role="group"
      aria-labelledby=${actions.id('summary-heading')}
    >
      <h3 id=${actions.id('summary-heading')}>
        <span class="kyc-sign" aria-hidden="true"></span>${messages.summaryHeading(found.length)}
      </h3>
      <ul>
        ${found.map(item)}
      </ul>
    </div>
  `;
}

/** A verdict came that the person may still improve. Neutral on purpose: naming the field would help somebody who guesses. */
export function renderCorrection(
  state: FlowState,
  messages: Messages,
  { id }: NoticeActions,
): TemplateResult | Nothing {
  const left = attemptsLeft(state);
  return isCorrection(state) && !state.problem
    ? html`
        <div
          class="kyc-notice kyc-caution"
          part="notice correction"
          id=${id('problem')}
          tabindex="-1"
          role="group"
          aria-labelledby=${id('correction-heading')}
        >
          <h3 id=${id('correction-heading')}>
            <span class="kyc-sign" aria-hidden="true"></span>${messages.correctionHeading}
          </h3>
          <p>
            ${messages.correctionText}${left === undefined || left < 1 ? nothing : ` ${messages.attemptsLeft(left)}`}
          </p>
        </div>
      `
    : nothing;
}

/** What the page's developer has to mend, on the page and in the developer's way, never instead of the form. */
export const renderDeveloperNotes = (notes: NotesOnPage | undefined): TemplateResult | Nothing =>
  notes
    ? html`
        <div class="kyc-notice kyc-developer" part="notice developer" role="note" lang="en">
          <strong>${notes.heading}</strong>
          <ul>
            ${notes.lines.map((line) => html`<li>${line}</li>`)}
          </ul>
        </div>
      `
    : nothing;
