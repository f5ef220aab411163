/** Rows 43 to 66: what is in the answer. */
import { bent, body, reply, type Answer, type Fault, type Reply } from '../fault.js';
import { ALL, EVERY, GOES_ON, row, type Row } from './row.js';

const bytes = (write: (json: string) => Reply): Fault => ({ kind: 'bytes', write });
const typed = (type: string | null): Fault => bytes((json) => ({ body: json, headers: { 'content-type': type } }));
const unreadable = { code: 'protocol' } as const;

/** The healthy answer with other members. */
const but = (more: Answer): Fault => bent((healthy) => ({ ...healthy, ...more }));
const without = (name: string): Fault =>
  bent((healthy) => Object.fromEntries(Object.entries(healthy).filter(([key]) => key !== name)));
const verdict = (more: Answer, answer: Answer = {}): Fault =>
  bent((healthy) => ({ ...healthy, verdict: { ...(healthy.verdict as Answer), ...more }, ...answer }));
const record = (attributes: Answer): Fault => but({ attributes });

/** More members, in front and at the end, in the text of the healthy answer. */
const inside = (first: string, last = ''): Fault =>
  bytes((json) => ({ body: `{${first}${first && ','}${json.slice(1, -1)}${last && ','}${last}}` }));

const NOT_JSON: Readonly<Record<string, Fault>> = {
  empty: body(''),
  blank: body(' '),
  words: body('OK'),
  'half an object': body('{"status":'),
  'single quotes': body("{'status':'proved'}"),
  'a comma too many': body('{"status":"proved",}'),
  'a comment': body('/* */{}'),
  'two values': body('{}{}'),
  'not a number': body('{"status":NaN}'),
  'a NUL': body('\u0000{}'),
  script: body(')]}\'\n{"status":"proved"}'),
  XML: body('<?xml version="1.0"?><status>proved</status>'),
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array =>
  new Uint8Array(text.split('').flatMap((unit) => [unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8]));

const MARKUP = '<img src=x onerror=alert(1)>';

export const BODY_ROWS: readonly Row[] = [
  row(43, 'a page with 200', EVERY, reply(200, undefined, { 'content-type': 'text/html' }), unreadable),
  row(
    44,
    'right JSON, wrong type',
    ALL,
    { text: typed('text/plain'), none: typed(null), alike: typed('application/jsonp') },
    unreadable,
  ),
  row(45, 'not JSON', ALL, NOT_JSON, unreadable),
  row(
    46,
    'wrong top type',
    ALL,
    { list: body('[]'), text: body('"proved"'), null: body('null'), number: body('7'), true: body('true') },
    unreadable,
  ),
  row(47, 'cut in the middle', ALL, { kind: 'cut' }, { code: 'network' }, { isRepeated: true }),
  row(
    48,
    'too large',
    ALL,
    {
      'over 64 KB': bytes((json) => ({ body: json + ' '.repeat(65_536) })),
      endless: { kind: 'endless' },
      'a gzip bomb': bytes(() => ({ body: ' '.repeat(50_000_000), isZipped: true })),
    },
    unreadable,
  ),
  row(
    49,
    'too deep, too many keys, a long key',
    ALL,
    {
      'thirty thousand levels': body('['.repeat(30_000) + ']'.repeat(30_000)),
      'ten levels': but({ more: [[[[[[[[[[]]]]]]]]]] }),
      'hundred thousand keys': bytes(() => ({
        json: Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [at, 0])),
      })),
      'a megabyte of key': bytes(() => ({ json: { ['k'.repeat(1_000_000)]: 0 } })),
    },
    unreadable,
  ),
  row(
    50,
    'bad UTF-8, UTF-16, half a surrogate pair',
    ALL,
    {
      'bad UTF-8': bytes((json) => ({
        body: new Uint8Array([...utf8(json.slice(0, -1)), 0x2c, 0x22, 0xff, 0x22, 0x3a, 0x30, 0x7d]),
      })),
      'UTF-16': bytes((json) => ({ body: utf16(`\ufeff${json}`) })),
      'half a pair': inside('', '"more":"\\ud800"'),
    },
    unreadable,
  ),
  row(
    50,
    'a byte order mark',
    ALL,
    bytes((json) => ({ body: `\ufeff${json}` })),
    GOES_ON,
  ),
  row(
    51,
    'duplicate keys, __proto__, constructor',
    ALL,
    {
      duplicate: inside('"status":"other","attributes":{},"final":false'),
      prototype: inside('', '"__proto__":{"polluted":1,"status":"other"}'),
      constructor: inside('', '"constructor":{"prototype":{"polluted":1}}'),
    },
    GOES_ON,
  ),
  row(52, 'no status', 'SVC', without('status'), unreadable),
  row(52, 'no handle', 'S', { none: without('handle'), empty: but({ handle: '' }) }, unreadable),
  row(52, 'no method, no duration', 'VC', { method: without('method'), duration: without('expiresIn') }, unreadable),
  row(52, 'no word on a preview', 'PQU', without('preview'), unreadable),
  row(
    52,
    'not said whether final, no reference',
    'M',
    { final: without('final'), reference: verdict({ reference: undefined }) },
    unreadable,
  ),
  row(53, 'unknown extra members', EVERY, but({ brandNew: { list: [1, 2, { deep: true }] } }), GOES_ON),
  row(54, 'wrong type in one field', 'PU', record({ givenName: 'Operatrice', email: 5 }), {
    filled: 0,
    notes: ['email value-dropped'],
  }),
  row(
    55,
    'wrong type in one outcome',
    'M',
    {
      number: verdict({ attributes: { givenName: { outcome: 7 } } }),
      unknown: verdict({ attributes: { givenName: { outcome: 'probably' } } }),
    },
    unreadable,
  ),
  row(56, 'no records', 'PU', { empty: record({}) }, { filled: 0, says: (words) => words.prefillNone }),
  row(57, 'some records, some of them typed already', 'PU', record({ givenName: 'Operatrice', familyName: 'Tatou' }), {
    filled: 1,
    holds: ['family-name', 'Tatou'],
  }),
  row(58, 'a record with markup', 'PU', record({ familyName: MARKUP }), { filled: 1, holds: ['family-name', MARKUP] }),
  row(58, 'a record with bidi and control characters', 'P', record({ familyName: 'Ta\u202etou\u0007' }), { filled: 1 }),
  row(58, 'a record of 10 KB', 'P', record({ familyName: 'T'.repeat(10_000) }), {
    filled: 0,
    notes: ['familyName value-dropped'],
  }),
  row(
    59,
    'an impossible day, a bad address',
    'P',
    {
      email: record({ email: 'held at operator' }),
      day: record({ birthdate: '1971-02-31' }),
    },
    { filled: 1 },
  ),
  row(
    60,
    'records of another number',
    'P',
    reply(200, { phoneNumber: '+33639980009', givenName: 'Autre', email: 'autre@operator.example' }),
    unreadable,
  ),
  row(
    61,
    'the answer to an older question',
    'M',
    {
      fault: { kind: 'meanwhile', act: `faults.button('Cancel').click()`, after: 5 },
      isDeaf: true,
    },
    { isGivenUp: true, at: 'details', says: (words) => words.formLead },
  ),
  row(
    62,
    'no correlator',
    ALL,
    bytes((json) => ({ body: json, headers: { 'x-correlator': null } })),
    GOES_ON,
  ),
  row(
    63,
    'an outcome of a field that was not asked',
    'M',
    verdict({ attributes: { gender: { outcome: 'mismatch' } } }),
    {
      verdict: 'match',
      notes: ['gender attribute-not-asked'],
    },
  ),
  ...(
    [
      ['out of range', 'givenName', { outcome: 'partial', score: 101 }],
      ['beside a match', 'familyName', { outcome: 'match', score: 90 }],
      ['as a text', 'birthdate', { outcome: 'mismatch', score: '90' }],
    ] as const
  ).map(([how, name, outcome]) =>
    row(64, `a score ${how}`, 'M', verdict({ attributes: { [name]: outcome } }), {
      verdict: 'match',
      notes: [`${name} score-dropped`],
    }),
  ),
  row(
    65,
    'nothing available',
    'M',
    verdict({ decision: 'inconclusive', attributes: { givenName: { outcome: 'unavailable' } } }),
    {
      verdict: 'inconclusive',
    },
  ),
  row(66, 'no token', 'M', without('token'), GOES_ON),
  row(66, 'a malformed token', 'M', { number: but({ token: 5 }), long: but({ token: 't'.repeat(5000) }) }, unreadable),
];
