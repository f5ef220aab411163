/**
 * The table of people as Markdown, for the README. Written from the rows, so that documentation cannot say something else.
 */
import type { AttributeName } from '../domain/attribute.js';
import { PEOPLE } from './people.js';
import { fillInValues, type Person } from './person.js';

const fullName = ({ record }: Person): string =>
  [record.givenName, record.familyName].filter((part) => part !== undefined).join(' ') || '–';

function outcome(person: Person): string {
  const filled = fillInValues(person);
  const differences = (Object.keys(person.fillInDiffers ?? {}) as AttributeName[]).map(
    (name) => `\`${name}\`: prefilled “${filled[name]}”, on record “${person.record[name]}”`,
  );
  const document = person.behaviour.kind === 'document-first' ? [`the right one: ${person.record.idDocument}`] : [];
  return [person.title, ...differences, ...document].join('<br>');
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

/**
 * Writes all people as a Markdown table, one row each.
 * @returns header and rows, lines ended by a line feed; the same text every time
 */
export function personTable(): string {
  const rows = PEOPLE.map((person) => [person.typed.replaceAll(' ', '\u00A0'), fullName(person), outcome(person)]);
  return [['Type', 'Person', 'What happens'], ['---', '---', '---'], ...rows]
    .map((row) => `| ${row.map(cell).join(' | ')} |\n`)
    .join('');
}
