/**
 * The switches for operator and proof: every operator, by every way in which it proves a number, from the page through the bank's proxy to its simulator
 * and back to a verdict and an account.
 */
import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { endpointOf } from '../../demo/endpoint.js';
import { PROOFS_OF, PROVIDERS, type Proof, type Provider } from '../../demo/operators/provider.js';
import { enDetours } from '../../src/locales/en-detours.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import { fitsWidths, hasNoFindings } from './support/check-screen.js';
import { openBank, type Bank } from './support/sign-up-bank.js';
import type { SignUpPage } from './support/sign-up-page.js';

const [first, second] = PEOPLE;
const { typed, record } = first!;

/** Whose records fill in the form. */
const FILLING: readonly Provider[] = ['camara', 'nokia'];

/** More than any operator and any page waits between two questions. */
const PAUSE = 10_000;

const pairs = PROVIDERS.flatMap((provider) => PROOFS_OF[provider].map((proof) => [provider, proof] as const));

const switchOf = (page: Page, name: string): Locator => page.getByRole('combobox', { name, exact: true });

describe('sign-up page: the switches for operator and proof', () => {
  let bank: Bank;
  // Whoever reads an ID token looks at the real clock.
  before(async () => (bank = await openBank(Date.now())));
  afterEach(() => bank.leave());
  after(() => bank.close());

  async function choose({ page }: SignUpPage, provider: Provider, proof: Proof): Promise<void> {
    await switchOf(page, 'Operator').selectOption(provider);
    await switchOf(page, 'Proof').selectOption(proof);
  }

  async function visit(provider: Provider, proof: Proof): Promise<SignUpPage> {
    const visitor = await bank.visit({ prepare: (page) => page.clock.install() });
    await choose(visitor, provider, proof);
    return visitor;
  }

  const onPhone = (page: Page, name: 'Allow' | 'Refuse'): Locator =>
    page.getByRole('log').getByRole('group').getByRole('button', { name, exact: true });

  /** The widget asks again when it has waited, and the server lets it. */
  async function wait({ page }: SignUpPage): Promise<void> {
    bank.advance(PAUSE);
    await page.clock.fastForward(PAUSE);
  }

  async function answerQuestion(visitor: SignUpPage, answer: 'Allow' | 'Refuse'): Promise<void> {
    await visitor.widget.getByRole('heading', { name: enDetours.waitHeading }).waitFor();
    await onPhone(visitor.page, answer).click();
    await visitor.page.getByText(answer === 'Allow' ? 'You allowed it.' : 'You refused.').waitFor();
    await wait(visitor);
  }

  /** Follows the link, presses a button there, and comes back. */
  async function answerPage(visitor: SignUpPage, reason: 'network' | 'consent', button: string): Promise<void> {
    const { page, widget } = visitor;
    await widget.getByRole('heading', { name: enDetours.openHeading[reason] }).waitFor();
    const opened = page.context().waitForEvent('page');
    await widget.getByRole('link', { name: enDetours.openLink(new URL(bank.origin).host) }).click();
    const tab = await opened;
    await tab.getByRole('button', { name: button, exact: true }).click();
    await tab.getByText(/You can close this page|Close this tab/).waitFor();
    await tab.close();
    await wait(visitor);
  }

  const ways: Readonly<Record<Proof, (visitor: SignUpPage) => Promise<void>>> = {
    async code(visitor) {
      await visitor.isAt('proofHeading');
      await visitor.enterCode(await visitor.readCode());
    },
    phone: (visitor) => answerQuestion(visitor, 'Allow'),
    network: (visitor) => answerPage(visitor, 'network', 'I am on mobile data'),
    consent: (visitor) => answerPage(visitor, 'consent', 'Allow'),
  };

  async function isMatched(visitor: SignUpPage): Promise<void> {
    await visitor.press(visitor.words.continue);
    await visitor.isDone('match');
    expect(await visitor.decision()).to.include('match');
  }

  for (const [provider, proof] of pairs)
    it(`${provider}, by ${proof}: a match, and the account`, async () => {
      const visitor = await visit(provider, proof);
      const { page, words, seen } = visitor;
      await visitor.enterNumber(typed);
      await ways[proof](visitor);
      await visitor.isAt('formHeading');
      if (FILLING.includes(provider)) await visitor.sees(words.prefillSome(9));
      // Incode's sources are American: it compares no country, and the form asks for none.
      else await visitor.fillEmpty(record, provider === 'incode' ? ['country'] : []);
      await isMatched(visitor);
      const asked = (await visitor.names('requests')).map((name) => name.replace(/^POST |\/[a-z-]+$/g, ''));
      expect(new Set(asked)).to.deep.equal(new Set([endpointOf(provider, proof)]));
      expect(seen.mistakes).to.deep.equal([]);

      await page.getByRole('button', { name: 'Create my account' }).click();
      await page.getByRole('heading', { level: 1, name: 'The account would be created', exact: true }).waitFor();
      expect(await page.locator('code').innerText()).to.equal('match');
    });

  it('says where a provider proves nothing, and falls back to the code', async () => {
    const visitor = await bank.visit();
    const { page } = visitor;
    // Said to whoever does not see it too: what says it is there before it has something to say.
    const note = page.getByRole('navigation').getByRole('status');
    expect(await note.innerText()).to.equal('');
    await choose(visitor, 'nokia', 'phone');
    expect(await note.innerText()).to.include('The person’s phone');
    const [operator, proof] = [switchOf(page, 'Operator'), switchOf(page, 'Proof')];
    for (const provider of ['prelude', 'incode']) {
      await operator.selectOption(provider);
      await page.getByText('proves no numbers').waitFor();
      expect(await proof.inputValue()).to.equal('code');
      expect(await proof.locator('option:disabled').count()).to.equal(3);
    }
    await operator.selectOption('telefonica');
    expect(await proof.locator('option:disabled').count()).to.equal(0);
    expect(await page.getByText('proves no numbers').count()).to.equal(0);
  });

  it('a question that was refused is not asked again: a code goes on, or the way by hand', async () => {
    const visitor = await visit('telefonica', 'phone');
    const { words } = visitor;
    await visitor.enterNumber(second!.typed);
    await answerQuestion(visitor, 'Refuse');
    await visitor.sees(words.problem['consent-refused'](undefined));
    expect(await visitor.button(enDetours.startAgain).count()).to.equal(0);
    await visitor.button(words.goByHand).waitFor();
    await visitor.press(enDetours.useCode);
    await ways.code(visitor);
    await visitor.isAt('formHeading');
    await visitor.fillEmpty(second!.record);
    await isMatched(visitor);
  });

  describe('a consent that was refused on the operator’s page is not asked for again', () => {
    // An operator remembers who refused: nobody else here is this one.
    const other = PEOPLE[7];
    async function refuse(provider: Provider): Promise<SignUpPage> {
      const visitor = await visit(provider, 'consent');
      await visitor.enterNumber(other!.typed);
      await answerPage(visitor, 'consent', 'Refuse');
      await visitor.sees(visitor.words.problem['consent-refused'](undefined));
      return visitor;
    }

    it('a code goes on: it proves the number, and the operator compares nothing', async () => {
      const visitor = await refuse('telefonica');
      const { words } = visitor;
      await visitor.press(enDetours.useCode);
      await ways.code(visitor);
      await visitor.isAt('formHeading');
      await visitor.fillEmpty(other!.record);
      await visitor.press(words.continue);
      await visitor.sees(words.problem['consent-required'](undefined));
      await visitor.press(words.goByHand);
      await visitor.isDone('unverified');
    });

    it('the way by hand goes on', async () => {
      const visitor = await refuse('camara');
      await visitor.press(visitor.words.goByHand);
      await visitor.isAt('formHeading');
      await visitor.fillEmpty(other!.record);
      await visitor.press(visitor.words.continue);
      await visitor.isDone('unverified');
    });
  });

  it('a browser that is not on mobile data goes on with a code, by itself', async () => {
    const visitor = await visit('nokia', 'network');
    await visitor.enterNumber(second!.typed);
    await answerPage(visitor, 'network', 'I am not on mobile data');
    await visitor.sees(enDetours.codeInstead);
    await ways.code(visitor);
    await visitor.isAt('formHeading');
  });

  it('another operator in the middle of it: the number is proved anew, and what was typed stands', async () => {
    const visitor = await visit('telefonica', 'code');
    const { words } = visitor;
    await visitor.enterNumber(second!.typed);
    await ways.code(visitor);
    await visitor.isAt('formHeading');
    await visitor.fillEmpty(second!.record);
    const filled = await visitor.values();

    await choose(visitor, 'masorange', 'phone');
    expect(await visitor.values()).to.deep.equal(filled);
    await visitor.press(words.continue);
    await visitor.isAt('phoneHeading');
    expect(await visitor.field('phoneNumber').inputValue()).to.equal(second!.typed);
    await visitor.press(words.continue);
    await answerQuestion(visitor, 'Allow');
    await visitor.isAt('formHeading');
    expect(await visitor.values()).to.deep.equal(filled);
    await isMatched(visitor);
  });

  it('a question on the phone: nothing for axe to find, nobody scrolls sideways, and the keyboard answers it', async () => {
    const visitor = await visit('camara', 'phone');
    const { page } = visitor;
    await visitor.enterNumber(second!.typed);
    const allow = onPhone(page, 'Allow');
    await allow.waitFor();
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await hasNoFindings(page, `${width} px`);
    }
    await fitsWidths(page, [320, 360, 768], 'a question');
    await allow.focus();
    await page.keyboard.press('Enter');
    await page.getByText('You allowed it.').waitFor();
    await page.locator('.question:focus').waitFor();
    expect(await onPhone(page, 'Refuse').count()).to.equal(0);
  });

  it('a question that is answered on another page is over on this one', async () => {
    const visitor = await visit('nokia', 'phone');
    await visitor.enterNumber(second!.typed);
    await onPhone(visitor.page, 'Allow').waitFor();
    const other = await bank.blank();
    await other.goto('/');
    await onPhone(other, 'Refuse').click();
    await visitor.page.getByText('Nobody waits for an answer any more.').waitFor();
    await wait(visitor);
    await visitor.sees(visitor.words.problem['consent-refused'](undefined));
  });
});
