/**
 * From a language tag to a catalogue. English is built in; every other language is fetched when it is wanted.
 */
import { en } from './en.js';
import type { Messages } from './messages.js';

const CATALOGUES: Readonly<Record<string, () => Promise<Messages>>> = {
  en: () => Promise.resolve(en),
  fr: () => import('./fr.js').then(({ fr }) => fr),
};

/** Languages that have a catalogue. */
export const LANGUAGES: readonly string[] = Object.keys(CATALOGUES);

/** The catalogue's language for a tag such as `fr-CA`: exact, else without its region, else English. */
export function resolveLanguage(tag: string): string {
  const wanted = tag.toLowerCase();
  const base = wanted.split('-')[0] ?? '';
  return LANGUAGES.find((language) => language === wanted) ?? LANGUAGES.find((language) => language === base) ?? 'en';
}

/** The catalogue of a language; English where its file cannot be had, so that a page never stays without words. */
export const loadMessages = (tag: string): Promise<Messages> =>
  (CATALOGUES[resolveLanguage(tag)] ?? (() => Promise.resolve(en)))().catch(() => en);
