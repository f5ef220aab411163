/**
 * Whether a screen speaks one language alone: no sentence of the English catalogue that is not one of its own.
 */
import { expect } from 'chai';
import { en } from '../../../src/locales/en.js';
import type { OrdinaryMessages } from '../../../src/locales/messages.js';
import type { SignUpPage } from './sign-up-page.js';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const REGIONS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

/** Every sentence of a catalogue; those that are made from figures, with figures. */
function sentences(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  if (typeof part === 'function')
    return [String((part as (...values: unknown[]) => string)(2, { parts: [], max: 2, length: 6 }))];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(sentences) : [];
}

/** Names of countries, which stand in lists: Iceland is called Island in German, and so is a kind of region in English. */
const countries = ({ language }: OrdinaryMessages): readonly string[] => {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return REGIONS.map((code) => names.of(code) ?? code);
};

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const isIn = (text: string, sentence: string): boolean =>
  new RegExp(`(?<!\\p{L})${escaped(sentence)}(?!\\p{L})`, 'u').test(text);

/** English sentences that a person would find in the widget, without those that the visitor's own language has too. */
export async function englishOn(
  visitor: SignUpPage,
  words: OrdinaryMessages = visitor.words,
): Promise<readonly string[]> {
  const own = new Set(sentences(words));
  const names = countries(words).join('\n');
  const foreign = sentences(en).filter(
    (sentence) => /\p{L}{3}/u.test(sentence) && !own.has(sentence) && !isIn(names, sentence),
  );
  const text = squeezed(await visitor.text());
  return foreign.filter((sentence) => isIn(text, squeezed(sentence)));
}

/** No English in the widget. */
export async function isOneLanguage(visitor: SignUpPage): Promise<void> {
  expect(await englishOn(visitor)).to.deep.equal([]);
}
