/** Every simulator person ends where the table says, and every dead end has a way on that loses nothing. */
import { expect } from 'chai';
import type { ProblemCode } from '../../src/domain/problem.js';
import type { Decision } from '../../src/domain/verdict.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import { openBank, type Bank } from './support/sign-up-bank.js';
import type { SignUpPage } from './support/sign-up-page.js';

interface Fate {
  /** How many fields are filled in, or the problem that is shown instead. */
  readonly prefill: number | ProblemCode;
  readonly match: { readonly decision: Decision } | { readonly problem: ProblemCode };
  readonly retryAfter?: number;
}

const failing = (problem: ProblemCode): Fate => ({ prefill: problem, match: { problem } });
const deciding = (prefill: number, decision: Decision): Fate => ({ prefill, match: { decision } });

const FATES: Readonly<Record<string, Fate>> = {
  '06 39 98 00 01': deciding(9, 'match'),
  '06 39 98 00 02': deciding(8, 'partial'),
  '06 39 98 00 03': deciding(9, 'mismatch'),
  '06 39 98 00 04': deciding(0, 'inconclusive'),
  '06 39 98 00 05': failing('subscriber-not-found'),
  '06 39 98 00 06': failing('not-supported'),
  '06 39 98 00 07': { prefill: 8, match: { problem: 'document-required' } },
  '06 39 98 00 08': deciding(8, 'match'),
  '06 39 98 00 09': failing('provider-error'),
  '06 39 98 00 10': { ...failing('rate-limited'), retryAfter: 20 },
  '06 39 98 00 11': failing('provider-error'),
  // The operator holds street and number of this line apart, and the page asks for one address: nobody can compare it.
  '+44 7700 900101': deciding(7, 'inconclusive'),
  '+44 7700 900102': deciding(3, 'match'),
};

const numberOf = (row: number): string => PEOPLE[row - 1]!.typed;

/** The attributes that were sent to be compared, each time. */
const sentMatches = ({ seen }: SignUpPage): readonly Readonly<Record<string, string>>[] =>
  seen.requests
    .filter((request) => request.url().endsWith('/match'))
    .map((request) => (request.postDataJSON() as { attributes: Readonly<Record<string, string>> }).attributes);

/** What the page was told of failures. */
const errors = ({ seen }: SignUpPage): readonly unknown[] =>
  seen.events.filter(({ name }) => name === 'kyc-error').map(({ detail }) => JSON.parse(detail) as unknown);

