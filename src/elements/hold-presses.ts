/**
 * Keeps a yes from being given by chance or by a trick (security G6): by the second half of a double click, on a button that is not to be
 * seen, or through something that another site laid over it. Keyboards, tools for the disabled and scripts press without a pointer, and
 * are not held up.
 */
import type { DetourHost } from './detour-page.js';
import type { ScreenContext } from './screen-parts.js';

/** Milliseconds in which nobody can have read what they say yes to. */
const TOO_SOON = 300;

/** The yes of the consent, and that of the masked values. */
const YES = '.kyc-consent ~ .kyc-actions > .kyc-primary, [part~=preview] .kyc-secondary';

/** Browsers that know what lies over a button tell of it at most ten times in a second. Others leave the answer out. */
const OBSERVATION = { threshold: 0, trackVisibility: true, delay: 100 };
type Observed = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** Whether a page of another site can lay something over this one. Only asked of browsers that would see that. */
const isInForeignFrame = (): boolean =>
  'isVisible' in IntersectionObserverEntry.prototype &&
  [...location.ancestorOrigins].some((ancestor) => ancestor !== origin);

const held = new WeakSet<Element>();

function hold(button: Element, host: DetourHost, { send }: ScreenContext): void {
  const isWatched = isInForeignFrame();
  // Where the browser looks for itself, the time runs from what it last saw.
  let since = isWatched ? Infinity : host.clock.elapsed();
  let isCovered = false;
  const onClick = (event: Event): void => {
    const isByPointer = event.isTrusted && (event as MouseEvent).detail > 0;
    const isSeen = host.clock.elapsed() - since >= TOO_SOON && button.checkVisibility({ checkOpacity: true });
    if (!isByPointer || (isSeen && !isCovered)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // The browser also takes a tint, or a banner that touches the button, for a cover: then the person is told, and has another way.
    if (isSeen) send({ type: 'yes-covered' });
  };
  button.addEventListener('click', onClick, { capture: true });
  if (!isWatched) return;
  const onChange = (entries: readonly Observed[]): void => {
    const entry = entries.at(-1);
    isCovered = entry?.isVisible === false;
    // Of a button that is out of sight nothing is known until it comes back.
    since = entry?.isIntersecting ? host.clock.elapsed() : Infinity;
  };
  new IntersectionObserver(onChange, OBSERVATION).observe(button);
}

/** Called with every drawing of a screen; what is held is a yes that was not there before. */
export function holdPresses(context: ScreenContext, host: DetourHost): void {
  // The screen is on the page at the end of this turn.
  queueMicrotask(() => {
    const button = host.renderRoot.querySelector(YES);
    if (!button || held.has(button)) return;
    held.add(button);
    hold(button, host, context);
  });
}
