/**
 * Somebody on the page: brings a sign-up to a phase with values typed by hand, presses what a person presses, and goes on after a fault.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { isBefore, PLACES, type Fault, type Place, type Variant } from '../../../demo/faults/fault.js';
import type { FaultVisit, Held } from '../../../demo/faults/fault-visit.js';
import { isAboutRecords, isComparison, isPolled, setupFor, type Phase } from '../../../demo/faults/phase.js';
import { CODE, INTERVAL, TYPED } from '../../../demo/faults/sample.js';
import type { Step } from '../../../src/flow/state.js';
import type { FaultServer } from './fault-server.js';
import { INTERNATIONAL, WATCH, type Look } from './page.js';
import { words } from './words.js';

/** Nothing here waits for a clock: what does not come within seconds does not come. */
const PATIENCE = 15_000;
const START = Date.UTC(2026, 8, 1, 9, 0, 0);
/** More turns than any sign-up needs to go on. */
const TURNS = 8;

const routeOf = (phase: Phase): string => (isAboutRecords(phase) ? 'fill-in' : isComparison(phase) ? 'match' : 'proof');

const DEAF = `(url, { signal, ...init }) => fetch(url, init)`;

const AWAKE = {
  visibilitychange: `document.dispatchEvent(new Event('visibilitychange'))`,
  pageshow: `dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`,
} as const;

export interface PageSettings {
  readonly consent?: 'ask';
  readonly review?: 'on';
  readonly openIn?: 'page';
}

export class Visitor {
  readonly #server: FaultServer;
  readonly #context: BrowserContext;
  readonly page: Page;
  visit: FaultVisit;
  #asked: Held | undefined;

  private constructor(server: FaultServer, context: BrowserContext, page: Page) {
    this.#server = server;
    this.#context = context;
    this.page = page;
    this.visit = server.visit();
  }

  /** @param before a script for the page before any other */
  static async open(browser: Browser, server: FaultServer, before = ''): Promise<Visitor> {
    const context = await browser.newContext({ locale: 'en-GB', baseURL: server.origin });
    context.setDefaultTimeout(PATIENCE);
    return Visitor.openIn(context, server, before);
  }

  /** One more page of somebody who is there already. */
  static async openIn(context: BrowserContext, server: FaultServer, before = ''): Promise<Visitor> {
    const page = await context.newPage();
    await page.clock.install({ time: START });
    await page.addInitScript(WATCH + before);
    await page.goto('/');
    const visitor = new Visitor(server, context, page);
    await visitor.isThere();
    return visitor;
  }

  get context(): BrowserContext {
    return this.#context;
  }

  /** The page has the widget. */
  async isThere(): Promise<void> {
    await this.until('faults.isReady()');
  }

  run<T>(script: string): Promise<T> {
    return this.page.evaluate<T>(script);
  }

  async until(condition: string, timeout = PATIENCE): Promise<void> {
    await this.page.waitForFunction(condition, undefined, { timeout });
  }

  isAt(...steps: readonly Step[]): Promise<void> {
    return this.until(`${JSON.stringify(steps)}.includes(faults.element().step) && !faults.isBusy()`);
  }

  look(): Promise<Look> {
    return this.run('faults.look()');
  }

