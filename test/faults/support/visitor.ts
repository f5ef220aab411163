/**
 * Somebody on the page: brings a sign-up to a phase with values typed by hand, presses what a person presses, and goes on after a fault.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { isBefore, PLACES, type Fault, type Phase, type Place, type Variant } from '../../../demo/faults/fault.js';
import type { FaultVisit, Held } from '../../../demo/faults/fault-visit.js';
import { CODE, TYPED } from '../../../demo/faults/sample.js';
import { en } from '../../../src/locales/en.js';
import type { Step } from '../../../src/flow/state.js';
import type { FaultServer } from './fault-server.js';
import { INTERNATIONAL, WATCH, type Look } from './page.js';

/** Nothing here waits for a clock: what does not come within seconds does not come. */
const PATIENCE = 15_000;
const START = Date.UTC(2026, 8, 1, 9, 0, 0);

const ROUTE: Readonly<Record<Phase, string>> = { S: 'proof', V: 'proof', P: 'fill-in', M: 'match' };

const DEAF = `(url, { signal, ...init }) => fetch(url, init)`;

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

  /** @param isHasty before the page had a moment to fetch what it will need */
  static async open(browser: Browser, server: FaultServer, isHasty = false): Promise<Visitor> {
    const context = await browser.newContext({ locale: 'en-GB', baseURL: server.origin });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    await page.clock.install({ time: START });
    await page.addInitScript(WATCH + (isHasty ? 'globalThis.requestIdleCallback = () => 0;' : ''));
    await page.goto('/');
    const visitor = new Visitor(server, context, page);
    await visitor.until('faults.isReady()');
    await visitor.run('faults.watchRegion()');
    return visitor;
  }

  run<T>(script: string): Promise<T> {
    return this.page.evaluate<T>(script);
  }

  async until(condition: string): Promise<void> {
    await this.page.waitForFunction(condition);
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
    await this.page.locator(`kyc-onboarding ${button}`).click();
  }

  /** Seconds pass on the page. */
  async wait(seconds: number): Promise<void> {
    await (seconds > 60 ? this.page.clock.fastForward(seconds * 1000) : this.page.clock.runFor(seconds * 1000));
  }

  /** As somebody who was never there. */
  async begin(): Promise<void> {
    this.visit = this.#server.visit();
    this.#asked = undefined;
    await this.run(`faults.begin(${JSON.stringify(this.visit.endpoint)})`);
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
    // Without its files the element reads international numbers alone.
    await this.type({ tel: fault.kind === 'files' ? INTERNATIONAL : TYPED.tel });
    if (phase === 'S') return;
    await this.press();
    await this.isAt('proof');
    await this.type({ 'one-time-code': CODE });
    if (phase === 'V') return;
    if (phase === 'M') {
      await this.press();
      await this.until(`faults.events('kyc-prefill').length === 1`);
      return this.typeMissing();
    }
    if (isBefore(fault)) {
      this.visit.arm('P', { kind: 'reply', reply: { status: 500, body: '' } });
      await this.press();
      await this.until(`faults.events('kyc-error').length === 1 && faults.button(${JSON.stringify(en.prefillAgain)})`);
      this.visit.heal();
    } else {
      this.#asked = this.visit.hold('P');
      await this.press();
      await this.#asked.arrived();
      await this.until(`Boolean(faults.control('given-name'))`);
    }
    // In the middle of a name.
    await this.type({ 'given-name': TYPED['given-name'] });
    await this.run(`faults.control('given-name').setSelectionRange(3, 3)`);
  }

  /** Asks the phase's question; the server keeps it waiting. Faults that come before it leave nobody to wait for. */
  async ask(phase: Phase, fault: Fault): Promise<Held | undefined> {
    const isAsked = !isBefore(fault);
    if (phase === 'P' && isAsked) return this.#asked;
    const held = isAsked && fault.kind !== 'race' ? this.visit.hold(phase) : undefined;
    await (phase === 'P' ? this.press(en.prefillAgain) : this.press());
    await held?.arrived();
    return held;
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
        await this.page.route(`**${this.visit.endpoint}/${ROUTE[phase]}`, (route) => route.abort(fault.reason));
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
        return this.isAt('proof');
      case 'proof':
        if (await this.run(`faults.isEmpty('one-time-code')`)) {
          if (!this.visit.calls.some((call) => call.phase === 'V')) return;
          await this.press(en.resend);
          await this.isAt('proof');
          await this.type({ 'one-time-code': CODE });
        }
        await this.press();
        return this.isAt('details');
      case 'details':
        if (phase === 'P' && buttons.includes(en.prefillAgain)) {
          await this.press(en.prefillAgain);
          return this.until(`faults.events('kyc-prefill').length === 1 && !faults.isBusy()`);
        }
        if (phase === 'P' || phase === 'V') return;
        break;
      case 'manual':
        break;
      default:
        return;
    }
    await this.typeMissing();
    await this.press();
    return this.isAt('done');
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}
