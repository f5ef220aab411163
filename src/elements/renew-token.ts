/**
 * A signed verdict is good for two minutes, and the page's own button may be pressed later: what stands in the form is renewed, for as long as the
 * session lives. Fetched by those who stay that long.
 */
import type { ReactiveControllerHost } from 'lit';
import type { Clock } from '../domain/clock.js';
import type { KycService } from '../domain/kyc-service.js';
import type { Verdict } from '../domain/verdict.js';
import type { KycVerdictDetail } from './kyc-onboarding.events.js';
import { KycTokenEvent } from './kyc-token.event.js';

export interface TokenHost extends ReactiveControllerHost, HTMLElement {
  readonly verdict: Verdict | null;
  readonly clock: Clock;
  createService(): Promise<KycService>;
  /** Puts it into the form, and asks for the next token in time. */
  onVerdict(detail: KycVerdictDetail): void;
}

/** Milliseconds after which a question that failed is asked again, while the old token is still good; and how often, before it is left for the next time. */
const SOON = 10_000;
const TRIES = 3;

const connected = (host: TokenHost): Promise<void> =>
  new Promise((resolve) => {
    const controller = {
      hostConnected() {
        host.removeController(controller);
        resolve();
      },
    };
    host.addController(controller);
  });

const turnedTo = (page: Document): Promise<unknown> =>
  new Promise((resolve) => page.addEventListener('visibilitychange', resolve, { once: true }));

/** Nobody has use for the token of an element that stands nowhere, or on a page that is not seen. */
async function whenSeen(host: TokenHost): Promise<void> {
  while (!host.isConnected || host.ownerDocument.hidden)
    await (host.isConnected ? turnedTo(host.ownerDocument) : connected(host));
}

/**
 * Takes one fresh token for what the form holds. A refusal that will stay one is the end: the server still finds the verdict by its reference.
 * Never rejects.
 */
export async function renewToken(host: TokenHost, detail: KycVerdictDetail, tries = TRIES): Promise<void> {
  const isOver = (): boolean => host.verdict !== detail.verdict;
  await whenSeen(host);
  if (isOver()) return;
  const { reference } = detail.verdict;
  const service = await host.createService().catch(() => undefined);
  const answer = await service?.renewToken({ reference }, new AbortController().signal);
  if (isOver()) return;
  if (answer?.ok) {
    const { token } = answer.value;
    host.onVerdict({ ...detail, token });
    host.dispatchEvent(new KycTokenEvent({ reference, token }));
  } else if (answer && !answer.problem.retryable) return;
  else if (tries === 0) host.onVerdict(detail);
  else {
    const delay = Math.max(SOON, (answer?.problem.retryAfter ?? 0) * 1000);
    host.clock.after(delay, () => void renewToken(host, detail, tries - 1));
  }
}
