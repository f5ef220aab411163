/**
 * Registers the widget and the elements inside it. A second copy of the script steps back instead of throwing.
 */
import { KycOnboarding } from './kyc-onboarding.js';
import { KycPhoneField } from './kyc-phone-field.js';
import { expectLater } from './load-later.js';

/** Every browser that has custom elements has these, unless a script on the page has not left them there. */
const NEEDED = ['AbortController', 'Intl', 'crypto'] as const;

/**
 * Defines `<kyc-onboarding>`. Where the name is taken, by another copy or another library, or the page has taken away what the element is
 * built on, nothing is defined and one warning says so: what stands inside the element stays on the page.
 * @param registry defaults to the page's
 */
export function defineKycOnboarding(registry: CustomElementRegistry = customElements): void {
  const taken = registry.get('kyc-onboarding');
  if (taken) {
    if (taken !== KycOnboarding)
      console.warn('kyc-onboarding: the element is already defined by another script; this copy steps back.');
    return;
  }
  const missing = NEEDED.filter((name) => !(name in globalThis));
  if (missing.length > 0) return console.warn(`kyc-onboarding: this page lacks ${missing.join(', ')}.`);
  registry.define('kyc-phone-field', KycPhoneField);
  expectLater(registry);
  registry.define('kyc-onboarding', KycOnboarding);
}

declare global {
  interface HTMLElementTagNameMap {
    'kyc-phone-field': KycPhoneField;
  }
}
