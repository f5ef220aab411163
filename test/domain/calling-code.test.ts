import { expect } from 'chai';
import { callingCodeOf, followCode } from '../../src/domain/calling-code.js';
import { createPhonePlan } from '../../src/domain/phone-plan.js';

const { metadata, callingCodes } = createPhonePlan();

describe('callingCodeOf', () => {
  for (const [digits, code] of [
    ['', undefined],
    ['8', undefined],
    ['81', '81'],
    ['819012345678', '81'],
    ['1', '1'],
    ['1242', '1'],
    ['21', undefined],
    ['210', ''],
    ['212', '212'],
    ['999', ''],
    ['0', ''],
    ['800', '800'],
  ] as const) {
    it(`${digits || 'nothing'}: ${code ?? 'not yet'}`, () => {
      expect(callingCodeOf(digits, metadata)).to.equal(code);
    });
  }
});

describe('followCode', () => {
  const rows: readonly [
    name: string,
    text: string,
    chosen: string | undefined,
    countries: readonly string[],
    found: string | null | undefined,
  ][] = [
    ['AC-PH-4 a code that is whole', '+81', 'FR', [], 'JP'],
    ['AC-PH-4 full-width text', '\uff0b\uff18\uff11', 'FR', [], 'JP'],
    ['AC-PH-4 Arabic-Indic digits', '+\u0668\u0661', 'FR', [], 'JP'],
    ['AC-PH-4 marks and blanks in between', '\u200e+ 8 1 90', undefined, [], 'JP'],
    ['AC-PH-4 a code that is not whole', '+8', 'FR', [], undefined],
    ['AC-PH-4 a code of no country', '+999', 'FR', [], null],
    ['AC-PH-4 a code that belongs to a service', '+800', 'FR', [], null],
    ['national text', '0612', 'FR', [], undefined],
    ['nothing', '', 'FR', [], undefined],
    ['a plus alone', '+', 'FR', [], undefined],
    ['the code that is chosen already', '+33', 'FR', [], undefined],
    ['AC-PH-3 a code that the chosen country shares', '+44', 'GG', [], undefined],
    ['AC-PH-3 a code of another group', '+7', 'GG', [], 'RU'],
    ['AC-PH-1 a country that is not accepted', '+49', 'JP', ['JP'], undefined],
    ['an accepted country among those that share a code', '+44', undefined, ['FR', 'JE'], 'JE'],
  ];
  for (const [name, text, chosen, countries, found] of rows) {
    it(`${name}: ${found ?? (found === null ? 'none' : 'stays')}`, () => {
      expect(followCode(text, chosen, metadata, countries)).to.equal(found);
    });
  }

  it('leads from every code to its main country, and keeps every country that has it', () => {
    for (const { country, callingCode } of callingCodes) {
      expect(followCode(`+${callingCode}`, undefined, metadata)).to.equal(
        metadata.country_calling_codes[callingCode]?.[0],
      );
      expect(followCode(`+${callingCode}`, country, metadata)).to.equal(undefined);
    }
  });
});
