/**
 * Which days can be a birthday, and which can end a document. "Today" is handed in: the domain has no clock.
 */
import { DATE_PARTS, type DatePart, type Issue } from './issue.js';
import { failed, ok, type Result } from './result.js';

/** Nobody verifiable is older. */
const OLDEST_YEARS = 130;

/** On the wrong side of today: the year where it is another one, else no part alone. */
const astray = (iso: string, today: string): readonly DatePart[] =>
  iso.slice(0, 4) === today.slice(0, 4) ? DATE_PARTS : ['year'];

/**
 * Checks a birth date.
 * @param iso a real day, `YYYY-MM-DD`
 * @param today the person's own today, `YYYY-MM-DD`
 */
export function readBirthDate(iso: string, today: string): Result<string, Issue> {
  if (iso > today) return failed({ code: 'birthdate-future', parts: astray(iso, today) });
  const oldest = String(Number(today.slice(0, 4)) - OLDEST_YEARS).padStart(4, '0') + today.slice(4);
  return iso < oldest ? failed({ code: 'birthdate-too-early', parts: ['year'] }) : ok(iso);
}

/** Checks a document's last day of validity: today still counts. */
export const readExpiryDate = (iso: string, today: string): Result<string, Issue> =>
  iso < today ? failed({ code: 'expiry-past', parts: astray(iso, today) }) : ok(iso);
