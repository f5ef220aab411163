/** The whole way in French: no word of another language in the widget, days before months. */
import { expect } from 'chai';
import { en } from '../../src/locales/en.js';
import { fr } from '../../src/locales/fr.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import { openBank, type Bank } from './support/sign-up-bank.js';
import type { SignUpPage } from './support/sign-up-page.js';
import { englishOn, isOneLanguage } from './support/words-on-screen.js';

describe('sign-up page: in French', () => {
  let bank: Bank;
  before(async () => (bank = await openBank()));
  afterEach(() => bank.leave());
  after(() => bank.close());

  const visitInFrench = async (): Promise<SignUpPage> => {
    const visitor = await bank.visit({ words: fr, locale: 'fr-FR' });
    await visitor.page.getByRole('combobox', { name: 'Form language' }).selectOption('fr');
    await visitor.isAt('phoneHeading');
    return visitor;
  };

  it('finds English where there is some', async () => {
    const visitor = await bank.visit();
    expect(await englishOn(visitor, fr)).to.include.members([en.phoneHeading, en.continue]);
  });

  it('goes from a number to a verdict', async () => {
    const visitor = await visitInFrench();
    const { widget, page } = visitor;
    expect(await widget.getAttribute('lang')).to.equal('fr');
    expect(await widget.locator('.kyc-widget').getAttribute('lang')).to.equal('fr');
    await isOneLanguage(visitor);
    await visitor.enterNumber('06 39');
    await visitor.sees(fr.summaryHeading(1));
    await isOneLanguage(visitor);

    await visitor.enterNumber(PEOPLE[0]!.typed);
    await visitor.isAt('proofHeading');
    await isOneLanguage(visitor);
    const code = await visitor.readCode();
    expect(await page.locator('#sms .bubble').first().innerText()).to.include('Votre code');
    await visitor.enterCode(code === '000000' ? '111111' : '000000');
    await visitor.sees(fr.problem['code-invalid'](undefined));
    await isOneLanguage(visitor);
    await visitor.enterCode(code);
    await visitor.isAt('formHeading');
    await visitor.sees(fr.prefillSome(9));
    await isOneLanguage(visitor);

    await widget.getByText(fr.dateHint('27 3 1987')).waitFor();
    expect(await visitor.group('birthdate').locator('label').allInnerTexts()).to.deep.equal(['Jour', 'Mois', 'Année']);
    expect(await visitor.field('country').locator('option:checked').innerText()).to.equal('France');
    expect(await visitor.field('country').locator('option[value=DE]').innerText()).to.equal('Allemagne');
    await visitor.field('email').fill('sans arobase');
    await visitor.box('day').fill('45');
    await visitor.press(fr.continue);
    await visitor.sees(fr.summaryHeading(2));
    await isOneLanguage(visitor);
    await visitor.typeDetails({ email: PEOPLE[0]!.record.email!, birthdate: '1990-04-18' });
    await visitor.press(fr.continue);
    await visitor.sees(fr.correctionHeading);
    await isOneLanguage(visitor);
    await visitor.typeDetails({ birthdate: '1990-04-17' });
    await visitor.press(fr.continue);
    await visitor.isDone('match');
    await isOneLanguage(visitor);
  });

  it('changes the language in the middle, and what was typed stays', async () => {
    const visitor = await visitInFrench();
    await visitor.prove(PEOPLE[3]!.typed);
    await visitor.sees(fr.prefillNone);
    await visitor.fillEmpty();
    const before = await visitor.values();
    const language = visitor.page.getByRole('combobox', { name: 'Form language' });
    await language.selectOption('en');
    await visitor.sees(en.formHeading);
    expect(await visitor.values()).to.deep.equal(before);
    await language.selectOption('fr');
    await visitor.isAt('formHeading');
    expect(await visitor.values()).to.deep.equal(before);
    await isOneLanguage(visitor);
    await visitor.press(fr.continue);
    await visitor.isDone('inconclusive');
    await isOneLanguage(visitor);
  });

  it('says in French that the server is stopped and that the operator refuses', async () => {
    const visitor = await visitInFrench();
    await visitor.stopServer();
    await visitor.enterNumber(PEOPLE[9]!.typed);
    await visitor.sees(fr.problem.network(undefined));
    await isOneLanguage(visitor);
    await visitor.stopServer(false);
    await visitor.prove(PEOPLE[9]!.typed);
    await visitor.seesWait(20);
    await isOneLanguage(visitor);
  });
});
