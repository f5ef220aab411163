/**
 * Years that are not counted from the common era: the Buddhist ones of Thailand and the reigns of Japanese emperors. What is read
 * here is proposed to the person, never put in place of what they wrote.
 */
import { foldDigits } from './digits.js';

/**
 * How a reign is written, the year before its first, and the last of its years that is written. Heisei goes on beyond its end, on
 * documents that were printed before that.
 */
const REIGNS = [
  ['m meiji 明 明治', 1867, 45],
  ['t taisho 大 大正', 1911, 15],
  ['s showa 昭 昭和', 1925, 64],
  ['h heisei 平 平成', 1988, 40],
  ['r reiwa 令 令和', 2018, 99],
] as const;

/**
 * Reads a year of another era, and no plain one.
 * @param text for example `2521`, `พ.ศ. 2521`, `昭和53`, `S53`, `平成元年`; digits of any script
 * @returns the same year of the common era
 */
export function readEraYear(text: string): number | undefined {
  const plain = foldDigits(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f.\s]/g, '');
  // As years of the common era these are centuries away from anybody's birth and any document's end.
  const buddhist = /^(?:พศ|be)?(2[456]\d\d)(?:be)?$/.exec(plain)?.[1];
  if (buddhist) return +buddhist - 543;
  const [, name = '', year = ''] = /^(\D+?)(元|\d\d?)年?$/.exec(plain) ?? [];
  const [, before, last] = REIGNS.find(([names]) => names.split(' ').includes(name)) ?? [];
  const count = year === '元' ? 1 : +year;
  return before !== undefined && last !== undefined && count > 0 && count <= last ? before + count : undefined;
}
