/**
 * Everything that a form with an address needs to know of a country, in one file that is fetched for such forms alone.
 */
import { addressFormat } from './address-format.js';
import { createAddressRules, type AddressOptions, type AddressRules } from './address-rules.js';
import { loadRegions } from './regions/load-regions.js';

/**
 * The rules of a country's addresses. Rejects where the table of all countries cannot be had; the next call tries again.
 * @param country ISO 3166-1 alpha-2; empty where nobody knows it yet: then the page's own order stands
 * @returns the rules; where the file of the country's regions cannot be had, the region is a text
 */
export async function loadAddressRules(country: string, options: AddressOptions): Promise<AddressRules> {
  const format = addressFormat(country, await import('./address-formats.generated.js'));
  const wantsRegion = options.attributes.includes('region');
  const regions = wantsRegion ? await loadRegions(country, format.regionGroup).catch(() => null) : null;
  const splitter = options.isJoined ? await import('./street-line.js').catch(() => null) : null;
  return createAddressRules(format, regions, options, splitter?.splitStreetLine);
}
