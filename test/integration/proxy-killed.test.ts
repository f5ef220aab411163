/**
 * The proxy is killed at every point of a sign-up, as `kill -9` does, and comes back with a memory that is empty or a file that is not: the person goes on where
 * they were, or proves their number again, finds what they typed, and gets the verdict that is right for it (security facts H5).
 */
import { expect } from 'chai';
import type { ProblemCode } from '../../src/domain/problem.js';
import { en } from '../../src/locales/en.js';
import { enDetours } from '../../src/locales/en-detours.js';
import type { ProofMethod } from '../../src/proxy/settings.js';
import { CONFIRMED, PACE, type OperatorRoute } from './support/killed-operator.js';
import { openKilledShop, type KilledShop, type StoreName, type World } from './support/killed-shop.js';
import { KilledVisit, OPEN_PAUSE, PEOPLE, type Person } from './support/killed-visit.js';

const [RIGHT, MISTAKEN] = PEOPLE;
const FORM = ['code', 'code-check', 'fill-in'] as const;
const STORES: readonly StoreName[] = ['memory', 'file'];
/** Seconds after which the page has its token renewed, those after which it asks again where that failed, and those in which a token has ended, whatever the clocks say. */
const RENEWAL = 90;
const SOON = 10;
const TOKEN_OVER = 200;