describe('sign-up page: the simulator people', () => {
  let bank: Bank;
  before(async () => (bank = await openBank()));
  afterEach(() => bank.leave());
  after(() => bank.close());

  it('expects something of every person', () => {
    expect(Object.keys(FATES)).to.have.members(PEOPLE.map(({ typed }) => typed));
  });

  for (const [index, { typed, title, record }] of PEOPLE.entries()) {
    const { prefill, match, retryAfter } = FATES[typed]!;
    it(`row ${index + 1}: ${title}`, async () => {
      const visitor = await bank.visit({ prepare: (page) => page.clock.install() });
      const { words, page } = visitor;
      await visitor.prove(typed);
      if (retryAfter) {
        await visitor.seesWait(retryAfter);
        expect(errors(visitor).at(-1)).to.deep.include({ code: prefill, retryAfter });
      } else if (typeof prefill === 'string') await visitor.sees(words.problem[prefill](undefined));
      else await visitor.sees(prefill > 0 ? words.prefillSome(prefill) : words.prefillNone);
      await visitor.fillEmpty(record);
      if (retryAfter) {
        await page.clock.fastForward(retryAfter * 1000);
        await visitor.hears(words.mayRetry);
      }
      const filled = await visitor.values();
      await visitor.press(words.continue);

      if ('decision' in match) {
        const isFinal = match.decision === 'match' || match.decision === 'inconclusive';
        await (isFinal ? visitor.isDone(match.decision) : visitor.sees(words.correctionHeading));
        expect(await visitor.decision()).to.include(match.decision);
        if (!isFinal) expect(await visitor.values()).to.deep.equal(filled);
        return;
      }
      await page.locator('[id$=-problem]:focus').waitFor();
      await (retryAfter ? visitor.seesWait(retryAfter) : visitor.sees(words.problem[match.problem](undefined)));
      if (retryAfter) expect(errors(visitor).at(-1)).to.deep.include({ code: match.problem, retryAfter });
      // The document is asked for on a page of its own: what was filled in before is seen where it is sent.
      if (match.problem === 'document-required') await visitor.typeDetails({ idDocument: 'X1' });
      else expect(await visitor.values()).to.deep.include(filled);
      await visitor.press(words.goByHand);
      await visitor.isDone('unverified');
      const [first, last] = sentMatches(visitor);
      const document = match.problem === 'document-required' ? { idDocument: 'X1' } : {};
      expect(last).to.deep.equal({ ...first, ...document });
      expect(await visitor.decision()).to.include('unverified');
      await page.getByRole('button', { name: 'Create my account' }).click();
      await page.getByText('nobody has confirmed them').waitFor();
    });
  }

  it('says nearly and how nearly in the verdict’s table', async () => {
    const visitor = await bank.visit();
    await visitor.proveAndFill(numberOf(2));
    await visitor.press(visitor.words.continue);
    await visitor.sees(visitor.words.correctionHeading);
    const rows = await visitor.verdictRows();
    expect(rows).to.include('locality matches').and.to.include('birthdate matches');
    expect(rows.filter((row) => /^(given|family)Name nearly matches \d\d$/.test(row))).to.have.lengthOf(2);
  });

  it('asks for the document, refuses a wrong one and takes the right one', async () => {
    const visitor = await bank.visit();
    const { words } = visitor;
    await visitor.proveAndFill(numberOf(7));
    const filled = await visitor.values();
    await visitor.press(words.continue);
    await visitor.sees(words.problem['document-required'](undefined));
    await visitor.field('idDocument').fill('00XX00000');
    await visitor.press(words.continue);
    await visitor.sees(words.correctionHeading);
    expect(await visitor.verdictRows()).to.include('idDocument differs');
    // Nothing but the document was looked at: its page comes again, and the others are as they were.
    await visitor.isAt('documentsHeading');
    expect(await visitor.values()).to.deep.include({ 'doc-number': '00XX00000' });
    await visitor.press(words.back);
    expect(await visitor.values()).to.deep.include(filled);
    await visitor.press(words.continue);
    await visitor.isAt('documentsHeading');
    await visitor.field('idDocument').fill(PEOPLE[6]!.record.idDocument ?? '');
    await visitor.press(words.continue);
    await visitor.isDone('match');
  });

  it('goes on by hand at once where the records could not be had, with what was typed', async () => {
    const visitor = await bank.visit();
    const { words, page, seen } = visitor;
    await visitor.prove(numberOf(5));
    await visitor.sees(words.problem['subscriber-not-found'](undefined));
    await visitor.typeDetails({ givenName: 'Typed before' });
    await visitor.press(words.goByHand);
    await visitor.sees(words.manualLead);
    await page.locator('[id$=-heading]:focus').waitFor();
    await visitor.fillEmpty();
    expect(await visitor.field('givenName').inputValue()).to.equal('Typed before');
    await visitor.press(words.continue);
    await visitor.isDone('unverified');
    const sent = seen.requests.filter((request) => request.url().endsWith('/match'));
    expect(sent.map((request) => (request.postDataJSON() as { manual?: unknown }).manual)).to.deep.equal([true]);
  });

  it('says that it works after a second and offers Cancel after four, first for the records, then for the comparison', async () => {
    const visitor = await bank.visit({ prepare: (page) => page.clock.install() });
    const { words, page } = visitor;
    bank.holdSlowLines();
    await visitor.prove(numberOf(8));
    await visitor.sees(words.prefillAsking);
    expect(await visitor.button(words.cancel).isVisible()).to.equal(false);
    await page.clock.fastForward(1000);
    await visitor.hears(words.busy);
    await visitor.field('givenName').fill('Loïc');
    await page.clock.fastForward(3000);
    await visitor.hears(words.slow);
    await visitor.press(words.cancel);
    // What was said before it has its second, and this its own.
    await page.clock.runFor(2000);
    await visitor.hears(words.cancelled);
    expect(await visitor.field('givenName').inputValue()).to.equal('Loïc');

    await visitor.fillEmpty(PEOPLE[7]!.record);
    const filled = await visitor.values();
    await visitor.press(words.continue);
    await visitor.button(words.checkingDetails).waitFor();
    expect(await visitor.focus()).to.equal(words.checkingDetails);
    await page.clock.fastForward(1000);
    await visitor.hears(words.busy);
    expect(await visitor.button(words.cancel).isVisible()).to.equal(false);
    await page.clock.fastForward(3000);
    await visitor.sees(words.slow);
    await visitor.press(words.cancel);
    await visitor.button(words.continue).waitFor();
    expect(await visitor.values()).to.deep.equal(filled);
    bank.letSlowLinesGo();
    await visitor.press(words.continue);
    await visitor.isDone('match');
  });
});
