/** Rows 1 to 18: network and transport. */
import { reply } from '../fault.js';
import { ALL, EVERY, GOES_ON, row, type Row } from './row.js';

const repeated = { isRepeated: true };

export const TRANSPORT_ROWS: readonly Row[] = [
  row(1, 'offline before the click', ALL, { kind: 'offline', when: 'before' }, { code: 'offline' }),
  row(
    1,
    'offline before anything was fetched',
    'S',
    {
      'an international number': { kind: 'files', isOffline: true },
      'a number without a country code': { kind: 'files', isOffline: true, isNational: true },
    },
    { code: 'offline' },
  ),
  row(2, 'goes offline mid-request', EVERY, { kind: 'offline', when: 'during' }, { code: 'offline' }),
  row(3, 'online, but no route', ALL, { kind: 'unreachable', reason: 'addressunreachable' }, { code: 'network' }),
  row(4, 'the name is not found', ALL, { kind: 'address', place: 'unknown-host' }, { code: 'network' }),
  row(5, 'connection refused', ALL, { kind: 'address', place: 'closed-port' }, { code: 'network' }),
  row(6, 'reset before headers', EVERY, { kind: 'reset' }, { code: 'network' }, repeated),
  row(7, 'reset in mid-body', ALL, { kind: 'reset-in-body' }, { code: 'network' }, repeated),
  row(8, 'headers never come', EVERY, { fault: { kind: 'silent' }, waits: 15 }, { code: 'timeout' }),
  row(9, 'the body drips', ALL, { fault: { kind: 'drip' }, waits: 15 }, { code: 'timeout' }),
  row(10, 'answer after our timeout', ALL, { fault: { kind: 'slow' }, waits: 15, isDeaf: true }, { code: 'timeout' }),
  row(11, 'TLS error', ALL, { kind: 'address', place: 'not-tls' }, { code: 'network' }),
  row(12, 'the content policy blocks', ALL, { kind: 'address', place: 'policy' }, { code: 'network' }),
  row(13, 'the other origin refuses', ALL, { kind: 'address', place: 'foreign' }, { code: 'network' }),
  row(14, 'an ad blocker', ALL, { kind: 'unreachable', reason: 'blockedbyclient' }, { code: 'network' }),
  row(
    14,
    'an ad blocker, of our own files',
    'S',
    {
      'an international number': { kind: 'files', isOffline: false },
      'a number without a country code': { kind: 'files', isOffline: false, isNational: true },
    },
    { code: 'network' },
  ),
  row(
    15,
    'redirect',
    ALL,
    {
      '301': reply(301, undefined, { location: '/elsewhere' }),
      '302': reply(302, undefined, { location: '/elsewhere' }),
      '307': reply(307, undefined, { location: '/elsewhere' }),
      '308 to another origin': reply(308, undefined, { location: 'http://no-such-host.test/' }),
    },
    { code: 'network' },
    repeated,
  ),
  row(
    16,
    'an answer from a cache, to another question',
    ALL,
    { kind: 'bytes', write: (body) => ({ body, headers: { 'x-correlator': 'another' } }) },
    { code: 'protocol' },
  ),
  row(17, 'a kept connection is closed meanwhile', 'VCPM', { fault: { kind: 'race' }, times: 1 }, GOES_ON),
  row(18, 'a slow line', EVERY, { fault: { kind: 'slow' }, waits: 5 }, GOES_ON),
];
