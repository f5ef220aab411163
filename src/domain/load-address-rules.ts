/**
 * Everything that a form with an address needs to know of a country, in one file that is fetched for such forms alone.
 */
import { addressFormat } from './address-format.js';
import { createAddressRules, type AddressOptions, type AddressRules } from './address-rules.js';
import { loadRegions } from './regions/load-regions.js';

/**
 * The rules of a country's addresses.
 * @param country ISO 3166-1 alpha-2; empty where nobody knows it yet: then the page's own order stands
 * @returns never a rejection: where the file of its regions cannot be had, the region is a text
 */
export async function loadAddressRules(country: string, options: AddressOptions): Promise<AddressRules> {
  const format = addressFormat(country);
  const wantsRegion = options.attributes.includes('region');
  const regions = wantsRegion ? await loadRegions(country, format.regionGroup).catch(() => null) : null;
  return createAddressRules(format, regions, options);
}
