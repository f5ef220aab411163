/** Programs that write into the form without saying so, and answers that come too late. */
import { expect } from 'chai';
import type { Locator, Request, Route } from 'playwright-core';
import { en } from '../../src/locales/en.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import { openBank, type Bank } from './support/sign-up-bank.js';
import type { SignUpPage } from './support/sign-up-page.js';

const [first, second, , fourth] = PEOPLE;

/** Assigns the native value as a password manager or a script does: no event. */
const assign = (control: Locator, text: string): Promise<void> =>
  control.evaluate((node, value) => void ((node as unknown as { value: string }).value = value), text);

const sent = ({ seen }: SignUpPage, route: string): readonly Record<string, unknown>[] =>
  seen.requests
    .filter((request: Request) => request.url().endsWith(`/api/kyc/${route}`))
    .map((request) => request.postDataJSON() as Record<string, unknown>);

/** Holds answers of a route back until they are let go, each by hand. */
async function holdAnswers(
  visitor: SignUpPage,
  route: string,
): Promise<{ arrived(): Promise<void>; letGo(): Promise<void> }> {
  const held: Route[] = [];
  const waiting: (() => void)[] = [];
  await visitor.page.route(
    `**/api/kyc/${route}`,
    (request) => {
      held.push(request);
      for (const tell of waiting.splice(0)) tell();
    },
    { times: 1 },
  );
  return {
    arrived: async () => {
      if (held.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    async letGo() {
      for (const request of held.splice(0)) {
        const response = await request.fetch();
        // The page may have given the request up by now; then there is nobody to answer.
        await request.fulfill({ response }).catch(() => undefined);
      }
    },
  };
}

describe('sign-up page: silent writes and late answers', () => {
  let bank: Bank;
  before(async () => (bank = await openBank()));
  afterEach(() => bank.leave());
  after(() => bank.close());

  it('takes what was assigned to the controls, from number to details', async () => {
    const visitor = await bank.visit();
    await assign(visitor.field('phoneNumber'), fourth!.typed);
    await visitor.press(en.continue);
    await visitor.isAt('proofHeading');
    expect(sent(visitor, 'proof')[0]).to.include({ phoneNumber: fourth!.phoneNumber });
    await assign(visitor.codeBox, await visitor.readCode());
    await visitor.press(en.continue);
    await visitor.sees(en.prefillNone);
    await visitor.fillEmpty();
    await assign(visitor.field('givenName'), 'Assigned');
    await assign(visitor.box('day'), '9');
    await assign(visitor.field('country'), 'MA');
    await visitor.press(en.continue);
    await visitor.isDone('inconclusive');
    expect(sent(visitor, 'match')[0]?.attributes).to.include({
      givenName: 'Assigned',
      birthdate: '1971-08-09',
      country: 'MA',
    });
  });

  it('takes an assigned value over the operator’s, and marks it as changed', async () => {
    const visitor = await bank.visit();
    await visitor.proveAndFill(first!.typed);
    await assign(visitor.field('locality'), 'Assigned');
    await visitor.press(en.continue);
    await visitor.sees(en.correctionHeading);
    expect(sent(visitor, 'match')[0]?.attributes).to.include({ locality: 'Assigned' });
    expect(await visitor.tag('locality').innerText()).to.equal(en.edited);
    expect(visitor.seen.events.find(({ name }) => name === 'kyc-verdict')?.detail).to.include(
      '"locality":{"source":"unknown-script","edited":true}',
    );
  });

  for (const leaves of [true, false]) {
    it(`ignores the answer about a number that was changed${leaves ? '' : ', with the focus still in it'}`, async () => {
      const visitor = await bank.visit();
      const proof = await holdAnswers(visitor, 'proof');
      await visitor.enterNumber(first!.typed);
      await proof.arrived();
      const box = visitor.field('phoneNumber');
      await box.press('ControlOrMeta+a');
      await box.pressSequentially(second!.typed);
      if (leaves) await box.press('Tab');
      await proof.letGo();
      bank.advance(60_000);
      await visitor.button(en.continue).waitFor();
      expect(await box.inputValue()).to.equal(second!.typed);
      await visitor.press(en.continue);
      await visitor.isAt('proofHeading');
      await visitor.sees(en.proofLead('+33\u00a06\u00a039\u00a098\u00a000\u00a002'));
      await visitor.page.getByText(`to ${second!.phoneNumber}`).waitFor();
      await visitor.enterCode(await visitor.readCode());
      await visitor.sees(en.prefillSome(8));
      expect(await visitor.field('familyName').inputValue()).to.equal(second!.fillInDiffers?.familyName);
      expect((await visitor.lines('events')).filter((line) => line.includes('phone → proof'))).to.have.lengthOf(1);
    });
  }

  it('ignores records of a number that was given up', async () => {
    const visitor = await bank.visit();
    const fillIn = await holdAnswers(visitor, 'fill-in');
    await visitor.prove(first!.typed);
    await fillIn.arrived();
    await visitor.press(en.changeNumber);
    await visitor.isAt('phoneHeading');
    bank.advance(60_000);
    await visitor.prove(fourth!.typed);
    await visitor.sees(en.prefillNone);
    await fillIn.letGo();
    expect(await visitor.field('familyName').inputValue()).to.equal('');
    await visitor.fillEmpty();
    await visitor.press(en.continue);
    await visitor.isDone('inconclusive');
  });

  it('sends one request however often Continue is pressed', async () => {
    const visitor = await bank.visit();
    const proof = await holdAnswers(visitor, 'proof');
    await visitor.field('phoneNumber').fill(first!.typed);
    await visitor.button(en.continue).dblclick();
    await proof.arrived();
    await visitor.field('phoneNumber').press('Enter');
    await visitor.button(en.sendingCode).click({ force: true });
    expect(await visitor.focus()).to.equal(en.sendingCode);
    await proof.letGo();
    await visitor.isAt('proofHeading');
    expect(sent(visitor, 'proof')).to.have.lengthOf(1);
  });

  it('does not replace what is typed while the records are on their way', async () => {
    const visitor = await bank.visit();
    const fillIn = await holdAnswers(visitor, 'fill-in');
    await visitor.prove(first!.typed);
    await fillIn.arrived();
    await visitor.field('locality').pressSequentially('Typed first');
    await fillIn.letGo();
    await visitor.tag('givenName').waitFor();
    expect(await visitor.field('locality').inputValue()).to.equal('Typed first');
    expect(await visitor.focus()).to.equal('kyc1-address-level2');
  });
});
