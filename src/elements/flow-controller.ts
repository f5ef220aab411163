/**
 * The one place that sees both the flow and the proxy's client: it starts the flow when the host connects, offers it to the fields,
 * turns what it announces into public events, and leads the focus.
 */
import { ContextProvider } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../domain/clock.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { withoutOperator, type Entries } from '../domain/entries.js';
import type { KycService } from '../domain/kyc-service.js';
import type { Announcement, FocusTarget, Saying } from '../flow/effect.js';
import type { FlowEvent } from '../flow/event.js';
import { createFlow, type Flow } from '../flow/run.js';
import { filledCount } from '../flow/select.js';
import { FIRST_STEPS } from '../flow/phone-step.js';
import type { Attempt, FlowConfig, FlowState } from '../flow/state.js';
import type { Messages } from '../locales/messages.js';
import { Announcer } from './announcer.js';
import { Attention } from './attention.js';
import { flowContext, type FieldControl } from './context.js';
import { loadedDetours } from './load-detours.js';
import { loadedLater } from './load-later.js';
import { readTimeout } from './page-config.js';
import { randomId } from './random-id.js';
import {
  KycBeforeMatchEvent,
  KycCancelEvent,
  KycDiagnosticEvent,
  KycErrorEvent,
  KycFieldInvalidEvent,
  KycPrefillEvent,
  KycStepEvent,
  KycVerdictEvent,
  type KycVerdictDetail,
} from './kyc-onboarding.events.js';

/** What the controller needs of the element it works for. */
export interface FlowHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly clock: Clock;
  readonly locale: string;
  readonly catalogue: Messages | undefined;
  readonly isDisabled: boolean;
  readonly flowConfig: FlowConfig;
  readonly timeout: number;
  createService(): Promise<KycService>;
  /** Fetches what the rare steps need. */
  loadDetours(): Promise<unknown>;
  onVerdict(detail: KycVerdictDetail): void;
}

/** What only a person does, or their tools. */
const TOUCHES = ['keydown', 'pointerdown', 'input', 'focusin'] as const;

export class FlowController implements ReactiveController {
  readonly #host: FlowHost;
  readonly #announcer: Announcer;
  readonly #attention: Attention;
  readonly #controls = new Set<FieldControl>();
  readonly #told = new Set<string>();
  readonly #provider: ContextProvider<typeof flowContext>;
  #flow: Flow;
  /** The document that is listened to: when the host hears that another one took it over, it stands there already. */
  #page: Document;

  constructor(host: FlowHost) {
    this.#host = host;
    this.#page = host.ownerDocument;
    this.#announcer = new Announcer(host, () => host.clock);
    this.#attention = new Attention(host.ownerDocument);
    this.#flow = this.#create();
    this.#provider = new ContextProvider(host, { context: flowContext, initialValue: this.#context() });
    host.addController(this);
  }

  get state(): FlowState {
    return this.#flow.state;
  }

  hostConnected(): void {
    this.#page = this.#host.ownerDocument;
    this.#page.addEventListener('visibilitychange', this.#onVisibility);
    for (const type of ['pagehide', 'pageshow']) this.#page.defaultView?.addEventListener(type, this.#onPage);
    for (const type of TOUCHES) this.#host.renderRoot.addEventListener(type, this.#onTouch, { passive: true });
    this.#attention.watch(this.#host.renderRoot);
  }

