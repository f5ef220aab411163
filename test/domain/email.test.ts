import { expect } from 'chai';
import { isEmail } from '../../src/domain/email.js';
import { readFieldValue } from '../../src/domain/field-value.js';
import { suggestEmail } from '../../src/domain/suggest-email.js';

const today = '2026-11-21';

describe('email addresses', () => {
  for (const text of [
    'anna@example.com',
    'anna+kyc@example.com',
    'anna.o\u2019neil@example.co.uk',
    'post@m\u00fcller.example',
    '\u7528\u6237@\u4f8b\u5b50.\u5e7f\u544a',
    '\u0434\u0430\u0440\u044c\u044f@\u043f\u043e\u0447\u0442\u0430.\u0440\u0444',
    'anna@xn--mller-kva.example',
    'a_b-c=d@sub.domain.example',
    '1@2.example',
  ])
    it(`AC-ID-1 accepts ${text}`, () => {
      expect(isEmail(text)).to.equal(true);
      expect(readFieldValue('email', ` ${text} `, today)).to.deep.equal({ ok: true, value: text });
    });

  for (const text of [
    'anna',
    '@',
    'anna@',
    '@example.com',
    'anna@example',
    'a b@example.com',
    'a@b@example.com',
    'a@.com',
    'a@example..com',
    'a@example.com.',
  ])
    it(`asks to look at ${text}`, () =>
      expect(readFieldValue('email', text, today)).to.deep.equal({ ok: false, problem: { code: 'email-malformed' } }));

  it('AC-ID-1 the limit of 254 counts code points, and is said, not cut', () => {
    const of = (length: number) => `${'x'.repeat(length - 12)}@example.com`;
    expect(readFieldValue('email', of(254), today).ok).to.equal(true);
    expect(readFieldValue('email', of(255), today)).to.deep.equal({
      ok: false,
      problem: { code: 'too-long', max: 254 },
    });
  });

  it('reads hostile text in no time', () => {
    expect(isEmail(`a@${'a.'.repeat(100_000)}`)).to.equal(false);
    expect(suggestEmail(`a@${'gmail.'.repeat(50_000)}com`, isEmail)).to.equal(undefined);
  });
});

describe('suggestEmail', () => {
  for (const [typed, meant] of [
    ['anna@gmial.com', 'anna@gmail.com'],
    ['anna@gamil.com', 'anna@gmail.com'],
    ['anna@gmail.con', 'anna@gmail.com'],
    ['anna@gmail.comm', 'anna@gmail.com'],
    ['anna@gmai.com', 'anna@gmail.com'],
    ['anna@GMIAL.com', 'anna@gmail.com'],
    ['Anna+kyc@hotmial.com', 'Anna+kyc@hotmail.com'],
    [' anna@yaho.com ', 'anna@yahoo.com'],
    ['anna@outlok.com', 'anna@outlook.com'],
    ['anna@iclould.com', 'anna@icloud.com'],
    ['anna@orage.fr', 'anna@orange.fr'],
    ['anna@yahooo.co.jp', 'anna@yahoo.co.jp'],
  ] as const)
    it(`AC-ID-1 ${typed.trim()}: did you mean ${meant}`, () => expect(suggestEmail(typed, isEmail)).to.equal(meant));

  for (const typed of [
    'anna@gmail.com',
    'anna@GMAIL.COM',
    'anna@mail.com',
    'anna@ymail.com',
    'anna@example.com',
    'anna@yahoo.ca',
    'anna@gmx.com',
    'anna@gm.com',
    'anna@gmial',
    'gmial.com',
    '',
  ])
    it(`says nothing to ${typed || 'nothing'}`, () => expect(suggestEmail(typed, isEmail)).to.equal(undefined));
});
