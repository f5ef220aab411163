/**
 * Seconds that run down on the screen, for a duration that the proxy named.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../domain/clock.js';

export class Countdown implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #until = 0;
  #clock: Clock | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whole seconds left, 0 when it is over. */
  get seconds(): number {
    return this.#clock ? Math.max(0, Math.ceil((this.#until - this.#clock.elapsed()) / 1000)) : 0;
  }

  start(seconds: number, clock: Clock): void {
    this.#clock = clock;
    this.#until = clock.elapsed() + seconds * 1000;
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
