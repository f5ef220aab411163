/**
 * Countries by their English names, for providers that want those instead of codes. A file of its own, because the other spellings
 * bring tables of regions along.
 */

/** The English name of a country, from its two letters. */
export function countryName(country: string): string | undefined {
  if (!/^[a-z]{2}$/i.test(country)) return undefined;
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(country.toUpperCase());
}
