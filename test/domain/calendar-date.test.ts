import { expect } from 'chai';
import { readBirthDate, readExpiryDate } from '../../src/domain/birth-date.js';
import { formatDateText, isIsoDate, readDate, readDateText } from '../../src/domain/calendar-date.js';
import { resolveMonth } from '../../src/domain/month-name.js';
import { readFieldValue } from '../../src/domain/field-value.js';

const parts = (day: string, month: string, year: string) => ({ day, month, year });

const MARCH = ['janv', 'fev', 'mars', 'avr', 'mai', 'juin', 'juil', 'août', 'sept', 'oct', 'nov', 'déc'];

describe('readDate', () => {
  for (const [name, day, month, year, iso] of [
    ['plain numbers', '22', '8', '1978', '1978-08-22'],
    ['leading zeros', '02', '08', '1978', '1978-08-02'],
    ['blanks around', ' 2 ', '8', '1978', '1978-08-02'],
    ['a leap day', '29', '2', '2000', '2000-02-29'],
    ['full-width digits', '\uff12\uff12', '\uff18', '\uff11\uff19\uff17\uff18', '1978-08-22'],
    ['Arabic digits', '\u0662\u0662', '\u0668', '\u0661\u0669\u0667\u0668', '1978-08-22'],
    ['Thai digits', '\u0e52\u0e52', '\u0e58', '\u0e51\u0e59\u0e57\u0e58', '1978-08-22'],
    ['an English month', '22', 'Aug.', '1978', '1978-08-22'],
    ['a month of the language', '22', 'Mars', '1978', '1978-03-22'],
    ['Japanese units', '22日', '8月', '1978年', '1978-08-22'],
    ['Korean units', '22일', '8월', '1978년', '1978-08-22'],
    ['a French first', '1er', '8', '1978', '1978-08-01'],
  ] as const) {
    it(`AC-DT-3 reads ${name}`, () =>
      expect(readDate(resolveMonth(parts(day, month, year), MARCH))).to.deep.equal({ ok: true, value: iso }));
  }
  for (const [name, day, month, year, problem] of [
    ['nothing', '', '', '', { code: 'missing' }],
    ['a missing month', '3', '', '1978', { code: 'date-incomplete', parts: ['month'] }],
    ['two missing parts', '', ' ', '1978', { code: 'date-incomplete', parts: ['day', 'month'] }],
    ['a missing day before a 13th month', '', '13', '78', { code: 'date-incomplete', parts: ['day'] }],
    ['a two-digit year', '3', '4', '78', { code: 'date-year-short', parts: ['year'] }],
    ['30 February', '30', '2', '1978', { code: 'date-day-beyond', parts: ['day'], days: 28 }],
    ['30 February of a leap year', '30', '2', '2000', { code: 'date-day-beyond', parts: ['day'], days: 29 }],
    ['29 February of no leap year', '29', '2', '1900', { code: 'date-day-beyond', parts: ['day'], days: 28 }],
    ['31 June', '31', 'June', '1978', { code: 'date-day-beyond', parts: ['day'], days: 30 }],
    ['a 13th month', '1', '13', '1978', { code: 'date-impossible', parts: ['month'] }],
    ['a month that could be two', '1', 'ju', '1978', { code: 'date-impossible', parts: ['month'] }],
    ['day zero', '0', '1', '1978', { code: 'date-impossible', parts: ['day'] }],
    ['day 32', '32', '1', '1978', { code: 'date-impossible', parts: ['day'] }],
    ['words', 'first', '1', '1978', { code: 'date-impossible', parts: ['day'] }],
    ['five-digit years', '1', '1', '19788', { code: 'date-impossible', parts: ['year'] }],
    ['a year in words', '1', '1', 'last', { code: 'date-impossible', parts: ['year'] }],
    ['day and month the wrong way round', '3', '27', '1978', { code: 'date-impossible', parts: ['month'] }],
    ['a short year beside a 13th month', '3', '13', '78', { code: 'date-impossible', parts: ['month', 'year'] }],
    ['nothing that fits', 'a', 'b', 'c', { code: 'date-impossible', parts: ['day', 'month', 'year'] }],
  ] as const) {
    it(`AC-DT-3 refuses ${name}`, () =>
      expect(readDate(resolveMonth(parts(day, month, year), MARCH))).to.deep.equal({ ok: false, problem }));
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
  for (const [name, month, kept] of [
    ['a name of the language', 'mars', '3'],
    ['an English name', 'march', '3'],
    ['a number with a zero', '03', '03'],
    ['what is no month', 'ma', 'ma'],
  ] as const)
    it(`keeps unfinished dates as typed, but ${name} is told as ${kept}`, () =>
      expect(formatDateText(resolveMonth(parts('31', month, ''), MARCH))).to.equal(`\n${kept}\n31`));
  it('AC-DT-7 is ISO however the month was written', () => {
    for (const month of ['3', '03', '３', 'mars', 'MAR', 'March'])
      expect(formatDateText(resolveMonth(parts('2', month, '1978'), MARCH)), month).to.equal('1978-03-02');
  });
  it('AC-DT-7 is the day itself, for every day that anybody alive was born on or a document ends on', () => {
    const [first, last] = [Date.UTC(1896, 0, 1), Date.UTC(2076, 0, 1)];
    for (let day = first; day < last; day += 86_400_000) {
      const iso = new Date(day).toISOString().slice(0, 10);
      if (formatDateText(readDateText(iso)) !== iso || !isIsoDate(iso)) expect.fail(iso);
    }
  });
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

describe('days that can be a birthday or end a document', () => {
  const today = '2026-11-21';
  const whole = ['day', 'month', 'year'];
  for (const [iso, problem] of [
    ['2026-11-21', undefined],
    ['2026-11-22', { code: 'birthdate-future', parts: whole }],
    ['2027-01-01', { code: 'birthdate-future', parts: ['year'] }],
    ['1896-11-21', undefined],
    ['1896-11-20', { code: 'birthdate-too-early', parts: ['year'] }],
    ['0078-11-20', { code: 'birthdate-too-early', parts: ['year'] }],
  ] as const) {
    it(`AC-DT-3 birth on ${iso}: ${problem?.code ?? 'fine'}`, () => {
      const read = readBirthDate(iso, today);
      expect(read).to.deep.equal(problem ? { ok: false, problem } : { ok: true, value: iso });
    });
  }
  for (const [iso, parts] of [
    ['2026-11-20', whole],
    ['2025-12-31', ['year']],
  ] as const)
    it(`AC-DT-6 a document that ended on ${iso} is refused, unless the page lets it pass`, () => {
      const refused = { ok: false, problem: { code: 'expiry-past', parts } };
      expect(readExpiryDate(iso, today)).to.deep.equal(refused);
      expect(readFieldValue('idDocumentExpiryDate', iso, today)).to.deep.equal(refused);
      expect(readFieldValue('idDocumentExpiryDate', iso, today, { allowPast: true })).to.deep.equal({
        ok: true,
        value: iso,
      });
    });
  it('AC-DT-6 a document is valid through its last day', () =>
    expect(readExpiryDate(today, today)).to.deep.equal({ ok: true, value: today }));
});
