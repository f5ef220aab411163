/**
 * Registers the widget and the elements inside it. A second copy of the script steps back instead of throwing.
 */
import { KycChoiceField } from './kyc-choice-field.js';
import { KycCodeField } from './kyc-code-field.js';
import { KycDateField } from './kyc-date-field.js';
import { KycOnboarding } from './kyc-onboarding.js';
import { KycPhoneField } from './kyc-phone-field.js';
import { KycTextField } from './kyc-text-field.js';

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
  registry.define('kyc-code-field', KycCodeField);
  registry.define('kyc-text-field', KycTextField);
  registry.define('kyc-date-field', KycDateField);
  registry.define('kyc-choice-field', KycChoiceField);
  registry.define('kyc-onboarding', KycOnboarding);
}

declare global {
  interface HTMLElementTagNameMap {
    'kyc-phone-field': KycPhoneField;
    'kyc-code-field': KycCodeField;
    'kyc-text-field': KycTextField;
    'kyc-date-field': KycDateField;
    'kyc-choice-field': KycChoiceField;
  }
}
