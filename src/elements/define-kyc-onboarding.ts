/**
 * Registers the widget and the elements inside it. A second copy of the script steps back instead of throwing.
 */
import { KycOnboarding } from './kyc-onboarding.js';
import { KycPhoneField } from './kyc-phone-field.js';
import { expectLater } from './load-later.js';

/**
 * Defines `<kyc-onboarding>`. Where the name is taken, by another copy or another library, nothing is defined and one warning says so.
 * @param registry defaults to the page's
 */
export function defineKycOnboarding(registry: CustomElementRegistry = customElements): void {
  const taken = registry.get('kyc-onboarding');
  if (taken) {
    if (taken !== KycOnboarding)
      console.warn('kyc-onboarding: the element is already defined by another script; this copy steps back.');
    return;
  }
  registry.define('kyc-phone-field', KycPhoneField);
  expectLater(registry);
  registry.define('kyc-onboarding', KycOnboarding);
}

declare global {
  interface HTMLElementTagNameMap {
    'kyc-phone-field': KycPhoneField;
  }
}
