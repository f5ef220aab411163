/**
 * A postal code as people type it, and as their country writes it. Where nobody knows a country's rule, any text is a code.
 */
import type { PostalCodeRule } from './address-format.js';
import { foldDigits } from './digits.js';
import type { Issue } from './issue.js';
import { failed, ok, type Result } from './result.js';

/** Hyphens, dashes, the minus sign and the Japanese signs of length that keyboards put in their place. */
const HYPHENS = /[-\u2010-\u2015\u2212\u30fc\ufe58\ufe63\uff0d\uff70]/g;
const FULL_WIDTH_LETTERS = /[\uff21-\uff3a\uff41-\uff5a]/g;

/** Capital ASCII letters and digits alone, or nothing where the text holds something else than a code, its mark and its gaps. */
function bare(text: string): string | undefined {
  const folded = foldDigits(text)
    .replace(FULL_WIDTH_LETTERS, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(HYPHENS, '')
    .replace(/[\s.\u3012\u3036]/g, '')
    .toUpperCase();
  return /^[A-Z0-9]+$/.test(folded) ? folded : undefined;
}

/** Puts a bare code into the groups of one alternative. */
function grouped(code: string, groups: string): string | undefined {
  const parts = groups.split(/[_~]/);
  const gaps = [...groups.replace(/[^_~]/g, '')];
  // Each group is one capture; what a group captures inside does not count.
  const expression = parts.map((part) => `(${part.replace(/\((?!\?)/g, '(?:')})`).join('');
  const found = new RegExp(`^${expression.replaceAll('#', '\\d').replaceAll('@', '[A-Z]')}$`).exec(code);
  return found?.slice(1).reduce((text, part: string | undefined, index) => {
    const gap = { _: ' ', '~': '-' }[gaps[index - 1] ?? ''] ?? '';
    return part ? (text === '' ? part : text + gap + part) : text;
  }, '');
}

/**
 * Reads a postal code.
 * @param text lower case, full-width, with or without 〒, blanks and hyphens of any kind
 * @param rule the country's; null where there is none
 * @returns the code as the country writes it, or the text as typed where there is no rule; `postal-code-malformed` with an example
 */
export function readPostalCode(text: string, rule: PostalCodeRule | null): Result<string, Issue> {
  if (!rule) return ok(text.trim());
  const { groups, example, prefix } = rule;
  const typed = bare(text);
  // Letters that begin every code of the country (`AD100`) are often left out; those of the country itself (`FI-00550`) are often put in.
  const own = groups.includes('/') ? '' : (/^[A-Z]+/.exec(groups)?.[0] ?? '');
  const candidates =
    typed === undefined ? [] : [typed, own + typed, typed.startsWith(prefix) ? typed.slice(prefix.length) : typed];
  for (const alternative of groups.split('/'))
    for (const candidate of candidates) {
      const code = grouped(candidate, alternative);
      if (code !== undefined) return ok(code);
    }
  return failed({ code: 'postal-code-malformed', example });
}

/** Whether digits are all that is needed to type a country's codes. */
export const isNumericPostalCode = ({ groups }: PostalCodeRule): boolean => !/[@A-Z]/.test(groups);
