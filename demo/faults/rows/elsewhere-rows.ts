/**
 * Rows 88 to 99: a proof that the person gives elsewhere, on their phone or on a page of the operator. What needs the browser to leave
 * the page is in `scene-rows.ts`.
 */
import { bent, operator, PENDING, problem, reply, type Fault, type Variant } from '../fault.js';
import { INTERVAL } from '../sample.js';
import { GOES_ON, PROVES_AGAIN, row, type Row } from './row.js';

const CODE_SENT = { status: 'code', handle: 'proof-2', length: 6, resendIn: 0, expiresIn: 600 } as const;
const WAITING = { status: 'wait', handle: 'proof-1', interval: INTERVAL, expiresIn: 3600 } as const;

/** The answer to the start leads to a page that is none that this widget opens. */
const leadsTo = (url: string): Fault => bent(({ handle }) => ({ ...OPENING, handle, url }));
const OPENING = { status: 'open', returnState: 'state-1', reason: 'consent', interval: 60, expiresIn: 3600 } as const;

/** What a proxy must never hand out, and what one that was broken into would. Hosts are not on the page's list, or only look like it. */
const URLS: Readonly<Record<string, string>> = {
  'a script': 'javascript:alert(1)//127.0.0.1',
  'a script behind blanks': ' \tjavascript:alert(1)',
  data: 'data:text/html,<script>alert(1)</script>',
  'a file': 'file:///etc/passwd',
  'an app': 'intent://127.0.0.1/#Intent;scheme=bank;end',
  'no TLS': 'http://operator.example/consent',
  'another host': 'https://other.example/consent',
  'a host that begins alike': 'https://127.0.0.1.evil.example/',
  'the host as a user name': 'http://127.0.0.1@evil.example/',
  'a password': 'http://user:secret@127.0.0.1/',
  'a relative address': '/operator/1',
  'no address': 'operator page',
  nothing: '',
  'a backslash': 'http:\\\\127.0.0.1\\operator',
  'a line break': 'http://127.0.0.1/\noperator',
  'too long': `http://127.0.0.1/${'x'.repeat(2048)}`,
};

/** Three failures are the reason when the time is over, fewer are chance. The time is over right after the last of them. */
const unanswered = (polls: number): Variant => ({
  fault: { kind: 'reset' },
  polls,
  offers: { expiresIn: polls * INTERVAL + 5 },
  waits: 6,
});

const later = (interval: number, more: object = {}): Fault => reply(200, { ...WAITING, interval, ...more });

