/**
 * Says things politely, one after the other, without moving the focus: through the browser's own announcement where it is heard, else
 * through the one live region, a light-DOM child of the host for its whole life, because regions inside shadow roots are read unreliably.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../domain/clock.js';

/** How long a text stands alone, and how long until it may be said again. */
const PAUSE = 1000;
/** How long it stands after that: long enough to be read, short enough not to be found later by somebody exploring the page. */
const READ = 5000;
const SLOT = 'kyc-status';

/** ARIA 1.3, `ariaNotify`; what else is asked of the browser is Chromium's alone. */
interface Notifier {
  ariaNotify?: (announcement: string) => void;
}
interface Policed {
  featurePolicy?: { allowsFeature(feature: string): boolean };
}
interface Hinted {
  userAgentData?: { readonly platform: string };
}

/** Chromium also has the method on systems where nothing reads it, and in frames that may not use it, and never says so. */
const isHeard = (): boolean =>
  /^(Windows|Linux)?$/.test((navigator as Hinted).userAgentData?.platform ?? '') &&
  ((document as Policed).featurePolicy?.allowsFeature('aria-notify') ?? self === top);

type Host = ReactiveControllerHost & HTMLElement & { readonly catalogue: { readonly language: string } | undefined };

export class Announcer implements ReactiveController {
  readonly #host: Host;
  readonly #clock: () => Clock;
  #region: (HTMLElement & Notifier) | undefined;
  #waiting: string[] = [];
  #last = { text: '', at: -Infinity };
  #stop: (() => void) | undefined;

  constructor(host: Host, clock: () => Clock) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  hostConnected(): void {
    const host = this.#host;
    // A copy of a widget brings a copy of the region.
    this.#region ??=
      host.querySelector<HTMLElement>(`:scope > [slot=${SLOT}]`) ??
      Object.assign(document.createElement('span'), { slot: SLOT, role: 'status', ariaLive: 'polite' });
    if (this.#region.parentNode !== host) host.append(this.#region);
    this.#region.replaceChildren();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#waiting = [];
    this.#last = { text: '', at: -Infinity };
  }

  /** Says a text as soon as what was said before had its second; the same one within a second is said once. */
  say(text: string): void {
    const isQuiet = this.#clock().elapsed() - this.#last.at >= PAUSE;
    if ((!isQuiet && text === this.#last.text) || this.#waiting.includes(text)) return;
    this.#waiting.push(text);
    if (isQuiet) this.#next();
  }

  #next(): void {
    this.#stop?.();
    const clock = this.#clock();
    const region = this.#region;
    const text = this.#waiting.shift();
    if (!region || text === undefined) {
      this.#stop = clock.after(READ, () => region?.replaceChildren());
      return;
    }
    this.#last = { text, at: clock.elapsed() };
    region.lang = this.#host.catalogue?.language ?? '';
    if (region.ariaNotify && isHeard()) region.ariaNotify(text);
    else region.textContent = text;
    this.#stop = clock.after(PAUSE, () => this.#next());
  }
}
