/**
 * What stands in the boxes counts, whoever wrote it and however quietly: the browser, a password manager, a script. Said once for all
 * engines.
 */
import { expect } from 'chai';
import { ERIKA } from './support/profile.js';
import { visit, visitForm, type Root } from './support/visitor.js';
import type { Opened } from './support/with-engine.js';

const FIELDS = 'givenName familyName email locality country';

const TEXTS = {
  'given-name': 'Zéphyrine',
  'family-name': 'Quatrebarbes',
  email: 'zephyrine@quatrebarbes.example',
  'address-level2': 'Cubières',
  country: 'LU',
} as const;

const ATTRIBUTES = {
  givenName: TEXTS['given-name'],
  familyName: TEXTS['family-name'],
  email: TEXTS.email,
  locality: TEXTS['address-level2'],
  country: TEXTS.country,
};

const TELL = `const tell = (at) => ['input', 'change'].forEach((type) => at.dispatchEvent(new Event(type, { bubbles: true })));`;
const EACH = `for (const [key, text] of Object.entries(${JSON.stringify(TEXTS)}))`;

/** Password managers, by what they let the page know of what they write. */
const MANAGERS: Readonly<Record<string, string>> = {
  'without a word': `${EACH} control(key).value = text;`,
  'after the word': `${TELL} ${EACH} { tell(control(key)); control(key).value = text; }`,
  'with a word about one field alone': `${TELL} ${EACH} control(key).value = text; tell(control('email'));`,
};

/** Defines the tests for one engine and root. */
export function promiseReading(open: () => Opened, root: Root): void {
  for (const [how, script] of Object.entries(MANAGERS))
    it(`AC-RV-1 sends what a password manager wrote ${how}`, async () => {
      const visitor = await visitForm(open(), { root, fields: FIELDS });
      await visitor.tab.run(`(() => { ${script} })()`);
      await visitor.press();
      expect((await visitor.asked('match')).attributes).to.deep.equal(ATTRIBUTES);
    });

  it('AC-RV-1 proves the number that a password manager wrote without a word', async () => {
    const visitor = await visit(open(), { root });
    await visitor.tab.run(`(() => { control('tel').value = ${JSON.stringify(ERIKA.phone)}; })()`);
    await visitor.press();
    expect((await visitor.asked('proof')).phoneNumber).to.equal(ERIKA.phone);
  });

  it('AC-RV-1 sends what the browser filled', async () => {
    const visitor = await visitForm(open(), { root, fields: FIELDS });
    await visitor.fill('email', ERIKA);
    await visitor.press();
    expect((await visitor.asked('match')).attributes).to.deep.equal({
      givenName: ERIKA.givenName,
      familyName: ERIKA.familyName,
      email: ERIKA.email,
      locality: ERIKA.city,
      country: ERIKA.country,
    });
  });

  const LOOKS: Readonly<Record<string, string>> = {
    'the focus leaves the field': `control('given-name').blur()`,
    'the page is looked at again': `document.dispatchEvent(new Event('visibilitychange'))`,
  };
  for (const [when, look] of Object.entries(LOOKS))
    it(`AC-RV-2 looks into the boxes when ${when}`, async () => {
      const visitor = await visitForm(open(), { root, fields: FIELDS });
      await visitor.press();
      await visitor.sees(`issueOf('given-name') !== ''`);
      await visitor.tab.run(`(() => { const at = control('given-name'); at.focus(); at.value = 'Erika'; })()`);
      expect(await visitor.issue('given-name')).to.not.equal('');
      await visitor.tab.run(`void ${look}`);
      await visitor.sees(`issueOf('given-name') === ''`);
      expect(await visitor.issue('family-name')).to.not.equal('');
    });

  it('AC-RV-2 takes what is wrong with filled fields back in the same gesture', async () => {
    const visitor = await visitForm(open(), { root, fields: FIELDS });
    await visitor.press();
    await visitor.sees(`issueOf('given-name') !== '' && issueOf('country') !== ''`);
    await visitor.fill('given-name', ERIKA);
    await visitor.sees(`controls().every((each) => each.getAttribute('aria-invalid') !== 'true')`);
  });

  it('AC-RV-3 tells who wrote what: the person, the browser, a script, the page', async () => {
    const visitor = await visitForm(open(), { root, fields: `${FIELDS} middleNames cityOfBirth` });
    await visitor.tab.run(`widget.values = { cityOfBirth: 'Cubières' }`);
    await visitor.type('email', TEXTS.email);
    await visitor.fill('given-name', ERIKA);
    await visitor.tab.run(`(() => { control('additional-name').value = 'Aliénor'; })()`);
    await visitor.press();
    expect(await visitor.sources()).to.deep.equal({
      phoneNumber: 'integrator',
      givenName: 'browser-autofill',
      familyName: 'browser-autofill',
      middleNames: 'unknown-script',
      email: 'user',
      locality: 'browser-autofill',
      country: 'browser-autofill',
      cityOfBirth: 'integrator',
    });
  });

  it("AC-RV-3 tells the operator's values from those that the browser added", async () => {
    const visitor = await visitForm(open(), { root, fields: FIELDS }, { givenName: 'Zéphyrine', country: 'LU' });
    await visitor.sees(`control('given-name').value !== ''`);
    await visitor.fill('email', ERIKA);
    await visitor.press();
    expect(await visitor.sources()).to.deep.equal({
      phoneNumber: 'integrator',
      givenName: 'operator',
      familyName: 'browser-autofill',
      email: 'browser-autofill',
      locality: 'browser-autofill',
      country: 'operator',
    });
  });
}
