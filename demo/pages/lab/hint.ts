/** What to do, in words, so that a fault can be watched. */
import type { Phase, Variant } from '../../faults/fault.js';

const WALK: Readonly<Record<Phase, string>> = {
  S: 'Type a number and press Continue.',
  V: 'Type a number, then the code, and press Continue.',
  P: 'Enter the code and press Continue; right after it the operator’s records are asked for.',
  M: 'Go on to the details, fill them in and press Continue.',
};

const byHand = (isOffline: boolean): string =>
  'The lab cannot take away what this page has loaded. In the developer tools, block the requests for files whose names begin with ' +
  `“client”, and reload the page${isOffline ? '; then go offline there' : ''}. Type a number that begins with + and press Continue.`;

const byAnHour = (seconds: number): string => `${seconds > 0 ? 'put on' : 'put back'} by an hour`;

/** What happens then. */
function after({ fault, waits = 0, jumps, jumpsAfterwards }: Variant): string {
  if (fault.kind === 'meanwhile') {
    const when = fault.after === undefined ? '' : ` after ${fault.after} seconds`;
    return `The question then waits for up to a minute: press “Do it now”${when}, or do it by hand and let the answer come.`;
  }
  if (jumps !== undefined)
    return `As soon as the question is asked, the page’s clock is ${byAnHour(jumps)}; then wait ${waits} seconds.`;
  if (jumpsAfterwards !== undefined)
    return `When the wait runs down, press “Do it now”: the page’s clock is ${byAnHour(jumpsAfterwards)}.`;
  if (waits > 60) return 'Then let the computer sleep, or wait 15 seconds.';
  return waits > 0 ? `Then wait ${waits} seconds.` : '';
}

export const hintFor = (phase: Phase, variant: Variant): string =>
  variant.fault.kind === 'files' ? byHand(variant.fault.isOffline) : `${WALK[phase]} ${after(variant)}`.trim();
