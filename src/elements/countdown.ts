/**
 * Seconds that run down on the screen, for a duration that the proxy named.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../domain/clock.js';

export class Countdown implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #until = 0;
  #most = 0;
  #clock: Clock | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whole seconds left, 0 when it is over; never more than at the beginning, though the clock was put back. */
  get seconds(): number {
    const left = this.#clock ? Math.ceil((this.#until - this.#clock.now()) / 1000) : 0;
    return Math.max(0, Math.min(this.#most, left));
  }

  start(seconds: number, clock: Clock): void {
    this.#clock = clock;
    this.#most = seconds;
    this.#until = clock.now() + seconds * 1000;
    this.#tick();
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  #tick(): void {
    this.#stop?.();
    if (this.seconds > 0) this.#stop = this.#clock?.after(1000, () => (this.#host.requestUpdate(), this.#tick()));
  }
}
