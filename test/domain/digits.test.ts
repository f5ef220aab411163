import { expect } from 'chai';
import { foldDigits } from '../../src/domain/digits.js';

describe('foldDigits', () => {
  for (const zero of [0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xbe6, 0xe50, 0xf20, 0x1040, 0x17e0, 0x1946, 0xff10])
    it(`folds the ten digits from U+${zero.toString(16)}`, () =>
      expect(foldDigits(String.fromCharCode(...Array.from({ length: 10 }, (_, n) => zero + n)))).to.equal(
        '0123456789',
      ));
  it('leaves everything else as it is', () => {
    for (const text of ['', '+a-b', '²½Ⅷ一二', '\u{1d7d8}', '\ud83d']) expect(foldDigits(text)).to.equal(text);
  });
});
