/** The whole way with the mouse: number, code, records, a correction, the verdict in the inspector, the bank's own answer. */
import { expect } from 'chai';
import { PEOPLE } from '../../src/sandbox/people.js';
import { openBank, type Bank } from './support/sign-up-bank.js';

const [first] = PEOPLE;

describe('sign-up page: the whole flow', () => {
  let bank: Bank;
  before(async () => (bank = await openBank()));
  afterEach(() => bank.leave());
  after(() => bank.close());

  it('goes from a number to an account, and the inspector shows each step', async () => {
    const visitor = await bank.visit();
    const { words, page } = visitor;
    await visitor.enterNumber(first!.typed);
    await visitor.isAt('proofHeading');
    await visitor.sees(words.proofLead('+33\u00a06\u00a039\u00a098\u00a000\u00a001'));
    await visitor.enterCode(await visitor.readCode());
    await visitor.isAt('formHeading');
    await visitor.sees(words.prefillSome(9));

    const { record } = first!;
    expect(await visitor.field('givenName').inputValue()).to.equal(record.givenName);
    expect(await visitor.field('country').inputValue()).to.equal(record.country);
    expect(await visitor.box('year').inputValue()).to.equal(record.birthdate?.slice(0, 4));
    expect(await visitor.widget.locator('.kyc-tag').allInnerTexts()).to.deep.equal(Array(9).fill(words.fromOperator));

    const locality = visitor.field('locality');
    await locality.fill('Villeurbanne');
    expect(await visitor.tag('locality').innerText()).to.equal(words.edited);
    await locality.fill(record.locality ?? '');
    expect(await visitor.tag('locality').innerText()).to.equal(words.fromOperator);
    await locality.fill('Lyonn');
    expect(await visitor.tag('locality').innerText()).to.equal(words.edited);

    await visitor.press(words.continue);
    await visitor.sees(words.correctionHeading);
    expect(await visitor.decision())
      .to.include('mismatch')
      .and.to.include('2 attempts left');
    expect(await visitor.verdictRows()).to.include('locality differs 96');

    await locality.fill(record.locality ?? '');
    await visitor.press(words.continue);
    await visitor.isDone('match');
    expect(await visitor.verdictRows()).to.have.members(
      ['givenName', 'familyName', 'birthdate', 'gender', 'address', 'postalCode', 'locality', 'country', 'email'].map(
        (name) => `${name} matches`,
      ),
    );
    expect(await visitor.names('events')).to.deep.equal([
      'kyc-ready',
      ...['kyc-step', 'kyc-step', 'kyc-prefill'],
      ...['kyc-step', 'kyc-verdict', 'kyc-step'],
      ...['kyc-step', 'kyc-verdict', 'kyc-step'],
    ]);
    expect((await visitor.lines('events')).map((line) => line.replace(/\s+/g, ' '))).to.deep.include.members([
      'kyc-step phone → proof',
      'kyc-prefill 9 fields',
      'kyc-verdict mismatch, not final',
      'kyc-verdict match',
      'kyc-step matching → done',
    ]);
    expect(await visitor.names('requests')).to.deep.equal(
      ['proof', 'proof', 'fill-in', 'match', 'match'].map((route) => `POST /api/kyc/${route}`),
    );

    await page.getByRole('button', { name: 'Create my account' }).click();
    await page.getByRole('heading', { level: 1, name: 'The account would be created', exact: true }).waitFor();
    expect(new URL(page.url()).pathname).to.equal('/signup');
    expect(await page.locator('code').innerText()).to.equal('match');
  });

  it('offers the account only once there is a verdict', async () => {
    const visitor = await bank.visit();
    const account = visitor.page.getByRole('button', { name: 'Create my account' });
    expect(await account.isVisible()).to.equal(false);
    await visitor.proveAndFill(first!.typed);
    expect(await account.isVisible()).to.equal(false);
    await visitor.press(visitor.words.continue);
    await visitor.isDone('match');
    await account.waitFor();
  });

  it('takes whoever comes back to the page’s button after the token is too old', async () => {
    const visitor = await bank.visit({ prepare: (page) => page.clock.install() });
    const { page, words } = visitor;
    await visitor.proveAndFill(first!.typed);
    const matched = page.waitForResponse('**/api/kyc/match');
    await visitor.press(words.continue);
    const { token: early } = (await (await matched).json()) as { readonly token: string };
    await visitor.isDone('match');
    // More than two minutes and the minute that clocks may differ by.
    bank.advance(200_000);
    const renewed = page.waitForResponse('**/api/kyc/token');
    await page.clock.fastForward(91_000);
    const { token } = (await (await renewed).json()) as { readonly token: string };
    expect(token).to.not.equal(early);
    // Without the reference, the token alone is believed.
    await page.route('**/signup', async (route) => {
      const form = new URLSearchParams(route.request().postData() ?? '');
      expect(form.get('kyc')).to.equal(token);
      form.delete('kyc[reference]');
      await route.continue({ postData: form.toString() });
    });
    await page.getByRole('button', { name: 'Create my account' }).click();
    await page.getByRole('heading', { level: 1, name: 'The account would be created', exact: true }).waitFor();
  });

  it('starts again from a number of the list beside the form', async () => {
    const visitor = await bank.visit();
    const { words, page } = visitor;
    await visitor.proveAndFill(first!.typed);
    await page.getByRole('button', { name: PEOPLE[1]!.typed }).click();
    await visitor.isAt('phoneHeading');
    expect(await visitor.field('phoneNumber').inputValue()).to.equal(PEOPLE[1]!.typed);
    expect(await visitor.focus()).to.equal('kyc1-tel');
    bank.advance(60_000);
    await visitor.press(words.continue);
    await visitor.isAt('proofHeading');
    await visitor.enterCode(await visitor.readCode());
    await visitor.sees(words.prefillSome(8));
    expect(await visitor.field('familyName').inputValue()).to.equal(PEOPLE[1]!.fillInDiffers?.familyName);
  });
});
