import { expect } from 'chai';
import { readMonth } from '../../src/domain/month-name.js';

/** Names as a browser writes them: alone, short, and within a date. */
function names(locale: string): readonly string[] {
  const days = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 15));
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...options, timeZone: 'UTC' });
  const [long, short, inDate] = [
    format({ month: 'long' }),
    format({ month: 'short' }),
    format({ month: 'long', day: 'numeric' }),
  ];
  return [
    ...days.map((day) => long.format(day)),
    ...days.map((day) => short.format(day)),
    ...days.map((day) => inDate.formatToParts(day).find(({ type }) => type === 'month')?.value ?? ''),
  ];
}

describe('readMonth', () => {
  for (const [text, month] of [
    ['1', 1],
    ['01', 1],
    [' 12 ', 12],
    ['０３', 3],
    ['٠٩', 9],
    ['۱۰', 10],
    ['๑๒', 12],
    ['0', undefined],
    ['00', undefined],
    ['13', undefined],
    ['003', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['', undefined],
  ] as const)
    it(`AC-DT-3 reads ${text || 'nothing'} as ${month ?? 'no month'}`, () => expect(readMonth(text)).to.equal(month));

  for (const [text, month] of [
    ['March', 3],
    ['MARCH', 3],
    ['mar', 3],
    ['Mar.', 3],
    ['sept', 9],
    ['Sept.', 9],
    ['decem', 12],
    ['Ｍａｙ', 5],
    ['ju', undefined],
    ['j', undefined],
    ['marchy', undefined],
    ['first', undefined],
    ['mayor', undefined],
  ] as const)
    it(`AC-DT-3 reads the English ${text} as ${month ?? 'no month'}`, () => expect(readMonth(text)).to.equal(month));

  for (const [locale, text, month] of [
    ['fr', 'mars', 3],
    ['fr', 'Février', 2],
    ['fr', 'fevrier', 2],
    ['fr', 'FÉVR.', 2],
    ['fr', 'AOUT', 8],
    ['fr', 'juil', 7],
    ['fr', 'jui', undefined],
    ['fr', 'June', 6],
    ['de', 'März', 3],
    ['de', 'Marz', 3],
    ['de', 'Okt', 10],
    ['es', 'septiembre', 9],
    ['es', 'ene', 1],
    ['pt', 'Março', 3],
    ['nl', 'maart', 3],
    ['nl', 'mrt', 3],
    ['sv', 'maj', 5],
    ['hu', 'Április', 4],
    ['lt', 'kovo', 3],
    ['lt', 'kovas', 3],
    ['tr', 'KASIM', 11],
    ['tr', 'İkinci', undefined],
    ['ru', 'марта', 3],
    ['ru', 'Март', 3],
    ['el', 'ΜΑΡΤΊΟΥ', 3],
    ['ar', 'مارس', 3],
    ['ar', 'اغسطس', 8],
    ['fa', 'مارس', 3],
    ['he', 'במרץ', 3],
    ['he', 'מרץ', 3],
    ['hi', 'मार्च', 3],
    ['th', 'มีนาคม', 3],
    ['th', 'มี.ค.', 3],
    ['th', 'ม.ค.', 1],
    ['ja', '3月', 3],
    ['ja', '１２月', 12],
    ['zh', '三月', 3],
    ['ko', '3월', 3],
    // The English March or the Finnish November: nobody can know.
    ['fi', 'mar', undefined],
    ['fi', 'marras', 11],
  ] as const)
    it(`AC-DT-3 reads ${text} on a page in ${locale} as ${month ?? 'no month'}`, () =>
      expect(readMonth(text, names(locale))).to.equal(month));

  // Not every browser knows these names itself.
  for (const [text, names] of [
    ['Наурыз', 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'],
    ['март', 'янв фев март апр май июн июл авг сен окт ноя дек'],
    [
      'Μάρτιος',
      'Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος Ιούλιος Αύγουστος Σεπτέμβριος Οκτώβριος Νοέμβριος Δεκέμβριος',
    ],
  ] as const)
    it(`AC-DT-3 reads ${text} among names that were handed in`, () =>
      expect(readMonth(text, names.split(' '))).to.equal(3));

  for (const locale of 'ja ko zh hu lt sv mn fa en-CA fr-CA en-GB es de fr nl pt ar he hi th kk en-US'.split(' '))
    it(`AC-DT-3 reads each name that a browser writes in ${locale}`, () => {
      const all = names(locale);
      expect(all.map((name) => readMonth(name, all))).to.deep.equal(all.map((_, index) => (index % 12) + 1));
    });
});
