/**
 * What every browser's autofill is promised, said once for all engines: one gesture fills a person's address, and nothing else.
 */
import { expect } from 'chai';
import type { Classified } from './support/engine.js';
import { ERIKA, HANAKO, type Profile } from './support/profile.js';
import { visitForm, type Root, type Values } from './support/visitor.js';
import type { Opened } from './support/with-engine.js';

/** Street and number on one line, as most saved addresses have them. */
const JOINED = {
  fields: 'givenName familyName email streetName streetNumber postalCode locality country',
  'street-layout': 'joined',
} as const;
/** A second line for what comes after the number. */
const TWO_LINES = { ...JOINED, fields: `${JOINED.fields} houseNumberExtension` } as const;
/** A row for the region, in countries whose addresses have one. */
const WITH_REGION = { ...JOINED, fields: `${JOINED.fields} region` } as const;
const SPLIT = { ...TWO_LINES, 'street-layout': 'split' } as const;
/** The street, or all that has no box of its own, in one box of several lines. */
const WHOLE = { fields: 'givenName familyName email address postalCode locality country' } as const;

/** Fields that no saved address has, among some that every one has. */
const APART: Readonly<Record<string, string>> = {
  'about the person': `familyNameAtBirth countryOfBirth cityOfBirth nationality gender nameKanaZenkaku ${WHOLE.fields}`,
  'about documents':
    'givenName familyName address country idDocumentType idDocument idDocumentExpiryDate bankAccountNumber',
};

const PLACES = ['alone', 'form', 'component'] as const;

const filledIn = (profile: Profile, street: Values): Values => ({
  'given-name': profile.givenName,
  'family-name': profile.familyName,
  email: profile.email,
  ...street,
  'postal-code': profile.postalCode,
  'address-level2': profile.city,
  country: profile.country,
});

/** Controls of which a browser had to guess what they are. */
const guesses = (seen: readonly Classified[]): readonly string[] =>
  seen.filter(({ by }) => by === 'guess').map(({ control, kind }) => `${control}: ${kind}`);

/** Watches who writes into boxes: the browser is heard by its events, the page's scripts by the property that they set. */
const WATCH_WRITERS = `(() => {
  window.writers = [];
  for (const { prototype } of [HTMLInputElement, HTMLSelectElement]) {
    const value = Object.getOwnPropertyDescriptor(prototype, 'value');
    const set = function (text) { window.writers.push('script'); value.set.call(this, text); };
    Object.defineProperty(prototype, 'value', { ...value, set });
  }
  window.addEventListener('input', ({ isTrusted }) => isTrusted && window.writers.push('browser'), true);
})()`;

