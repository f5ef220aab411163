import { expect } from 'chai';
import metadata from 'libphonenumber-js/min/metadata';
import examples from 'libphonenumber-js/mobile/examples';
import { callingCodes, cleanPhoneText, formatPhone, readPhone } from '../../src/domain/phone.js';

const read = (text: string, country?: string, testNumbers?: readonly string[]) =>
  readPhone(text, { country, metadata, testNumbers });

describe('readPhone', () => {
  const FR = '+33639980001';
  // The clean-up cases are AC-PH-5, shared calling codes AC-PH-3, a number without trunk zero AC-PH-2.
  const rows: readonly [
    name: string,
    text: string,
    country: string | undefined,
    number: string,
    found: string | undefined,
  ][] = [
    ['national text', '06 39 98 00 01', 'FR', FR, 'FR'],
    ['AC-PH-2 national text without the trunk zero', '639980001', 'FR', FR, 'FR'],
    ['AC-PH-2 a German number as browsers fill it in beside a country', '15112345678', 'DE', '+4915112345678', 'DE'],
    ['international text', '+33 6 39 98 00 01', 'FR', FR, 'FR'],
    ['international text under another country', '+33 6 39 98 00 01', 'GB', FR, 'FR'],
    ['international text and no country', '+33639980001', undefined, FR, 'FR'],
    ['AC-PH-5 00 and no country', '0033639980001', undefined, FR, 'FR'],
    ['AC-PH-5 00 as the exit code of the country', '0044 7700 900123', 'FR', '+447700900123', 'GB'],
    ['AC-PH-5 (0) after the code', '+49 (0)151 23456789', 'DE', '+4915123456789', 'DE'],
    ['AC-PH-5 a tel: address', 'tel:+33639980001', 'FR', FR, 'FR'],
    ['AC-PH-5 dots and slashes', '06.39/98.00.01', 'FR', FR, 'FR'],
    ['AC-PH-5 no-break and thin blanks', '06\u00a039\u202f98\u200900 01', 'FR', FR, 'FR'],
    ['AC-PH-5 direction marks', '\u200e+33639980001\u202c', 'FR', FR, 'FR'],
    ['AC-PH-5 isolates', '\u2066+33639980001\u2069', 'FR', FR, 'FR'],
    ['AC-PH-5 no-break hyphens', '06\u201139\u201198\u201100\u201101', 'FR', FR, 'FR'],
    [
      'AC-PH-5 full-width digits and plus',
      '\uff0b\uff13\uff13\uff16\uff13\uff19\uff19\uff18\uff10\uff10\uff10\uff11',
      'FR',
      FR,
      'FR',
    ],
    ['AC-PH-5 Arabic-Indic digits', '\u0660\u0666\u0663\u0669\u0669\u0668\u0660\u0660\u0660\u0661', 'FR', FR, 'FR'],
    ['AC-PH-5 Persian digits', '\u06f0\u06f6\u06f3\u06f9\u06f9\u06f8\u06f0\u06f0\u06f0\u06f1', 'FR', FR, 'FR'],
    ['AC-PH-3 a shared calling code keeps the chosen country', '07911 123456', 'GB', '+447911123456', 'GB'],
    ['AC-PH-3 a small territory stays chosen', '+44 7781 123456', 'GG', '+447781123456', 'GG'],
    ['AC-PH-5 brackets', '(06) 39 98 00 01', 'FR', FR, 'FR'],
    ['AC-PH-5 the exit code of another country', '010 33 639980001', 'JP', FR, 'FR'],
    ['AC-PH-5 embeddings and overrides', '\u202a+33\u202b639\u202d98\u202e0001\u2069', 'FR', FR, 'FR'],
    ['AC-PH-5 full-width brackets and hyphens', '\uff08\uff10\uff16\uff0939\uff0d98\uff0f0001', 'FR', FR, 'FR'],
    ['AC-PH-5 long-vowel marks for hyphens', '090\u30fc1234\u30fc5678', 'JP', '+819012345678', 'JP'],
    ['an unknown chosen country is no country', '+33639980001', 'XX', FR, 'FR'],
  ];
  for (const [name, text, country, number, found] of rows) {
    it(`reads ${name}`, () => {
      expect(read(text, country)).to.deep.equal({ ok: true, value: found ? { number, country: found } : { number } });
    });
  }

  const refusals: readonly [name: string, text: string, country: string | undefined, code: string][] = [
    ['AC-PH-8 nothing', '', 'FR', 'missing'],
    ['blanks', ' \u00a0', 'FR', 'missing'],
    ['AC-PH-8 too few digits', '06 39', 'FR', 'phone-too-short'],
    ['AC-PH-8 too many digits', '06 39 98 00 01 22 33 44', 'FR', 'phone-too-long'],
    ['AC-PH-8 letters', '06 39 98 ABCD', 'FR', 'phone-not-a-number'],
    ['AC-PH-8 an extension', '06 39 98 00 01 ext. 5', 'FR', 'phone-extension'],
    ['AC-PH-8 an extension without a word', '06 39 98 00 01 #123', 'FR', 'phone-extension'],
    ['AC-PH-8 an extension with an x', '+1 213 373 4253 x9', undefined, 'phone-extension'],
    ['letters that are no extension', '0800 FLOWERS 12', 'FR', 'phone-not-a-number'],
    ['an address of another kind', 'javascript:0639980001', 'FR', 'phone-not-a-number'],
    ['signs without digits', '+()', 'FR', 'phone-not-a-number'],
    ['AC-PH-8 a code of no country', '+999 99 99 1000', 'FR', 'phone-code-unknown'],
    ['AC-PH-16 national text and no country', '0639980001', undefined, 'phone-country-missing'],
    ['a pasted book', '1'.repeat(1_000_000), 'FR', 'phone-too-long'],
  ];
  for (const [name, text, country, code] of refusals) {
    it(`refuses ${name}: ${code}`, () => {
      expect(read(text, country)).to.deep.equal({ ok: false, problem: { code } });
    });
  }

  for (const country of ['AX', 'BL', 'CC', 'CX', 'EH', 'IM', 'MF', 'SJ', 'VA'] as const) {
    it(`AC-PH-3 ${country} stays chosen, although its example belongs to a larger neighbour by its digits`, () => {
      const code = metadata.countries[country]?.[0] as string;
      for (const text of [examples[country], `+${code}${examples[country]}`])
        expect(read(text, country)).to.deep.equal({
          ok: true,
          value: { number: `+${code}${examples[country]}`, country },
        });
    });
  }

  it('AC-PH-3 twelve calling codes are shared', () => {
    const shared = Object.entries(metadata.country_calling_codes).filter(([, countries]) => countries.length > 1);
    expect(shared.map(([code]) => Number(code)).sort((one, other) => one - other)).to.deep.equal([
      1, 7, 39, 44, 47, 61, 212, 262, 290, 358, 590, 599,
    ]);
  });

  it('AC-PH-1 refuses a number of a country that is not accepted, and says which', () => {
    const refused = (country?: string) => ({
      ok: false,
      problem: { code: 'phone-country-refused', ...(country && { country }) },
    });
    const among = (text: string, chosen: string | undefined, countries: readonly string[]) =>
      readPhone(text, { country: chosen, metadata, countries });
    expect(among('+4915112345678', 'JP', ['JP'])).to.deep.equal(refused('DE'));
    expect(among('004915112345678', undefined, ['JP'])).to.deep.equal(refused('DE'));
    expect(among('09012345678', 'JP', ['JP'])).to.deep.equal({
      ok: true,
      value: { number: '+819012345678', country: 'JP' },
    });
    expect(among('+80012345678', 'JP', ['JP'])).to.deep.equal(refused());
    expect(among('+44 7700 900123', undefined, ['JE']), 'fiction belongs to any country of its code').to.deep.equal({
      ok: true,
      value: { number: '+447700900123', country: 'JE' },
    });
    expect(among('+44 7700 900123', undefined, ['GB', 'JE']).ok).to.equal(true);
    expect(among('+447781123456', undefined, ['GB'])).to.deep.equal(refused('GG'));
    expect(among('+4915112345678', 'FR', [])).to.have.property('ok', true);
  });

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