describe('a proxy that is killed', () => {
  let shop: KilledShop;
  before(async () => (shop = await openKilledShop()));
  afterEach(() => shop.leave());
  after(() => shop.close());

  let world: World;
  let visit: KilledVisit;
  async function begin(store: StoreName, person: Person, methods: readonly ProofMethod[] = ['code']): Promise<void> {
    world = await shop.visit(store, methods);
    visit = new KilledVisit(world, person);
  }

  /** The verdict that is right, told once, and what the sign-up endpoint makes of it. */
  async function ends(
    { decision }: Pick<Person, 'decision'>,
    told: readonly ProblemCode[],
    asked: readonly OperatorRoute[],
  ): Promise<void> {
    visit.isOver({ decision, told, asked });
    await visit.submits(decision);
  }

  describe('and does not come back', () => {
    for (const person of PEOPLE) {
      it(`with ${person.title} compared: the form's token is enough`, async () => {
        await begin('memory', person);
        await visit.toForm();
        await visit.getsVerdict();
        await world.kill();
        await ends(person, [], [...FORM, 'match']);
      });
    }

    it("with details compared, and the token's time over: nobody takes the page's word", async () => {
      await begin('file', RIGHT);
      await visit.toForm();
      await visit.getsVerdict();
      await world.kill();
      await world.passElsewhere(TOKEN_OVER);
      visit.isOver({ decision: 'match', told: [], asked: [...FORM, 'match'] });
      await visit.submits('none');
    });

    it('with the form filled in: the person goes on by hand', async () => {
      await begin('file', RIGHT);
      await visit.toForm();
      await world.kill();
      await visit.findsNobody();
      await world.visitor.press(en.goByHand);
      await world.visitor.isDone('unverified');
      await visit.keepsValues();
      visit.isOver({ decision: 'unverified', told: ['network'], asked: FORM });
      await visit.submits('none');
    });
  });

  for (const store of STORES)
    describe(`and comes back with ${store === 'file' ? 'a file' : 'an empty memory'}`, () => {
      const isForgetful = store === 'memory';
      const [one, other] = isForgetful ? [MISTAKEN, RIGHT] : [RIGHT, MISTAKEN];
      /** What is there only where the proxy has forgotten everything, or nothing. */
      const ifForgetful = <T>(...more: readonly T[]): readonly T[] => (isForgetful ? more : []);
      const ifNot = <T>(...more: readonly T[]): readonly T[] => (isForgetful ? [] : more);

      it('before it was asked anything', async () => {
        await begin(store, RIGHT);
        await visit.typeNumber();
        await world.kill();
        await visit.findsNobody();
        await world.comeBack();
        await visit.toCode();
        await visit.enterCode();
        await visit.typeOwn();
        await visit.getsVerdict();
        await ends(RIGHT, ['network'], [...FORM, 'match']);
      });

      it('while it has a code sent', async () => {
        await begin(store, RIGHT);
        await visit.typeNumber();
        await visit.losesAnswer('code');
        await world.comeBack();
        if (!isForgetful) {
          await visit.again();
          await visit.outlastsResend();
        }
        await visit.toCode();
        await visit.enterCode();
        await visit.typeOwn();
        await visit.getsVerdict();
        await ends(RIGHT, ['network', ...ifNot('rate-limited' as const)], ['code', ...FORM, 'match']);
      });

      it('when the code was sent', async () => {
        await begin(store, RIGHT);
        await visit.toCode();
        await visit.typeCode();
        await world.kill();
        await visit.findsNobody();
        await world.comeBack();
        await visit.again();
        if (isForgetful) await visit.provesAgain('expired');
        else await visit.isFilled();
        await visit.typeOwn();
        await visit.getsVerdict();
        const told = ['network', ...ifForgetful('expired' as const)] as const;
        await ends(RIGHT, told, [...ifForgetful('code' as const), ...FORM, 'match']);
      });

      it('while it has the code checked, which is used up by that', async () => {
        await begin(store, RIGHT);
        await visit.toCode();
        await visit.typeCode();
        await visit.losesAnswer('code-check');
        await world.comeBack();
        await visit.again();
        if (isForgetful) await visit.provesAgain('expired');
        else {
          await visit.losesCode();
          await visit.outlastsResend();
          await world.visitor.press(en.resend);
          await world.visitor.hears(en.codeSent);
          await visit.enterCode();
        }
        await visit.typeOwn();
        await visit.getsVerdict();
        const told = isForgetful ? (['expired'] as const) : (['code-expired', 'rate-limited'] as const);
        const again = ifNot('code-check' as const);
        await ends(RIGHT, ['network', ...told], ['code', 'code-check', ...again, ...FORM, 'match']);
      });

      it('before it was asked for the record', async () => {
        await begin(store, RIGHT);
        const isAsked = world.site.hold('fill-in');
        await visit.toCode();
        await visit.typeCode();
        await visit.again();
        await isAsked;
        await visit.typeOwn();
        await world.kill();
        await visit.remember();
        world.site.letGo();
        await visit.isStopped('network');
        await world.comeBack();
        await world.visitor.press(en.prefillAgain);
        if (isForgetful) await visit.provesAgain();
        else await visit.isFilled();
        await visit.getsVerdict();
        const again = ifForgetful('code' as const, 'code-check' as const);
        await ends(RIGHT, ['network', ...ifForgetful('proof-required' as const)], [...again, ...FORM, 'match']);
      });

      it('while it asks for the record', async () => {
        await begin(store, RIGHT);
        const isAsked = world.operator.hold('fill-in');
        await visit.toCode();
        await visit.typeCode();
        await visit.again();
        await isAsked;
        await visit.typeOwn();
        await visit.remember();
        await world.kill();
        world.operator.letGo();
        await visit.isStopped('network');
        await world.comeBack();
        const isAskedAgain = world.visitor.page.waitForRequest('**/fill-in');
        await world.visitor.press(en.prefillAgain);
        await isAskedAgain;
        if (isForgetful) await visit.provesAgain();
        else {
          await visit.isGivenUp();
          await visit.outlastsLease('fill-in', en.prefillAgain);
          await visit.isFilled();
        }
        await visit.getsVerdict();
        const again = ifForgetful('code' as const, 'code-check' as const);
        const last = isForgetful ? 'proof-required' : 'timeout';
        await ends(RIGHT, ['network', last], [...FORM, ...again, 'fill-in', 'match']);
      });

      it(`with the form filled in: ${one.title}`, async () => {
        await begin(store, one);
        await visit.toForm();
        await world.kill();
        await visit.findsNobody();
        await world.comeBack();
        if (isForgetful) {
          await visit.again();
          await visit.provesAgain();
        }
        await visit.getsVerdict();
        const told = ['network', ...ifForgetful('proof-required' as const)] as const;
        await ends(one, told, [...FORM, ...ifForgetful(...FORM), 'match']);
      });

      for (const person of PEOPLE) {
        it(`while it has ${person.title} compared`, async () => {
          await begin(store, person);
          await visit.toForm();
          await visit.losesAnswer('match');
          await world.comeBack();
          const isAskedAgain = world.visitor.page.waitForRequest('**/match');
          await visit.again();
          await isAskedAgain;
          if (isForgetful) {
            await visit.provesAgain();
            await visit.getsVerdict();
          } else {
            await visit.isGivenUp();
            await visit.outlastsLease('match');
            await visit.isJudged();
          }
          const told = ['network', isForgetful ? 'proof-required' : 'timeout'] as const;
          await ends(person, told, [...FORM, 'match', ...ifForgetful(...FORM), 'match']);
        });
      }

      it(`with ${other.title} compared, and is back when the form is posted after the token's time`, async () => {
        await begin(store, other);
        await visit.toForm();
        await visit.getsVerdict();
        await world.kill();
        await world.comeBack();
        await world.passElsewhere(TOKEN_OVER);
        visit.isOver({ decision: other.decision, told: [], asked: [...FORM, 'match'] });
        // Who has forgotten it says so, and nobody takes the page's word for it.
        await visit.submits(isForgetful ? 'none' : other.decision);
      });

      it('with details compared, and is back before the token is renewed', async () => {
        await begin(store, RIGHT);
        await visit.toForm();
        await visit.getsVerdict();
        await world.kill();
        const isTorn = visit.hearsNobody();
        await world.pass(RENEWAL);
        await isTorn;
        await world.comeBack();
        const isAnswered = world.visitor.page.waitForResponse('**/token');
        const isRenewed = isForgetful ? undefined : visit.isRenewed();
        await world.pass(RENEWAL);
        expect((await isAnswered).ok()).to.equal(!isForgetful);
        await isRenewed;
        await world.kill();
        await world.passElsewhere(TOKEN_OVER - 2 * RENEWAL);
        visit.isOver({ decision: 'match', told: [], asked: [...FORM, 'match'], renewed: isForgetful ? 0 : 1 });
        await visit.submits(isForgetful ? 'none' : 'match');
      });

      it('while it is asked for a fresh token, which is asked for again while the old one is good', async () => {
        await begin(store, RIGHT);
        await visit.toForm();
        await visit.getsVerdict();
        const isAsked = world.site.hold('token');
        await world.pass(RENEWAL);
        await isAsked;
        await world.kill();
        const isTorn = visit.hearsNobody();
        world.site.letGo();
        await isTorn;
        await world.comeBack();
        const isAnswered = world.visitor.page.waitForResponse('**/token');
        const isRenewed = isForgetful ? undefined : visit.isRenewed();
        await world.pass(SOON);
        expect((await isAnswered).ok()).to.equal(!isForgetful);
        await isRenewed;
        visit.isOver({ decision: 'match', told: [], asked: [...FORM, 'match'], renewed: isForgetful ? 0 : 1 });
        // Either token is good: the verdict stands in it.
        await visit.submits('match');
      });

      it('while it has details compared, and is back before the page asks again by itself', async () => {
        await begin(store, RIGHT);
        await visit.toForm();
        await visit.remember();
        const isCompared = world.operator.hold('match');
        await visit.again();
        await isCompared;
        const isAskedAgain = world.site.hold('match');
        await world.kill();
        world.operator.letGo();
        await isAskedAgain;
        await world.comeBack();
        world.site.letGo();
        if (isForgetful) {
          await visit.provesAgain();
          await visit.getsVerdict();
        } else {
          await visit.isGivenUp();
          await visit.outlastsLease('match');
          await visit.isJudged();
        }
        const told = [isForgetful ? 'proof-required' : 'timeout'] as const;
        await ends(RIGHT, told, [...FORM, 'match', ...ifForgetful(...FORM), 'match']);
      });

      it('when something differed, which is corrected', async () => {
        await begin(store, MISTAKEN);
        await visit.toForm();
        await visit.again();
        await world.visitor.sees(en.correctionHeading);
        await world.kill();
        await visit.typeOwn({ givenName: CONFIRMED.givenName });
        await visit.findsNobody();
        await world.comeBack();
        await visit.again();
        if (isForgetful) {
          await visit.provesAgain();
          await visit.again();
        }
        await world.visitor.isDone('match');
        const told = ['network', ...ifForgetful('proof-required' as const)] as const;
        await ends(RIGHT, told, [...FORM, 'match', ...ifForgetful(...FORM), 'match']);
      });

      it('when something differed, on which the person insists', async () => {
        await begin(store, MISTAKEN);
        await visit.toForm();
        await visit.again();
        await world.visitor.sees(en.correctionHeading);
        await world.kill();
        await visit.findsNobody();
        await world.comeBack();
        await visit.again();
        if (isForgetful) {
          await visit.provesAgain();
          await visit.getsVerdict();
        } else await world.visitor.isDone('mismatch');
        const told = ['network', ...ifForgetful('proof-required' as const)] as const;
        await ends(MISTAKEN, told, [...FORM, 'match', ...ifForgetful(...FORM, 'match' as const)]);
      });

      it('while a question waits on the phone, and is back in time', async () => {
        await begin(store, RIGHT, ['wait', 'code']);
        await visit.toPhone();
        await world.kill();
        await visit.pollsNobody();
        await visit.isWaiting();
        await world.comeBack();
        if (isForgetful) await visit.startsAgain();
        await visit.confirms();
        await visit.typeOwn();
        await visit.getsVerdict();
        const asked = [...ifForgetful('wait' as const), 'wait', 'wait-check', 'fill-in', 'match'] as const;
        await ends(RIGHT, ifForgetful('expired' as const), asked);
      });

      it('while a question waits on the phone, and is back too late', async () => {
        await begin(store, RIGHT, ['wait', 'code']);
        await visit.toPhone();
        await world.kill();
        for (let poll = 0; poll < 3; poll++) await visit.pollsNobody();
        await visit.isWaiting();
        await world.pass(PACE.expiresIn);
        await visit.isTold('network');
        await visit.keepsValues();
        await world.comeBack();
        await world.visitor.press(enDetours.startAgain);
        await visit.confirms();
        await visit.typeOwn();
        await visit.getsVerdict();
        await ends(RIGHT, ['network'], ['wait', 'wait', 'wait-check', 'fill-in', 'match']);
      });

      it('while it asks about a question that waits on the phone', async () => {
        await begin(store, RIGHT, ['wait', 'code']);
        await visit.toPhone();
        const isAsked = world.operator.hold('wait-check');
        const isTorn = visit.hearsNobody();
        await world.pass(PACE.interval);
        await isAsked;
        await world.kill();
        world.operator.letGo();
        await isTorn;
        await world.comeBack();
        if (isForgetful) await visit.startsAgain();
        await visit.confirms();
        await visit.typeOwn();
        await visit.getsVerdict();
        const again = ifForgetful('wait' as const);
        const asked = ['wait', 'wait-check', ...again, 'wait-check', 'fill-in', 'match'] as const;
        await ends(RIGHT, ifForgetful('expired' as const), asked);
      });

      /** The operator is asked once while the person is on its page, and once when it has led them back; who is forgotten goes there again. */
      const asOpened = [
        'open',
        'open-check',
        ...ifForgetful('open' as const),
        'open-check',
        'fill-in',
        'match',
      ] as const;

      it("while the person is on the operator's page", async () => {
        await begin(store, RIGHT, ['open', 'code']);
        const tab = await visit.toOperatorsPage();
        await world.kill();
        await visit.pollsNobody(OPEN_PAUSE);
        await visit.isAway();
        await world.comeBack();
        await visit.comesBack(tab);
        if (isForgetful) {
          await visit.startsAgain();
          await visit.comesBack(await visit.followsLink());
        }
        await visit.hearsOfIt();
        await visit.typeOwn();
        await visit.getsVerdict();
        await ends(RIGHT, ifForgetful('expired' as const), asOpened);
      });

      it("while the person is on the operator's page, and is back after they are", async () => {
        await begin(store, RIGHT, ['open', 'code']);
        const tab = await visit.toOperatorsPage();
        await world.kill();
        await visit.comesBackInVain(tab);
        await visit.isAway();
        await world.comeBack();
        if (isForgetful) {
          await visit.startsAgain();
          await visit.comesBack(await visit.followsLink());
        } else {
          await tab.reload();
          await tab.getByRole('heading', { name: 'Thank you' }).waitFor();
        }
        await visit.hearsOfIt();
        await visit.typeOwn();
        await visit.getsVerdict();
        await ends(RIGHT, ifForgetful('expired' as const), asOpened);
      });

      it("when the operator's page has led the person back, before they are thanked", async () => {
        await begin(store, RIGHT, ['open', 'code']);
        const tab = await visit.toOperatorsPage();
        // The form hears nothing of it in this life.
        const isHeld = world.site.hold('proof');
        const isLost = world.site.lose('return');
        await visit.comesBackInVain(tab);
        await isLost;
        await world.kill();
        await world.pass(OPEN_PAUSE);
        await isHeld;
        await visit.isAway();
        await world.comeBack();
        world.site.letGo();
        if (isForgetful) {
          await visit.startsAgain();
          await visit.comesBack(await visit.followsLink());
          await visit.hearsOfIt();
        } else await visit.isFilled();
        await visit.typeOwn();
        await visit.getsVerdict();
        await ends(RIGHT, ifForgetful('expired' as const), asOpened);
      });
    });
});
