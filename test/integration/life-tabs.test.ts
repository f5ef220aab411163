/** One person with two tabs of the sign-up page: two attempts that know nothing of each other, in one session (fault row 112). */
import { expect } from 'chai';
import { en } from '../../src/locales/en.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import { openBank, type Bank } from './support/sign-up-bank.js';
import { SignUpPage } from './support/sign-up-page.js';
import { watch } from './support/sign-up-watch.js';

const [first, second] = PEOPLE;
const NUMBER = first!.typed;
const OTHER = second!.typed;

describe('two tabs', () => {
  let bank: Bank;
  before(async () => (bank = await openBank()));
  afterEach(() => bank.leave());
  after(() => bank.close());

  /** Another tab of the same browser profile. */
  async function anotherTab(visitor: SignUpPage): Promise<SignUpPage> {
    // The limit on codes for one number has passed.
    bank.advance(60_000);
    const page = await visitor.page.context().newPage();
    const seen = await watch(page);
    const phone = page.waitForResponse('**/demo/sms');
    await page.goto('/');
    const other = new SignUpPage(page, seen, en);
    await other.isReady();
    await phone;
    return other;
  }

  /** What a person does before they press anything there: a tab behind another one is drawn about once a second, and a press waits for that. */
  const turnTo = ({ page }: SignUpPage): Promise<void> => page.bringToFront();

  /** Which attempts at a verdict were made. */
  const attempts = ({ seen }: SignUpPage): readonly (string | undefined)[] =>
    seen.requests.filter((each) => each.url().endsWith('/match')).map((each) => each.headers()['idempotency-key']);

  it('one number in both, turn by turn: each has its own step, its own texts and its own result', async () => {
    const one = await bank.visit();
    await one.enterNumber(NUMBER);
    await one.isAt('proofHeading');
    const code = await one.readCode();
    const other = await anotherTab(one);
    expect(await other.values()).to.include({ tel: '' });
    await other.proveAndFill(NUMBER);
    await other.typeDetails({ locality: 'Elsewhere' });
    expect(await one.page.evaluate(`document.querySelector('kyc-onboarding').step`)).to.equal('proof');
    await turnTo(one);
    // A newer code of the same session took the place of the older one, which is said, and the session knows the number by now.
    await one.enterCode(code);
    await one.isAt('phoneHeading');
    await one.sees(en.problem.expired(undefined));
    expect(await one.field('phoneNumber').inputValue()).to.equal(NUMBER);
    await one.press(en.continue);
    await one.isAt('formHeading');
    await one.tag('locality').waitFor();
    expect((await one.values())['address-level2']).to.equal(first!.record.locality);
    await one.press(en.continue);
    await one.isDone('match');
    await turnTo(other);
    expect((await other.values())['address-level2']).to.equal('Elsewhere');
    await other.typeDetails({ locality: first!.record.locality ?? '' });
    await other.press(en.continue);
    await other.isDone('match');
    const keys = [...attempts(one), ...attempts(other)];
    expect([keys.length, new Set(keys).size]).to.deep.equal([2, 2]);
  });

  it('another number in the other tab: whoever goes on with the first one keeps what they typed and proves it again', async () => {
    const one = await bank.visit();
    await one.proveAndFill(NUMBER);
    await one.typeDetails({ email: 'typed@mailbox.example' });
    const other = await anotherTab(one);
    await other.proveAndFill(OTHER);
    await turnTo(one);
    await one.press(en.continue);
    await one.isAt('phoneHeading');
    expect(await one.field('phoneNumber').inputValue()).to.equal(NUMBER);
    expect(await other.page.evaluate(`document.querySelector('kyc-onboarding').step`)).to.equal('details');
    bank.advance(60_000);
    await one.press(en.continue);
    await one.isAt('proofHeading');
    await one.enterCode(await one.readCode());
    await one.isAt('formHeading');
    await one.tag('givenName').waitFor();
    expect((await one.values()).email).to.equal('typed@mailbox.example');
    expect(JSON.stringify(await one.values())).to.not.include(second!.record.familyName);
  });

  it('one is closed or begins anew while the other waits: the other goes on', async () => {
    const one = await bank.visit();
    await one.proveAndFill(NUMBER);
    const other = await anotherTab(one);
    const third = await anotherTab(one);
    await third.field('phoneNumber').fill(OTHER);
    await other.page.close();
    await third.page.evaluate(`document.querySelector('kyc-onboarding').reset()`);
    await turnTo(one);
    await one.press(en.continue);
    await one.isDone('match');
    expect(await third.values()).to.include({ tel: '' });
  });
});
