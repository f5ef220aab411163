/**
 * Everything that is only drawn after the first screen, in one file that is fetched while the person types the number.
 */
import { KycAddressField } from './kyc-address-field.js';
import { KycChoiceField } from './kyc-choice-field.js';
import { KycCodeField } from './kyc-code-field.js';
import { KycDateField } from './kyc-date-field.js';
import { KycRegionField } from './kyc-region-field.js';
import { KycTextField } from './kyc-text-field.js';
import { expectKana } from './load-kana.js';

const FIELDS = {
  'kyc-code-field': KycCodeField,
  'kyc-text-field': KycTextField,
  'kyc-date-field': KycDateField,
  'kyc-choice-field': KycChoiceField,
  'kyc-region-field': KycRegionField,
  'kyc-address-field': KycAddressField,
} as const;

export { followCountry } from './address-follower.js';
export { renderLaterScreen } from './later-screens.js';
export { loadKanaFor } from './load-kana.js';
export { laterStyles } from './styles/later.styles.js';

/** Registers the elements; those that are there already stay. */
export function defineLater(registry: CustomElementRegistry): void {
  expectKana(registry);
  for (const [name, field] of Object.entries(FIELDS)) if (!registry.get(name)) registry.define(name, field);
}

declare global {
  interface HTMLElementTagNameMap {
    'kyc-code-field': KycCodeField;
    'kyc-text-field': KycTextField;
    'kyc-date-field': KycDateField;
    'kyc-choice-field': KycChoiceField;
    'kyc-region-field': KycRegionField;
    'kyc-address-field': KycAddressField;
  }
}
