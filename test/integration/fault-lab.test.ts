/** The fault lab as a developer meets it: every row is there, and what is switched on strikes, in words, and ends. */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { en } from '../../src/locales/en.js';
import { fr } from '../../src/locales/fr.js';
import { enDetours } from '../../src/locales/en-detours.js';
import type { Phase } from '../../demo/faults/phase.js';
import { rowName, ROWS, SECTIONS } from '../../demo/faults/rows.js';
import { SCENES } from '../../demo/faults/scenes.js';
import { fitsWidths, hasNoFindings } from './support/check-screen.js';
import { openBank, type Bank } from './support/sign-up-bank.js';
import { watch } from './support/sign-up-watch.js';

type Words = typeof en;

describe('fault lab', () => {
  let bank: Bank;
  before(async () => (bank = await openBank()));
  afterEach(() => bank.leave());
  after(() => bank.close());

  async function visit(): Promise<Page> {
    const page = await bank.blank({ viewport: { width: 1280, height: 900 } });
    await page.clock.install();
    await page.goto('/fault-lab');
    await page.locator('kyc-onboarding').getByLabel(en.label.phoneNumber).waitFor();
    return page;
  }

  /** Turns the page's clock beyond the pause before the widget asks again. */
  const passPause = (page: Page): Promise<void> => page.clock.runFor(5000);
  const status = (page: Page, text: string): Promise<void> => page.locator('#status', { hasText: text }).waitFor();
  const press = (page: Page, text: string): Promise<void> =>
    page.getByRole('button', { name: text, exact: true }).click();
  const choose = (page: Page, row: string): Promise<void> =>
    page.locator('label.row', { has: page.locator(`input[value=${JSON.stringify(row)}]`) }).click();

  /** Switches a row on and goes to where it strikes. */
  async function prepare(page: Page, row: string, phase: Phase): Promise<void> {
    await choose(page, row);
    await page.getByLabel('When').selectOption(phase);
    await press(page, 'Switch on');
    await status(page, 'Switched on');
    await press(page, 'Fill in and go to the phase');
    await status(page, 'Everything is typed');
  }

  async function strike(page: Page, row: string, phase: Phase, words: Words = en): Promise<void> {
    await prepare(page, row, phase);
    await press(page, words.continue);
  }

  const link = (page: Page) => page.locator('kyc-onboarding').getByRole('link', { name: /^Go to/ });
  const isAt = (page: Page, heading: string): Promise<void> =>
    page.locator('kyc-onboarding').getByRole('heading', { level: 2, name: heading }).waitFor();

  /** A sentence that stands in the widget, and among what was expected. */
  async function sees(page: Page, text: string): Promise<void> {
    await page.locator('kyc-onboarding').getByText(text).filter({ visible: true }).first().waitFor();
    await page.locator('#expected q', { hasText: text }).waitFor();
    await status(page, 'Everything that is expected was seen');
  }

  it('lists every row of the data, by section', async () => {
    const page = await visit();
    const values = await page.evaluate<string[]>(
      `[...document.querySelectorAll('#rows input')].map(({ value }) => value)`,
    );
    expect(values).to.have.members([...ROWS, ...SCENES].map(rowName));
    expect(new Set(values.map((value) => parseInt(value))).size).to.equal(120);
    expect(await page.locator('#rows legend').allInnerTexts()).to.deep.equal(
      SECTIONS.map(({ title, from, to }) => `${title}, ${from} to ${to}`),
    );
    await page.getByRole('searchbox').fill('33');
    expect(await page.locator('label.row:visible').allInnerTexts()).to.deep.equal(['33\n429 with seconds']);
  });

  const rows: readonly (readonly [
    row: string,
    phase: 'S' | 'V' | 'M',
    code: 'offline' | 'not-authorised' | 'code-invalid',
  ])[] = [
    ['2 goes offline mid-request', 'S', 'offline'],
    ['21 401', 'M', 'not-authorised'],
    ['81 the code is wrong', 'V', 'code-invalid'],
  ];
  for (const [row, phase, code] of rows)
    it(`${row}: is told in English and in French`, async () => {
      const page = await visit();
      for (const [language, words] of [['en', en] as const, ['fr', fr] as const]) {
        await page.getByLabel('Form language').selectOption(language);
        await strike(page, row, phase, words);
        await sees(page, words.problem[code](undefined));
        expect(await page.locator('#events > li', { hasText: 'kyc-error' }).allInnerTexts()).to.have.length(1);
        await press(page, 'End the fault');
        await status(page, 'The fault has ended');
        await press(page, words.continue);
        await page
          .locator('kyc-onboarding')
          .getByRole('heading', {
            level: 2,
            name: { S: words.proofHeading, V: words.formHeading, M: words.resultHeading.match }[phase],
          })
          .waitFor();
      }
    });

  it('moves the form when the button is pressed, and the answer still comes', async () => {
    const page = await visit();
    await strike(page, '105 moved within the page', 'M');
    await press(page, 'Do it now');
    await status(page, 'Everything that is expected was seen');
    await page.locator('kyc-onboarding').getByText(en.resultText.match).waitFor();
  });

  it('leads to a page of the operator in a new tab, and goes on when that has ended', async () => {
    const page = await visit();
    await prepare(page, '93 three questions go unanswered, and the next is not', 'C');
    const [operator] = await Promise.all([page.context().waitForEvent('page'), link(page).click()]);
    await passPause(page);
    await page.locator('#requests > li', { hasText: 'reset' }).first().waitFor();
    await press(page, 'End the fault');
    await operator.getByRole('button', { name: 'Allow', exact: true }).click();
    await operator.getByText('Close this tab').waitFor();
    await isAt(page, en.formHeading);
    expect(await page.locator('#events > li', { hasText: 'kyc-error' }).count()).to.equal(0);
  });

  it('leads to a page of the operator in its own place, and goes on when that leads back', async () => {
    const page = await visit();
    await choose(page, '95 the consent page: closed');
    await page.getByLabel('Operator’s page').selectOption('page');
    await prepare(page, '95 the consent page: closed', 'C');
    await press(page, 'End the fault');
    await page.locator('kyc-onboarding').getByText(enDetours.leaving).waitFor();
    await link(page).click();
    await page.getByRole('button', { name: 'Refuse' }).click();
    await page.locator('kyc-onboarding').getByText(en.problem['consent-refused'](undefined)).waitFor();
    expect(new URL(page.url()).searchParams.get('capture_result')).to.equal('denied');
    expect(await page.locator('#fault-heading').innerText()).to.equal('Row 95: the consent page: closed');
    await press(page, 'End the fault');
    await status(page, 'The fault has ended');
  });

  it('asks for consent, masks and reviews where a phase needs it', async () => {
    const page = await visit();
    await prepare(page, '21 401', 'A');
    await isAt(page, enDetours.consentHeading);
    await prepare(page, '21 401', 'U');
    await page.locator('kyc-onboarding').getByText(enDetours.previewHeading).waitFor();
    await prepare(page, '21 401', 'R');
    await isAt(page, enDetours.reviewHeading);
    await prepare(page, '90 not confirmed yet', 'W');
    await isAt(page, enDetours.waitHeading);
    await passPause(page);
    await page.locator('#requests > li', { hasText: 'pending' }).first().waitFor();
  });

  it('says what to do by hand where no server can', async () => {
    const page = await visit();
    await choose(page, '109 Back and Forward, the page is kept');
    await page.getByText('press Back in the browser').waitFor();
    expect(await page.getByRole('button', { name: 'Switch on' }).isVisible()).to.equal(false);
  });

  it('is linked from the sign-up page, and back', async () => {
    const page = await bank.blank();
    await page.goto('/');
    await page.getByRole('link', { name: 'Fault lab' }).click();
    await page.getByRole('heading', { level: 1, name: 'Fault lab' }).waitFor();
    await page.getByRole('link', { name: 'Sign-up page' }).click();
    await page.getByRole('heading', { level: 1, name: 'Open an account' }).waitFor();
  });

  it('can be used by everybody, on a phone and on a desk', async () => {
    const page = await bank.blank({ viewport: { width: 1280, height: 900 } });
    const { mistakes } = await watch(page);
    await page.goto('/fault-lab');
    await strike(page, '81 the code is wrong', 'V');
    await sees(page, en.problem['code-invalid'](undefined));
    await hasNoFindings(page, 'fault lab');
    await fitsWidths(page, [320, 360, 768, 1024, 1280], 'fault lab');
    expect(mistakes).to.deep.equal([]);
  });
});
