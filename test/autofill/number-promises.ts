/**
 * What every browser's autofill is promised about the telephone number, said once for all engines.
 */
import { expect } from 'chai';
import { ERIKA, HANAKO } from './support/profile.js';
import { visit, visitForm, type Root } from './support/visitor.js';
import type { Opened } from './support/with-engine.js';

/** How the country of a number can be chosen. */
const PICKERS = ['auto', 'native'] as const;

const GERMAN = '+4915112345678';

/** The country that national numbers are read by, as it stands beside the box. */
const SHOWN = `(({ value, innerText }) => value || innerText)(root().querySelector('[part~=country]') ?? {})`;

/** A number without what was put between its digits for the eye. */
const bare = (text: string): string => text.replace(/[^+\d]/g, '');

/** Defines the tests for one engine and root. */
export function promiseNumbers(open: () => Opened, root: Root): void {
  it('AC-AF-2 one gesture on the first screen fills the number with its country code', async () => {
    const visitor = await visit(open(), { root, country: 'DE' });
    await visitor.fill('tel', ERIKA);
    expect(bare(await visitor.value('tel'))).to.equal(ERIKA.phone);
    await visitor.press();
    expect((await visitor.asked('proof')).phoneNumber).to.equal(ERIKA.phone);
  });

  for (const picker of PICKERS) {
    it(`AC-AF-6 leaves the number's country alone, where it is chosen the ${picker} way`, async () => {
      // She lives in another country than her number does.
      const visitor = await visit(open(), { root, country: 'GB', 'country-picker': picker });
      await visitor.sees(`(${SHOWN} ?? '').includes('GB')`);
      await visitor.fill('tel', HANAKO);
      expect(await visitor.tab.run(SHOWN)).to.include('GB');
      await visitor.press();
      expect((await visitor.asked('proof')).phoneNumber).to.equal(HANAKO.phone);
    });

    it(`AC-PH-1 says that a filled number's country is not accepted, where it is chosen the ${picker} way`, async () => {
      const visitor = await visit(open(), { root, country: 'JP', countries: 'JP', 'country-picker': picker });
      await visitor.fill('tel', { ...ERIKA, phone: GERMAN });
      await visitor.press();
      await visitor.sees(`issueOf('tel') !== '' || widget.step !== 'phone'`);
      expect(await visitor.tab.run('widget.step')).to.equal('phone');
      expect(await visitor.issue('tel')).to.match(/Germany.*not accepted/);
      expect(bare(await visitor.value('tel'))).to.equal(GERMAN);
      expect(visitor.routes()).to.deep.equal([]);
    });
  }

  it('AC-PH-2 reads a number that was filled without country code by the chosen country', async () => {
    const visitor = await visit(open(), { root, country: 'DE' });
    // What makes a browser leave the country code out.
    await visitor.tab.run(`void control('tel').setAttribute('autocomplete', 'tel-national')`);
    await visitor.fill('tel-national', ERIKA);
    expect(bare(await visitor.value('tel-national'))).to.match(/^0?171/);
    await visitor.press();
    expect((await visitor.asked('proof')).phoneNumber).to.equal(ERIKA.phone);
  });

  it('AC-AF-5 the number is asked for once: the form that follows has no box for it', async () => {
    const visitor = await visitForm(open(), { root, fields: 'givenName familyName email country' });
    expect(Object.keys(await visitor.values())).to.have.members(['given-name', 'family-name', 'email', 'country']);
  });
}
