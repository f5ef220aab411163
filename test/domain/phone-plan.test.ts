/** The plan by zones says the same as the whole plan, for every country. */
import { expect } from 'chai';
import fc from 'fast-check';
import whole from 'libphonenumber-js/min/metadata';
import examples from 'libphonenumber-js/mobile/examples';
import { formatPhone, readPhone } from '../../src/domain/phone.js';
import { createPhonePlan, type PhonePlan } from '../../src/domain/phone-plan.js';
import { loadZonesFor } from '../../src/domain/phone-plan/load-zone.js';

type Country = keyof typeof examples;
const COUNTRIES = Object.keys(whole.countries) as Country[];
const codeOf = (country: Country): string => whole.countries[country]?.[0] as string;

/** A plan with nothing in it but what the text needs. */
async function planFor(text: string, country?: string): Promise<PhonePlan> {
  const plan = createPhonePlan();
  await loadZonesFor(plan, text, country);
  return plan;
}

async function compare(text: string, country?: string): Promise<void> {
  const { metadata } = await planFor(text, country);
  const expected = readPhone(text, { country, metadata: whole });
  expect(readPhone(text, { country, metadata }), `${text} in ${country}`).to.deep.equal(expected);
  if (expected.ok)
    expect(formatPhone(expected.value.number, metadata)).to.equal(formatPhone(expected.value.number, whole));
}

describe('the numbering plan by zones', () => {
  it('knows every country and every code', () => {
    const { callingCodes, metadata } = createPhonePlan();
    expect(callingCodes).to.have.lengthOf(245);
    expect(metadata.country_calling_codes).to.deep.equal(whole.country_calling_codes);
    expect(Object.keys(metadata.nonGeographic)).to.deep.equal(Object.keys(whole.nonGeographic));
    for (const { country, callingCode } of callingCodes) expect(codeOf(country as Country)).to.equal(callingCode);
  });

  for (const zone of '123456789') {
    it(`reads and groups the examples of zone ${zone} as the whole plan does`, async () => {
      for (const country of COUNTRIES.filter((each) => codeOf(each).startsWith(zone))) {
        const example = examples[country];
        await compare(example, country);
        await compare(`0${example}`, country);
        await compare(`+${codeOf(country)}${example}`, country);
        await compare(`+${codeOf(country)}${example}`);
        await compare(`+${codeOf(country)}${example}`, 'FR');
        await compare(`00${codeOf(country)}${example}`, 'FR');
        await compare(`011${codeOf(country)}${example}`, 'US');
      }
    });
  }

  it('agrees on any digits, in any country', async () => {
    const digits = fc.stringMatching(/^\d{2,16}$/);
    const begun = fc.constantFrom(
      '',
      '+',
      '00',
      '011',
      '0011',
      '810',
      ...COUNTRIES.map((country) => `+${codeOf(country)}`),
    );
    await fc.assert(
      fc.asyncProperty(begun, digits, fc.constantFrom(undefined, ...COUNTRIES), async (start, rest, country) =>
        compare(start + rest, country),
      ),
      { numRuns: 2000 },
    );
  });

  it('agrees on numbers without a country', async () => {
    for (const number of ['+80012345678', '+870773111632', '+88213123456', '+979123456789'])
      await compare(number, 'FR');
  });

  it('loads one zone for a national number, and another for a number from elsewhere', async () => {
    const plan = createPhonePlan();
    expect(plan.missing('06', 'FR')).to.deep.equal(['3']);
    expect(plan.missing('+81 90', 'FR')).to.deep.equal(['3', '8']);
    expect(plan.missing('\uff0b\uff18\uff11', undefined)).to.deep.equal(['8']);
    expect(plan.missing('+', 'FR')).to.deep.equal(['3']);
    for (const text of ['+0', '+8', '+999', '']) expect(plan.missing(text, undefined)).to.deep.equal([]);
    await loadZonesFor(plan, '06', 'FR');
    expect(plan.missing('0639980001', 'FR')).to.deep.equal([]);
    expect(plan.missing('0081 90', 'FR'), 'behind the exit code').to.deep.equal(['8']);
    expect(Object.keys(plan.metadata.countries)).to.include('IT').and.not.include('JP');
  });

  it('does not read a pasted book to know its zone', () => {
    expect(createPhonePlan().missing(`+${'8'.repeat(1_000_000)}`, undefined)).to.deep.equal(['8']);
  });
});
