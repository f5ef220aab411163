/**
 * Finding a country in a list by what people type: its name, its English name, its ISO code, its calling code, or what else it is called.
 */
import { foldDigits } from './digits.js';

export interface SearchedCountry {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly callingCode: string;
  /** In the page's language. */
  readonly name: string;
  readonly englishName: string;
}

/** Names that stand in nobody's table of names, and older ones. */
const ALIASES: Readonly<Record<string, string>> = {
  AE: 'uae emirates',
  BA: 'bosnia',
  BO: 'bolivia',
  BY: 'belorussia',
  CD: 'drc zaire congo kinshasa',
  CG: 'congo brazzaville',
  CH: 'swiss helvetia',
  CI: 'ivory coast',
  CV: 'cape verde',
  CZ: 'czech republic',
  DE: 'deutschland',
  ES: 'espana',
  FK: 'malvinas',
  GB: 'uk britain england scotland wales northern ireland',
  GR: 'hellas',
  IR: 'persia',
  KP: 'dprk',
  KR: 'rok korea',
  LA: 'lao',
  MK: 'macedonia fyrom',
  MM: 'burma',
  NL: 'holland',
  PS: 'palestine',
  RU: 'russian federation',
  SY: 'syrian arab republic',
  SZ: 'swaziland',
  TL: 'east timor',
  TR: 'turkey',
  TW: 'taiwan',
  US: 'usa america states',
  VA: 'vatican holy see',
  XK: 'kosova',
};

/** Case, accents, width and kana do not tell countries apart. */
const fold = (text: string): string =>
  foldDigits(text)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u3099\u309a]/g, '')
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();

/** How well a country answers; lower is better, undefined not at all. */
type Rank = (country: SearchedCountry) => number | undefined;

function byCode(digits: string): Rank {
  return ({ callingCode }) =>
    callingCode === digits ? 0 : callingCode.startsWith(digits) || digits.startsWith(callingCode) ? 1 : undefined;
}

function byName(words: string): Rank {
  return ({ code, name, englishName }) => {
    const names = [fold(name), fold(englishName), ...(ALIASES[code]?.split(' ') ?? []), ALIASES[code] ?? ''];
    if (code.toLowerCase() === words || names.includes(words)) return 0;
    if (names.some((each) => each.startsWith(words))) return 1;
    if (names.some((each) => ` ${each}`.includes(` ${words}`))) return 2;
    return names.some((each) => each.includes(words)) ? 3 : undefined;
  };
}

/**
 * The countries that answer to a text, best first, else in the order of the list. An empty text leaves the list as it is.
 * @param text at most its first 60 characters are looked at
 */
export function searchCountries<C extends SearchedCountry>(countries: readonly C[], text: string): readonly C[] {
  const words = fold(text.slice(0, 60));
  const digits = words.replace(/[+ ]/g, '').replace(/^00/, '');
  if (words === '' || words === '+') return countries;
  const rank = /^\d+$/.test(digits) ? byCode(digits) : byName(words);
  return countries
    .map((country) => ({ country, at: rank(country) ?? -1 }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .map(({ country }) => country);
}
