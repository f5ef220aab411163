/** Rows 19 to 42: HTTP status. */
import { problem, reply, type Fault } from '../fault.js';
import { ALL, EVERY, GOES_ON, PROVES_AGAIN, row, type Row } from './row.js';

/** The same answer without a body under each status. */
const bare = (...statuses: readonly number[]): Readonly<Record<string, Fault>> =>
  Object.fromEntries(statuses.map((status) => [String(status), reply(status)]));

const wait = (retryAfter: string): Fault => reply(429, undefined, { 'retry-after': retryAfter });
const repeated = { isRepeated: true };
const START = Date.UTC(2026, 8, 1, 9, 0, 0);
const date = (seconds: number): string => new Date(START + seconds * 1000).toUTCString();

const GONE = { code: 'expired', ...PROVES_AGAIN } as const;

export const STATUS_ROWS: readonly Row[] = [
  row(19, '400 with a field', ALL, problem(400, 'invalid-input', { field: 'givenName' }), { code: 'invalid-input' }),
  row(
    20,
    '400 without a field',
    ALL,
    { bare: reply(400), ours: problem(400, 'invalid-input') },
    { code: 'invalid-input' },
  ),
  row(21, '401', EVERY, reply(401), { code: 'not-authorised' }),
  row(22, '403 proof required', EVERY, problem(403, 'proof-required'), { code: 'proof-required', ...PROVES_AGAIN }),
  row(23, '403 for the origin', ALL, problem(403, 'config'), { code: 'config' }),
  row(
    24,
    '403 not permitted upstream',
    ALL,
    { bare: reply(403), ours: problem(403, 'not-authorised') },
    { code: 'not-authorised' },
  ),
  row(25, '404 without a code', ALL, reply(404), {
    S: { at: 'details' },
    V: GOES_ON,
    C: GOES_ON,
    P: { code: 'config' },
    M: { code: 'config' },
  }),
  row(26, '405, 406', ALL, bare(405, 406), { code: 'config' }),
  row(
    27,
    '409 the same key is still running',
    ALL,
    { bare: reply(409), ours: problem(409, 'pending') },
    { code: 'pending' },
  ),
  row(28, '422 same key, other body', 'PM', problem(422, 'invalid-input'), { code: 'invalid-input' }),
  row(29, '408, 425', ALL, bare(408, 425), { code: 'timeout' }),
  row(
    30,
    '410 session gone',
    ALL,
    { bare: reply(410), ours: problem(410, 'expired') },
    // Somebody who comes from elsewhere begins again where they stand.
    { S: GONE, V: GONE, C: { code: 'expired' }, P: GONE, M: GONE },
  ),
  row(31, '413, 414, 431', ALL, bare(413, 414, 431), { code: 'invalid-input' }),
  row(32, '415', ALL, reply(415), { code: 'config' }),
  row(33, '429 with seconds', EVERY, wait('7'), { code: 'rate-limited', seconds: 7 }),
  row(34, '429 with a date', ALL, reply(429, undefined, { date: date(0), 'retry-after': date(12) }), {
    code: 'rate-limited',
    seconds: 12,
  }),
  row(
    35,
    '429 with no number, or nonsense',
    ALL,
    { none: reply(429), negative: wait('-5'), words: wait('soon') },
    {
      code: 'rate-limited',
      seconds: 30,
    },
  ),
  row(35, '429 with zero', ALL, wait('0'), { code: 'rate-limited', seconds: 1 }),
  row(35, '429 with thirty years', ALL, wait('1000000000'), { code: 'rate-limited', seconds: 300 }),
  row(36, '451', ALL, reply(451), { code: 'not-supported' }),
  row(
    37,
    '500',
    EVERY,
    { bare: reply(500), 'with a page': reply(500, undefined, { 'content-type': 'text/html' }) },
    {
      code: 'provider-error',
    },
  ),
  row(38, '501', ALL, reply(501), { code: 'not-supported' }),
  row(39, '502, 503', ALL, bare(502, 503), { code: 'provider-error' }, repeated),
  row(39, '504', ALL, reply(504), { code: 'timeout' }, repeated),
  row(40, '503 with a wait', ALL, reply(503, undefined, { 'retry-after': '20' }), {
    code: 'rate-limited',
    seconds: 20,
  }),
  row(41, '204 where a body is due', ALL, reply(204), { code: 'protocol' }),
  row(42, '206, 299, 304', ALL, bare(206, 299, 304), { code: 'protocol' }),
  row(42, '599', ALL, reply(599), { code: 'provider-error' }),
];
