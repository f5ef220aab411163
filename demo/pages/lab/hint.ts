/** What to do, in words, so that a fault can be watched. */
import type { Variant } from '../../faults/fault.js';
import type { Phase } from '../../faults/phase.js';

const WALK: Readonly<Record<Phase, string>> = {
  S: 'Type a number and press Continue.',
  A: 'Type a number and press Continue, then agree.',
  V: 'Type a number, then the code, and press Continue.',
  C: 'Type a number and press Continue, then follow the link to the operator, and choose there.',
  W: 'Type a number and press Continue; the widget then waits for the phone, and asks every three seconds.',
  N: 'Type a number and press Continue, then follow the link to the operator, and choose there.',
  P: 'Enter the code and press Continue; right after it the operator’s records are asked for.',
  Q: 'Enter the code and press Continue; right after it the operator’s records are asked for, masked.',
  U: 'Enter the code and press Continue; when the masked records are there, say that they are yours.',
  M: 'Go on to the details, fill them in and press Continue.',
  R: 'Go on to the details, fill them in and press Continue; then confirm them.',
};

const byHand = (isOffline: boolean, isNational = false): string =>
  'The lab cannot take away what this page has loaded. In the developer tools, block the requests for files whose names begin with ' +
  `“${isNational ? 'elements-phone-library' : 'elements-later'}”, and reload the page${isOffline ? '; then go offline there' : ''}. Type a number ` +
  `that begins with ${isNational ? '0' : '+'} and press Continue.`;

const byAnHour = (seconds: number): string => `${seconds > 0 ? 'put on' : 'put back'} by an hour`;

/** What happens then. */
function after({ fault, waits = 0, jumps, jumpsAfterwards, polls = 1, wakes }: Variant): string {
  if (wakes) return 'Go to another tab of the browser, and come back: the question is asked at once.';
  if (polls > 1) return `Then wait until ${polls} questions were asked.`;
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
  variant.fault.kind === 'files'
    ? byHand(variant.fault.isOffline, variant.fault.isNational)
    : `${WALK[phase]} ${after(variant)}`.trim();
