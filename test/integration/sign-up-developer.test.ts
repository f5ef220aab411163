/** Mistakes of the page's developer are said once, on the page and as an event, and the form is still there. Both script files. */
import { expect } from 'chai';
import { en } from '../../src/locales/en.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import { CLASSIC, MODULE, visitOtherPage } from './support/other-page.js';
import { openBank, type Bank } from './support/sign-up-bank.js';
import type { SignUpPage } from './support/sign-up-page.js';

const SCRIPTS = {
  'ES module': MODULE,
  'classic file': CLASSIC,
  'both files': MODULE + CLASSIC,
  'both files, classic first': CLASSIC + MODULE,
};
/** The second copy says on the console that it is one; nothing else happens. */
const SECOND_COPY = 'kyc-onboarding: the element is already defined by another script; this copy steps back.';

describe('sign-up page: a developer’s mistakes', () => {
  let bank: Bank;
  before(async () => (bank = await openBank()));
  afterEach(() => bank.leave());
  after(() => bank.close());

  const visit = (body: string): Promise<SignUpPage> => visitOtherPage(bank, body);
  const diagnostics = ({ seen }: SignUpPage): readonly unknown[] =>
    seen.events.filter(({ name }) => name === 'kyc-diagnostic').map(({ detail }) => JSON.parse(detail) as unknown);

  for (const [file, script] of Object.entries(SCRIPTS)) {
    const warnings = script === MODULE + CLASSIC || script === CLASSIC + MODULE ? [SECOND_COPY] : [];
    it(`${file}: no endpoint`, async () => {
      const visitor = await visit(`<kyc-onboarding country="FR"></kyc-onboarding>${script}`);
      await visitor.widget.getByRole('note').getByText('The endpoint attribute is missing').waitFor();
      expect(diagnostics(visitor)).to.deep.equal([{ code: 'endpoint-missing' }]);
      await visitor.enterNumber(PEOPLE[0]!.typed);
      await visitor.sees(en.problem.config(undefined));
      await visitor.press(en.goByHand);
      await visitor.sees(en.manualLead);
      expect(diagnostics(visitor)).to.deep.equal([{ code: 'endpoint-missing' }]);
      expect(visitor.seen.mistakes).to.deep.equal(warnings);
    });

    it(`${file}: a field that nobody knows`, async () => {
      const visitor = await visit(
        `<kyc-onboarding endpoint="/api/kyc" country="FR" fields="givenNam familyName"></kyc-onboarding>${script}`,
      );
      await visitor.widget.getByRole('note').getByText('Did you mean "givenName"?').waitFor();
      const note = { code: 'field-unknown', subject: 'givenNam', suggestion: 'givenName' };
      expect(diagnostics(visitor)).to.deep.equal([note]);
      expect(visitor.seen.mistakes).to.deep.equal(warnings);
    });
  }

  it('nothing but an unknown field still makes a form', async () => {
    const visitor = await visit(`<kyc-onboarding endpoint="/api/kyc" fields="givenNam"></kyc-onboarding>${MODULE}`);
    await visitor.widget.getByRole('note').getByText('Did you mean "givenName"?').waitFor();
    expect(diagnostics(visitor)).to.have.lengthOf(1);
    expect(await visitor.button(en.continue).isEnabled()).to.equal(true);
  });

  it('two elements on one page speak for themselves', async () => {
    const visitor = await visit(
      `<kyc-onboarding endpoint="/api/kyc"></kyc-onboarding><section><kyc-onboarding></kyc-onboarding></section>${CLASSIC}`,
    );
    await visitor.page.locator('section kyc-onboarding').getByText('The endpoint attribute is missing').waitFor();
    expect(diagnostics(visitor)).to.deep.equal([{ code: 'endpoint-missing' }]);
    expect(await visitor.page.getByText('The endpoint attribute is missing').count()).to.equal(1);
  });
});
