/**
 * A detail as people read it: days and countries in words, everything else as it was typed.
 */
import { attributeSpec, type AttributeName, type DocumentType, type Gender } from '../domain/attribute.js';
import { isIsoDate } from '../domain/calendar-date.js';
import type { Messages } from '../locales/messages.js';
import { countryName } from './country-name.js';

function shownDay(day: string, locale: string): string {
  if (!isIsoDate(day)) return day;
  const options = { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(day));
}

/** @param value as it is sent; masked values and what nobody knows stay as they are */
export function shownValue(name: AttributeName, value: string, messages: Messages, locale: string): string {
  switch (attributeSpec(name).kind) {
    case 'date':
      return shownDay(value, locale);
    case 'country':
      return /^[A-Z]{2}$/.test(value) ? countryName(value, locale) : value;
    case 'gender':
      return messages.gender[value as Gender] ?? value;
    case 'document-type':
      return messages.documentType[value as DocumentType] ?? value;
    case 'text':
    case 'email':
    case 'kana':
      return value;
  }
}
