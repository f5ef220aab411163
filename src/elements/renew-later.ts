/**
 * When the token in the form is renewed. What renews it is fetched then, because most people have gone on by that time.
 */
import type { KycVerdictDetail } from './kyc-onboarding.events.js';
import type { TokenHost } from './renew-token.js';

/** Milliseconds: a token lives for two minutes, and the form may be on its way for a while. */
const RENEWAL = 90_000;
/** The same where the file could not be had. */
const SOON = 10_000;

/** Has the token of this verdict renewed, unless another verdict or none stands there by then. */
export function renewLater(host: TokenHost, detail: KycVerdictDetail, delay = RENEWAL): void {
  host.clock.after(delay, () => {
    if (host.verdict === detail.verdict)
      import('./renew-token.js').then(
        ({ renewToken }) => renewToken(host, detail),
        () => renewLater(host, detail, SOON),
      );
  });
}
