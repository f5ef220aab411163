/** The country beside the number: what is shown, what the list says to a screen reader, and what national digits are read by are one thing. */
import { expect } from 'chai';
import type { Locator } from 'playwright-core';
import { en } from '../../src/locales/en.js';
import { fr } from '../../src/locales/fr.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import { openBank, type Bank } from './support/sign-up-bank.js';
import type { SignUpPage } from './support/sign-up-page.js';

const FRENCH = PEOPLE[0]!;
const BRITISH = PEOPLE[11]!;

describe('sign-up page: the number’s country', () => {
  let bank: Bank;
  before(async () => (bank = await openBank()));
  afterEach(() => bank.leave());
  after(() => bank.close());

  const listOf = ({ widget }: SignUpPage): Locator => widget.locator('select[name=dial-country]');

  /** The list as it is read out, and the short form that is seen. */
  async function countries(visitor: SignUpPage): Promise<readonly string[]> {
    return [await listOf(visitor).inputValue(), await visitor.widget.locator('.phone .shown').innerText()];
  }

  async function open(): Promise<SignUpPage> {
    const visitor = await bank.visit();
    await visitor.field('phoneNumber').focus();
    await listOf(visitor).locator('option[value=GB]').waitFor({ state: 'attached' });
    return visitor;
  }

  async function typeNumber(visitor: SignUpPage, text: string): Promise<void> {
    await visitor.field('phoneNumber').fill(text);
    await visitor.field('phoneNumber').press('Tab');
  }

  it('reads national digits by the chosen country', async () => {
    const visitor = await open();
    await listOf(visitor).selectOption('GB');
    expect(await countries(visitor)).to.deep.equal(['GB', 'GB +44']);
    await visitor.prove('07700 900101');
    await visitor.sees(en.prefillSome(7));
  });

  it('moves along with numbers that carry a country code, and leaves their digits alone', async () => {
    const visitor = await open();
    await typeNumber(visitor, BRITISH.typed);
    expect(await countries(visitor)).to.deep.equal(['GB', 'GB +44']);
    await typeNumber(visitor, FRENCH.phoneNumber);
    expect(await countries(visitor)).to.deep.equal(['FR', 'FR +33']);
    expect(await visitor.field('phoneNumber').inputValue()).to.equal(FRENCH.phoneNumber);
  });

  it('still moves along after the person has chosen from the list', async () => {
    const visitor = await open();
    await listOf(visitor).selectOption('GB');
    await typeNumber(visitor, FRENCH.phoneNumber);
    expect(await countries(visitor)).to.deep.equal(['FR', 'FR +33']);
    await typeNumber(visitor, BRITISH.phoneNumber);
    expect(await countries(visitor)).to.deep.equal(['GB', 'GB +44']);
  });

  it('keeps the choice when the language changes and changes back', async () => {
    const visitor = await open();
    await listOf(visitor).selectOption('GB');
    const language = visitor.page.getByRole('combobox', { name: 'Form language' });
    await language.selectOption('fr');
    await visitor.sees(fr.phoneHeading);
    expect(await countries(visitor)).to.deep.equal(['GB', 'GB +44']);
    await language.selectOption('en');
    await visitor.sees(en.phoneHeading);
    expect(await countries(visitor)).to.deep.equal(['GB', 'GB +44']);
  });
});
