/**
 * Faults that no server can make: what the browser, the page and the clock do. It stands between the widget and the network, so that
 * a fault strikes in its phase and not before.
 */
import { isBefore, PLACES, type Fault, type Place, type Variant } from '../../faults/fault.js';
import { BEFORE, phaseOf, setupFor, type Phase, type Question } from '../../faults/phase.js';
import type { Widget } from './hands.js';

/** A row's script: what the page or the person does, and what takes it back. */
interface Deed {
  act(): void;
  undo(): void;
}

declare global {
  // Written by the server; a property of the global object can only be declared as a var.
  var faultDeeds: Readonly<Record<string, Deed>> | undefined;
}

/** Long enough for a person to look at the form, and press a button. */
const A_MINUTE = 60_000;
const USUAL_TIMEOUT = 15_000;

export interface PageFault {
  /** @param deed name of the variant's script, if it has one */
  begin(endpoint: string, phase: Phase, variant: Variant, deed: string): void;
  /** The same for a form that is under way: the page was left for the operator's, which led back. */
  goOn(endpoint: string, phase: Phase, variant: Variant): void;
  /** Nothing goes wrong at this address. */
  rest(endpoint: string): void;
  end(): void;
  /** What is left to a button: the row's script, or a jump of the clock. */
  act(): void;
}

interface Strike {
  readonly phase: Phase;
  readonly variant: Variant;
  readonly deed: Deed | undefined;
}

function addressOf(place: Place): string {
  const { protocol, hostname, port, host } = location;
  if (place === 'not-tls') return `https://${host}`;
  if (place === 'foreign') return `${protocol}//${hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${port}/lab`;
  return PLACES[place];
}

function setOffline(isOffline: boolean): void {
  if (isOffline === !navigator.onLine) return;
  if (isOffline) Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  else Reflect.deleteProperty(navigator, 'onLine');
  dispatchEvent(new Event(isOffline ? 'offline' : 'online'));
}

const readQuestion = (body: unknown): Question => (typeof body === 'string' ? (JSON.parse(body) as Question) : {});

/** @param onAsked the phase's question is on its way */
export function createPageFault(widget: Widget, onAsked: () => void): PageFault {
  const readClock = Date.now;
  let strike: Strike | undefined;
  let home = '';
  let isBroken = false;

  const jump = (seconds: number): void => {
    Date.now = () => readClock() + seconds * 1000;
  };

  /** Faults that are there before the phase's question: at once, or when the phase before it is over. */
  function breakNow({ variant: { fault }, deed }: Strike): void {
    if (isBroken || !isBefore(fault)) return;
    isBroken = true;
    if (fault.kind === 'offline') setOffline(true);
    if (fault.kind === 'address') widget.endpoint = addressOf(fault.place);
    if (fault.kind === 'hook') deed?.act();
  }

  const isCutOff = ({ kind }: Fault): boolean => kind === 'unreachable' || !navigator.onLine;

  const send: typeof fetch = async (input, init) => {
    const now = strike;
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    const route = pathname.split('/').at(-1) ?? '';
    const phase = phaseOf(route, readQuestion(init?.body), setupFor(now?.phase ?? 'S'));
    const isStruck = now?.phase === phase;
    if (isStruck && isBroken && isCutOff(now.variant.fault)) {
      onAsked();
      throw new TypeError('Failed to fetch');
    }
    // The page's own `fetch` may be deaf to being told to stop.
    const answer = fetch(input, now?.variant.isDeaf ? { ...init, signal: null } : init);
    if (isStruck) {
      if (now.variant.fault.kind === 'offline') setOffline(true);
      if (now.variant.jumps !== undefined) jump(now.variant.jumps);
      onAsked();
    }
    const response = await answer;
    const isNext = now && BEFORE[now.phase] === phase;
    if (isNext && now === strike && response.ok) breakNow(now);
    return response;
  };

  function end(): void {
    const over = strike;
    strike = undefined;
    isBroken = false;
    setOffline(false);
    Date.now = readClock;
    if (over) over.deed?.undo();
    widget.endpoint = home;
    widget.timeout = USUAL_TIMEOUT;
    widget.headers = undefined;
    widget.fetch = send;
  }

  function rest(endpoint: string): void {
    home = endpoint;
    end();
    widget.reset();
  }

  return {
    rest,
    end,
    begin(endpoint, phase, variant, deed) {
      rest(endpoint);
      const { hasConsent, hasReview } = setupFor(phase);
      widget.consent = hasConsent ? 'ask' : 'off';
      widget.review = hasReview ? 'on' : 'off';
      strike = { phase, variant, deed: globalThis.faultDeeds?.[deed] };
      if (variant.fault.kind === 'meanwhile') widget.timeout = A_MINUTE;
      if (BEFORE[phase] === undefined) breakNow(strike);
    },
    goOn(endpoint, phase, variant) {
      home = endpoint;
      widget.endpoint = endpoint;
      widget.fetch = send;
      strike = { phase, variant, deed: undefined };
    },
    act() {
      if (strike?.variant.fault.kind === 'meanwhile') strike.deed?.act();
      else if (strike?.variant.jumpsAfterwards !== undefined) jump(strike.variant.jumpsAfterwards);
    },
  };
}
