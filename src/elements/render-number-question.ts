/**
 * What is asked when a person chooses another type of document while a number stands there. Nothing typed is cleared without an answer.
 */
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../locales/messages.js';

/**
 * @param id of the question, unique in the widget
 * @param onAnswer told whether the number is to be kept
 */
export const renderNumberQuestion = (
  id: string,
  messages: Messages,
  isDisabled: boolean,
  onAnswer: (isKept: boolean) => void,
): TemplateResult => html`
  <div class="kyc-question" role="group" aria-labelledby=${id}>
    <span id=${id}>${messages.documentTypeChanged}</span>
    <button type="button" part="button link" class="kyc-link" ?disabled=${isDisabled} @click=${() => onAnswer(true)}>
      ${messages.keepNumber}
    </button>
    <button type="button" part="button link" class="kyc-link" ?disabled=${isDisabled} @click=${() => onAnswer(false)}>
      ${messages.clearNumber}
    </button>
  </div>
`;
