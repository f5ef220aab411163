/** The whole way in the other languages, with everything there is: every word is the language's own, every value arrives. */
import { expect } from 'chai';
import type { AttributeValues } from '../../src/domain/attribute.js';
import { ar } from '../../src/locales/ar.js';
import { de } from '../../src/locales/de.js';
import { ja } from '../../src/locales/ja.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import { fitsWidths, hasNoFindings } from './support/check-screen.js';
import { openBank, type Bank } from './support/sign-up-bank.js';
import { SOMEBODY, type SignUpPage } from './support/sign-up-page.js';
import { isOneLanguage } from './support/words-on-screen.js';

/** In whose records there is nothing: everything is typed. */
const NOBODY = PEOPLE[3]!;
const LANGUAGES = [
  { words: de, locale: 'de-DE', direction: 'ltr' },
  { words: ja, locale: 'ja-JP', direction: 'ltr' },
  { words: ar, locale: 'ar-EG', direction: 'rtl' },
] as const;

/** In the order in which a person reads, but for the country, which says what follows. */
const PROFILE = {
  country: 'FR',
  givenName: SOMEBODY.givenName,
  middleNames: 'Aldegonde',
  familyName: SOMEBODY.familyName,
  familyNameAtBirth: 'Tournebride',
  birthdate: SOMEBODY.birthdate,
  cityOfBirth: 'Mende',
  countryOfBirth: 'BE',
  nationality: 'LU',
  gender: 'OTHER',
  email: SOMEBODY.email,
  streetNumber: '99',
  streetName: 'impasse du Tatou',
  houseNumberExtension: 'Bât. C',
  postalCode: '48190',
  locality: 'Cubières',
} as const satisfies AttributeValues;

const DOCUMENTS = {
  idDocumentType: 'passport',
  idDocument: '00XX00000',
  idDocumentExpiryDate: '2031-05-14',
} as const satisfies AttributeValues;

const directionOf = ({ page }: SignUpPage, selector: string): Promise<string> =>
  page.evaluate<string>(
    `getComputedStyle(document.querySelector('kyc-onboarding').shadowRoot.querySelector('${selector}')).direction`,
  );

describe('sign-up page: in other languages', () => {
  let bank: Bank;
  before(async () => (bank = await openBank()));
  afterEach(() => bank.leave());
  after(() => bank.close());

  for (const { words, locale, direction } of LANGUAGES) {
    const { language } = words;

    it(`${language}: from a number to a verdict, with everything there is`, async () => {
      const visitor = await bank.visit({ words, locale });
      const { page, widget, seen } = visitor;
      await page.getByRole('combobox', { name: 'Fields' }).selectOption('everything');
      await page.getByRole('combobox', { name: 'Form language' }).selectOption(language);
      await visitor.isAt('phoneHeading');
      expect(await widget.locator('.kyc-widget').getAttribute('lang')).to.equal(language);
      expect(await directionOf(visitor, '.kyc-widget')).to.equal(direction);
      expect(await directionOf(visitor, 'input[type=tel]')).to.equal('ltr');
      await isOneLanguage(visitor);
      await visitor.enterNumber('06 39');
      await visitor.sees(words.summaryHeading(1));
      await isOneLanguage(visitor);

      await visitor.enterNumber(NOBODY.typed);
      await visitor.isAt('proofHeading');
      await isOneLanguage(visitor);
      const code = await visitor.readCode();
      await visitor.enterCode(code === '000000' ? '111111' : '000000');
      await visitor.sees(words.problem['code-invalid'](undefined));
      await isOneLanguage(visitor);
      await visitor.enterCode(code);
      await visitor.isAt('formHeading');
      await visitor.sees(words.prefillNone);
      await isOneLanguage(visitor);

      await visitor.press(words.continue);
      await page.locator('[id$=-summary]:focus').waitFor();
      await isOneLanguage(visitor);
      await visitor.typeDetails({ ...PROFILE, email: 'no sign', birthdate: '1971-02-31' });
      await visitor.press(words.continue);
      await visitor.sees(words.summaryHeading(2));
      await isOneLanguage(visitor);
      await visitor.typeDetails(PROFILE);
      await visitor.press(words.continue);
      await visitor.isAt('documentsHeading');
      await isOneLanguage(visitor);
      await visitor.typeDetails(DOCUMENTS);
      await visitor.press(words.back);
      await visitor.isAt('formHeading');
      await visitor.press(words.continue);
      await visitor.isAt('documentsHeading');
      await visitor.press(words.continue);
      await visitor.isDone('inconclusive');
      await isOneLanguage(visitor);

      const [match] = seen.requests.filter((request) => request.url().endsWith('/api/kyc/match'));
      expect((match?.postDataJSON() as { attributes: unknown }).attributes).to.deep.equal({ ...PROFILE, ...DOCUMENTS });
      expect(seen.mistakes).to.deep.equal([]);
    });

    it(`${language}: both pages of the form pass axe and fit narrow screens`, async () => {
      const visitor = await bank.visit({ words, locale, reducedMotion: 'reduce' });
      const { page } = visitor;
      await page.getByRole('combobox', { name: 'Fields' }).selectOption('everything');
      await page.getByRole('combobox', { name: 'Form language' }).selectOption(language);
      await visitor.isAt('phoneHeading');
      await visitor.prove(NOBODY.typed);
      await visitor.sees(words.prefillNone);
      await hasNoFindings(page, 'profile');
      await fitsWidths(page, [320, 360, 768], 'profile');
      await visitor.typeDetails(PROFILE);
      await visitor.press(words.continue);
      await visitor.isAt('documentsHeading');
      await hasNoFindings(page, 'documents');
      await fitsWidths(page, [320, 360, 768], 'documents');
    });
  }
});
