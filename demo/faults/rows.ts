/**
 * The fault matrix as data: what goes wrong in which phase, and what the person and the page get to see of it. Numbers and words are
 * those of the project's list of faults; what is expected follows the decisions of this project where that list says something else.
 *
 * Differences from the list, each by decision:
 * - Nothing is sent again by itself but records and comparisons, under the same key, after a lost connection or 502, 503 and 504
 *   (`protocol/retry.ts`): rows 1 and 2 on return, 8, 27, 28, 29 and all of the proof wait for the person.
 * - A browser tells a script nothing about why it could not connect: rows 12, 13 and 15 are `network`, not `config` or `protocol`.
 * - Failures stay on the step with a way by hand; only a person goes there: rows 24, 36, 38, 68, 71, 75.
 * - 401 (row 21) says nothing about the proof: only `proof-required`, `expired` and `subject-mismatch` lead back to the number.
 * - A bare 404 of the proof's route (row 25) means that the number is proved elsewhere.
 * - `Retry-After: 0` (row 35) is one second.
 * - Rows 19 and 31: the message leads the person, no field is marked, because codes and lengths are checked before anything is sent.
 * - Row 42: 599 is in the class of 5xx; 206, 299 and 304 cannot be read.
 * - Row 55: an outcome that nobody knows makes the answer unreadable, so that it is never a match.
 * - Row 66: a token may be missing, because thin proxies have none; a malformed one makes the answer unreadable.
 * - Row 83: a code that was tried too often is `code-expired`.
 * - Row 102: the verdict is about what was sent; it carries no mark.
 * - Row 107: another address is used from the next question on; the one under way goes on.
 *
 * Not here, because what they need is not built: 88-100 (network check, waiting, consent, redirects), consent as a phase.
 * Not here, because they need a page of their own: 106, 109, 110, 112, 118. Covered by the suites of the elements: 113, 114. The fault lab
 * of the demo says what to do by hand for these.
 */
import { BODY_ROWS } from './rows/body-rows.js';
import { OPERATOR_ROWS } from './rows/operator-rows.js';
import { PAGE_ROWS } from './rows/page-rows.js';
import { STATUS_ROWS } from './rows/status-rows.js';
import { TRANSPORT_ROWS } from './rows/transport-rows.js';
import type { Phase } from './fault.js';
import type { Row } from './rows/row.js';

export const ROWS: readonly Row[] = [...TRANSPORT_ROWS, ...STATUS_ROWS, ...BODY_ROWS, ...OPERATOR_ROWS, ...PAGE_ROWS];

/** What shows a fault of the product that is not mended yet: not run. */
export const KNOWN_GAPS: readonly {
  readonly number: number;
  readonly fault: string;
  readonly phases: readonly Phase[];
  readonly why: string;
}[] = [
  {
    number: 14,
    fault: 'the numbering plan cannot be had, and the number has no country code',
    phases: ['S'],
    why: 'The person is asked for the country code, and not told that a file is missing; with the code they go on.',
  },
];

/** Parts of the list of faults, by the numbers of their rows. */
export const SECTIONS = [
  { title: 'Network', from: 1, to: 18 },
  { title: 'HTTP status', from: 19, to: 42 },
  { title: 'Body of the answer', from: 43, to: 66 },
  { title: 'Operator', from: 67, to: 80 },
  { title: 'Possession and consent', from: 81, to: 100 },
  { title: 'Person, page and lifecycle', from: 101, to: 120 },
] as const;

/** A row's name: several rows may have one number. */
export const rowName = ({ number, fault }: Pick<Row, 'number' | 'fault'>): string => `${number} ${fault}`;

/** A name for one way in which a row's fault shows. */
export const variantName = (row: Row, variant: string): string => `${rowName(row)}: ${variant}`;
