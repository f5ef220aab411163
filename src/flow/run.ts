/**
 * The loop around the machine: takes events in turn, does the effects, hands answers back as events.
 * Service, clock and identifiers are handed in; nothing here reads a clock or a network by itself.
 */
import type { Clock } from '../domain/clock.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { hasOperators, type Entries, type Source } from '../domain/entries.js';
import type { FieldName } from '../domain/field.js';
import type { Answer, KycService, ProofAnswer } from '../domain/kyc-service.js';
import { createProblem, type Problem } from '../domain/problem.js';
import type { Announcement, Effect, FocusTarget, Request, Saying } from './effect.js';
import type { FlowEvent, TimerName } from './event.js';
import type { Steps } from './handlers.js';
import { initialState, type Attempt, type FlowConfig, type FlowState } from './state.js';
import { transition } from './transition.js';

export interface FlowPorts {
  /** Asked anew for every request, so that a page can change its endpoint. A rejection becomes a `network` problem. */
  readonly service: () => Promise<KycService>;
  readonly clock: Pick<Clock, 'now' | 'after'>;
  /** A fresh opaque identifier. */
  readonly randomId: () => string;
  /** What stands in the fields on the screen and was not yet handed over; read before every event, because programs write silently. */
  readonly takeTyped?: () => readonly { readonly name: FieldName; readonly text: string; readonly source?: Source }[];
  /** What the steps do, as far as it is there. */
  readonly steps: () => Steps;
  /** Fetches what the rare steps need. A rejection becomes a `network` problem. */
  readonly loadDetours: () => Promise<unknown>;
  /** Asked before values go out; `false` keeps them back. A rejection becomes a `config` problem. */
  readonly beforeMatch: (attempt: Attempt, signal: AbortSignal) => Promise<boolean>;
  /** Language tag for messages that the proxy sends to the person. */
  readonly locale: () => string;
  readonly onChange: (state: FlowState) => void;
  readonly onAnnounce: (announcement: Announcement) => void;
  readonly onSay: (saying: Saying, state: FlowState) => void;
  readonly onFocus: (target: FocusTarget) => void;
  readonly onDiagnostics: (diagnostics: readonly Diagnostic[]) => void;
}

export interface Flow {
  readonly state: FlowState;
  /** Takes an event. One that arrives while another is being answered waits its turn. */
  send(event: FlowEvent): void;
  /** Somebody is at the form, with or without anything new in it. */
  touch(): void;
  /** Aborts what is under way and stops all timers. Nothing is called back afterwards. */
  dispose(): void;
}

/** Seconds without anybody's doing after which the operator's values go. */
const IDLE = 600;

/** Whether somebody did something: not an answer, a timer, or a page that draws itself again. */
const isOfPerson = (event: FlowEvent): boolean =>
  event.type === 'typed'
    ? event.source !== 'integrator'
    : !('call' in event) && !['elapsed', 'configured', 'address-format', 'hidden', 'returned'].includes(event.type);

/**
 * Starts a sign-up at its beginning.
 * @param entries what is known already: texts that survive from before
 */
