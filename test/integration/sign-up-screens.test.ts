/** Every step in every state: axe finds nothing, light and dark, narrow and wide, and nobody scrolls sideways. */
import { en } from '../../src/locales/en.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import { fitsWidths, hasNoFindings } from './support/check-screen.js';
import { openBank, type Bank } from './support/sign-up-bank.js';
import type { SignUpPage } from './support/sign-up-page.js';

const number = (row: number): string => PEOPLE[row - 1]!.typed;

/** Leads a visitor to a state, from the beginning. */
const STATES: Readonly<Record<string, (visitor: SignUpPage, bank: Bank) => Promise<unknown>>> = {
  'phone, empty': (visitor) => visitor.isAt('phoneHeading'),
  'phone, with an error': async (visitor) => {
    await visitor.enterNumber('06 39');
    await visitor.sees(en.summaryHeading(1));
  },
  'phone, busy and slow': async (visitor) => {
    await visitor.page.route('**/proof', () => undefined);
    await visitor.enterNumber(number(1));
    await visitor.page.clock.fastForward(4000);
    await visitor.sees(en.slow);
  },
  'phone, server stopped': async (visitor) => {
    await visitor.stopServer();
    await visitor.enterNumber(number(1));
    await visitor.sees(en.problem.network(undefined));
    await visitor.stopServer(false);
  },
  'code, empty': async (visitor) => {
    await visitor.enterNumber(number(1));
    await visitor.readCode();
    await visitor.isAt('proofHeading');
  },
  'code, refused': async (visitor) => {
    await visitor.enterNumber(number(1));
    const code = await visitor.readCode();
    await visitor.enterCode(code === '000000' ? '111111' : '000000');
    await visitor.sees(en.problem['code-invalid'](undefined));
  },
  'code, too short': async (visitor) => {
    await visitor.enterNumber(number(1));
    await visitor.enterCode('12');
    await visitor.sees(en.summaryHeading(1));
  },
  'details, filled in': (visitor) => visitor.proveAndFill(number(1)),
  'details, one changed': async (visitor) => {
    await visitor.proveAndFill(number(1));
    await visitor.field('locality').fill('Lyonn');
    await visitor.sees(en.edited);
  },
  'details, asking': async (visitor, bank) => {
    bank.holdSlowLines();
    await visitor.prove(number(8));
    await visitor.page.clock.fastForward(4000);
    await visitor.sees(en.slow);
  },
  'details, records refused': async (visitor) => {
    await visitor.prove(number(9));
    await visitor.sees(en.problem['provider-error'](undefined));
  },
  'details, with errors': async (visitor) => {
    await visitor.prove(number(4));
    await visitor.sees(en.prefillNone);
    await visitor.box('day').fill('31');
    await visitor.box('month').fill('2');
    await visitor.box('year').fill('1987');
    await visitor.press(en.continue);
    await visitor.sees(en.summaryHeading(8));
  },
  'details, being compared': async (visitor, bank) => {
    await visitor.proveAndFill(number(8));
    bank.holdSlowLines();
    await visitor.press(en.continue);
    await visitor.page.clock.fastForward(4000);
    await visitor.sees(en.slow);
  },
  'details, to be corrected': async (visitor) => {
    await visitor.proveAndFill(number(2));
    await visitor.press(en.continue);
    await visitor.sees(en.correctionHeading);
  },
  'details, document wanted': async (visitor) => {
    await visitor.proveAndFill(number(7));
    await visitor.press(en.continue);
    await visitor.sees(en.problem['document-required'](undefined));
  },
  'manual, with its reason': async (visitor) => {
    await visitor.stopServer();
    await visitor.enterNumber(number(1));
    await visitor.press(en.goByHand);
    await visitor.sees(en.manualLead);
    await visitor.stopServer(false);
  },
  'done, confirmed': async (visitor) => {
    await visitor.proveAndFill(number(1));
    await visitor.press(en.continue);
    await visitor.isDone('match');
  },
  'done, not confirmed': async (visitor) => {
    await visitor.prove(number(4));
    await visitor.fillEmpty();
    await visitor.press(en.continue);
    await visitor.isDone('inconclusive');
  },
  'the bank’s answer': async (visitor) => {
    await visitor.proveAndFill(number(1));
    await visitor.press(en.continue);
    await visitor.isDone('match');
    await visitor.page.getByRole('button', { name: 'Create my account' }).click();
    await visitor.page.getByRole('heading', { level: 1, name: 'The account would be created' }).waitFor();
  },
};

describe('sign-up page: every screen', () => {
  let bank: Bank;
  before(async () => (bank = await openBank()));
  afterEach(() => bank.leave());
  after(() => bank.close());

  for (const [state, lead] of Object.entries(STATES)) {
    it(state, async () => {
      const visitor = await bank.visit({
        viewport: { width: 1280, height: 900 },
        reducedMotion: 'reduce',
        prepare: (page) => page.clock.install(),
      });
      await lead(visitor, bank);
      const { page } = visitor;
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 });
        await hasNoFindings(page, `${width} px`);
      }
      await fitsWidths(page, [320, 360, 768], state);
    });
  }
});
