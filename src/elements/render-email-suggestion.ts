/**
 * The address that a person probably meant, below the box, with a button that takes it. Never an error: any domain may exist.
 */
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../locales/messages.js';

/**
 * @param meant the address that was probably meant
 * @param id of the box; the sentence gets an id of its own, by which it can describe the box
 * @param onUse told the address when the person takes it
 */
export function renderEmailSuggestion(
  id: string,
  meant: string,
  messages: Messages,
  isDisabled: boolean,
  onUse: (email: string) => void,
): TemplateResult {
  return html`<div class="kyc-suggestion">
    <span id="${id}-suggestion">${messages.didYouMean(meant)}</span>
    <button
      type="button"
      part="button link"
      class="kyc-link"
      aria-describedby="${id}-suggestion"
      ?disabled=${isDisabled}
      @click=${() => onUse(meant)}
    >
      ${messages.useEmail}
    </button>
  </div>`;
}
