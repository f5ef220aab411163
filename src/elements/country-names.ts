/**
 * Countries by their names in the page's language, in that language's order. The names are the platform's.
 */

/** ISO 3166-1 alpha-2, the 249 officially assigned codes and XK (Kosovo, user-assigned): first letters, each with all that follow it. */
const CODES =
  'ADEFGILMOQRSTUWXZ BABDEFGHIJLMNOQRSTVWYZ CACDFGHIKLMNORUVWXYZ DEJKMOZ ECEGHRST FIJKMOR GABDEFGHILMNPQRSTUWY HKMNRTU IDELMNOQRST JEMOP KEGHIMNPRWYZ LABCIKRSTUVY MACDEFGHKLMNOPQRSTUVWXYZ NACEFGILOPRUZ OM PAEFGHKLMNRSTWY QA REOSUW SABCDEGHIJKLMNORSTVXYZ TCDFGHJKLMNORTVWZ UAGMSYZ VACEGINU WFS XK YET ZAMW';

export const COUNTRY_CODES: readonly string[] = CODES.split(' ').flatMap(([first = '', ...seconds]) =>
  seconds.map((second) => first + second),
);

export interface NamedCountry {
  readonly code: string;
  readonly name: string;
}

/** A country's name, or its code where the platform has none. */
export function countryName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The given countries with their names, sorted as the language sorts. */
export function namedCountries(codes: readonly string[], locale: string): readonly NamedCountry[] {
  const { compare } = new Intl.Collator(locale);
  return codes.map((code) => ({ code, name: countryName(code, locale) })).sort((a, b) => compare(a.name, b.name));
}
