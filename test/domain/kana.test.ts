import { expect } from 'chai';
import fc from 'fast-check';
import { readFieldValue } from '../../src/domain/field-value.js';
import {
  formatKana,
  hasKana,
  isKana,
  narrowLatin,
  readKana,
  toHankaku,
  toZenkaku,
  widenKana,
} from '../../src/domain/kana.js';

const today = '2026-11-21';

/** Every full-width katakana there is: U+30A1 to U+30FA, the long vowel, the dot between words, the iteration marks. */
const KATAKANA = [
  ...Array.from({ length: 0x30fa - 0x30a0 }, (_, index) => String.fromCharCode(0x30a1 + index)),
  'ー',
  '・',
  'ヽ',
  'ヾ',
];
/** Full-width Latin, punctuation and the space between the parts. */
const LATIN = [...Array.from({ length: 94 }, (_, index) => String.fromCharCode(0xff01 + index)), '\u3000'];

describe('kana', () => {
  for (const [typed, visible, zenkaku, hankaku] of [
    ['やまだ', 'ヤマダ', 'ヤマダ', 'ﾔﾏﾀﾞ'],
    ['ヤマダ', 'ヤマダ', 'ヤマダ', 'ﾔﾏﾀﾞ'],
    ['ﾔﾏﾀﾞ', 'ヤマダ', 'ヤマダ', 'ﾔﾏﾀﾞ'],
    ['カ\u3099', 'ガ', 'ガ', 'ｶﾞ'],
    ['カ゛ハ゜', 'ガパ', 'ガパ', 'ｶﾞﾊﾟ'],
    ['カﾞ', 'ガ', 'ガ', 'ｶﾞ'],
    ['ゔぁいおりん', 'ヴァイオリン', 'ヴァイオリン', 'ｳﾞｧｲｵﾘﾝ'],
    ['きょうこ', 'キョウコ', 'キョウコ', 'ｷｮｳｺ'],
    ['ジョン・ポール', 'ジョン・ポール', 'ジョン・ポール', 'ｼﾞｮﾝ･ﾎﾟｰﾙ'],
    ['ｼﾞｮﾝ･ﾎﾟｰﾙ', 'ジョン・ポール', 'ジョン・ポール', 'ｼﾞｮﾝ･ﾎﾟｰﾙ'],
    ['ヮヵヶヰヱ', 'ヮヵヶヰヱ', 'ヮヵヶヰヱ', 'ヮヵヶヰヱ'],
    ['ヷヺ', 'ヷヺ', 'ヷヺ', 'ﾜﾞｦﾞ'],
    ['ア゛', 'ア゛', 'ア゛', 'ｱﾞ'],
    ['Ada', 'Ada', 'Ａｄａ', 'Ada'],
    ['Ａｄａ', 'Ａｄａ', 'Ａｄａ', 'Ada'],
    ['Anne-Marie O\u2019', 'Anne-Marie O\u2019', 'Ａｎｎｅ－Ｍａｒｉｅ\u3000Ｏ\u2019', 'Anne-Marie O\u2019'],
    ['マリア ルイザ', 'マリア ルイザ', 'マリア\u3000ルイザ', 'ﾏﾘｱ ﾙｲｻﾞ'],
    ['', '', '', ''],
  ] as const) {
    it(`AC-NM-3 reads ${typed || 'nothing'} in any script and width`, () => {
      expect(widenKana(typed)).to.equal(visible);
      expect(toZenkaku(typed)).to.equal(zenkaku);
      expect(toHankaku(typed)).to.equal(hankaku);
    });
  }

  it('AC-NM-4 full-width to half-width and back is the same, for every katakana alone', () => {
    for (const sign of KATAKANA) expect(toZenkaku(toHankaku(sign)), sign).to.equal(sign);
  });

  it('AC-NM-4 full-width to half-width and back is the same, for any row of katakana and Latin', () => {
    const text = fc.array(fc.constantFrom(...KATAKANA, ...LATIN)).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, (zenkaku) => toZenkaku(toHankaku(zenkaku)) === zenkaku),
      { numRuns: 2000 },
    );
  });

  it('AC-NM-4 either width is settled: deriving again changes nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...KATAKANA, ...LATIN, 'ｶ', 'ﾞ', 'ﾟ', 'ｰ', 'が', '゛', '\u3099', 'a', ' ') }),
        (text) => {
          const [zenkaku, hankaku] = [toZenkaku(text), toHankaku(text)];
          return toZenkaku(zenkaku) === zenkaku && toHankaku(hankaku) === hankaku && toHankaku(zenkaku) === hankaku;
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('AC-NM-4 the half-width form has ASCII and half-width katakana alone, where Unicode has them', () => {
    const rare = 'ヮヰヱヵヶヸヹヽヾ';
    for (const sign of KATAKANA)
      if (!rare.includes(sign)) expect(toHankaku(sign), sign).to.match(/^[\uff61-\uff9f]{1,2}$/);
    for (const sign of LATIN) expect(toHankaku(sign), sign).to.match(/^[ -~]$/);
  });

  it('AC-NM-4 puts U+3000 between full-width parts and an ASCII space between half-width ones', () => {
    const parts = { family: 'やまだ', given: 'ﾀﾛｳ' };
    expect(formatKana(parts, 'nameKanaZenkaku')).to.equal('ヤマダ\u3000タロウ');
    expect(formatKana(parts, 'nameKanaHankaku')).to.equal('ﾔﾏﾀﾞ ﾀﾛｳ');
    expect(formatKana({ family: 'Lovelace', given: 'Ada' }, 'nameKanaZenkaku')).to.equal(
      'Ｌｏｖｅｌａｃｅ\u3000Ａｄａ',
    );
    expect(formatKana({ family: 'Ｌｏｖｅｌａｃｅ', given: 'Ada' }, 'nameKanaHankaku')).to.equal('Lovelace Ada');
  });

  it('AC-NM-4 the limit of 256 is that of the derived text: half-width marks count on their own', () => {
    const parts = { family: 'パ'.repeat(100), given: 'パ'.repeat(40) };
    const read = (name: 'nameKanaZenkaku' | 'nameKanaHankaku') => readFieldValue(name, formatKana(parts, name), today);
    expect(read('nameKanaZenkaku').ok).to.equal(true);
    expect(read('nameKanaHankaku')).to.deep.equal({ ok: false, problem: { code: 'too-long', max: 256 } });
  });

  it('tells the parts apart again, whatever stands in them', () => {
    const part = fc.string({ unit: fc.constantFrom('ヤ', 'ダ', 'Ａ', '\u3000') }).map((text) => text.trim());
    fc.assert(
      fc.property(part, part, (family, given) => {
        const parts = readKana(formatKana({ family, given }, 'nameKanaZenkaku'));
        return parts.family === family && parts.given === given;
      }),
    );
  });

  for (const [text, family, given] of [
    ['ヤマダ\u3000タロウ', 'ヤマダ', 'タロウ'],
    ['ﾔﾏﾀﾞ ﾀﾛｳ', 'ﾔﾏﾀﾞ', 'ﾀﾛｳ'],
    ['ヤマダ', 'ヤマダ', ''],
    ['デ\u3000ラ\u3000クルス', 'デ', 'ラ\u3000クルス'],
    ['デ\u3000ラ\nクルス', 'デ\u3000ラ', 'クルス'],
    ['\nタロウ', '', 'タロウ'],
    ['', '', ''],
  ] as const) {
    it(`divides ${JSON.stringify(text)}`, () => expect(readKana(text)).to.deep.equal({ family, given }));
  }

  it('sends a family name with a blank in it whole', () => {
    const parts = { family: 'デ ラ', given: 'クルス' };
    expect(readFieldValue('nameKanaZenkaku', formatKana(parts, 'nameKanaZenkaku'), today)).to.deep.equal({
      ok: true,
      value: 'デ\u3000ラ\u3000クルス',
    });
    expect(readFieldValue('nameKanaHankaku', formatKana(parts, 'nameKanaHankaku'), today)).to.deep.equal({
      ok: true,
      value: 'ﾃﾞ ﾗ ｸﾙｽ',
    });
  });

  for (const [family, given, issue] of [
    ['', '', { code: 'missing' }],
    ['ヤマダ', '', { code: 'kana-incomplete', part: 'given' }],
    ['', 'タロウ', { code: 'kana-incomplete', part: 'family' }],
    ['山田', 'タロウ', { code: 'kana-expected' }],
    ['\u{20bb7}田', 'タロウ', { code: 'kana-expected' }],
    ['佐々木', '', { code: 'kana-incomplete', part: 'given' }],
    ['김', '민준', { code: 'kana-expected' }],
    ['ヤマダ', 'タロウ', undefined],
    ['Lovelace', 'José', undefined],
  ] as const) {
    it(`AC-NM-5 ${family || 'no family name'} and ${given || 'no given name'}: ${issue?.code ?? 'fine'}`, () => {
      for (const name of ['nameKanaZenkaku', 'nameKanaHankaku'] as const) {
        const read = readFieldValue(name, formatKana({ family, given }, name), today);
        expect(read.ok ? undefined : read.problem).to.deep.equal(issue);
      }
    });
  }

  it('takes a reading that was never divided as it stands', () =>
    expect(readFieldValue('nameKanaZenkaku', 'ヤマダタロウ', today)).to.deep.equal({
      ok: true,
      value: 'ヤマダタロウ',
    }));

  it('knows kana from what looks like it', () => {
    expect(['や', 'ヤ', 'ﾔ', '山や'].map(hasKana)).to.deep.equal([true, true, true, true]);
    expect(['山田', 'Yamada', '', '田中'].map(hasKana)).to.deep.equal([false, false, false, false]);
    expect(['やまだ', 'ゆうこー', 'ﾔﾏﾀﾞ'].map(isKana)).to.deep.equal([true, true, true]);
    expect(['やまd', '山田', '', 'やま だ'].map(isKana)).to.deep.equal([false, false, false, false]);
  });

  it('shows full-width Latin as the keyboard writes it', () =>
    expect(narrowLatin('Ｌｏｖｅ\u3000ラブ')).to.equal('Love ラブ'));
});
