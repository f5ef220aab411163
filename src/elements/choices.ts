/**
 * What a field with fixed choices offers: values as they are sent, with their words.
 */
import { attributeSpec, DOCUMENT_TYPES, GENDER_UNSAID, GENDERS, type AttributeName } from '../domain/attribute.js';
import type { Messages } from '../locales/messages.js';
import { COUNTRY_CODES, namedCountries } from './country-names.js';

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** More than so many are a list, not radio buttons. */
const MOST_RADIOS = 6;

/** The known ones of a page's own choices, in the page's order; all where it has none. */
const offered = <V extends string>(all: readonly V[], words: Readonly<Record<V, string>>, wanted?: readonly string[]) =>
  (wanted?.flatMap((value) => all.find((each) => each === value) ?? []) ?? all).map((value) => ({
    value,
    text: words[value],
  }));

/** @param wanted the page's own choices, where it has any */
export function choicesOf(
  name: AttributeName,
  messages: Messages,
  locale: string,
  wanted?: readonly string[],
): readonly Choice[] {
  const { kind } = attributeSpec(name);
  if (kind === 'gender')
    return [...offered(GENDERS, messages.gender, wanted), { value: GENDER_UNSAID, text: messages.genderUnsaid }];
  if (kind === 'document-type') return offered(DOCUMENT_TYPES, messages.documentType, wanted);
  return namedCountries(COUNTRY_CODES, locale).map(({ code, name: text }) => ({ value: code, text }));
}

/** Whether the choices of a field are all on the page at once. Countries never are. */
export const areRadios = (name: AttributeName, choices: readonly Choice[]): boolean =>
  attributeSpec(name).kind === 'gender' || (name === 'idDocumentType' && choices.length <= MOST_RADIOS);
