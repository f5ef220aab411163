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
 * - In C and the other phases that ask about a proof which is given elsewhere, nobody pressed anything: a question that nobody answered,
 *   or whose answer cannot be read, ends nothing and is not told. The widget asks again after the proxy's interval, and goes on when the
 *   fault ends (row 93); what the proxy decided is told at once, where the person stands (30, 91, 92), with a way to begin again.
 * - Rows that need a press do not exist in C (61, 103), nor do those about what only records and comparisons have (28, 54-60, 63-80).
 * - Row 95: an error on the operator's page ends nothing by itself: the link is still there. A proxy that wants an end answers
 *   `consent-required`.
 * - Row 97: without a state in the address the proxy is asked, because the ticket in this tab is what counts.
 * - Row 118: without `crypto`, `Intl` or `AbortController` there is no form, and a warning says so; the page keeps what stands inside the
 *   element.
 *
 * Beyond the list's phases: A, the same question as S, once the person agreed (its request carries the receipt); W and N, waiting and the
 * network check, which the list counts as V; Q and U, masked records and those once confirmed; R, a comparison after a review. Faults of
 * every kind strike there too (`EVERY`). Rows that need a browser of their own are in `scenes.ts`.
 */
import { BODY_ROWS } from './rows/body-rows.js';
import { ELSEWHERE_ROWS } from './rows/elsewhere-rows.js';
import { OPERATOR_ROWS } from './rows/operator-rows.js';
import { PAGE_ROWS } from './rows/page-rows.js';
import { STATUS_ROWS } from './rows/status-rows.js';
import { TRANSPORT_ROWS } from './rows/transport-rows.js';
import type { Row } from './rows/row.js';

export const ROWS: readonly Row[] = [
  ...TRANSPORT_ROWS,
  ...STATUS_ROWS,
  ...BODY_ROWS,
  ...OPERATOR_ROWS,
  ...ELSEWHERE_ROWS,
  ...PAGE_ROWS,
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
