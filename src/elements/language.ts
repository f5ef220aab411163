/**
 * Which language an element speaks, and the order in which that language writes a day.
 */
import type { DatePart } from '../domain/issue.js';
import { ancestors } from './ancestors.js';

/** The element's own `lang`, else that of its nearest ancestor across shadow roots, else the document's; `en` where nobody says. */
export function languageOf(element: Element): string {
  for (const at of ancestors(element)) {
    const lang = at.getAttribute('lang');
    if (lang) return lang;
  }
  return 'en';
}

/** How a language is written. Asked only where the widget speaks another language than the page; otherwise the page's direction holds. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (/^(ar|fa|he|ur)\b/.test(language) ? 'rtl' : 'ltr');

const DEFAULT_ORDER: readonly DatePart[] = ['day', 'month', 'year'];

/** A tag that `Intl` accepts; English where it does not. */
export function intlLocale(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Of these, some browser knows nothing, or otherwise than the people there write. */
const LACKING: Readonly<Record<string, readonly DatePart[]>> = {
  kk: DEFAULT_ORDER,
  mn: ['year', 'month', 'day'],
  'en-CA': ['year', 'month', 'day'],
};

/** Order of day, month and year, forced to the Gregorian calendar and Latin digits (some locales default to others). */
export function dateOrderOf(locale: string): readonly DatePart[] {
  const lacking = LACKING[locale] ?? LACKING[locale.split('-')[0] ?? ''];
  if (lacking) return lacking;
  const format = new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: 'UTC',
  });
  const known = format.resolvedOptions().locale;
  // A browser answers for its own language where it lacks one, and for the United States where it lacks the English of a region.
  if (known.slice(0, 2) !== locale.slice(0, 2) || (/^en-[A-Z]/.test(locale) && !/^en-[A-Z]/.test(known)))
    return DEFAULT_ORDER;
  const parts = format
    .formatToParts(0)
    .map(({ type }) => type)
    .filter((type): type is DatePart => type === 'day' || type === 'month' || type === 'year');
  return parts.length === 3 ? parts : DEFAULT_ORDER;
}

/** A page's own order, for example `day month year`; undefined where it does not name each part once. */
export function readDateOrder(text: string): readonly DatePart[] | undefined {
  const named = text.split(/[\s,]+/).filter((part): part is DatePart => DEFAULT_ORDER.includes(part as DatePart));
  return new Set(named).size === 3 && named.length === 3 ? named : undefined;
}
