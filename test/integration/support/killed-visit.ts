/**
 * Somebody at the sign-up page of a shop whose proxy dies and comes back: what they do and see, and what holds for all of them in the end.
 */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { ProblemCode } from '../../../src/domain/problem.js';
import type { Decision } from '../../../src/domain/verdict.js';
import type { Route } from '../../../src/protocol/messages.js';
import { en } from '../../../src/locales/en.js';
import { enDetours } from '../../../src/locales/en-detours.js';
import type { KycVerdictDetail } from '../../../src/elements/kyc-onboarding.events.js';
import { CONFIRMED, PACE, RECORD, type OperatorRoute } from './killed-operator.js';
import type { World } from './killed-shop.js';

const NUMBER = '06 39 98 00 01';

/** What people type over the operator's record and beside it. */
const { email, locality } = CONFIRMED;
export const PEOPLE = [
  { title: 'details that are right', typed: { email, locality }, decision: 'match' },
  { title: 'a name mistyped', typed: { email, locality, givenName: 'Orianne' }, decision: 'mismatch' },
] as const;
export type Person = (typeof PEOPLE)[number];

/** Nothing of this is in any event. */
const SECRETS = [...Object.values(RECORD), ...Object.values(CONFIRMED), 'Orianne', '639980001', NUMBER];

/** Everything that stands in the boxes on the screen, and what the element knows of the others. The blanks in a number are ours. */
const STANDING = `(() => {
  const element = document.querySelector('kyc-onboarding');
  const boxes = [...element.shadowRoot.querySelectorAll('input')].map(({ name, value }) => [name, value]);
  return JSON.stringify([boxes, element.values]).replace(/(?<=\\d) (?=\\d)/g, '');
})()`;

const VALUES = `document.querySelector('kyc-onboarding').values`;

export interface Ending {
  readonly decision: Decision;
  /** Failures of which the page was told, in order. */
  readonly told: readonly ProblemCode[];
  /** What the operator was asked, in order. */
  readonly asked: readonly OperatorRoute[];
  /** How often the form got a fresh token; 0 where nothing is said. */
  readonly renewed?: number;
}

/** Seconds after which the page gives up on an answer, and for which a life that is over stands in the way of the next one. */
const TIMEOUT = 15;
const LEASE = 20;
/** Seconds between two questions about a page of the operator. */
export const OPEN_PAUSE = 3;
/** Seconds until a code may be sent to the same number again. */
const RESEND = 30;

export class KilledVisit {
  readonly #world: World;
  readonly #person: Person;
  #typed: Readonly<Record<string, string>> = {};
  #before = '';

  constructor(world: World, person: Person) {
    this.#world = world;
    this.#person = person;
  }

  // What they do

  again(): Promise<void> {
    return this.#world.visitor.press(en.continue);
  }

  async typeNumber(): Promise<void> {
    await this.#world.visitor.field('phoneNumber').fill(NUMBER);
  }

  async typeCode(): Promise<void> {
    await this.#world.visitor.codeBox.fill(this.#world.operator.code);
  }

  /** Types over the operator's record and beside it. */
  async typeOwn(details: Partial<Record<keyof typeof CONFIRMED, string>> = this.#person.typed): Promise<void> {
    await this.#world.visitor.typeDetails(details);
    this.#typed = { ...this.#typed, ...details };
  }

  async toCode(): Promise<void> {
    await this.typeNumber();
    await this.again();
    await this.#world.visitor.isAt('proofHeading');
  }

  /** To the screen that waits for a word on the phone. */
  async toPhone(): Promise<void> {
    await this.typeNumber();
    await this.again();
    await this.isWaiting();
  }

  /** To the page of the operator, in a tab of its own, while the form waits and has asked once. */
  async toOperatorsPage(): Promise<Page> {
    await this.typeNumber();
    await this.again();
    const tab = await this.followsLink();
    // The operator is asked once in the time that stands still: what the form asks from now on is answered without it.
    const isAnswered = this.#world.visitor.page.waitForEvent('requestfinished');
    await this.#world.pass(OPEN_PAUSE);
    await isAnswered;
    await this.#settles();
    return tab;
  }

  async followsLink(): Promise<Page> {
    const { visitor, site } = this.#world;
    const opened = visitor.page.context().waitForEvent('page');
    await visitor.widget.getByRole('link', { name: enDetours.openLink(new URL(site.origin).host) }).click();
    return opened;
  }

  /** Presses the link on the operator's page that leads back, where the proxy thanks them, and turns to the form. */
  async comesBack(tab: Page): Promise<void> {
    await tab.getByRole('link', { name: 'Go back' }).click();
    await tab.getByRole('heading', { name: 'Thank you' }).waitFor();
    await this.#world.visitor.page.bringToFront();
  }

