/** The country beside the number: what is shown, what is said to a screen reader, and what national digits are read by are one thing. */
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

  const buttonOf = ({ widget }: SignUpPage): Locator => widget.locator('button[aria-haspopup=dialog]');

  /** Waits for a country's codes on the button, by the name it is read out with. */
  async function showsCountry(visitor: SignUpPage, name: string, shown: string): Promise<void> {
    await visitor.widget
      .getByRole('button', { name: new RegExp(`, ${name}, ${shown.replace('+', '\\+')}$`) })
      .waitFor();
  }

  async function choose(visitor: SignUpPage, text: string, option: string, words = en): Promise<void> {
    await buttonOf(visitor).click();
    const dialog = visitor.widget.getByRole('dialog', { name: words.picker.title });
    await dialog.getByRole('combobox', { name: words.picker.search }).fill(text);
    await dialog.getByRole('option', { name: option }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async function open(): Promise<SignUpPage> {
    const visitor = await bank.visit();
    await visitor.field('phoneNumber').focus();
    await showsCountry(visitor, 'France', 'FR +33');
    return visitor;
  }

  async function typeNumber(visitor: SignUpPage, text: string): Promise<void> {
    await visitor.field('phoneNumber').fill(text);
    await visitor.field('phoneNumber').press('Tab');
  }

  it('reads national digits by the chosen country', async () => {
    const visitor = await open();
    await choose(visitor, 'uk', 'United Kingdom');
    await showsCountry(visitor, 'United Kingdom', 'GB +44');
    expect(await visitor.focus()).to.match(/^kyc\d+-country$/);
    await visitor.prove('07700 900101');
    await visitor.sees(en.prefillSome(7));
  });

  it('moves along with numbers that carry a country code, and leaves their digits alone', async () => {
    const visitor = await open();
    await typeNumber(visitor, BRITISH.typed);
    await showsCountry(visitor, 'United Kingdom', 'GB +44');
    await typeNumber(visitor, FRENCH.phoneNumber);
    await showsCountry(visitor, 'France', 'FR +33');
    expect((await visitor.field('phoneNumber').inputValue()).replaceAll(' ', '')).to.equal(FRENCH.phoneNumber);
  });

  it('still moves along after the person has chosen from the list', async () => {
    const visitor = await open();
    await choose(visitor, '+44', 'United Kingdom');
    await typeNumber(visitor, FRENCH.phoneNumber);
    await showsCountry(visitor, 'France', 'FR +33');
    await typeNumber(visitor, BRITISH.phoneNumber);
    await showsCountry(visitor, 'United Kingdom', 'GB +44');
  });

  it('keeps the choice when the language changes and changes back', async () => {
    const visitor = await open();
    await choose(visitor, 'britain', 'United Kingdom');
    const language = visitor.page.getByRole('combobox', { name: 'Form language' });
    await language.selectOption('fr');
    await visitor.sees(fr.phoneHeading);
    await showsCountry(visitor, 'Royaume-Uni', 'GB +44');
    await language.selectOption('en');
    await visitor.sees(en.phoneHeading);
    await showsCountry(visitor, 'United Kingdom', 'GB +44');
  });

  it('AC-PH-1 reads an autofilled number of another country as that country’s', async () => {
    const visitor = await open();
    await choose(visitor, 'japan', 'Japan');
    await visitor.prove(FRENCH.phoneNumber);
    await visitor.sees(en.prefillSome(9));
  });
});
