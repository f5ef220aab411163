/**
 * From a language tag to a catalogue. The English words of the first screen are built in; everything else is fetched when it is wanted.
 */
import { enFirst } from './en-first.js';
import type { DetourMessages, FirstMessages, OrdinaryMessages } from './messages.js';

type Load<Words> = Readonly<Record<string, () => Promise<Words>>>;

const CATALOGUES: Load<OrdinaryMessages> = {
  en: () => import('./en.js').then(({ en }) => en),
  ar: () => import('./ar.js').then(({ ar }) => ar),
  de: () => import('./de.js').then(({ de }) => de),
  fr: () => import('./fr.js').then(({ fr }) => fr),
  ja: () => import('./ja.js').then(({ ja }) => ja),
};

const DETOURS: Load<DetourMessages> = {
  en: () => import('./en-detours.js').then(({ enDetours }) => enDetours),
  ar: () => import('./ar-detours.js').then(({ arDetours }) => arDetours),
  de: () => import('./de-detours.js').then(({ deDetours }) => deDetours),
  fr: () => import('./fr-detours.js').then(({ frDetours }) => frDetours),
  ja: () => import('./ja-detours.js').then(({ jaDetours }) => jaDetours),
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

/** Fetches words once for the page, and tries again after a failure. */
function createLoad<Words>(files: Load<Words>): (tag: string) => Promise<Words> {
  const loading = new Map<string, Promise<Words>>();
  const load = (language: string): Promise<Words> => {
    const known = loading.get(language);
    if (known) return known;
    const fetched = files[language]?.() ?? Promise.reject(new Error('No catalogue'));
    loading.set(language, fetched);
    fetched.catch(() => loading.delete(language));
    return fetched;
  };
  return (tag) => load(resolveLanguage(tag)).catch(() => load('en'));
}

/** The catalogue of a language; English where its file cannot be had. Rejects where English cannot be had either. */
export const loadMessages = createLoad(CATALOGUES);

/** The words of rare steps, in the same way. */
export const loadDetourMessages = createLoad(DETOURS);

/** What is said where no file can be had. */
export { enFirst as lastResort };
