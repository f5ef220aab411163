/**
 * From a language tag to a catalogue. The English words of the first screen are built in; everything else is fetched when it is wanted.
 */
import { enFirst } from './en-first.js';
import type { FirstMessages, Messages } from './messages.js';

const CATALOGUES: Readonly<Record<string, () => Promise<Messages>>> = {
  en: () => import('./en.js').then(({ en }) => en),
  ar: () => import('./ar.js').then(({ ar }) => ar),
  de: () => import('./de.js').then(({ de }) => de),
  fr: () => import('./fr.js').then(({ fr }) => fr),
  ja: () => import('./ja.js').then(({ ja }) => ja),
};

/** Languages that have a catalogue. */
export const LANGUAGES: readonly string[] = Object.keys(CATALOGUES);

/** The catalogue's language for a tag such as `fr-CA`: exact, else without its region, else English. */
export function resolveLanguage(tag: string): string {
  const wanted = tag.toLowerCase();
  const base = wanted.split('-')[0] ?? '';
  return LANGUAGES.find((language) => language === wanted) ?? LANGUAGES.find((language) => language === base) ?? 'en';
}

/** The words of the first screen that are there at once: those of English pages. */
export const builtInMessages = (tag: string): FirstMessages | undefined =>
  resolveLanguage(tag) === 'en' ? enFirst : undefined;

const loading = new Map<string, Promise<Messages>>();

/** Fetches a catalogue once for the page, and tries again after a failure. */
function load(language: string): Promise<Messages> {
  const known = loading.get(language);
  if (known) return known;
  const fetched = CATALOGUES[language]?.() ?? Promise.reject(new Error('No catalogue'));
  loading.set(language, fetched);
  fetched.catch(() => loading.delete(language));
  return fetched;
}

/** The catalogue of a language; English where its file cannot be had. Rejects where English cannot be had either. */
export const loadMessages = (tag: string): Promise<Messages> => load(resolveLanguage(tag)).catch(() => load('en'));

/** What is said where no file can be had. */
export { enFirst as lastResort };
