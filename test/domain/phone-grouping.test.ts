import { expect } from 'chai';
import fc from 'fast-check';
import metadata from 'libphonenumber-js/min/metadata';
import examples from 'libphonenumber-js/mobile/examples';
import { formatPhone } from '../../src/domain/phone.js';
import { groupPhone, groupTyped } from '../../src/domain/phone-grouping.js';
import { createPhonePlan, type PhonePlan } from '../../src/domain/phone-plan.js';
import { loadZonesFor } from '../../src/domain/phone-plan/load-zone.js';

type Country = keyof typeof examples;
const COUNTRIES = Object.keys(metadata.countries) as Country[];
const digitsOf = (text: string): string => text.replace(/[^+\d]/g, '');
const nationalDigits = fc.stringMatching(/^\d{1,16}$/);
const anyDigits = fc.stringMatching(/^\+?\d{1,16}$/);

describe('phone grouping', () => {
  let plan: PhonePlan;
  before(async () => {
    plan = createPhonePlan();
    for (const code of [1, 20, 33, 44, 55, 61, 7, 81, 91]) await loadZonesFor(plan, `+${code}`, undefined);
  });
  const type = (keys: string, country?: string): readonly string[] => {
    const texts: string[] = [];
    for (const key of keys) texts.push(groupTyped((texts.at(-1) ?? '') + key, country, plan.metadata));
    return texts;
  };

  const rows: readonly [country: string | undefined, keys: string, text: string][] = [
    ['FR', '0639980001', '06 39 98 00 01'],
    ['FR', '639980001', '6 39 98 00 01'],
    ['US', '2135550123', '213 555-0123'],
    ['US', '3105550123', '310 555-0123'],
    ['US', '12135550123', '1 213 555-0123'],
    ['BR', '11961234567', '11 96123-4567'],
    ['JP', '09012345678', '090-1234-5678'],
    ['GB', '07700900123', '07700 900123'],
    ['GG', '07700900123', '07700 900123'],
    ['IN', '9812345678', '98123 45678'],
    ['RU', '89123456789', '8 912 345-67-89'],
    ['IT', '3123456789', '312 345 6789'],
    ['HU', '06201234567', '06 20 123 4567'],
    ['FR', '+4915123456789', '+49 1512 3456789'],
    ['FR', '+12135550123', '+1 213 555 0123'],
    ['AR', '+5491123456789', '+54 9 11 2345 6789'],
    [undefined, '+80012345678', '+800 1234 5678'],
    // Nothing is known about these, so nothing is done to them.
    [undefined, '0639980001', '0639980001'],
    ['XX', '0639980001', '0639980001'],
    ['FR', '+9991234567', '+9991234567'],
    ['AR', '0111523456789', '0111523456789'],
  ];
  for (const [country, keys, text] of rows) {
    it(`typed in ${country ?? 'no country'}: ${text}`, () => {
      expect(type(keys, country).at(-1)).to.equal(text);
      expect(groupPhone(keys, country, plan.metadata)).to.equal(text);
    });
  }

  it('the international form of every example is the one the library writes', () => {
    for (const country of COUNTRIES) {
      const number = `+${metadata.countries[country]?.[0] as string}${examples[country]}`;
      expect(groupPhone(number, country, plan.metadata)).to.equal(formatPhone(number, metadata));
    }
  });

  it('never adds, drops or moves a digit, a plus or a trunk zero', () => {
    fc.assert(
      fc.property(anyDigits, fc.constantFrom(undefined, ...COUNTRIES), (keys, country) => {
        for (const [index, text] of type(keys, country).entries())
          expect(digitsOf(text)).to.equal(keys.slice(0, index + 1));
        expect(digitsOf(groupPhone(keys, country, plan.metadata))).to.equal(keys);
      }),
      { numRuns: 1000 },
    );
  });

  it('groups what is grouped already in the same way', () => {
    fc.assert(
      fc.property(anyDigits, fc.constantFrom(...COUNTRIES), (keys, country) => {
        const once = groupPhone(keys, country, plan.metadata);
        expect(groupPhone(once, country, plan.metadata)).to.equal(once);
      }),
    );
  });

  for (const country of ['US', 'BR', 'JP', 'GB', 'FR', 'IN'] as const) {
    it(`AC-PH-6 ${country}: every number ends in a digit while it is typed, so that each Backspace takes a character away`, () => {
      fc.assert(
        fc.property(nationalDigits, (keys) => {
          for (const text of type(keys, country)) expect(text).to.match(/\d$/);
        }),
      );
    });

    it(`AC-PH-6 ${country}: typing on after any number of Backspaces gives the same number`, () => {
      const whole = type(examples[country], country).at(-1) ?? '';
      for (let length = 0; length < whole.length; length++) {
        let text = whole.slice(0, length);
        const rest = digitsOf(whole).slice(digitsOf(text).length);
        for (const key of rest) text = groupTyped(text + key, country, plan.metadata);
        expect(text, `after ${whole.length - length}`).to.equal(whole);
      }
    });
  }

  it('leaves other ways of writing alone', () => {
    for (const text of [
      '06.39.98.00.01',
      '(06) 39 98',
      '06/39',
      '\u0660\u0666\u0663\u0669',
      '+49 (0)151',
      '06 39 AB',
      '',
      '+',
      ' 06',
    ])
      expect(groupPhone(text, 'FR', plan.metadata)).to.equal(text);
    expect(groupTyped('063 9', 'FR', plan.metadata), 'own blanks').to.equal('063 9');
    expect(groupTyped('06-39', 'FR', plan.metadata), 'own hyphens').to.equal('06-39');
    expect(groupTyped('06 ', 'FR', plan.metadata), 'a blank typed by hand').to.equal('06 ');
    expect(groupTyped('0044 77', 'FR', plan.metadata), 'blanks where nothing is known').to.equal('0044 77');
  });

  it('begins in the middle of a number when the zone comes late', () => {
    expect(groupTyped('063998', 'FR', plan.metadata)).to.equal('06 39 98');
  });

  it('does not look at a pasted book', () => {
    const book = '1'.repeat(1_000_000);
    expect(groupPhone(book, 'FR', plan.metadata)).to.equal(book);
    expect(groupTyped(book, 'FR', plan.metadata)).to.equal(book);
  });

  it('leaves text alone whose zone has not come yet', () => {
    const { metadata: none } = createPhonePlan();
    expect(groupPhone('0639980001', 'FR', none)).to.equal('0639980001');
    expect(groupPhone('+33639980001', 'FR', none)).to.equal('+33 639980001');
  });
});
