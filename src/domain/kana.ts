/**
 * Readings of Japanese names: what people type in any script and width, and the two widths that operators hold (CAMARA KYC Match,
 * `nameKanaZenkaku` and `nameKanaHankaku`). Both are derived from one row of two boxes. The table of half-width letters is Unicode's own
 * compatibility mapping; it is applied to kana alone, never to a name in kanji.
 */

/** A reading as two boxes hold it. */
export interface KanaParts {
  readonly family: string;
  readonly given: string;
}

/** The attributes that hold a reading. */
export type KanaAttribute = 'nameKanaZenkaku' | 'nameKanaHankaku';

/** From a full-width sign to its half-width one; voicing marks are signs of their own there. */
const HALF: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0xff9f - 0xff60 }, (_, index) => {
    const half = String.fromCharCode(0xff61 + index);
    return [half.normalize('NFKC'), half] as const;
  }),
);

const shifted = (text: string, range: RegExp, by: number): string =>
  text.replace(range, (sign) => String.fromCharCode(sign.charCodeAt(0) + by));

/** No name is longer by far; what is longer is refused as it stands. */
const LONGEST = 1000;

/** Hiragana and half-width katakana as full-width katakana, with their voicing marks joined on; everything else stays as typed. */
export const widenKana = (text: string): string =>
  text.length > LONGEST
    ? text
    : shifted(text, /[\u3041-\u3096\u309d\u309e]/g, 0x60)
        .replace(/[\uff61-\uff9f]+/g, (half) => half.normalize('NFKC'))
        .replace(/\u309b/g, '\u3099')
        .replace(/\u309c/g, '\u309a')
        .replace(/[\u30a1-\u30ff][\u3099\u309a]/g, (voiced) => voiced.normalize('NFC'))
        // A mark that no letter took stands on its own.
        .replace(/\u3099/g, '\u309b')
        .replace(/\u309a/g, '\u309c');

/** The full-width form: katakana and Latin, U+3000 between words. */
export const toZenkaku = (text: string): string =>
  shifted(widenKana(text), /[!-~]/g, 0xfee0).replace(/[^\S\n]/g, '\u3000');

/** The half-width form: voicing marks apart, ASCII for Latin. Katakana that has no half-width letter (such as \u30ee) stays full-width. */
export const toHankaku = (text: string): string =>
  Array.from(toZenkaku(text), (sign) => {
    const [base = '', mark = ''] = sign.normalize('NFD');
    const half = HALF.get(sign === '\u309b' ? '\u3099' : sign === '\u309c' ? '\u309a' : base);
    if (half !== undefined) return half + (HALF.get(mark) ?? '');
    return sign === '\u3000' ? ' ' : shifted(sign, /[\uff01-\uff5e]/g, -0xfee0);
  }).join('');

/** Whether a text has any kana in it. */
export const hasKana = (text: string): boolean => /[\p{sc=Hira}\p{sc=Kana}]/u.test(text);

/** Whether a text is nothing but kana: what an input method shows before it turns a reading into kanji. */
export const isKana = (text: string): boolean => /^[\p{sc=Hira}\p{sc=Kana}\u30fc\uff70\uff9e\uff9f]+$/u.test(text);

/** A text in an attribute's width. */
export const writeKana = (text: string, name: KanaAttribute): string =>
  text.length > LONGEST ? text : name === 'nameKanaZenkaku' ? toZenkaku(text) : toHankaku(text);

/**
 * One attribute's text from the two boxes: in that attribute's width, its own space between the parts. Where the parts could not be told
 * apart again (a blank inside the family name, an empty box) a line break stands between them, which a box cannot contain.
 */
export function formatKana({ family, given }: KanaParts, name: KanaAttribute): string {
  const parts = [family, given].map((part) => writeKana(part.trim(), name));
  if (parts.every((part) => part === '')) return '';
  return parts.join(
    parts.some((part, index) => part === '' || (index === 0 && /\s/.test(part))) ? '\n' : writeKana(' ', name),
  );
}

/** The two boxes of an attribute's text; the inverse of {@link formatKana}. What is not divided is all family name. */
export function readKana(text: string): KanaParts {
  const [family = '', given = ''] = /\n/.test(text) ? text.split('\n') : text.trim().split(/\s+(.*)/su);
  return { family, given };
}

/** Full-width Latin as the keyboard's own letters: how a reading in Latin stands in its box. */
export const narrowLatin = (text: string): string =>
  text.length > LONGEST ? text : shifted(text, /[\uff01-\uff5e]/g, -0xfee0).replace(/\u3000/g, ' ');
