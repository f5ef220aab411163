import { expect } from 'chai';
import { readRetryAfter } from '../../src/dialects/retry-after.js';

const DATE = 'Wed, 21 Oct 2026 07:28:00 GMT';

describe('readRetryAfter', () => {
  const rows: [retryAfter: string | undefined, date: string | undefined, seconds: number | undefined][] = [
    ['30', undefined, 30],
    [' 30 ', undefined, 30],
    ['0', undefined, 1],
    ['301', undefined, 300],
    ['999999999999', undefined, 300],
    ['Wed, 21 Oct 2026 07:28:45 GMT', DATE, 45],
    [' Wed, 21 Oct 2026 07:28:45 GMT ', ` ${DATE} `, 45],
    ['Wed, 21 Oct 2026 09:28:00 GMT', DATE, 300],
    ['Wed, 21 Oct 2026 07:27:00 GMT', DATE, 1],
    ['Wed, 21 Oct 2026 07:28:45 GMT', undefined, undefined],
    ['Wed, 21 Oct 2026 07:28:45 GMT', 'yesterday', undefined],
    ['Wed, 99 Abc 2026 07:28:45 GMT', DATE, undefined],
    ['2026-10-21T07:28:45Z', DATE, undefined],
    ['-5', undefined, undefined],
    ['1.5', undefined, undefined],
    ['1e3', undefined, undefined],
    ['soon', undefined, undefined],
    ['', undefined, undefined],
    [undefined, DATE, undefined],
  ];
  for (const [retryAfter, date, seconds] of rows) {
    it(`reads ${retryAfter ?? 'no header'}${date ? ` beside ${date}` : ''} as ${seconds ?? 'nothing'}`, () => {
      expect(readRetryAfter(retryAfter, date)).to.equal(seconds);
    });
  }
});
