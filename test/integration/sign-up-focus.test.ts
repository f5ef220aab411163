/** What disappears under the focus hands it on: to the step's heading, never to the page's beginning (facts/forms.md AC-FO-5). */
import { expect } from 'chai';
import type { Route } from 'playwright-core';
import { en } from '../../src/locales/en.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import { openBank, type Bank } from './support/sign-up-bank.js';
import type { SignUpPage } from './support/sign-up-page.js';

const SLOW = PEOPLE[7]!;

describe('sign-up page: focus when its place goes away', () => {
  let bank: Bank;
  before(async () => (bank = await openBank()));
  afterEach(() => bank.leave());
  after(() => bank.close());

  const visitWithClock = (): Promise<SignUpPage> => bank.visit({ prepare: (page) => page.clock.install() });
  const isLed = async (visitor: SignUpPage): Promise<void> => {
    // What was said before it has its second, and this its own.
    await visitor.page.clock.runFor(2000);
    await visitor.hears(en.cancelled);
    expect(await visitor.button(en.cancel).isVisible()).to.equal(false);
    expect(await visitor.focus()).not.to.equal('body');
  };

  it('Cancel while the code is to be sent', async () => {
    const visitor = await visitWithClock();
    await visitor.page.route('**/proof', () => undefined);
    await visitor.enterNumber(SLOW.typed);
    await visitor.button(en.sendingCode).waitFor();
    await visitor.page.clock.fastForward(4000);
    await visitor.press(en.cancel);
    expect(await visitor.field('phoneNumber').inputValue()).to.equal(SLOW.typed);
    await isLed(visitor);
  });

  it('Cancel while the records are asked for', async () => {
    const visitor = await visitWithClock();
    bank.holdSlowLines();
    await visitor.prove(SLOW.typed);
    await visitor.sees(en.prefillAsking);
    await visitor.page.clock.fastForward(4000);
    await visitor.press(en.cancel);
    await isLed(visitor);
  });

  it('Cancel while the details are compared', async () => {
    const visitor = await visitWithClock();
    await visitor.proveAndFill(SLOW.typed);
    bank.holdSlowLines();
    await visitor.press(en.continue);
    await visitor.button(en.checkingDetails).waitFor();
    await visitor.page.clock.fastForward(4000);
    await visitor.press(en.cancel);
    await isLed(visitor);
  });

  it('asking the operator again', async () => {
    const visitor = await bank.visit();
    const cut = (route: Route): Promise<void> => route.abort();
    await visitor.page.route('**/fill-in', cut);
    await visitor.prove(PEOPLE[0]!.typed);
    await visitor.button(en.prefillAgain).waitFor();
    await visitor.page.unroute('**/fill-in', cut);
    await visitor.page.route('**/fill-in', () => undefined);
    await visitor.press(en.prefillAgain);
    await visitor.sees(en.prefillAsking);
    expect(await visitor.focus()).not.to.equal('body');
  });

  it('a wait that is over, with the focus on its message', async () => {
    const visitor = await visitWithClock();
    await visitor.prove(PEOPLE[9]!.typed);
    await visitor.seesWait(20);
    await visitor.button(en.goByHand).focus();
    await visitor.page.clock.fastForward(20_000);
    await visitor.hears(en.mayRetry);
    expect(await visitor.focus()).not.to.equal('body');
  });

  it('asking for a new code', async () => {
    const visitor = await visitWithClock();
    await visitor.enterNumber(SLOW.typed);
    await visitor.readCode();
    bank.advance(60_000);
    await visitor.page.clock.fastForward(31_000);
    await visitor.press(en.resend);
    await visitor.readCode();
    expect(await visitor.focus()).not.to.equal('body');
  });
});