export const ELSEWHERE_ROWS: readonly Row[] = [
  row(
    88,
    'the network check is not possible: a code by itself',
    'N',
    {
      refused: problem(422, 'not-supported'),
      'refused by the operator': operator(422, 'SERVICE_NOT_APPLICABLE'),
      'a code at once': reply(200, CODE_SENT),
    },
    { at: 'proof', says: (words) => words.codeInstead },
  ),
  row(
    88,
    'the network check is not possible, and nothing else is',
    'N',
    { fault: problem(422, 'not-supported'), offers: { otherMethods: undefined } },
    { code: 'not-supported' },
  ),
  row(
    89,
    'the network says another number',
    'N',
    { ours: problem(403, 'subject-mismatch'), passed: operator(403, 'INVALID_TOKEN_CONTEXT') },
    { code: 'subject-mismatch', ...PROVES_AGAIN },
  ),
  row(
    89,
    'proved, but for another number',
    'NC',
    reply(200, { status: 'proved', method: 'network', expiresIn: 300, phoneNumber: '+33639980009' }),
    { N: { code: 'protocol' }, C: { code: 'protocol' } },
  ),
  row(90, 'not confirmed yet', 'W', PENDING, { isWaiting: true, asksIn: INTERVAL }),
  row(90, 'not confirmed yet, ask less often', 'W', later(75), { isWaiting: true, asksIn: 75 }),
  row(90, 'asked too fast', 'W', problem(429, 'rate-limited'), { isWaiting: true, asksIn: INTERVAL + 5 }),
  row(90, 'asked too fast, with a wait', 'W', problem(429, 'rate-limited', { retryAfter: 90 }), {
    isWaiting: true,
    asksIn: 90,
  }),
  row(
    90,
    'asked too fast, twice',
    'W',
    { fault: problem(429, 'rate-limited'), polls: 2 },
    { isWaiting: true, asksIn: 70 },
  ),
  row(
    91,
    'nobody confirmed in time',
    'WC',
    {
      'says the proxy': problem(410, 'expired'),
      'says our clock': { fault: { kind: 'silent' }, offers: { expiresIn: INTERVAL + 5 }, waits: 6 },
    },
    { W: { code: 'expired' }, C: { code: 'expired' } },
  ),
  row(92, 'refused on the phone', 'W', problem(403, 'consent-refused'), { code: 'consent-refused', isEnd: true }),
  row(92, 'refused by the operator', 'W', operator(403, 'PERMISSION_DENIED'), { code: 'not-authorised' }),
  row(93, 'three questions go unanswered until the time is over', 'WC', unanswered(3), {
    W: { code: 'network' },
    C: { code: 'network' },
  }),
  row(93, 'two questions go unanswered until the time is over', 'W', unanswered(2), { W: { code: 'expired' } }),
  row(
    93,
    'three questions go unanswered, and the next is not',
    'WC',
    { fault: { kind: 'reset' }, polls: 3 },
    {
      isWaiting: true,
    },
  ),
  row(
    94,
    'the device sleeps, and wakes',
    'WC',
    {
      'the page is looked at': { fault: { kind: 'slow' }, wakes: 'visibilitychange', jumps: 300 },
      'the page is shown again': { fault: { kind: 'slow' }, wakes: 'pageshow', jumps: 300 },
    },
    GOES_ON,
  ),
  row(
    94,
    'the device wakes, and the time that is left is the proxy’s',
    'W',
    { fault: later(INTERVAL, { expiresIn: 120 }), wakes: 'visibilitychange', jumps: 300 },
    {
      isWaiting: true,
      says: ({ timeLeft }) => timeLeft && [timeLeft(2, 0), timeLeft(1, 59), timeLeft(1, 58)],
    },
  ),
  row(95, 'the consent page: refused', 'C', problem(403, 'consent-refused'), { code: 'consent-refused', isEnd: true }),
  row(
    95,
    'the consent page: some of it allowed',
    'C',
    reply(200, {
      status: 'proved',
      method: 'consent',
      expiresIn: 300,
      capabilities: { fillIn: ['givenName'] },
    }),
    GOES_ON,
  ),
  row(95, 'the consent page: an error', 'C', problem(502, 'provider-error'), { isWaiting: true }),
  row(95, 'the consent page: an error that ends it', 'C', problem(403, 'consent-required'), {
    code: 'consent-required',
  }),
  row(95, 'the consent page: too late', 'C', problem(410, 'expired'), { C: { code: 'expired' } }),
  row(95, 'the consent page: closed', 'C', PENDING, { isWaiting: true, asksIn: INTERVAL, isLinkThere: true }),
  row(
    96,
    'a page that may not be opened',
    'SA',
    Object.fromEntries(Object.entries(URLS).map(([name, url]) => [name, leadsTo(url)])),
    { code: 'protocol', isLinkThere: false },
  ),
  row(
    96,
    'a page that may not be opened, and a note for the developer',
    'S',
    { 'another host': leadsTo(URLS['another host'] ?? ''), 'no TLS': leadsTo(URLS['no TLS'] ?? '') },
    { code: 'protocol', isLinkThere: false, notes: ['url-refused'] },
  ),
  row(
    98,
    'asked for consent too often',
    'SAC',
    {
      ours: problem(429, 'rate-limited', { retryAfter: 120 }),
      passed: reply(
        403,
        { status: 403, code: 'CONSENT_INFO.CAPTURE_FREQUENCY_EXCEEDED', message: 'Message' },
        { 'retry-after': '120' },
      ),
    },
    { code: 'rate-limited', seconds: 120 },
  ),
];
