/**
 * The address that a person probably meant, below the box, with a button that takes it. Never an error: any domain may exist.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { suggestEmail } from '../domain/suggest-email.js';
import type { Messages } from '../locales/messages.js';

/**
 * @param id of the box; the sentence gets an id of its own, by which it can describe the box
 * @param onUse told the address when the person takes it
 */
export function renderEmailSuggestion(
  id: string,
  email: string,
  messages: Messages,
  isDisabled: boolean,
  onUse: (email: string) => void,
): TemplateResult | typeof nothing {
  const meant = suggestEmail(email);
  if (meant === undefined) return nothing;
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
