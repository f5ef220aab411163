/** The same way without a mouse. After each step the focus is on what is new, and it is never lost. */
import { expect } from 'chai';
import { PEOPLE } from '../../src/sandbox/people.js';
import type { SignUpPage } from './support/sign-up-page.js';
import { openBank, type Bank } from './support/sign-up-bank.js';

const [first] = PEOPLE;
const HEADING = 'kyc1-heading';

/** Presses Tab until the focus is where somebody wants it. */
async function tabTo(visitor: SignUpPage, place: string): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 30; presses++) {
    const at = await visitor.focus();
    if (at === place) return;
    passed.push(at);
    await visitor.page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${place}: ${passed.join(', ')}`);
}

async function whenFocused(visitor: SignUpPage, id: string): Promise<void> {
  await visitor.page.locator(`#${id}:focus`).waitFor();
  expect(await visitor.focus()).to.equal(id);
}

describe('sign-up page: keyboard alone', () => {
  let bank: Bank;
  before(async () => (bank = await openBank()));
  afterEach(() => bank.leave());
  after(() => bank.close());

  it('goes from a number to an account', async () => {
    const visitor = await bank.visit();
    const { page, words } = visitor;
    const { keyboard } = page;
    await tabTo(visitor, 'kyc1-tel');
    await keyboard.type(first!.typed);
    await keyboard.press('Enter');
    await visitor.isAt('proofHeading');
    await whenFocused(visitor, HEADING);

    const code = await visitor.readCode();
    await tabTo(visitor, 'kyc1-one-time-code');
    await keyboard.type(code);
    await tabTo(visitor, words.continue);
    await keyboard.press('Space');
    await visitor.isAt('formHeading');
    await whenFocused(visitor, HEADING);
    await visitor.sees(words.prefillSome(9));
    // The records came in beside a person who reads: nobody was led away.
    expect(await visitor.focus()).to.equal(HEADING);

    await tabTo(visitor, 'kyc1-given-name');
    await keyboard.press('End');
    await keyboard.type('x');
    expect(await visitor.tag('givenName').innerText()).to.equal(words.edited);
    await tabTo(visitor, 'sex');
    await keyboard.press('ArrowDown');
    const { sex } = await visitor.values();
    expect(sex).to.equal('MALE');
    expect(await visitor.tag('gender').innerText()).to.equal(words.edited);
    await keyboard.press('ArrowUp');
    expect(await visitor.tag('gender').innerText()).to.equal(words.fromOperator);
    await tabTo(visitor, 'kyc1-country');
    await keyboard.press('ArrowDown');
    expect((await visitor.values()).country).to.equal('GF');
    expect(await visitor.tag('country').innerText()).to.equal(words.edited);
    await keyboard.press('ArrowUp');
    expect((await visitor.values()).country).to.equal('FR');
    await tabTo(visitor, words.continue);
    await keyboard.press('Enter');
    await visitor.sees(words.correctionHeading);
    await whenFocused(visitor, 'kyc1-problem');

    await tabTo(visitor, 'kyc1-given-name');
    await keyboard.press('End');
    await keyboard.press('Backspace');
    await keyboard.press('Enter');
    await visitor.isDone('match');
    await whenFocused(visitor, HEADING);

    await tabTo(visitor, 'Create my account');
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'The account would be created', exact: true }).waitFor();
  });

  it('leads to the summary of what is wrong, and from there to the field', async () => {
    const visitor = await bank.visit();
    const { page, words } = visitor;
    await tabTo(visitor, 'kyc1-tel');
    await page.keyboard.type('06 39');
    await page.keyboard.press('Enter');
    await whenFocused(visitor, 'kyc1-summary');
    await tabTo(visitor, words.issue['phone-too-short'](words.label.phoneNumber, { code: 'phone-too-short' }));
    await page.keyboard.press('Enter');
    await whenFocused(visitor, 'kyc1-tel');
    // Every character corrected on the way, the message goes as soon as the number is read again.
    await page.keyboard.press('End');
    await page.keyboard.type(' 98 00 04');
    await page.keyboard.press('Enter');
    await visitor.isAt('proofHeading');
    await whenFocused(visitor, HEADING);
  });

  it('keeps the focus through a refused code, another number, and the way on without the check', async () => {
    const visitor = await bank.visit();
    const { page, words } = visitor;
    await tabTo(visitor, 'kyc1-tel');
    await page.keyboard.type(first!.typed);
    await page.keyboard.press('Enter');
    await visitor.isAt('proofHeading');
    const code = await visitor.readCode();
    await tabTo(visitor, 'kyc1-one-time-code');
    await page.keyboard.type(code === '000000' ? '111111' : '000000');
    await page.keyboard.press('Enter');
    await visitor.sees(words.problem['code-invalid'](undefined));
    await whenFocused(visitor, 'kyc1-one-time-code');
    await page.keyboard.press('Shift+Tab');
    expect(await visitor.focus()).to.equal(words.changeNumber);
    await page.keyboard.press('Enter');
    await visitor.isAt('phoneHeading');
    await whenFocused(visitor, HEADING);
    expect(await visitor.field('phoneNumber').inputValue()).to.equal(first!.typed);

    await tabTo(visitor, 'kyc1-tel');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(PEOPLE[3]!.typed);
    bank.advance(60_000);
    await page.keyboard.press('Enter');
    await visitor.isAt('proofHeading');
    await tabTo(visitor, words.goByHand);
    await page.keyboard.press('Space');
    await visitor.sees(words.manualLead);
    await whenFocused(visitor, HEADING);
    await tabTo(visitor, 'kyc1-given-name');
    await page.keyboard.press('Enter');
    await visitor.sees(words.summaryHeading(8));
    await whenFocused(visitor, 'kyc1-summary');
  });
});
