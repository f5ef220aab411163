/** Every simulator person ends where the table says, and every dead end has a way on that loses nothing. */
import { expect } from 'chai';
import type { Decision } from '../../src/domain/verdict.js';
import type { ProblemCode } from '../../src/domain/problem.js';
import { en } from '../../src/locales/en.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import { openBank, type Bank } from './support/sign-up-bank.js';

interface Fate {
  /** How many fields are filled in, or the problem that is shown instead. */
  readonly prefill: number | ProblemCode;
  /** The decision, or the problem, and whether the page then has to correct or to go on by hand. */
  readonly match: Decision | ProblemCode;
  readonly retryAfter?: number;
}

const FATES: Readonly<Record<string, Fate>> = {
  '06 39 98 00 01': { prefill: 9, match: 'match' },
  '06 39 98 00 02': { prefill: 8, match: 'partial' },
  '06 39 98 00 03': { prefill: 9, match: 'mismatch' },
  '06 39 98 00 04': { prefill: 0, match: 'inconclusive' },
  '06 39 98 00 05': { prefill: 'subscriber-not-found', match: 'subscriber-not-found' },
  '06 39 98 00 06': { prefill: 'not-supported', match: 'not-supported' },
  '06 39 98 00 07': { prefill: 8, match: 'document-required' },
  '06 39 98 00 08': { prefill: 8, match: 'match' },
  '06 39 98 00 09': { prefill: 'provider-error', match: 'provider-error' },
  '06 39 98 00 10': { prefill: 'rate-limited', match: 'rate-limited', retryAfter: 20 },
  '06 39 98 00 11': { prefill: 'provider-error', match: 'provider-error' },
  '+44 7700 900101': { prefill: 7, match: 'match' },
  '+44 7700 900102': { prefill: 3, match: 'match' },
};

const isProblem = (name: string): name is ProblemCode => name in en.problem;

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
    it(`row ${index + 1} (${title}): ${prefill}, ${match}`, async () => {
      const visitor = await bank.visit({ prepare: (page) => page.clock.install() });
      const { words, page } = visitor;
      await visitor.prove(typed);
      if (typeof prefill === 'string') await visitor.sees(words.problem[prefill](retryAfter));
      else await visitor.sees(prefill > 0 ? words.prefillSome(prefill) : words.prefillNone);

      // What the operator did not fill in, the person does.
      const before = await visitor.values();
      const asked = ['givenName', 'familyName', 'birthdate', 'address', 'postalCode', 'locality', 'country', 'email'];
      const held: Readonly<Record<string, string | undefined>> = record;
      const known = Object.values(before).every((text) => text === '') || typeof prefill === 'string';
      await visitor.typeDetails(
        known && Object.keys(held).length === 0
          ? undefined
          : Object.fromEntries(
              asked.flatMap((name) => (held[name] === undefined ? [] : [[name, held[name]]])).filter(
                ([name]) => typeof prefill !== 'number' || (prefill < 8 && !['givenName', 'familyName', 'postalCode'].includes(name!)),
              ),
            ),
      );
      if (typed === '+44 7700 900101') await visitor.field('address').fill('12 Elm');
      if (retryAfter) await page.clock.fastForward(retryAfter * 1000);
      const filled = await visitor.values();
      await visitor.press(words.continue);

      if (!isProblem(match)) {
        if (match === 'partial' || match === 'mismatch') await visitor.sees(words.correctionHeading);
        else await visitor.isDone(match);
        expect(await visitor.decision()).to.include(match);
        return;
      }
      await visitor.sees(words.problem[match](retryAfter));
      expect(await visitor.focus()).to.equal('kyc-problem');
      expect(await visitor.values()).to.deep.include(filled);
      await visitor.press(words.goByHand);
    });
  }
});