  hostDisconnected(): void {
    // While the fields still know the flow: not every browser tells of a box that is taken away with the focus in it.
    this.entries();
    this.#page.removeEventListener('visibilitychange', this.#onVisibility);
    for (const type of ['pagehide', 'pageshow']) this.#page.defaultView?.removeEventListener(type, this.#onPage);
    // A move disconnects and connects again at once: only a real removal ends what is under way.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#flow.send({ type: 'removed' });
      // What is finished stays finished: nothing is under way, and the page may put the element back.
      if (this.#flow.state.step === 'done') return;
      this.#flow.dispose();
      this.#flow = this.#create(withoutOperator(this.#flow.state.entries));
      this.#publish();
    });
  }

  /** What stands in the fields now, also in one that is still being typed into. */
  entries(): Entries {
    for (const typed of this.#takeTyped()) this.#flow.send({ type: 'typed', ...typed });
    return this.#flow.state.entries;
  }

  send(event: FlowEvent): void {
    const isOfPerson = !['typed', 'configured', 'address-format'].includes(event.type);
    if (isOfPerson) this.#attention.acted();
    this.#flow.send(event);
  }

  /** Programs write into boxes without a word: what stands there is looked up whenever there may be news. */
  #onVisibility = (): void => {
    this.entries();
    if (this.#page.visibilityState === 'visible') this.#flow.send({ type: 'returned' });
  };

  /** A page that is left may be shown again as it was, to somebody else too. */
  #onPage = ({ type }: Event): void => {
    if (type === 'pagehide') for (const control of this.#controls) control.forget?.();
    this.#flow.send({ type: type === 'pagehide' ? 'hidden' : 'returned' });
  };

  #onTouch = (): void => this.#flow.touch();

  /** Hands the fields what they draw from; called for every change of the state, and when the host's own properties change. */
  refresh(): void {
    this.#provider.setValue(this.#context(), true);
  }

  /** Says a text without moving the focus. */
  say(text: string): void {
    this.#announcer.say(text);
  }

  /** Tells developers, each thing once. */
  diagnose(diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) {
      const key = JSON.stringify(diagnostic);
      if (this.#told.has(key)) continue;
      this.#told.add(key);
      this.#host.dispatchEvent(new KycDiagnosticEvent(diagnostic));
    }
  }

  /** Leads the focus to a field by its name, if it is on the screen. */
  focusField(name: string): void {
    [...this.#controls].find((control) => control.name === name)?.focusControl();
  }

  #create(entries: Entries = {}): Flow {
    const host = this.#host;
    return createFlow(
      host.flowConfig,
      {
        service: () => host.createService(),
        steps: () => ({ ...FIRST_STEPS, ...loadedLater()?.LATER_STEPS, ...loadedDetours()?.DETOUR_STEPS }),
        loadDetours: () => host.loadDetours(),
        beforeMatch: (attempt, signal) => this.#askPage(attempt, signal),
        clock: {
          now: () => host.clock.now(),
          after: (milliseconds, callback) => host.clock.after(milliseconds, callback),
        },
        randomId,
        locale: () => host.locale,
        takeTyped: () => this.#takeTyped(),
        onChange: () => this.#publish(),
        onAnnounce: (announcement) => this.#announce(announcement),
        onSay: (saying, state) => this.#say(saying, state),
        onFocus: (target) => void this.#focus(target),
        onDiagnostics: (diagnostics) => this.diagnose(diagnostics),
      },
      entries,
    );
  }

  /** Whether the page lets the values out. Its own mistake is not a slow network. */
  #askPage({ number, attributes, isManual }: Attempt, signal: AbortSignal): Promise<boolean> {
    const host = this.#host;
    const fields = Object.keys(attributes) as (keyof typeof attributes)[];
    const event = new KycBeforeMatchEvent({ attempt: number, fields, manual: isManual });
    host.dispatchEvent(event);
    return new Promise((resolve, reject) => {
      const tooLate = (): void => reject(new Error('kyc-before-match was not settled'));
      const callOff = host.clock.after(readTimeout(host.timeout), tooLate);
      signal.addEventListener('abort', callOff);
      void event.isWanted().then((isWanted) => (callOff(), resolve(isWanted)));
    });
  }

  #takeTyped() {
    return [...this.#controls].flatMap((control) => {
      const typed = control.takeTyped();
      return typed === undefined || control.name === 'code' ? [] : [{ name: control.name, ...typed }];
    });
  }

  #context() {
    return {
      state: this.#flow.state,
      isDisabled: this.#host.isDisabled,
      send: (event: FlowEvent) => this.send(event),
      say: (text: string) => this.say(text),
      register: (control: FieldControl) => {
        this.#controls.add(control);
        return () => void this.#controls.delete(control);
      },
    };
  }

  #publish(): void {
    this.#host.requestUpdate();
    this.refresh();
  }

  #announce(announcement: Announcement): void {
    const host = this.#host;
    switch (announcement.type) {
      case 'step':
        {
          const { step, previous, page = 0, consent } = announcement;
          // Who goes on in another way does not come back from the operator's page.
          if (previous === 'open') loadedDetours()?.dropTicket();
          const isForm = step === 'details' || step === 'manual';
          const more = { ...(isForm && { page: page + 1 }), ...(consent && { consent }) };
          host.dispatchEvent(new KycStepEvent({ step, previous, ...more }));
        }
        return;
      case 'prefill':
        host.dispatchEvent(new KycPrefillEvent({ fields: announcement.fields }));
        return;
      case 'field-invalid': {
        const fields = Object.entries(announcement.issues).map(([name, { code }]) => ({
          name: name as FieldControl['name'],
          code,
        }));
        host.dispatchEvent(new KycFieldInvalidEvent({ fields }));
        return;
      }
      case 'verdict': {
        const { verdict, final, attemptsLeft, token } = announcement.answer;
        const detail: KycVerdictDetail = {
          verdict,
          final,
          fields: announcement.fields,
          ...(attemptsLeft !== undefined && { attemptsLeft }),
          ...(token !== undefined && { token }),
        };
        const event = new KycVerdictEvent(detail);
        host.onVerdict(event.detail);
        host.dispatchEvent(event);
        return;
      }
      case 'error': {
        const { code, retryable, retryAfter, supportId } = announcement.problem;
        host.dispatchEvent(
          new KycErrorEvent({
            code,
            step: announcement.step,
            retryable,
            ...(retryAfter !== undefined && { retryAfter }),
            ...(supportId !== undefined && { supportId }),
          }),
        );
        return;
      }
      case 'cancel':
        host.dispatchEvent(new KycCancelEvent({ step: announcement.step }));
        return;
      case 'manual-unsigned':
        this.diagnose([{ code: 'manual-unsigned' }]);
    }
  }

  #say(saying: Saying, state: FlowState): void {
    const { catalogue: messages } = this.#host;
    if (!messages) return;
    const texts: Readonly<Record<Saying, () => string>> = {
      busy: () => messages.busy,
      slow: () => messages.slow,
      prefilled: () => messages.prefillSome(filledCount(state)),
      'prefill-other': () => messages.prefillOther,
      'prefill-none': () => messages.prefillNone,
      preview: () => `${messages.previewHeading} ${messages.previewText}`,
      cleared: () => messages.prefillCleared,
      uncleared: () => messages.prefillSome(filledCount(state)),
      restored: () => messages.fromOperator,
      forgotten: () => messages.prefillForgotten,
      problem: () => (state.problem ? messages.problem[state.problem.code](state.problem.retryAfter) : ''),
      'code-sent': () => messages.codeSent,
      'code-expired': () => messages.problem['code-expired'](undefined),
      retry: () => messages.mayRetry,
      cancelled: () => messages.cancelled,
    };
    this.#announcer.say(texts[saying]());
  }

  async #focus(target: FocusTarget): Promise<void> {
    await this.#host.updateComplete;
    // The fields draw themselves one turn after their host.
    await Promise.resolve();
    const id = target === 'code' ? 'one-time-code-error' : target.replace(' ', '-');
    const place = this.#host.renderRoot.querySelector<HTMLElement>(`[id$='-${id}']`);
    if (this.#attention.isElsewhere) this.say(place?.textContent.replace(/\s+/g, ' ').trim() ?? '');
    else if (target === 'code') this.focusField('code');
    else if (target.startsWith('field ')) this.focusField(target.slice(6));
    else {
      place?.focus();
      // A summary may be taller than the screen: it is read from its beginning.
      place?.firstElementChild?.scrollIntoView({ block: 'nearest' });
    }
  }
}
