/**
 * Everything that only forms with an address or a list of choices need, in one file that is fetched when a page asks for such a field.
 */
import { KycAddressField } from './kyc-address-field.js';
import { KycChoiceField } from './kyc-choice-field.js';
import { KycRegionField } from './kyc-region-field.js';

export const FIELDS = {
  'kyc-choice-field': KycChoiceField,
  'kyc-region-field': KycRegionField,
  'kyc-address-field': KycAddressField,
} as const;

export { followCountry } from './address-follower.js';
export { addressSpan } from './address-spans.js';

declare global {
  interface HTMLElementTagNameMap {
    'kyc-choice-field': KycChoiceField;
    'kyc-region-field': KycRegionField;
    'kyc-address-field': KycAddressField;
  }
}
