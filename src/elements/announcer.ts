/**
 * The one polite live region: a light-DOM child of the host for its whole life, because regions inside shadow roots are read unreliably.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../domain/clock.js';

/** Long enough to be read, short enough not to be found later by somebody exploring the page. */
const CLEAR_AFTER = 6000;
const REPEAT_AFTER = 1000;

export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #clock: () => Clock;
  #region: HTMLElement | undefined;
  #clear: (() => void) | undefined;
  #last = { text: '', at: 0 };

  constructor(host: ReactiveControllerHost & HTMLElement, clock: () => Clock) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  hostConnected(): void {
    this.#region ??= Object.assign(document.createElement('span'), {
      slot: 'kyc-status',
      role: 'status',
      ariaLive: 'polite',
    });
    if (this.#region.parentNode !== this.#host) this.#host.append(this.#region);
  }

  hostDisconnected(): void {
    this.#clear?.();
  }

  /** Says a text; the same one within a second is said once. */
  say(text: string): void {
    const now = this.#clock().now();
    if (!this.#region || (text === this.#last.text && now - this.#last.at < REPEAT_AFTER)) return;
    this.#last = { text, at: now };
    this.#region.textContent = text;
    this.#clear?.();
    this.#clear = this.#clock().after(CLEAR_AFTER, () => this.#region?.replaceChildren());
  }
}
