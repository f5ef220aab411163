/**
 * What stands in the form: each field's text, where it came from, and what the operator proposed. Typed text is never replaced.
 */
import type { AttributeName, AttributeValues } from './attribute.js';
import type { FieldName } from './field.js';

/**
 * Who put a text into a field: the person by hand, the person's browser (autofill), a program that wrote without a person's key or
 * press (password managers, extensions, the page's own scripts), the operator's records, or the page through `values`.
 */
export type Source = 'user' | 'browser-autofill' | 'unknown-script' | 'operator' | 'integrator';

/** Whether a text counts as the person's own, so that nobody replaces it. */
const isPersons = (source: Source): boolean => source !== 'operator' && source !== 'integrator';

export interface Entry {
  /** As typed; for dates see `formatDateText`. */
  readonly text: string;
  readonly source: Source;
  /** What the operator holds, while it is known. Lives in memory only. */
  readonly operatorText?: string;
  /** The operator's value was repaired while reading: ask the person to look at it. */
  readonly check?: true;
}

export type Entries = Readonly<Partial<Record<FieldName, Entry>>>;

/** What is reported about a field, without its value. */
export interface FieldReport {
  readonly source: Source;
  /** Whether the text differs from what the operator proposed. */
  readonly edited: boolean;
}

const isBlank = (text: string): boolean => text.trim() === '';

/** Whether the operator proposed something and the text is something else. */
export const isEdited = (entry: Entry): boolean =>
  entry.operatorText !== undefined && entry.text !== entry.operatorText;

/**
 * Puts a text into a field. Putting the operator's own text back makes it the operator's again. A page's text never replaces a person's:
 * frameworks set the same property with every rendering.
 */
export function typed(entries: Entries, name: FieldName, text: string, source: Source = 'user'): Entries {
  const before = entries[name];
  if (before ? before.text === text : text === '') {
    // Some browsers tell only afterwards that it was they who wrote.
    const isTold = before?.source === 'unknown-script' && source === 'browser-autofill';
    return isTold ? { ...entries, [name]: { ...before, source } } : entries;
  }
  if (source === 'integrator' && before && isPersons(before.source) && !isBlank(before.text)) return entries;
  const isOperators = before?.operatorText !== undefined && before.operatorText === text;
  return { ...entries, [name]: { ...before, text, source: isOperators ? 'operator' : source } };
}

/** Merges the operator's values: empty fields are filled, a person's text stays and only learns what the operator holds. */
export function prefilled(entries: Entries, values: AttributeValues, check: readonly AttributeName[] = []): Entries {
  const merged: Partial<Record<FieldName, Entry>> = { ...entries };
  for (const name of Object.keys(values) as AttributeName[]) {
    const operatorText = values[name];
    if (operatorText === undefined || isBlank(operatorText)) continue;
    const before = merged[name];
    const isFree = !before || isBlank(before.text) || before.source === 'operator';
    merged[name] = {
      text: isFree ? operatorText : before.text,
      source: isFree || before.text === operatorText ? 'operator' : before.source,
      operatorText,
      ...(check.includes(name) && { check: true }),
    };
  }
  return merged;
}

/** Forgets everything that came from the operator; what the person typed or changed stays. */
export function withoutOperator(entries: Entries): Entries {
  const kept: Partial<Record<FieldName, Entry>> = {};
  for (const name of Object.keys(entries) as FieldName[]) {
    const entry = entries[name];
    if (entry && entry.source !== 'operator') kept[name] = { text: entry.text, source: entry.source };
  }
  return kept;
}

/** Puts back what `withoutOperator` took, into fields that are still empty. */
export function uncleared(entries: Entries, before: Entries): Entries {
  const back: Partial<Record<FieldName, Entry>> = { ...entries };
  for (const name of Object.keys(before) as FieldName[]) {
    const [entry, old] = [entries[name], before[name]];
    if (old?.operatorText === undefined) continue;
    if (!entry || isBlank(entry.text)) back[name] = old;
    else back[name] = { ...entry, operatorText: old.operatorText, ...(old.check && { check: old.check }) };
  }
  return back;
}

/** The operator's text back in its field; the same entries where the operator proposed nothing. */
export function restored(entries: Entries, name: FieldName): Entries {
  const text = entries[name]?.operatorText;
  return text === undefined ? entries : typed(entries, name, text);
}

/** Whether anything of the operator's is known. */
export const hasOperators = (entries: Entries): boolean =>
  Object.values(entries).some((entry) => entry.source === 'operator' || entry.operatorText !== undefined);

/** Number and last day of a document: nothing about it is kept when the person is gone. */
const OF_DOCUMENT: readonly string[] = ['idDocument', 'idDocumentExpiryDate'] satisfies readonly AttributeName[];

/** Entries or values without those of a document; the same object where there are none. */
export const withoutDocument = <T extends object>(values: T): T =>
  OF_DOCUMENT.some((name) => name in values)
    ? (Object.fromEntries(Object.entries(values).filter(([name]) => !OF_DOCUMENT.includes(name))) as T)
    : values;

/** Source and edited mark per filled field, without any value. */
export function reportFields(
  entries: Entries,
  names: readonly FieldName[],
): Readonly<Partial<Record<FieldName, FieldReport>>> {
  const report: Partial<Record<FieldName, FieldReport>> = {};
  for (const name of names) {
    const entry = entries[name];
    if (entry && !isBlank(entry.text)) report[name] = { source: entry.source, edited: isEdited(entry) };
  }
  return report;
}
