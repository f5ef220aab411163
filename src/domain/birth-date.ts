/**
 * Which days can be a birthday, and which can end a document. "Today" is handed in: the domain has no clock.
 */
import type { Issue } from './issue.js';
import { failed, ok, type Result } from './result.js';

/** Nobody verifiable is older. */
const OLDEST_YEARS = 130;

/**
 * Checks a birth date.
 * @param iso a real day, `YYYY-MM-DD`
 * @param today the person's own today, `YYYY-MM-DD`
 */
export function readBirthDate(iso: string, today: string): Result<string, Issue> {
  if (iso > today) return failed({ code: 'birthdate-future' });
  const oldest = String(Number(today.slice(0, 4)) - OLDEST_YEARS).padStart(4, '0') + today.slice(4);
  return iso < oldest ? failed({ code: 'birthdate-too-early' }) : ok(iso);
}

/** Checks a document's last day of validity: today still counts. */
export const readExpiryDate = (iso: string, today: string): Result<string, Issue> =>
  iso < today ? failed({ code: 'expiry-past' }) : ok(iso);
