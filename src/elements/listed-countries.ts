/**
 * The countries of phone numbers as a list shows them: named in the page's language, in the page's order or that of the language.
 */
import type { SearchedCountry } from '../domain/country-search.js';
import type { CallingCode } from '../domain/phone-plan.js';

export type ListedCountry = SearchedCountry;

/** Names of regions in a language; codes where the platform has none. */
function regionNames(locale: string): (code: string) => string {
  try {
    const names = new Intl.DisplayNames([locale], { type: 'region' });
    return (code) => names.of(code) ?? code;
  } catch {
    return (code) => code;
  }
}

function list(codes: readonly CallingCode[], locale: string, countries: readonly string[]): readonly ListedCountry[] {
  const [name, englishName] = [regionNames(locale), regionNames('en')];
  const all = codes.map(({ country: code, callingCode }) => ({
    code,
    callingCode,
    name: name(code),
    englishName: englishName(code),
  }));
  const { compare } = new Intl.Collator(locale);
  return countries.length === 0
    ? all.sort((one, other) => compare(one.name, other.name))
    : countries.flatMap((code) => all.filter((each) => each.code === code));
}

let last: { readonly key: string; readonly list: readonly ListedCountry[] } | undefined;

/**
 * The countries to choose from.
 * @param countries those that are accepted, in the page's order; none means all
 */
export function listCountries(
  codes: readonly CallingCode[],
  locale: string,
  countries: readonly string[],
): readonly ListedCountry[] {
  const key = [locale, ...countries].join();
  // Names and their order cost milliseconds; they are kept for the next time.
  if (last?.key !== key) last = { key, list: list(codes, locale, countries) };
  return last.list;
}
