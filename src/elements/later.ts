/**
 * Everything that is only drawn after the first screen, in one file that is fetched while the person types the number. Fields that few pages
 * ask for are not in it: it knows how they are fetched.
 */
import type { AddressFlow, AddressHost } from './address-follower.js';
import { KycCodeField } from './kyc-code-field.js';
import { KycDateField } from './kyc-date-field.js';
import { KycTextField } from './kyc-text-field.js';
import { defineFields, expectRareFields, loadedAddressAndChoices } from './load-rare-fields.js';

const FIELDS = {
  'kyc-code-field': KycCodeField,
  'kyc-text-field': KycTextField,
  'kyc-date-field': KycDateField,
} as const;

export { LATER_STEPS } from '../flow/later-steps.js';
export { renderLaterScreen } from './later-screens.js';
export { loadFieldsFor } from './load-rare-fields.js';
export { laterStyles } from './styles/later.styles.js';

/** Registers the elements; those that are there already stay. */
export function defineLater(registry: CustomElementRegistry): void {
  expectRareFields(registry);
  defineFields(registry, FIELDS);
}

/** Follows the country of a widget's address; undefined while the file of address fields is not there. */
export const followCountry = (host: AddressHost, flow: AddressFlow): (() => Promise<void>) | undefined =>
  loadedAddressAndChoices()?.followCountry(host, flow);

declare global {
  interface HTMLElementTagNameMap {
    'kyc-code-field': KycCodeField;
    'kyc-text-field': KycTextField;
    'kyc-date-field': KycDateField;
  }
}
