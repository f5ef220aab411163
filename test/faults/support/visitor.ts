/**
 * Somebody on the page: brings a sign-up to a phase with values typed by hand, presses what a person presses, and goes on after a fault.
 */
import { isBefore, PLACES, type Fault, type Place, type Variant } from '../../../demo/faults/fault.js';
import type { FaultVisit, Held } from '../../../demo/faults/fault-visit.js';
import { isAboutRecords, isComparison, isPolled, setupFor, type Phase } from '../../../demo/faults/phase.js';
import { CODE, INTERVAL, TYPED } from '../../../demo/faults/sample.js';
import type { Step } from '../../../src/flow/state.js';
import type { FaultServer } from './fault-server.js';
import { INTERNATIONAL, type Look } from './page.js';
import type { Engine, Tab } from './tab.js';
import { words } from './words.js';

/** More turns than any sign-up needs to go on. */
const TURNS = 8;
/** Seconds that pass at once: fewer than a question may take. */
const STRIDE = 10;

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
  readonly tab: Tab;
  visit: FaultVisit;
  #asked: Held | undefined;

  private constructor(server: FaultServer, tab: Tab) {
    this.#server = server;
    this.tab = tab;
    this.visit = server.visit();
  }

  /**
   * @param before a script for the page before any other
   * @param keepsPages for Back and Forward
   */
  static async open(engine: Engine, server: FaultServer, before = '', keepsPages = false): Promise<Visitor> {
    server.before = before;
    const visitor = new Visitor(server, await engine.open(keepsPages));
    await visitor.isThere();
    return visitor;
  }

  /** The same person, in one more tab. */
  async beside(): Promise<Visitor> {
    const visitor = new Visitor(this.#server, await this.tab.beside());
    await visitor.isThere();
    return visitor;
  }

  /** The page has the widget. */
  async isThere(): Promise<void> {
    await this.until('faults.isReady()');
  }

  run<T>(script: string): Promise<T> {
    return this.tab.run<T>(script);
  }

  until(condition: string, timeout?: number): Promise<void> {
    return this.tab.until(condition, timeout);
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
      await this.tab.insertText(text);
    }
  }

  async typeMissing(texts: Readonly<Record<string, string>> = TYPED): Promise<void> {
    for (const [name, text] of Object.entries(texts))
      if (await this.run(`faults.isEmpty(${JSON.stringify(name)})`)) await this.type({ [name]: text });
  }

  /** Presses a button: the main one, or the one that says so. */
  async press(text?: string): Promise<void> {
    // A yes takes no press in its first moment, in which nobody can have read it.
    if (await this.run(`['consent', 'preview'].includes(faults.element().step)`)) await this.wait(0.3);
    await this.tab.press(text);
  }

  /** Seconds pass on the page. */
  wait(seconds: number): Promise<void> {
    return this.tab.wait(seconds);
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
    // Not in one leap: what is asked before its end would be given up within it.
    for (let waited = 0; waited < INTERVAL && (await this.run<number>('faults.asked.all')) === before; waited += STRIDE)
      await this.wait(STRIDE);
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
        if (fault.when === 'before') await this.tab.setOffline(true);
        return;
      case 'files':
        return fault.isOffline ? this.tab.setOffline(true) : this.tab.block('/cdn/');
      case 'unreachable':
        return this.tab.block(`${this.visit.endpoint}/${routeOf(phase)}`, fault.reason);
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
    if (fault.kind === 'offline' && fault.when === 'during') await this.tab.setOffline(true);
    if (fault.kind !== 'meanwhile') return;
    if (fault.after !== undefined) await this.wait(fault.after);
    await this.run(fault.act);
  }

  async jump(seconds: number): Promise<void> {
    const now = await this.run<number>('Date.now()');
    await this.tab.setSystemTime(now + seconds * 1000);
  }

  /** The fault ends. */
  async mend(fault: Fault): Promise<void> {
    this.visit.heal();
    if (fault.kind === 'offline' || fault.kind === 'files') await this.tab.setOffline(false);
    if (fault.kind === 'unreachable' || fault.kind === 'files') await this.tab.unblock();
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
    return this.tab.close();
  }
}
