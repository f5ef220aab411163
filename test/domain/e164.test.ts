import { expect } from 'chai';
import { isE164 } from '../../src/domain/e164.js';

describe('isE164', () => {
  const rows: [label: string, text: string, expected: boolean][] = [
    ['five digits', '+99999', true],
    ['fifteen digits', '+999990000000000', true],
    ['four digits', '+9999', false],
    ['sixteen digits', '+9999900000000000', false],
    ['a number without plus', '99999991000', false],
    ['a number with a zero first', '+09999991000', false],
    ['a number with blanks', '+999 9999 1000', false],
    ['a number with a blank behind it', '+99999991000 ', false],
    ['a number with a line behind it', '+99999991000\n', false],
    ['digits of another script', '+\u0669\u0669\u0669\u0669\u0669\u0669', false],
    ['nothing', '', false],
  ];
  for (const [label, text, expected] of rows)
    it(`${expected ? 'takes' : 'refuses'} ${label}`, () => expect(isE164(text)).to.equal(expected));
});