  /** Comes back, and whatever the proxy says does not arrive; turns to the form. */
  async comesBackInVain(tab: Page): Promise<void> {
    const isTorn = tab.waitForEvent('requestfailed');
    await tab.getByRole('link', { name: 'Go back' }).click();
    await isTorn;
    await this.#world.visitor.page.bringToFront();
  }

  /** From the code to the form that holds the operator's record. */
  async enterCode(): Promise<void> {
    await this.typeCode();
    await this.again();
    await this.isFilled();
  }

  /** To the form that holds the operator's record and what the person typed over it. */
  async toForm(): Promise<void> {
    await this.toCode();
    await this.enterCode();
    await this.typeOwn();
  }

  /** The number is there, and nobody knows it any more: it is proved again, and the form is as it was. */
  async provesAgain(why: ProblemCode = 'proof-required'): Promise<void> {
    const { visitor } = this.#world;
    await visitor.isAt('phoneHeading');
    await this.isTold(why);
    await this.keepsValues();
    await this.again();
    await visitor.isAt('proofHeading');
    await this.enterCode();
    await this.keepsValues();
  }

  // What they see

  async isFilled(): Promise<void> {
    const { visitor } = this.#world;
    await visitor.isAt('formHeading');
    const isOperators = (name: keyof typeof RECORD): boolean => (this.#typed[name] ?? RECORD[name]) === RECORD[name];
    const names = Object.keys(RECORD) as (keyof typeof RECORD)[];
    await visitor.sees(en.prefillSome(names.filter(isOperators).length));
  }

  async isTold(code: ProblemCode): Promise<void> {
    await this.#world.visitor.sees(en.problem[code](undefined));
  }

  /** Remembers what stands on the screen. */
  async remember(): Promise<void> {
    this.#before = await this.#world.visitor.page.evaluate<string>(STANDING);
  }

  /** All stands as it was remembered. */
  async isAsBefore(): Promise<void> {
    expect(await this.#world.visitor.page.evaluate<string>(STANDING)).to.equal(this.#before);
  }

  /** What the person typed stands in the element, on whatever screen they are. */
  async keepsValues(): Promise<void> {
    const values = await this.#world.visitor.page.evaluate<Readonly<Record<string, string>>>(VALUES);
    expect(values).to.deep.include(this.#typed);
    expect(values.phoneNumber?.replaceAll(' ', '')).to.equal(NUMBER.replaceAll(' ', ''));
  }

  /** The page says what is wrong, offers to go on in two ways, and everything stands there. */
  async isStopped(code: ProblemCode): Promise<void> {
    const { visitor } = this.#world;
    await this.isTold(code);
    await this.isAsBefore();
    expect(await visitor.button(en.continue).getAttribute('aria-disabled')).to.equal('false');
    expect(await visitor.button(en.continue).isEnabled()).to.equal(true);
    expect(await visitor.button(en.goByHand).isVisible()).to.equal(true);
  }

  /** Presses Continue while nobody is there. */
  async findsNobody(): Promise<void> {
    await this.remember();
    await this.again();
    await this.isStopped('network');
  }

  /** Presses Continue, and the proxy dies when the operator has been asked and has not answered. */
  async losesAnswer(route: OperatorRoute): Promise<void> {
    const { operator, kill } = this.#world;
    await this.remember();
    const isAsked = operator.hold(route);
    await this.again();
    await isAsked;
    await kill();
    operator.letGo();
    await this.isStopped('network');
  }

  /** What is asked now was asked in the life before: nobody knows whether that one still waits, and the page gives up. */
  async isGivenUp(): Promise<void> {
    await this.#world.pass(TIMEOUT);
    await this.isStopped('timeout');
  }

  /** Asks once more, and is answered when the time of the life before is over. */
  async outlastsLease(route: Route, button: string = en.continue): Promise<void> {
    const { pass, visitor } = this.#world;
    const isAsked = visitor.page.waitForRequest(`**/${route}`);
    await visitor.press(button);
    await isAsked;
    await pass(LEASE - TIMEOUT);
  }

  /** The number has had its code just now. */
  async outlastsResend(): Promise<void> {
    const { pass, visitor } = this.#world;
    await visitor.seesWait(RESEND);
    await this.keepsValues();
    await pass(RESEND);
    await visitor.hears(en.mayRetry);
  }

  /** The page asks, and its connection is torn. */
  async hearsNobody(): Promise<void> {
    const { page } = this.#world.visitor;
    // Not one that was answered and that the browser calls aborted all the same.
    await page.waitForEvent('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED');
    await this.#settles();
  }

  /** When the page does something else, it has heard of what came, and knows when to ask again. */
  async #settles(): Promise<void> {
    await this.#world.visitor.page.evaluate('new Promise((resolve) => setTimeout(resolve))');
  }

  /** The proxy is asked once more what became of the question on the phone, and nobody answers. */
  async pollsNobody(interval: number = PACE.interval): Promise<void> {
    const isTorn = this.hearsNobody();
    await this.#world.pass(interval);
    await isTorn;
  }

  /** Nobody knows of the question on the phone, or of the operator's page, any more; the person begins anew. */
  async startsAgain(): Promise<void> {
    const { pass, visitor } = this.#world;
    await pass(PACE.interval);
    await this.isTold('expired');
    await this.keepsValues();
    await visitor.press(enDetours.startAgain);
  }

  /** The form holds a fresh token. */
  async isRenewed(): Promise<void> {
    await this.#world.visitor.page.evaluate(
      `new Promise((resolve) => addEventListener('kyc-token', () => resolve(), { once: true }))`,
    );
  }

  async isWaiting(): Promise<void> {
    const { visitor } = this.#world;
    await visitor.sees(enDetours.waitStatus);
    expect(await visitor.button(enDetours.useCode).isEnabled()).to.equal(true);
    expect(await visitor.button(en.goByHand).isVisible()).to.equal(true);
  }

  /** The form waits for somebody who is on the operator's page. */
  async isAway(): Promise<void> {
    const { visitor } = this.#world;
    await visitor.sees(enDetours.openStatus);
    expect(await visitor.button(enDetours.useCode).isEnabled()).to.equal(true);
    expect(await visitor.button(en.goByHand).isVisible()).to.equal(true);
  }

  /** The page asks what the operator's page has brought, and the form is filled in. */
  async hearsOfIt(): Promise<void> {
    await this.#world.pass(OPEN_PAUSE);
    await this.isFilled();
  }

  /** The code is no longer good, and leaves its box; another one is asked for. */
  async losesCode(): Promise<void> {
    const { visitor } = this.#world;
    await this.isTold('code-expired');
    expect(await visitor.codeBox.inputValue()).to.equal('');
    await this.keepsValues();
    await visitor.press(en.resend);
  }

  /** The person says yes, and the page hears of it. */
  async confirms(): Promise<void> {
    const { operator, pass } = this.#world;
    await this.isWaiting();
    operator.confirm();
    await pass(PACE.interval);
    await this.isFilled();
  }

  /** What comes of the comparison, as it is right for these details; who mistyped one insists. */
  async isJudged(): Promise<void> {
    const { visitor } = this.#world;
    const { decision } = this.#person;
    if (decision === 'mismatch') {
      await visitor.sees(en.correctionHeading);
      await this.keepsValues();
      await this.again();
    }
    await visitor.isDone(decision);
    await this.keepsValues();
  }

  async getsVerdict(): Promise<void> {
    await this.again();
    await this.isJudged();
  }

  // What holds for everybody

  events<T>(name: string): readonly T[] {
    const { events } = this.#world.visitor.seen;
    return events.filter((event) => event.name === name).map(({ detail }) => JSON.parse(detail) as T);
  }

  /** One end, rightly told, paid for as it should be, and nothing of the person in any event. */
  isOver({ decision, told, asked, renewed = 0 }: Ending): void {
    const { visitor, operator } = this.#world;
    const verdicts = this.events<KycVerdictDetail>('kyc-verdict');
    expect(verdicts.filter(({ final }) => final).map(({ verdict }) => verdict.decision)).to.deep.equal([decision]);
    expect(verdicts.at(-1)?.final).to.equal(true);
    // What may be corrected was wrong.
    const others = verdicts.filter(({ final }) => !final).map(({ verdict }) => verdict.decision);
    expect(new Set([...others, 'mismatch'])).to.deep.equal(new Set(['mismatch']));
    expect(this.events('kyc-cancel')).to.deep.equal([]);
    expect(this.events<{ code: ProblemCode }>('kyc-error').map(({ code }) => code)).to.deep.equal(told);
    expect(this.events('kyc-token')).to.have.lengthOf(renewed);
    expect(operator.asked).to.deep.equal(asked);
    const said = JSON.stringify(visitor.seen.events);
    expect(SECRETS.filter((secret) => said.includes(secret))).to.deep.equal([]);
    expect(visitor.seen.mistakes).to.deep.equal([]);
  }

  /** Presses the page's own button; the sign-up endpoint decides. */
  async submits(decision: Decision | 'none'): Promise<void> {
    const { page } = this.#world.visitor;
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.waitForURL('**/sign-up');
    expect(await page.locator('dd code').innerText()).to.equal(decision);
  }
}
