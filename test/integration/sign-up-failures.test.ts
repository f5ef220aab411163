/** Wrong numbers, refused codes, a stopped server: each is said clearly, nothing typed is lost, and the next try works without a reload. */
import { expect } from 'chai';
import type { Route } from 'playwright-core';
import { en } from '../../src/locales/en.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import { openBank, type Bank } from './support/sign-up-bank.js';

const NUMBER = PEOPLE[0]!.typed;
const LABEL = en.label.phoneNumber;

const WRONG_NUMBERS: readonly (readonly [what: string, typed: string, sentence: string])[] = [
  ['nothing', '', en.issue.missing(LABEL, { code: 'missing' })],
  ['too few digits', '06 39', en.issue['phone-too-short'](LABEL, { code: 'phone-too-short' })],
  ['too many digits', '06 39 98 00 01 23 45 67 89', en.issue['phone-too-long'](LABEL, { code: 'phone-too-long' })],
  ['letters', '06 39 98 zéro', en.issue['phone-not-a-number'](LABEL, { code: 'phone-not-a-number' })],
  ['a code of no country', '+999 1234 5678', en.issue['phone-code-unknown'](LABEL, { code: 'phone-code-unknown' })],
];

const wrong = (code: string, by = 1): string => String((Number(code) + by) % 1_000_000).padStart(6, '0');

