/**
 * A signed verdict is good for two minutes, and the page's own button may be pressed later: what stands in the form is renewed, for as long as the
 * session lives. Fetched by those who stay that long.
 */
import type { KycService } from '../domain/kyc-service.js';
import type { Verdict } from '../domain/verdict.js';
import { isJsonObject, ownValue } from '../domain/json-object.js';
import type { KycVerdictDetail } from './kyc-onboarding.events.js';
import { KycTokenEvent } from './kyc-token.event.js';

export interface TokenHost extends HTMLElement {
  readonly verdict: Verdict | null;
  createService(): Promise<KycService>;
  /** Puts it into the form, and asks for the next one in time. */
  onVerdict(detail: KycVerdictDetail): void;
}

/** A page that nobody sees has no use for tokens. */
const whenSeen = (page: Document): Promise<unknown> =>
  page.hidden
    ? new Promise((resolve) => page.addEventListener('visibilitychange', resolve, { once: true }))
    : Promise.resolve();

/** Takes one fresh token. A refusal that will stay one is the end: the server still finds the verdict by its reference. */
export async function renewToken(host: TokenHost, detail: KycVerdictDetail): Promise<void> {
  const isWanted = (): boolean => host.isConnected && host.verdict === detail.verdict;
  await whenSeen(host.ownerDocument);
  if (!isWanted()) return;
  const { reference } = detail.verdict;
  const service = await host.createService();
  const answer = await service.renewToken({ reference }, new AbortController().signal);
  if (!isWanted()) return;
  if (!answer.ok) {
    if (answer.problem.retryable) host.onVerdict(detail);
    return;
  }
  const token = isJsonObject(answer.value) ? ownValue(answer.value, 'token') : undefined;
  if (typeof token !== 'string' || token === '') return;
  host.onVerdict({ ...detail, token });
  host.dispatchEvent(new KycTokenEvent({ reference, token }));
}