/** Defines the tests for one engine and root. */
export function promiseFilling(open: () => Opened, root: Root): void {
  it('AC-AF-2 one gesture fills name, email, street, postal code, city and country, by their tokens', async () => {
    const visitor = await visitForm(open(), { root, ...JOINED });
    const seen = await visitor.fill('given-name', { ...ERIKA, unit: '' });
    expect(await visitor.values()).to.deep.equal(filledIn(ERIKA, { 'address-line1': ERIKA.line1 }));
    expect(guesses(seen)).to.deep.equal([]);
  });

  it('AC-AF-2 one gesture fills an address of two lines', async () => {
    const visitor = await visitForm(open(), { root, ...TWO_LINES });
    await visitor.fill('email', ERIKA);
    const street = { 'address-line1': ERIKA.line1, 'address-line2': ERIKA.unit };
    expect(await visitor.values()).to.deep.equal(filledIn(ERIKA, street));
  });

  it('AC-AF-2 one gesture fills the box for a whole address', async () => {
    const visitor = await visitForm(open(), { root, ...WHOLE });
    await visitor.fill('given-name', ERIKA);
    const { 'street-address': street = '', ...values } = await visitor.values();
    expect(values).to.deep.equal(filledIn(ERIKA, {}));
    // Some browsers make one line of it.
    expect(street.replace('\n', ' ')).to.equal(`${ERIKA.line1} ${ERIKA.unit}`);
  });

  it('AC-AF-2 one gesture fills street and number where they are asked for one by one', async () => {
    const visitor = await visitForm(open(), { root, ...SPLIT });
    await visitor.fill('given-name', ERIKA);
    const { 'address-line2': unit, ...values } = await visitor.values();
    const street = { 'address-line1': ERIKA.street, 'house-number': ERIKA.houseNumber };
    expect(values).to.deep.equal(filledIn(ERIKA, street));
    // Some browsers leave the unit out; none may put the house number there.
    expect(unit).to.be.oneOf(['', ERIKA.unit]);
  });

  for (const place of PLACES.filter((each) => each !== 'alone')) {
    it(`AC-AF-3 fills the widget in a page's ${place}, and not the page's own field`, async () => {
      const visitor = await visitForm(open(), { root, place, ...JOINED });
      await visitor.fill('given-name', { ...ERIKA, unit: '' });
      expect(await visitor.values()).to.deep.equal(filledIn(ERIKA, { 'address-line1': ERIKA.line1 }));
      expect(await visitor.tab.run('hostEmail.value')).to.equal('');
    });

    it(`AC-AF-3 a gesture in the page's own field fills nothing of the widget in a page's ${place}`, async () => {
      const visitor = await visitForm(open(), { root, place, fields: APART['about the person'] });
      const before = [await visitor.values(), await visitor.apart()];
      await visitor.tab.fill('hostEmail', ERIKA);
      expect(await visitor.tab.run('hostEmail.value')).to.equal(ERIKA.email);
      expect([await visitor.values(), await visitor.apart()]).to.deep.equal(before);
    });
  }

  for (const place of PLACES)
    for (const [what, fields] of Object.entries(APART))
      it(`AC-AF-6 fills no field ${what} that an address does not have, ${place === 'alone' ? place : `in a page's ${place}`}`, async () => {
        const visitor = await visitForm(open(), { root, place, fields });
        const before = await visitor.apart();
        expect(Object.keys(before)).to.not.be.empty;
        await visitor.fill('given-name', ERIKA);
        expect(await visitor.value('country')).to.equal(ERIKA.country);
        expect(await visitor.apart()).to.deep.equal(before);
      });

  it('AC-AF-7 a filled country changes the rows of the address, and all values survive', async () => {
    const visitor = await visitForm(open(), { root, country: 'DE', ...WITH_REGION });
    await visitor.tab.run(`(() => {
      control('country').value = 'DE';
      control('country').dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    await visitor.sees(`widget.values.country === 'DE' && !control('address-level1')`);
    await visitor.fill('given-name', HANAKO);
    // Rows that were rebuilt are filled again, within about a second.
    const expected = filledIn(HANAKO, { 'address-line1': HANAKO.line1 });
    for (const [key, text] of Object.entries(expected))
      await visitor.sees(`control('${key}')?.value === ${JSON.stringify(text)}`);
    await visitor.sees(`control('address-level1')?.selectedOptions[0].value`);
  });

  it('AC-AF-9 no script writes into a box before the gesture is over, and no digit is changed', async () => {
    const visitor = await visitForm(open(), { root, ...TWO_LINES });
    await visitor.tab.run(WATCH_WRITERS);
    await visitor.fill('given-name', ERIKA);
    await visitor.leave('given-name');
    const writers = await visitor.tab.run<readonly string[]>('writers');
    expect(writers).to.include('browser');
    expect(writers.slice(0, writers.lastIndexOf('browser'))).to.not.include('script');
    expect(await visitor.value('postal-code')).to.equal(ERIKA.postalCode);
  });

  it('AC-NM-5 leaves kana boxes empty and unflagged while it fills the names beside them', async () => {
    const visitor = await visitForm(open(), { root, fields: APART['about the person'] });
    await visitor.fill('family-name', HANAKO);
    expect(await visitor.value('family-name')).to.equal(HANAKO.familyName);
    const kana = Object.entries(await visitor.apart()).filter(([name]) => name.includes('kana'));
    expect(kana).to.not.be.empty;
    for (const [name, text] of kana) expect([text, await visitor.issue(name)], name).to.deep.equal(['', '']);
  });

  it("AC-PR-5 leaves the operator's values as they are, and fills what is empty", async () => {
    const records = { givenName: 'Zéphyrine', familyName: 'Quatrebarbes', postalCode: '1931', country: 'LU' };
    const visitor = await visitForm(open(), { root, ...JOINED }, records);
    await visitor.sees(`control('given-name').value !== '' && control('country').value !== ''`);
    await visitor.fill('email', { ...ERIKA, unit: '' });
    expect(await visitor.values()).to.deep.equal({
      ...filledIn(ERIKA, { 'address-line1': ERIKA.line1 }),
      'given-name': records.givenName,
      'family-name': records.familyName,
      'postal-code': records.postalCode,
      country: records.country,
    });
  });
}
