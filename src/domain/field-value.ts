/**
 * One field's text against its kind: what will be sent, or what is wrong.
 */
import { attributeSpec, DOCUMENT_TYPES, GENDERS, type AttributeName, type AttributeValues } from './attribute.js';
import { readBirthDate, readExpiryDate } from './birth-date.js';
import { readDate, readDateText } from './calendar-date.js';
import type { Entries } from './entries.js';
import type { FieldIssues, Issue } from './issue.js';
import { failed, ok, type Result } from './result.js';

/** Shape only: one @, something on both sides, a dot in the domain, no blanks. Whether it receives mail is not for a form to say. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/u;
const COUNTRY = /^[A-Z]{2}$/;

const codePoints = (text: string): number => [...text].length;

function readDay(name: AttributeName, text: string, today: string): Result<string, Issue> {
  const day = readDate(readDateText(text));
  if (!day.ok) return day;
  return name === 'birthdate' ? readBirthDate(day.value, today) : readExpiryDate(day.value, today);
}

/**
 * Reads one attribute's text.
 * @param text as typed; outer blanks do not count, inner ones are sent as they are
 * @param today the person's own today, `YYYY-MM-DD`
 * @returns the value to send, or the first issue
 */
export function readFieldValue(name: AttributeName, text: string, today: string): Result<string, Issue> {
  const { kind, maxLength } = attributeSpec(name);
  const value = text.trim();
  if (value === '') return failed({ code: 'missing' });
  if (kind === 'date') return readDay(name, text, today);
  // Long before any pattern looks at it: a pasted book must not cost a pattern's time.
  if (value.length > maxLength * 2 || codePoints(value) > maxLength)
    return failed({ code: 'too-long', max: maxLength });
  switch (kind) {
    case 'email':
      return EMAIL.test(value) ? ok(value) : failed({ code: 'email-malformed' });
    case 'country':
      return COUNTRY.test(value) ? ok(value) : failed({ code: 'choice-unknown' });
    case 'gender':
      return (GENDERS as readonly string[]).includes(value) ? ok(value) : failed({ code: 'choice-unknown' });
    case 'document-type':
      return (DOCUMENT_TYPES as readonly string[]).includes(value) ? ok(value) : failed({ code: 'choice-unknown' });
    case 'text':
      return ok(value);
  }
}

export interface FieldReading {
  readonly values: AttributeValues;
  readonly issues: FieldIssues;
}

/**
 * Reads a whole form.
 * @param required attributes that may not be empty; an empty other one is simply not sent
 */
export function readFields(
  entries: Entries,
  names: readonly AttributeName[],
  required: readonly AttributeName[],
  today: string,
): FieldReading {
  const values: Partial<Record<AttributeName, string>> = {};
  const issues: Partial<Record<AttributeName, Issue>> = {};
  for (const name of names) {
    const read = readFieldValue(name, entries[name]?.text ?? '', today);
    if (read.ok) values[name] = read.value;
    else if (read.problem.code !== 'missing' || required.includes(name)) issues[name] = read.problem;
  }
  return { values, issues };
}
