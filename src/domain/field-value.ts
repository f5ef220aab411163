/**
 * One field's text against its kind: what will be sent, or what is wrong.
 */
import type { AddressRules } from './address-rules.js';
import { attributeSpec, DOCUMENT_TYPES, GENDER_UNSAID, GENDERS } from './attribute.js';
import type { AttributeName, AttributeValues } from './attribute.js';
import { readBirthDate, readExpiryDate } from './birth-date.js';
import { readDate, readDateText } from './calendar-date.js';
import { isEmail } from './email.js';
import type { Entries } from './entries.js';
import { readEraYear } from './era-year.js';
import type { FieldOptions, FieldOptionsByName } from './field-options.js';
import type { FieldIssues, Issue } from './issue.js';
import { readKanaValue } from './kana-value.js';
import { failed, ok, type Result } from './result.js';

const COUNTRY = /^[A-Z]{2}$/;

const codePoints = (text: string): number => [...text].length;

/** A year of another era is judged as the same of ours; where that would do, it is proposed and no more. */
function readDay(name: AttributeName, text: string, today: string, { allowPast }: FieldOptions): Result<string, Issue> {
  const parts = readDateText(text);
  const year = readEraYear(parts.year);
  const day = readDate(year === undefined ? parts : { ...parts, year: String(year) });
  if (!day.ok) return day;
  const isBirth = name === 'birthdate';
  const read = isBirth ? readBirthDate(day.value, today) : allowPast ? day : readExpiryDate(day.value, today);
  return read.ok && year !== undefined ? failed({ code: 'date-era', parts: ['year'], year }) : read;
}

/**
 * Reads one attribute's text.
 * @param text as typed; outer blanks do not count, inner ones are sent as they are
 * @param today the person's own today, `YYYY-MM-DD`
 * @param options what the page says about this field
 * @returns the value to send, empty for an answer that sends none, or the first issue
 */
export function readFieldValue(
  name: AttributeName,
  text: string,
  today: string,
  options: FieldOptions = {},
): Result<string, Issue> {
  const { kind, maxLength } = attributeSpec(name);
  const value = text.trim();
  if (value === '') return failed({ code: 'missing' });
  if (kind === 'date') return readDay(name, text, today, options);
  // Long before any pattern looks at it: a pasted book must not cost a pattern's time.
  if (value.length > maxLength * 2) return failed({ code: 'too-long', max: maxLength });
  // What stands between the signs of a document's number is printed there for the eye.
  const counted = name === 'idDocument' ? value.replace(/[\s\p{P}<]/gu, '') : value;
  if (counted === '') return failed({ code: 'missing' });
  if (codePoints(counted) > maxLength) return failed({ code: 'too-long', max: maxLength });
  switch (kind) {
    case 'email':
      return isEmail(value) ? ok(value) : failed({ code: 'email-malformed' });
    case 'country':
      return COUNTRY.test(value) ? ok(value) : failed({ code: 'choice-unknown' });
    case 'gender':
    case 'document-type': {
      const isGender = kind === 'gender';
      const choices: readonly string[] = options.choices ?? (isGender ? GENDERS : DOCUMENT_TYPES);
      if (isGender && value === GENDER_UNSAID) return ok('');
      return choices.includes(value) ? ok(value) : failed({ code: 'choice-unknown' });
    }
    case 'kana':
      return readKanaValue(text, name === 'nameKanaHankaku' ? ' ' : '\u3000');
    case 'text':
      return ok(value);
  }
}

export interface FieldReading {
  readonly values: AttributeValues;
  readonly issues: FieldIssues;
}

/** What fields are read by. */
export interface FormRules {
  /** Attributes that may not be empty; an empty other one is simply not sent. */
  readonly required: readonly AttributeName[];
  readonly options: FieldOptionsByName;
  /** The habits of the address's country; null where they are not known. */
  readonly address: AddressRules | null;
  /** The person's own today, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Reads the named fields of a form. */
export function readFields(
  entries: Entries,
  names: readonly AttributeName[],
  { required, options, address, today }: FormRules,
): FieldReading {
  const values: Partial<Record<AttributeName, string>> = {};
  const issues: Partial<Record<AttributeName, Issue>> = {};
  for (const name of names) {
    const entry = entries[name];
    const text = readFieldValue(name, entry?.text ?? '', today, options[name]);
    const read = text.ok && address ? address.read(name, text.value, entry?.source === 'operator') : text;
    if (read.ok) {
      if (read.value) values[name] = read.value;
    } else if (read.problem.code !== 'missing' || required.includes(name)) issues[name] = read.problem;
  }
  // One row of boxes holds both readings: what is wrong with it is said once.
  if (issues.nameKanaZenkaku) delete issues.nameKanaHankaku;
  return address ? address.complete({ values, issues }, required) : { values, issues };
}
