import { expect } from 'chai';
import type { DatePart } from '../../src/domain/issue.js';
import { splitPastedDate } from '../../src/domain/pasted-date.js';

const ORDERS: Readonly<Record<string, readonly DatePart[]>> = {
  dmy: ['day', 'month', 'year'],
  mdy: ['month', 'day', 'year'],
  ymd: ['year', 'month', 'day'],
  ydm: ['year', 'day', 'month'],
};
const MONTHS = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  th: 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.',
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  he: 'ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
} as const;

const split = (text: string, order: string, language?: keyof typeof MONTHS): string | undefined => {
  const parts = splitPastedDate(text, ORDERS[order] ?? [], language && MONTHS[language].split(' '));
  return parts && `${parts.year} ${parts.month} ${parts.day}`;
};

describe('splitPastedDate', () => {
  for (const [text, order, parts] of [
    ['1987-03-27', 'dmy', '1987 03 27'],
    ['1987-03-27', 'mdy', '1987 03 27'],
    ['1987-03-04', 'ydm', '1987 03 04'],
    ['1987/03/04', 'ydm', '1987 04 03'],
    ['1987/3/27', 'dmy', '1987 3 27'],
    ['1987. 3. 27.', 'ymd', '1987 3 27'],
    [' 27/03/1987\n', 'dmy', '1987 03 27'],
    ['27.3.1987', 'dmy', '1987 3 27'],
    ['27 3 1987', 'dmy', '1987 3 27'],
    ['27 / 3 / 1987', 'dmy', '1987 3 27'],
    ['27–03–1987', 'dmy', '1987 03 27'],
    ['3/27/1987', 'mdy', '1987 3 27'],
    ['٢٧/٣/١٩٨٧', 'dmy', '1987 3 27'],
    ['٢٧\u200f/٣\u200f/١٩٨٧', 'dmy', '1987 3 27'],
    ['１９８７／０３／２７', 'ymd', '1987 03 27'],
    ['1987年3月27日', 'dmy', '1987 3 27'],
    ['１９８７年３月２７日', 'ymd', '1987 3 27'],
    ['1987年3月27日 (金)', 'ymd', '1987 3 27'],
    ['1987년 3월 27일', 'ymd', '1987 3 27'],
    ['昭和62年3月27日', 'ymd', '昭和62 3 27'],
    ['平成元年3月27日', 'ymd', '平成元 3 27'],
    ['March 27, 1987', 'dmy', '1987 March 27'],
    ['Friday, March 27th, 1987', 'mdy', '1987 March 27'],
    ['27 Mar 1987', 'mdy', '1987 Mar 27'],
    ['1987 Mar. 27', 'mdy', '1987 Mar. 27'],
    ['27mar1987', 'mdy', '1987 mar 27'],
  ] as const)
    it(`AC-DT-5 splits ${text.trim()} in boxes of the order ${order}`, () =>
      expect(split(text, order)).to.equal(parts));

  for (const [text, language, parts] of [
    ['27 mars 1987', 'fr', '1987 mars 27'],
    ['vendredi 27 mars 1987', 'fr', '1987 mars 27'],
    ['1er avril 1987', 'fr', '1987 avril 1'],
    ['27 de marzo de 1987', 'es', '1987 marzo 27'],
    ['27 มี.ค. 2530', 'th', '2530 มี.ค. 27'],
    ['٢٧ مارس ١٩٨٧', 'ar', '1987 مارس 27'],
    ['27 במרץ 1987', 'he', '1987 במרץ 27'],
    // Tuesday or March: nobody can know.
    ['mar. 5 mai 1987', 'fr', undefined],
  ] as const)
    it(`AC-DT-5 ${parts ? 'splits' : 'leaves alone'} ${text} on a page in ${language}`, () =>
      expect(split(text, 'dmy', language)).to.equal(parts));

  for (const [text, order] of [
    ['27/03/1987', 'mdy'],
    ['3/27/1987', 'dmy'],
    ['27/03/1987', 'ymd'],
    ['03/04/1987', 'ymd'],
    ['1987-27-03', 'dmy'],
    ['32/03/1987', 'dmy'],
    ['0/03/1987', 'dmy'],
    ['27/03/87', 'dmy'],
    ['27', 'dmy'],
    ['27 03', 'dmy'],
    ['27031987', 'dmy'],
    ['1987-03-27T00:00', 'dmy'],
    ['27 March or 27 May 1987', 'dmy'],
    ['27 28 March 1987', 'dmy'],
    ['27 ma 1987', 'dmy'],
    ['北京3年3月27日', 'ymd'],
    ['tomorrow', 'dmy'],
    ['', 'dmy'],
    [`27 March 1987 ${'x'.repeat(60)}`, 'dmy'],
  ] as const)
    it(`AC-DT-5 leaves ${text.slice(0, 30) || 'nothing'} alone in boxes of the order ${order}`, () =>
      expect(split(text, order)).to.equal(undefined));
});
