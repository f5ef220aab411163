import { expect } from 'chai';
import metadata from 'libphonenumber-js/min/metadata';
import { callingCodes, cleanPhoneText, formatPhone, readPhone } from '../../src/domain/phone.js';

const read = (text: string, country?: string, testNumbers?: readonly string[]) =>
  readPhone(text, { country, metadata, testNumbers });

describe('readPhone', () => {
  const FR = '+33639980001';
  const rows: readonly [
    name: string,
    text: string,
    country: string | undefined,
    number: string,
    found: string | undefined,
  ][] = [
    ['national text', '06 39 98 00 01', 'FR', FR, 'FR'],
    ['national text without the trunk zero', '639980001', 'FR', FR, 'FR'],
    ['international text', '+33 6 39 98 00 01', 'FR', FR, 'FR'],
    ['international text under another country', '+33 6 39 98 00 01', 'GB', FR, 'FR'],
    ['international text and no country', '+33639980001', undefined, FR, 'FR'],
    ['00 and no country', '0033639980001', undefined, FR, 'FR'],
    ['00 as the exit code of the country', '0044 7700 900123', 'FR', '+447700900123', 'GB'],
    ['(0) after the code', '+49 (0)151 23456789', 'DE', '+4915123456789', 'DE'],
    ['a tel: address', 'tel:+33639980001', 'FR', FR, 'FR'],
    ['dots and slashes', '06.39/98.00.01', 'FR', FR, 'FR'],
    ['no-break and thin blanks', '06\u00a039\u202f98\u200900 01', 'FR', FR, 'FR'],
    ['direction marks', '\u200e+33639980001\u202c', 'FR', FR, 'FR'],
    ['isolates', '\u2066+33639980001\u2069', 'FR', FR, 'FR'],
    ['no-break hyphens', '06\u201139\u201198\u201100\u201101', 'FR', FR, 'FR'],
    [
      'full-width digits and plus',
      '\uff0b\uff13\uff13\uff16\uff13\uff19\uff19\uff18\uff10\uff10\uff10\uff11',
      'FR',
      FR,
      'FR',
    ],
    ['Arabic-Indic digits', '\u0660\u0666\u0663\u0669\u0669\u0668\u0660\u0660\u0660\u0661', 'FR', FR, 'FR'],
    ['Persian digits', '\u06f0\u06f6\u06f3\u06f9\u06f9\u06f8\u06f0\u06f0\u06f0\u06f1', 'FR', FR, 'FR'],
    ['a shared calling code keeps the chosen country', '07911 123456', 'GB', '+447911123456', 'GB'],
    ['a small territory stays chosen', '+44 7781 123456', 'GG', '+447781123456', 'GG'],
    ['an unknown chosen country is no country', '+33639980001', 'XX', FR, 'FR'],
  ];
  for (const [name, text, country, number, found] of rows) {
    it(`reads ${name}`, () => {
      expect(read(text, country)).to.deep.equal({ ok: true, value: found ? { number, country: found } : { number } });
    });
  }

  const refusals: readonly [name: string, text: string, country: string | undefined, code: string][] = [
    ['nothing', '', 'FR', 'missing'],
    ['blanks', ' \u00a0', 'FR', 'missing'],
    ['too few digits', '06 39', 'FR', 'phone-too-short'],
    ['too many digits', '06 39 98 00 01 22 33 44', 'FR', 'phone-too-long'],
    ['letters', '06 39 98 ABCD', 'FR', 'phone-not-a-number'],
    ['an extension', '06 39 98 00 01 ext. 5', 'FR', 'phone-not-a-number'],
    ['an address of another kind', 'javascript:0639980001', 'FR', 'phone-not-a-number'],
    ['signs without digits', '+()', 'FR', 'phone-not-a-number'],
    ['a code of no country', '+999 99 99 1000', 'FR', 'phone-code-unknown'],
    ['national text and no country', '0639980001', undefined, 'phone-country-missing'],
    ['a pasted book', '1'.repeat(1_000_000), 'FR', 'phone-too-long'],
  ];
  for (const [name, text, country, code] of refusals) {
    it(`refuses ${name}: ${code}`, () => {
      expect(read(text, country)).to.deep.equal({ ok: false, problem: { code } });
    });
  }

  it('lets simulator ranges through only where they are named', () => {
    expect(read('+99999991000', 'FR', ['+999'])).to.deep.equal({ ok: true, value: { number: '+99999991000' } });
    expect(read('+99999991000', 'FR', ['']).ok).to.equal(false);
  });
});

describe('phone texts', () => {
  it('cleans without touching digits', () => {
    expect(cleanPhoneText('  tel:+33 6 ')).to.equal('+33 6');
  });
  it('groups a number for reading', () => {
    expect(formatPhone('+33639980001', metadata)).to.equal('+33 6 39 98 00 01');
    expect(formatPhone('+99999991000', metadata)).to.equal('+99999991000');
  });
  it('knows every country of the metadata with its calling code', () => {
    const codes = callingCodes(metadata);
    expect(codes.length).to.be.greaterThan(240);
    expect(codes.find(({ country }) => country === 'FR')).to.deep.equal({ country: 'FR', callingCode: '33' });
  });
});
