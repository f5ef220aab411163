/**
 * What a page wrote on the element, read once: the flow's configuration, and notes about what could not be read.
 */
import type { AttributeName } from '../domain/attribute.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { FIELD_NAMES, readFieldList, requiredByDefault, type FieldsProperty } from '../domain/field.js';
import { orderNames } from '../domain/name-order.js';
import type { FlowConfig } from '../flow/state.js';

export interface PageConfig {
  readonly flow: FlowConfig;
  /** The language that the fields were put in order for. */
  readonly locale: string;
  readonly isEndpointMissing: boolean;
  /** Field names that nobody knows. */
  readonly unknown: readonly string[];
}

/** Without a list of its own, a page asks for what nearly every sign-up asks for. */
const DEFAULT_FIELDS: readonly AttributeName[] = ['givenName', 'familyName', 'birthdate'];

export function readPageConfig(page: {
  readonly endpoint: string;
  readonly fields: FieldsProperty;
  readonly requiredFields: string | readonly string[] | null;
  readonly prefill: string;
  readonly consent: string;
  readonly review: string;
  readonly feedback: string;
  readonly lockPrefilled: string | readonly string[];
  readonly locale: string;
}): PageConfig {
  const shown = readFieldList(page.fields);
  const attributes = orderNames(shown.attributes.length > 0 ? shown.attributes : DEFAULT_FIELDS, page.locale);
  const required = page.requiredFields === null ? null : readFieldList(page.requiredFields);
  const locked = readFieldList(page.lockPrefilled);
  const usual: readonly AttributeName[] = required ? required.attributes : requiredByDefault(attributes);
  return {
    flow: {
      attributes,
      required: attributes.filter((name) => shown.options[name]?.required ?? usual.includes(name)),
      hasOwnRequired: required !== null,
      prefill: page.prefill !== 'off',
      consent: page.consent === 'ask',
      review: page.review === 'on',
      feedback: page.feedback === 'fields',
      locked: locked.attributes,
      options: shown.options,
    },
    locale: page.locale,
    isEndpointMissing: page.endpoint.trim() === '',
    unknown: [...new Set([...shown.unknown, ...(required?.unknown ?? []), ...locked.unknown])],
  };
}

/** A page's list: words of a text, or as it is. */
export const readList = (list: string | readonly string[]): readonly string[] =>
  typeof list === 'string' ? list.split(/[\s,]+/).filter(Boolean) : list;

/** A page's list of countries, as ISO codes; what cannot be one is left out. */
const readCountries = (list: string | readonly string[]): readonly string[] =>
  readList(list)
    .map((code) => code.trim().toUpperCase())
    .filter((code, index, all) => /^[A-Z]{2}$/.test(code) && all.indexOf(code) === index);

/** Whether the page itself asks for one of the rare steps, or for what is said beside fields in them. */
export const wantsDetours = ({ consent, review, feedback, locked }: FlowConfig): boolean =>
  consent || review || feedback || locked.length > 0;

/** How long an answer may take, the proxy's and the page's own: milliseconds, within limits. */
export const readTimeout = (timeout: number): number => Math.min(60_000, Math.max(1000, timeout || 15_000));

/**
 * What the page says about numbers, as the number's field takes it.
 * @param chosen the country that the person chose
 */
export function readNumberOptions(
  page: { readonly country: string; readonly countries: string | readonly string[]; readonly testNumbers: string },
  chosen: string | null,
) {
  const countries = readCountries(page.countries);
  const country = page.country.trim().toUpperCase();
  const isAccepted = countries.length === 0 || countries.includes(country);
  return {
    countries,
    // A page that accepts one country has said which.
    country: chosen ?? (isAccepted ? country : countries.length === 1 ? countries[0] : undefined) ?? '',
    testNumbers: readList(page.testNumbers),
  };
}

/** What the developer of the page has to mend. The helper for misspelt names is fetched where there is one. */
export async function readPageNotes({ isEndpointMissing, unknown }: PageConfig): Promise<readonly Diagnostic[]> {
  const missing: readonly Diagnostic[] = isEndpointMissing ? [{ code: 'endpoint-missing' }] : [];
  if (unknown.length === 0) return missing;
  const suggest = await import('../domain/suggest-field.js').then(
    ({ suggestField }) => suggestField,
    () => () => undefined,
  );
  const misspelt = unknown.map((subject): Diagnostic => {
    const suggestion = suggest(subject, FIELD_NAMES);
    return { code: 'field-unknown', subject, ...(suggestion && { suggestion }) };
  });
  return [...missing, ...misspelt];
}

/** Notes as they stand on the page. */
export interface NotesOnPage {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The sentences for the developer; undefined where there is nothing to say, or no way to say it. */
export async function writeNotes(notes: readonly Diagnostic[]): Promise<NotesOnPage | undefined> {
  if (notes.length === 0) return undefined;
  return import('../locales/developer.js').then(
    ({ developerHeading, developerText }) => ({ heading: developerHeading, lines: notes.map(developerText) }),
    () => undefined,
  );
}