export function createFlow(config: FlowConfig, ports: FlowPorts, entries: Entries = {}): Flow {
  let state: FlowState = { ...initialState(config), entries };
  let isDisposed = false;
  let isRunning = false;
  let request: AbortController | null = null;
  const queue: FlowEvent[] = [];
  const timers = new Map<TimerName, () => void>();
  const keys = new Map<string, string>();

  const stopTimers = (...names: readonly TimerName[]): void => {
    for (const name of names) {
      timers.get(name)?.();
      timers.delete(name);
    }
  };

  const startTimer = (timer: TimerName, seconds: number): void => {
    stopTimers(timer);
    const elapsed = (): void => {
      timers.delete(timer);
      send({ type: 'elapsed', timer });
    };
    timers.set(timer, ports.clock.after(seconds * 1000, elapsed));
  };

  /** The same key for every try of the same thing, so that it is done and charged once. */
  const keyOf = (name: string): string => {
    const key = keys.get(name) ?? ports.randomId();
    keys.set(name, key);
    return key;
  };

  const failedWith = (call: number, problem: Problem): FlowEvent => ({
    type: 'failed',
    call,
    problem,
    at: new Date(ports.clock.now()).toISOString(),
  });

  const ask = async (service: KycService, effect: Request, signal: AbortSignal): Promise<FlowEvent> => {
    const { call } = effect;
    const event = <T>(answer: Answer<T>, answered: (value: T) => FlowEvent): FlowEvent => {
      if (answer.diagnostics.length > 0 && !signal.aborted) ports.onDiagnostics(answer.diagnostics);
      return answer.ok ? answered(answer.value) : failedWith(call, answer.problem);
    };
    const proved = (answer: ProofAnswer): FlowEvent => ({ type: 'proof-answered', call, answer });
    const agreed = state.consent && { consent: state.consent };
    switch (effect.kind) {
      case 'prepare':
        return { type: 'prepared', call };
      case 'start-proof': {
        const { phoneNumber, fields, method } = effect;
        const asked = { phoneNumber, fields, locale: ports.locale(), ...(method && { method }), ...agreed };
        return event(await service.startProof(asked, signal), proved);
      }
      case 'check-proof': {
        const { kind: _kind, call: _call, ...asked } = effect;
        return event(await service.checkProof(asked, signal), proved);
      }
      case 'check-code':
        return event(await service.checkCode({ handle: effect.handle, code: effect.code }, signal), proved);
      case 'resend-code':
        return event(await service.resendCode({ handle: effect.handle, locale: ports.locale() }, signal), proved);
      case 'fill-in': {
        const { phoneNumber, fields, isConfirmed } = effect;
        const key = keyOf(`fill-in ${isConfirmed ? 'confirmed ' : ''}${phoneNumber} ${fields.join()}`);
        const asked = { fields, phoneNumber, key, ...(isConfirmed && { confirmed: isConfirmed }), ...agreed };
        return event(await service.fillIn(asked, signal), (answer) => ({
          type: 'filled-in',
          call,
          answer,
        }));
      }
      case 'match': {
        const { attributes, phoneNumber, attempt, isManual } = effect;
        const key = keyOf(`match ${phoneNumber} ${attempt}`);
        const isWanted = await ports
          .beforeMatch({ number: attempt, attributes, isManual }, signal)
          .catch(() => undefined);
        if (isWanted === undefined) return failedWith(call, createProblem('config'));
        // Given up while the page took its time: nothing goes out any more.
        if (!isWanted || signal.aborted) return { type: 'vetoed', call };
        const asked = { attributes, phoneNumber, attempt, key, ...(isManual && { manual: true as const }), ...agreed };
        return event(await service.match(asked, signal), (answer) => ({ type: 'matched', call, answer }));
      }
    }
  };

  /** What a rare step needs is there before the step is. */
  const withDetours = async (event: FlowEvent, effect: Request): Promise<FlowEvent> => {
    const isRare =
      (event.type === 'prepared' && state.task?.leadsTo !== 'manual') ||
      (event.type === 'proof-answered' && (event.answer.status === 'wait' || event.answer.status === 'open')) ||
      (event.type === 'filled-in' && event.answer.preview);
    if (!isRare) return event;
    return ports.loadDetours().then(
      () => event,
      () => failedWith(effect.call, createProblem('network')),
    );
  };

  const perform = (effect: Effect): void => {
    switch (effect.kind) {
      case 'abort':
        request?.abort();
        return;
      case 'timer':
        return startTimer(effect.timer, effect.seconds);
      case 'announce':
        return ports.onAnnounce(effect.announcement);
      case 'say':
        return ports.onSay(effect.saying, state);
      case 'focus':
        return ports.onFocus(effect.target);
      case 'cancel-proof': {
        const { handle } = effect;
        // Nobody waits for this one: a proxy that does not hear of it lets the code expire.
        void ports
          .service()
          .then((service) => service.cancelProof({ handle }, new AbortController().signal))
          .catch(() => undefined);
        return;
      }
      case 'prepare':
      case 'start-proof':
      case 'check-code':
      case 'check-proof':
      case 'resend-code':
      case 'fill-in':
      case 'match': {
        const { signal } = (request = new AbortController());
        const broken = (code: 'network' | 'internal') => () => failedWith(effect.call, createProblem(code));
        // A service that cannot be had is a file that could not be fetched; one that throws is our own mistake.
        void ports
          .service()
          .then((service) => ask(service, effect, signal).catch(broken('internal')), broken('network'))
          .then((event) => withDetours(event, effect))
          .then(send);
      }
    }
  };

  function apply(event: FlowEvent): void {
    const before = state;
    const [next, effects] = transition(before, event, ports.steps());
    state = next;
    if (event.type === 'reset' || next.phoneNumber !== before.phoneNumber) keys.clear();
    if (next.step !== before.step) stopTimers('resend', 'code', 'poll', 'retry');
    if (!next.task && before.task) stopTimers('busy', 'slow');
    if (next !== before) ports.onChange(next);
    for (const effect of effects) perform(effect);
    watchIdleness(event);
  }

  /** Others may use this computer: the operator's values do not stand there for ever (security F8). */
  function watchIdleness(event: FlowEvent): void {
    const hasSome = state.step === 'preview' || (state.step !== 'done' && hasOperators(state.entries));
    if (!hasSome) return stopTimers('idle');
    if (isOfPerson(event) || !timers.has('idle')) startTimer('idle', IDLE);
  }

  function take(event: FlowEvent): void {
    // Before a reset too: a field knows that it is to be emptied only if what stands in it was taken.
    const typed = ports.takeTyped?.() ?? [];
    for (const each of typed) apply({ type: 'typed', ...each });
    apply(event);
  }

  function send(event: FlowEvent): void {
    queue.push(event);
    if (isRunning) return;
    isRunning = true;
    try {
      for (let turn = queue.shift(); turn && !isDisposed; turn = queue.shift()) take(turn);
    } finally {
      isRunning = false;
    }
  }

  return {
    get state() {
      return state;
    },
    send,
    touch() {
      if (timers.has('idle')) startTimer('idle', IDLE);
    },
    dispose() {
      isDisposed = true;
      request?.abort();
      stopTimers(...timers.keys());
    },
  };
}
