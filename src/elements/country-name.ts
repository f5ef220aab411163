/**
 * A country by its name in the page's language. The names are the platform's.
 */

/** A country's name, or its code where the platform has none. */
export function countryName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
