/**
 * Everything that is only drawn after the first screen, in one file that is fetched while the person types the number. Fields that few pages
 * ask for are not in it: it knows how they are fetched.
 */
import type { AttributeName } from '../domain/attribute.js';
import type { AddressFlow, AddressHost } from './address-follower.js';
import { KycCodeField } from './kyc-code-field.js';
import { KycDateField } from './kyc-date-field.js';
import { KycTextField } from './kyc-text-field.js';
import {
  expectAddressAndChoices,
  loadAddressAndChoicesFor,
  loadedAddressAndChoices,
} from './load-address-and-choices.js';
import { expectKana, loadKanaFor } from './load-kana.js';

const FIELDS = {
  'kyc-code-field': KycCodeField,
  'kyc-text-field': KycTextField,
  'kyc-date-field': KycDateField,
} as const;

export { LATER_STEPS } from '../flow/later-steps.js';
export { renderLaterScreen } from './later-screens.js';
export { loadKanaFor } from './load-kana.js';
export { laterStyles } from './styles/later.styles.js';

/** Registers the elements; those that are there already stay. */
export function defineLater(registry: CustomElementRegistry): void {
  expectKana(registry);
  expectAddressAndChoices(registry);
  for (const [name, field] of Object.entries(FIELDS)) if (!registry.get(name)) registry.define(name, field);
}

/** Resolves when a form with these attributes can be shown. Rejects where a file cannot be had; the next call tries again. */
export async function loadFieldsFor(names: readonly AttributeName[]): Promise<void> {
  await Promise.all([loadKanaFor(names), loadAddressAndChoicesFor(names)]);
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
