/** Mistakes of the page's developer are said once, on the page and as an event, and the form is still there. Both script files. */
import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { en } from '../../src/locales/en.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import { openBank, type Bank } from './support/sign-up-bank.js';
import { SignUpPage } from './support/sign-up-page.js';
import { watch } from './support/sign-up-watch.js';

const MODULE = '<script type="module" src="/cdn/kyc-onboarding.js"></script>';
const CLASSIC = '<script src="/cdn/kyc-onboarding.iife.js"></script>';
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

  /** A page of the bank's origin with this body; the script files come from the package. */
  async function visit(body: string): Promise<SignUpPage> {
    const page: Page = await bank.blank();
    const seen = await watch(page);
    await page.route('**/cdn/*', async (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: await readFile(join('dist/cdn', basename(new URL(route.request().url()).pathname)), 'utf8'),
      }),
    );
    await page.route('**/other-page', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="en"><title>Page</title><link rel="icon" href="data:,"><body>${body}`,
      }),
    );
    await page.goto('/other-page');
    const visitor = new SignUpPage(page, seen, en);
    await visitor.isReady();
    return visitor;
  }
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