describe('sign-up page: failures', () => {
  let bank: Bank;
  before(async () => (bank = await openBank()));
  afterEach(() => bank.leave());
  after(() => bank.close());

  for (const [what, typed, sentence] of WRONG_NUMBERS) {
    it(`a number with ${what} is explained and kept`, async () => {
      const visitor = await bank.visit();
      const { page, widget } = visitor;
      await visitor.enterNumber(typed);
      await page.locator('[id$=-summary]:focus').waitFor();
      await widget.getByRole('link', { name: sentence, exact: true }).waitFor();
      expect(await widget.locator('kyc-phone-field .kyc-issue').innerText()).to.include(sentence);
      expect(await visitor.field('phoneNumber').getAttribute('aria-invalid')).to.equal('true');
      expect(await visitor.field('phoneNumber').inputValue()).to.equal(typed);
      expect(await visitor.names('requests')).to.deep.equal([]);
      await visitor.enterNumber(NUMBER);
      await visitor.isAt('proofHeading');
    });
  }

  it('a code of the wrong length is explained without asking anybody', async () => {
    const visitor = await bank.visit();
    await visitor.enterNumber(NUMBER);
    const code = await visitor.readCode();
    const sentence = en.issue['code-length'](en.code, { code: 'code-length', length: 6 });
    await visitor.enterCode('123');
    await visitor.page.locator('[id$=-summary]:focus').waitFor();
    await visitor.widget.getByRole('link', { name: sentence }).click();
    expect(await visitor.focus()).to.equal('kyc1-one-time-code');
    expect(await visitor.codeBox.inputValue()).to.equal('123');
    expect(await visitor.names('requests')).to.have.lengthOf(1);
    await visitor.enterCode(`${code.slice(0, 3)} ${code.slice(3)}`);
    await visitor.isAt('formHeading');
  });

  it('a refused code is kept to be compared with the message, and the right one goes on', async () => {
    const visitor = await bank.visit();
    await visitor.enterNumber(NUMBER);
    const code = await visitor.readCode();
    await visitor.enterCode(wrong(code));
    await visitor.sees(en.problem['code-invalid'](undefined));
    expect(await visitor.codeBox.inputValue()).to.equal(wrong(code));
    await visitor.enterCode(code);
    await visitor.isAt('formHeading');
  });

  it('a code tried too often is over, and a new one can be asked for', async () => {
    const visitor = await bank.visit();
    await visitor.enterNumber(NUMBER);
    const code = await visitor.readCode();
    for (const by of [1, 2]) {
      await visitor.enterCode(wrong(code, by));
      await visitor.sees(en.problem['code-invalid'](undefined));
      await visitor.button(en.continue).waitFor();
    }
    await visitor.enterCode(wrong(code, 3));
    await visitor.sees(en.problem['code-expired'](undefined));
    expect(await visitor.codeBox.inputValue()).to.equal('');
    bank.advance(60_000);
    await visitor.press(en.resend);
    await visitor.enterCode(await visitor.readCode());
    await visitor.isAt('formHeading');
  });

  it('a code that nobody enters in time is over, and a new one goes on', async () => {
    const visitor = await bank.visit({ prepare: (page) => page.clock.install() });
    await visitor.enterNumber(NUMBER);
    await visitor.readCode();
    bank.advance(600_000);
    await visitor.page.clock.fastForward(600_000);
    await visitor.sees(en.problem['code-expired'](undefined));
    await visitor.press(en.resend);
    await visitor.enterCode(await visitor.readCode());
    await visitor.isAt('formHeading');
  });

  it('a server that is stopped while the code is to be sent', async () => {
    const visitor = await bank.visit();
    await visitor.stopServer();
    await visitor.enterNumber(NUMBER);
    await visitor.page.locator('[id$=-problem]:focus').waitFor();
    await visitor.sees(en.problem.network(undefined));
    expect(await visitor.field('phoneNumber').inputValue()).to.equal(NUMBER);
    await visitor.stopServer(false);
    await visitor.press(en.continue);
    await visitor.isAt('proofHeading');
  });

  it('a server that is stopped while the code is looked at', async () => {
    const visitor = await bank.visit();
    await visitor.enterNumber(NUMBER);
    const code = await visitor.readCode();
    await visitor.stopServer();
    await visitor.enterCode(code);
    await visitor.page.locator('[id$=-problem]:focus').waitFor();
    await visitor.sees(en.problem.network(undefined));
    expect(await visitor.codeBox.inputValue()).to.equal(code);
    await visitor.stopServer(false);
    await visitor.press(en.continue);
    await visitor.isAt('formHeading');
  });

  it('a server that is stopped while the records are asked for', async () => {
    const visitor = await bank.visit();
    const { page } = visitor;
    const stop = async (route: Route): Promise<void> => {
      await visitor.stopServer();
      await visitor.field('familyName').fill('Typed meanwhile');
      await route.continue();
    };
    await page.route('**/fill-in', stop, { times: 1 });
    await visitor.prove(NUMBER);
    await visitor.sees(en.problem.network(undefined));
    await visitor.typeDetails({ locality: 'Typed afterwards' });
    const before = await visitor.values();
    // A stopped server refuses at once: the question is held until a person has seen that it is asked.
    let letGo = (): void => undefined;
    const seen = new Promise<void>((resolve) => (letGo = resolve));
    const hold = (route: Route): Promise<void> => seen.then(() => route.continue());
    await page.route('**/fill-in', hold, { times: 1 });
    await visitor.press(en.prefillAgain);
    await visitor.sees(en.prefillAsking);
    letGo();
    await visitor.sees(en.problem.network(undefined));
    expect(await visitor.values()).to.deep.equal(before);
    await visitor.stopServer(false);
    await visitor.press(en.prefillAgain);
    await visitor.tag('givenName').waitFor();
    expect(await visitor.field('familyName').inputValue()).to.equal('Typed meanwhile');
    expect(await visitor.field('locality').inputValue()).to.equal('Typed afterwards');
    expect(await visitor.field('givenName').inputValue()).to.equal(PEOPLE[0]!.record.givenName);
  });

  it('a server that is stopped while the details are compared', async () => {
    const visitor = await bank.visit();
    await visitor.proveAndFill(NUMBER);
    const before = await visitor.values();
    await visitor.stopServer();
    await visitor.press(en.continue);
    await visitor.page.locator('[id$=-problem]:focus').waitFor();
    await visitor.sees(en.problem.network(undefined));
    expect(await visitor.values()).to.deep.equal(before);
    await visitor.stopServer(false);
    await visitor.press(en.continue);
    await visitor.isDone('match');
  });

  it('a server that stays stopped: the person goes on by hand and still ends with a verdict', async () => {
    const visitor = await bank.visit();
    await visitor.stopServer();
    await visitor.enterNumber(NUMBER);
    await visitor.press(en.goByHand);
    await visitor.sees(en.manualLead);
    await visitor.fillEmpty();
    await visitor.press(en.continue);
    await visitor.isDone('unverified');
    expect(await visitor.names('events'))
      .to.include('kyc-verdict')
      .and.to.include('kyc-diagnostic');
    await visitor.stopServer(false);
  });

  it('the number can be changed, and what was typed by hand stays', async () => {
    const visitor = await bank.visit();
    await visitor.proveAndFill(NUMBER);
    await visitor.typeDetails({ email: 'typed@mailbox.example', address: 'Typed street' });
    await visitor.press(en.changeNumber);
    await visitor.isAt('phoneHeading');
    bank.advance(60_000);
    await visitor.prove(PEOPLE[3]!.typed);
    await visitor.sees(en.prefillNone);
    const { email, 'street-address': street, 'given-name': givenName } = await visitor.values();
    expect([email, street, givenName]).to.deep.equal(['typed@mailbox.example', 'Typed street', '']);
  });
});
