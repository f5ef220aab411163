/** The warning knows landlines from mobile numbers, and never suspects a mobile number that the plan knows. */
import { expect } from 'chai';
import fc from 'fast-check';
import metadata from 'libphonenumber-js/mobile/metadata';
import examples from 'libphonenumber-js/mobile/examples';
import { isUnlikelyMobile } from '../../src/domain/phone-mobile.js';
import { createPhonePlan, type PhonePlan } from '../../src/domain/phone-plan.js';
import { loadZonesFor } from '../../src/domain/phone-plan/load-zone.js';

type Country = keyof typeof examples;
/** Places in a row of metadata. */
const [TYPES, MOBILE] = [11, 1];

describe('isUnlikelyMobile', () => {
  let plan: PhonePlan;
  before(async () => {
    plan = createPhonePlan();
    for (const code of [1, 20, 33, 44, 55, 61, 7, 81, 91]) await loadZonesFor(plan, `+${code}`, undefined);
  });

  for (const [title, number] of [
    ['Paris', '+33142685300'],
    ['London', '+442071838750'],
    ['Berlin', '+4930901820'],
    ['Rome', '+390669885050'],
    ['Tokyo', '+81332110111'],
    ['S\u00e3o Paulo', '+551131234567'],
    ['Madrid', '+34913456789'],
  ] as const) {
    it(`AC-PH-8 a landline in ${title} is no mobile number`, () => {
      expect(isUnlikelyMobile(number, plan)).to.equal(true);
    });
  }

  for (const [title, number] of [
    ['American numbers, which do not tell', '+12125550123'],
    ['Mexican numbers, which do not tell', '+525512345678'],
    ['French fiction', '+33639980001'],
    ['British fiction', '+447700900123'],
    ['a Channel Island under the British code', '+447781123456'],
    ['a mobile number of Kazakhstan, which shares the Russian code', '+77710009998'],
    ['a code of no country', '+99999991000'],
    ['a code that belongs to a service', '+80012345678'],
  ] as const) {
    it(`AC-PH-8 says nothing of ${title}`, () => {
      expect(isUnlikelyMobile(number, plan)).to.equal(false);
    });
  }

  it('AC-PH-8 suspects no example of any country', () => {
    for (const [country, example] of Object.entries(examples)) {
      const code = metadata.countries[country as Country]?.[0] as string;
      expect(isUnlikelyMobile(`+${code}${example}`, plan), country).to.equal(false);
    }
  });

  it('AC-PH-8 suspects no number that a country keeps for mobile lines', () => {
    for (const [country, row] of Object.entries(metadata.countries)) {
      const pattern = (row[TYPES] as [string][] | undefined)?.[MOBILE]?.[0];
      if (!pattern) continue;
      const numbers = fc.stringMatching(new RegExp(`^(?:${pattern})$`));
      fc.assert(
        fc.property(numbers, (national) => !isUnlikelyMobile(`+${row[0] as string}${national}`, plan)),
        { numRuns: 20 },
      );
      expect(country).to.have.lengthOf(2);
    }
  });
});
