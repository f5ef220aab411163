/** Files of the package that do not come: what the first one can do alone, it does; the rest is said and tried again. */
import { expect } from 'chai';
import { en } from '../../src/locales/en.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import { CLASSIC, MODULE, visitOtherPage } from './support/other-page.js';
import { openBank, type Bank } from './support/sign-up-bank.js';

const PERSON = PEOPLE[0]!;
const BODY = '<kyc-onboarding endpoint="/api/kyc" country="FR" fields="givenName familyName"></kyc-onboarding>';

describe('sign-up page: files that do not come', () => {
  let bank: Bank;
  before(async () => (bank = await openBank()));
  afterEach(() => bank.leave());
  after(() => bank.close());

  it('says what is wrong with a number without the later screens, and goes on when their file is there', async () => {
    let isBlocked = true;
    const refused: string[] = [];
    const has = (file: string): boolean => {
      if (!isBlocked || !file.startsWith('elements-later-')) return true;
      refused.push(file);
      return false;
    };
    const visitor = await visitOtherPage(bank, BODY + MODULE, { has });
    await visitor.enterNumber('06 39');
    await visitor.sees(en.issue['phone-too-short'](en.label.phoneNumber, { code: 'phone-too-short' }));
    await visitor.page.locator('[id$=-summary]:focus').waitFor();

    await visitor.enterNumber(PERSON.typed);
    await visitor.page.locator('[id$=-problem]:focus').waitFor();
    await visitor.sees(en.problem.network(undefined));
    expect(refused).not.to.deep.equal([]);
    expect(await visitor.field('phoneNumber').inputValue()).to.equal(PERSON.typed);
    expect(visitor.seen.events.map(({ name }) => name)).to.include('kyc-error');

    isBlocked = false;
    // A code may have been sent: the proxy sends the next after a while.
    bank.advance(60_000);
    await visitor.press(en.continue);
    await visitor.isAt('proofHeading');
    expect(visitor.seen.mistakes).to.deep.equal([]);
  });

  it('the classic file alone takes a number that begins with +, in English, to its code', async () => {
    const refused: string[] = [];
    const has = (file: string): boolean => file === 'kyc-onboarding.iife.js' || refused.push(file) < 0;
    const visitor = await visitOtherPage(bank, BODY + CLASSIC, { has });
    await visitor.enterNumber('');
    await visitor.sees(en.issue.missing(en.label.phoneNumber, { code: 'missing' }));
    await visitor.enterNumber(PERSON.phoneNumber);
    await visitor.isAt('proofHeading');
    const sent = visitor.seen.requests.find((request) => request.url().endsWith('/api/kyc/proof'));
    expect(sent?.postDataJSON()).to.deep.include({ phoneNumber: PERSON.phoneNumber });
    expect(visitor.seen.mistakes).to.deep.equal([]);
  });
});
