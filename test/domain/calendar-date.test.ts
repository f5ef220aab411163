import { expect } from 'chai';
import { readBirthDate, readExpiryDate } from '../../src/domain/birth-date.js';
import { formatDateText, isIsoDate, readDate, readDateText, splitPastedDate } from '../../src/domain/calendar-date.js';

const parts = (day: string, month: string, year: string) => ({ day, month, year });

describe('readDate', () => {
  for (const [name, day, month, year, iso] of [
    ['plain numbers', '22', '8', '1978', '1978-08-22'],
    ['leading zeros', '02', '08', '1978', '1978-08-02'],
    ['blanks around', ' 2 ', '8', '1978', '1978-08-02'],
    ['a leap day', '29', '2', '2000', '2000-02-29'],
    ['full-width digits', '\uff12\uff12', '\uff18', '\uff11\uff19\uff17\uff18', '1978-08-22'],
    ['Arabic digits', '\u0662\u0662', '\u0668', '\u0661\u0669\u0667\u0668', '1978-08-22'],
  ] as const) {
    it(`reads ${name}`, () => expect(readDate(parts(day, month, year))).to.deep.equal({ ok: true, value: iso }));
  }
  for (const [name, day, month, year, problem] of [
    ['nothing', '', '', '', { code: 'missing' }],
    ['a missing month', '3', '', '1978', { code: 'date-incomplete', parts: ['month'] }],
    ['two missing parts', '', '', '1978', { code: 'date-incomplete', parts: ['day', 'month'] }],
    ['a two-digit year', '3', '4', '78', { code: 'date-year-short' }],
    ['30 February', '30', '2', '1978', { code: 'date-impossible' }],
    ['29 February of no leap year', '29', '2', '1900', { code: 'date-impossible' }],
    ['a 13th month', '1', '13', '1978', { code: 'date-impossible' }],
    ['day zero', '0', '1', '1978', { code: 'date-impossible' }],
    ['words', 'first', '1', '1978', { code: 'date-impossible' }],
    ['five-digit years', '1', '1', '19788', { code: 'date-impossible' }],
  ] as const) {
    it(`refuses ${name}`, () => expect(readDate(parts(day, month, year))).to.deep.equal({ ok: false, problem }));
  }
});

describe('date text of an entry', () => {
  for (const [name, value] of [
    ['a real day', parts('22', '08', '1978')],
    ['unfinished parts', parts('22', '', '19')],
    ['impossible parts', parts('31', '02', '1978')],
    ['parts with signs', parts('2-2', 'a/b', '1978')],
  ] as const) {
    it(`round-trips ${name}`, () => expect(readDateText(formatDateText(value))).to.deep.equal(value));
  }
  it('is empty when all parts are', () => expect(formatDateText(parts('', '', ''))).to.equal(''));
  it('is ISO for a real day however it was typed', () =>
    expect(formatDateText(parts('2', '8', '1978'))).to.equal('1978-08-02'));
});

describe('isIsoDate', () => {
  for (const [text, real] of [
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1978-8-22', false],
    ['', false],
    ['1978-08-22T00', false],
  ] as const) {
    it(`${text || 'nothing'} is ${real ? 'a day' : 'no day'}`, () => expect(isIsoDate(text)).to.equal(real));
  }
});

describe('splitPastedDate', () => {
  const dmy = ['day', 'month', 'year'] as const;
  const mdy = ['month', 'day', 'year'] as const;
  it('follows the boxes’ order', () => {
    expect(splitPastedDate('22/08/1978', dmy)).to.deep.equal(parts('22', '08', '1978'));
    expect(splitPastedDate('8/22/1978', mdy)).to.deep.equal(parts('22', '8', '1978'));
  });
  it('takes a leading year as ISO', () =>
    expect(splitPastedDate('1978-08-22', mdy)).to.deep.equal(parts('22', '08', '1978')));
  it('leaves everything else alone', () => {
    for (const text of ['22', '22/08/78', 'tomorrow', '']) expect(splitPastedDate(text, dmy), text).to.equal(undefined);
  });
});

describe('days that can be a birthday or end a document', () => {
  const today = '2026-11-21';
  for (const [iso, code] of [
    ['2026-11-21', undefined],
    ['2026-11-22', 'birthdate-future'],
    ['1896-11-21', undefined],
    ['1896-11-20', 'birthdate-too-early'],
  ] as const) {
    it(`birth on ${iso}: ${code ?? 'fine'}`, () => {
      const read = readBirthDate(iso, today);
      expect(read.ok ? undefined : read.problem.code).to.equal(code);
    });
  }
  it('a document is valid through its last day', () => {
    expect(readExpiryDate(today, today).ok).to.equal(true);
    expect(readExpiryDate('2026-11-20', today)).to.deep.equal({ ok: false, problem: { code: 'expiry-past' } });
  });
});
