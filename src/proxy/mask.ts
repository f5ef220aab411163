/**
 * What of a record is shown before the person has called it theirs: enough to know one's own by, and no more (security A11). A number of dots
 * never tells how long a value is.
 */
import { ATTRIBUTE_NAMES, attributeSpec, type AttributeName, type AttributeValues } from '../domain/attribute.js';

const DOTS = '••••••';

/** How many words say more than they help; the longest masked text stays far below what the protocol takes. */
const MOST_WORDS = 8;

/** A number this short is told by its end. */
const SHORTEST_NUMBER = 5;

/** Characters that stand for themselves: no marks, joiners or modifiers, whatever they belong to. */
const lettersOf = (text: string): readonly string[] => text.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? [];

const maskWord = (word: string): string => `${lettersOf(word)[0] ?? ''}${DOTS}`;

const maskText = (text: string): string => text.trim().split(/\s+/u).slice(0, MOST_WORDS).map(maskWord).join(' ');

const maskDate = (text: string): string => {
  const day = /^\d{4}-\d\d-(\d\d)$/.exec(text)?.[1];
  return day === undefined ? DOTS : `${day}•••`;
};

function maskEmail(text: string): string {
  const at = text.lastIndexOf('@');
  if (at < 0) return DOTS;
  const label = /\.(\p{L}[\p{L}\p{M}\p{N}-]{1,23})$/u.exec(text.slice(at))?.[1];
  return `${maskWord(text.slice(0, at))}@${DOTS}${label === undefined ? '' : `.${label}`}`;
}

function maskNumber(text: string): string {
  const letters = lettersOf(text);
  return letters.length < SHORTEST_NUMBER ? DOTS : `${DOTS}${letters.slice(-2).join('')}`;
}

function maskValue(name: AttributeName, value: string): string {
  if (name === 'idDocument' || name === 'bankAccountNumber') return maskNumber(value);
  switch (attributeSpec(name).kind) {
    case 'text':
    case 'kana':
      return maskText(value);
    case 'date':
      return maskDate(value);
    case 'email':
      return maskEmail(value);
    case 'country':
    case 'gender':
    case 'document-type':
      // Few values are possible: one letter would be as good as the word.
      return DOTS;
  }
}

/**
 * Masks a record. Texts keep the first letter of each word, dates their day, e-mail addresses their first letter and last label, numbers of
 * documents and accounts their last two characters; countries, gender and kind of document nothing.
 */
export function maskValues(values: AttributeValues): AttributeValues {
  const masked: Partial<Record<AttributeName, string>> = {};
  for (const name of ATTRIBUTE_NAMES) {
    const value = values[name];
    if (value !== undefined) masked[name] = maskValue(name, value);
  }
  return masked;
}