  async type(texts: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(texts)) {
      await this.run(`faults.select(${JSON.stringify(name)})`);
      await this.page.keyboard.insertText(text);
    }
  }

  async typeMissing(texts: Readonly<Record<string, string>> = TYPED): Promise<void> {
    for (const [name, text] of Object.entries(texts))
      if (await this.run(`faults.isEmpty(${JSON.stringify(name)})`)) await this.type({ [name]: text });
  }

  /** Presses a button: the main one, or the one that says so. */
  async press(text?: string): Promise<void> {
    const button = text === undefined ? '[part~=primary]' : `button:text-is(${JSON.stringify(text)})`;
    // A real press with the mouse, without the frames in which a button proves that it stands still: a third of all the time.
    await this.page.locator(`kyc-onboarding ${button}`).click({ force: true });
  }

  /** Seconds pass on the page. */
  async wait(seconds: number): Promise<void> {
    await (seconds > 120 ? this.page.clock.fastForward(seconds * 1000) : this.page.clock.runFor(seconds * 1000));
  }

  /** As somebody who was never there. */
  async begin(phase: Phase, { offers }: Pick<Variant, 'offers'> = {}, more: PageSettings = {}): Promise<void> {
    const { hasConsent, hasReview } = setupFor(phase);
    const settings = { ...(hasConsent && { consent: 'ask' }), ...(hasReview && { review: 'on' }), ...more };
    this.visit = this.#server.visit();
    this.visit.leadTo(phase, offers);
    this.#asked = undefined;
    await this.run(`faults.begin(${JSON.stringify(this.visit.endpoint)}, ${JSON.stringify(settings)})`);
    await this.isAt('phone');
    // What was said to the visitor before is forgotten.
    await this.wait(10);
    await this.run('faults.forget()');
  }

  /**
   * Up to the moment before the phase's question is asked, with everything typed that can be typed by then. The records are asked for
   * without a press: their question waits at the server, or has failed once where the fault must be there before it.
   */
  async bring(phase: Phase, { fault, isDeaf }: Variant, times = Infinity): Promise<void> {
    if (!isBefore(fault)) this.visit.arm(phase, fault, times);
    this.visit.keepsConnections = fault.kind === 'race';
    if (isDeaf) await this.run(`faults.element().fetch = ${DEAF}`);
    // Without the numbering plan an international number can be sent, and a national one cannot be read.
    await this.type({ tel: fault.kind === 'files' && !fault.isNational ? INTERNATIONAL : TYPED.tel });
    if (phase === 'S') return;
    await this.press();
    if (phase === 'A') return this.isAt('consent');
    if (isPolled(phase)) return this.goElsewhere();
    await this.isAt('proof');
    await this.type({ 'one-time-code': CODE });
    if (phase === 'V') return;
    if (phase === 'P' || phase === 'Q') return this.#bringRecords(phase, isBefore(fault));
    await this.press();
    if (phase === 'U') {
      await this.isAt('preview');
      return this.type({ 'given-name': TYPED['given-name'] });
    }
    await this.until(`faults.events('kyc-prefill').length === 1`);
    await this.typeMissing();
    if (phase === 'M') return;
    await this.press();
    await this.isAt('review');
  }

  /** Confirms on the phone, or follows the link. */
  async goElsewhere(): Promise<void> {
    await this.isAt('wait', 'open');
    if (await this.run(`faults.element().step === 'open'`)) await this.press();
  }

  async #bringRecords(phase: 'P' | 'Q', hasFailed: boolean): Promise<void> {
    if (hasFailed) {
      this.visit.arm(phase, { kind: 'reply', reply: { status: 500, body: '' } });
      await this.press();
      await this.until(
        `faults.events('kyc-error').length === 1 && faults.button(${JSON.stringify(words.prefillAgain)})`,
      );
      this.visit.heal();
    } else {
      this.#asked = this.visit.hold(phase);
      await this.press();
      await this.#asked.arrived();
      await this.until(`Boolean(faults.control('given-name'))`);
    }
    // In the middle of a name.
    await this.type({ 'given-name': TYPED['given-name'] });
    await this.run(`faults.control('given-name').setSelectionRange(3, 3)`);
  }

  /** Asks the phase's question; the server keeps it waiting. Faults that come before it leave nobody to wait for. */
  async ask(phase: Phase, { fault, polls = 1, wakes, jumps = 0 }: Variant): Promise<Held | undefined> {
    const isAsked = !isBefore(fault);
    if (this.#asked && isAsked) return this.#asked;
    for (let poll = 1; poll < polls; poll++) {
      await this.poll();
      await this.isAnswered();
    }
    const held = isAsked && fault.kind !== 'race' ? this.visit.hold(phase) : undefined;
    if (wakes) {
      await this.jump(jumps);
      await this.run(AWAKE[wakes]);
    } else if (isPolled(phase)) await (fault.kind === 'hook' ? this.wait(INTERVAL) : this.poll());
    else if (phase === 'U') await this.press(words.previewConfirm);
    else await (isAboutRecords(phase) ? this.press(words.prefillAgain) : this.press());
    await held?.arrived();
    return held;
  }

  /** Time passes until the widget asks about a proof that is given elsewhere. */
  async poll(): Promise<void> {
    const before = await this.run<number>('faults.asked.all');
    const isAsked = (): Promise<boolean> =>
      this.until(`faults.asked.all > ${before}`, 1000).then(
        () => true,
        () => false,
      );
    await this.wait(INTERVAL);
    // The proxy may have asked for longer pauses.
    for (let turn = 0; turn < TURNS && !(await isAsked()); turn++) await this.wait(5);
  }

  /** Nobody waits for an answer any more, and what was answered was read. */
  async isAnswered(): Promise<void> {
    await this.visit.isQuiet();
    await this.until('faults.asked.open === 0');
    await this.run('faults.element().updateComplete');
  }

  async breakBefore(phase: Phase, fault: Fault): Promise<void> {
    switch (fault.kind) {
      case 'offline':
        if (fault.when === 'before') await this.#context.setOffline(true);
        return;
      case 'files':
        await (fault.isOffline
          ? this.#context.setOffline(true)
          : this.page.route('**/cdn/*', (route) => route.abort()));
        return;
      case 'unreachable':
        await this.page.route(`**${this.visit.endpoint}/${routeOf(phase)}`, (route) => route.abort(fault.reason));
        return;
      case 'address':
        return this.run(`faults.element().endpoint = ${JSON.stringify(this.#place(fault.place))}`);
      case 'hook':
        return this.run(fault.set);
      default:
    }
  }

  #place(place: Place): string {
    switch (place) {
      case 'not-tls':
        return this.#server.origin.replace('http:', 'https:');
      case 'foreign':
        return this.#server.foreign;
      default:
        return PLACES[place];
    }
  }

  /** What happens while the question is on its way. */
  async breakMeanwhile(fault: Fault): Promise<void> {
    if (fault.kind === 'offline' && fault.when === 'during') await this.#context.setOffline(true);
    if (fault.kind !== 'meanwhile') return;
    if (fault.after !== undefined) await this.wait(fault.after);
    await this.run(fault.act);
  }

  async jump(seconds: number): Promise<void> {
    const now = await this.run<number>('Date.now()');
    await this.page.clock.setSystemTime(now + seconds * 1000);
  }

  /** The fault ends. */
  async mend(fault: Fault): Promise<void> {
    this.visit.heal();
    if (fault.kind === 'offline' || fault.kind === 'files') await this.#context.setOffline(false);
    if (fault.kind === 'unreachable' || fault.kind === 'files') await this.page.unrouteAll();
    if (fault.kind === 'address') await this.run(`faults.element().endpoint = ${JSON.stringify(this.visit.endpoint)}`);
    if (fault.kind === 'hook' || fault.kind === 'meanwhile') await this.run(fault.undo ?? '');
  }

  /** The next try: presses what there is to press until the phase is over, or the one that the fault led back to. */
  async goOn(phase: Phase): Promise<void> {
    const { step, buttons } = await this.look();
    switch (step) {
      case 'phone':
        await this.typeMissing({ tel: TYPED.tel });
        await this.press();
        return this.isAt('consent', 'proof', 'wait', 'open');
      case 'consent':
        await this.press();
        return this.isAt('proof');
      case 'proof':
        if (await this.run(`faults.isEmpty('one-time-code')`)) {
          if (!this.visit.calls.some((call) => call.phase === 'V')) return;
          await this.press(words.resend);
          await this.isAt('proof');
          await this.type({ 'one-time-code': CODE });
        }
        await this.press();
        return this.isAt('details');
      case 'wait':
      case 'open':
        if (await this.#canStillProve(buttons)) return this.prove();
        await this.press(words.goByHand);
        await this.isAt('manual');
        break;
      case 'preview':
        return this.#confirmRecords();
      case 'details':
        if (isAboutRecords(phase) && buttons.includes(words.prefillAgain)) {
          await this.press(words.prefillAgain);
          return phase === 'P' ? this.#hasRecords() : this.isAt('preview').then(() => this.#confirmRecords());
        }
        if (!isComparison(phase)) return;
        break;
      case 'manual':
        break;
      default:
        return;
    }
    await this.typeMissing();
    await this.press();
    await this.isAt('done', 'review');
    if (phase !== 'R' || (await this.look()).step === 'done') return;
    await this.press();
    return this.isAt('done');
  }

  #hasRecords(): Promise<void> {
    return this.until(`faults.events('kyc-prefill').length === 1 && !faults.isBusy()`);
  }

  async #confirmRecords(): Promise<void> {
    await this.press(words.previewConfirm);
    return this.#hasRecords();
  }

  /** Whether the proof is still to come; one that is over is begun once more, where that is offered. */
  async #canStillProve(buttons: readonly string[]): Promise<boolean> {
    if (buttons.includes(words.startAgain)) {
      await this.press();
      await this.until(`!faults.button(${JSON.stringify(words.startAgain)})`);
      await this.goElsewhere();
      return true;
    }
    return this.run(`!faults.element().shadowRoot.querySelector('[part~=problem]')`);
  }

  /** The person has done what they were asked to do, and the widget asks until it knows. */
  async prove(): Promise<void> {
    for (let turn = 0; turn < TURNS; turn++) {
      await this.poll();
      const isProved = this.until(`faults.element().step === 'details' && !faults.isBusy()`, 1000).then(
        () => true,
        () => false,
      );
      if (await isProved) return;
    }
    throw new Error('The proof is never asked about');
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}
