/**
 * What is expected of a fault, in words and in the form's language, and which of it has been seen. What was seen once stays marked
 * until a fault is switched on again.
 */
import { describeFault } from '../../faults/describe-fault.js';
import {
  eventsFor,
  flat,
  messagesFor,
  noteOf,
  stepAfter,
  type At,
  type Expected,
  type Words,
} from '../../faults/expected.js';
import type { Variant } from '../../faults/fault.js';
import { isAboutRecords, isSafe, type Phase } from '../../faults/phase.js';
import { element } from '../element.js';
import type { Hands, Widget } from './hands.js';

export interface Case {
  readonly phase: Phase;
  readonly variant: Variant;
  readonly expected: Expected;
  readonly isRepeated: boolean;
}

/** One thing to see, and whether it is there. */
interface Sight {
  readonly name: string;
  readonly content: Node | string;
  readonly isThere?: () => boolean;
}

const STEP_NAMES: Readonly<Record<At, string>> = {
  phone: 'at the number',
  consent: 'at the question whether the operator may be asked',
  proof: 'at the code',
  wait: 'at the wait for the phone',
  open: 'at the link to the operator',
  preview: 'at the masked records',
  details: 'in the details',
  review: 'at the review',
  matching: 'in the details',
  manual: 'in the form without an operator',
  done: 'at the end',
};

const LATER: Readonly<Record<NonNullable<Expected['drops']>, string>> = {
  everything: 'Everything typed is gone, as was asked.',
  code: 'The code has to be typed again; all else is still there.',
};

const describeFilled = (count: number): string =>
  count === 0 ? 'Fill in nothing.' : count === 1 ? 'Fill in one field.' : `Fill in ${count} fields.`;

const asIfNothing = ({ isGivenUp, isWaiting }: Expected, wanted: readonly string[]): string => {
  if (isWaiting) return ', and the widget asks again by itself';
  return wanted.length === 0 && !isGivenUp ? ', as if nothing had been' : '';
};

const describeEvent = (event: string): Node => {
  const [name = '', what = ''] = event.split(' ');
  return element('span', {}, [element('code', {}, [name]), ' with ', element('code', {}, [what])]);
};

export interface Expectation {
  /** Shows another case, with nothing seen of it. */
  show(shown: Case, words: Words): void;
  /** Shows words for a row that is done by hand. */
  showText(text: string): void;
  /** From now on it is looked for. */
  begin(): void;
  /** The phase's question was asked, and what comes now is its end. */
  asked(): void;
  /** Looks again at what is on the screen. */
  look(): void;
}

export function createExpectation(place: HTMLElement, widget: Widget, hands: Hands, onAll: () => void): Expectation {
  const events: string[] = [];
  const seen = new Set<number>();
  let shownCase: Case | undefined;
  let sights: readonly Sight[] = [];
  let marks: readonly HTMLElement[] = [];
  let isLooking = false;
  let isAsked = false;

  const hasEvents = (wanted: readonly string[]): boolean => wanted.every((event) => events.includes(event));

  function sightsOf({ phase, variant, expected, isRepeated }: Case, words: Words): readonly Sight[] {
    const at = stepAfter(phase, expected);
    const wanted = eventsFor(phase, expected);
    const messages = messagesFor(expected, words, Infinity);
    const isFilled = isAboutRecords(phase) && phase !== 'Q' && !expected.code && !expected.isGivenUp;
    return [
      { name: 'Fault', content: describeFault(variant.fault) },
      ...(isRepeated && isSafe(phase)
        ? [{ name: 'By itself', content: 'The widget asks twice more before it tells.' }]
        : []),
      {
        name: 'Event',
        content: wanted[0] ? describeEvent(wanted[0]) : 'No error and no verdict.',
        ...(wanted.length > 0 && { isThere: () => hasEvents(wanted) }),
      },
      {
        name: 'Person',
        content: `Stands ${STEP_NAMES[at]}${asIfNothing(expected, wanted)}.`,
        isThere: () =>
          (isAsked || wanted.length > 0) &&
          hasEvents(wanted) &&
          widget.step === at &&
          (!isFilled || events.includes('kyc-prefill')),
      },
      ...(messages[0]
        ? [
            {
              name: 'Message',
              content: element('q', { lang: words.language, dir: 'auto' }, [messages[0]]),
              isThere: () =>
                (isAsked || hasEvents(wanted)) && messages.some((text) => flat(hands.text()).includes(text)),
            },
          ]
        : []),
      ...(expected.isEnd ? [{ name: 'No more', content: 'The person is not asked once more.' }] : []),
      ...(expected.drops ? [{ name: 'Values', content: LATER[expected.drops] }] : []),
      ...(expected.filled === undefined ? [] : [{ name: 'Records', content: describeFilled(expected.filled) }]),
      ...(expected.notes ?? []).map((note) => ({
        name: 'Note',
        content: element('span', {}, [element('code', {}, ['kyc-diagnostic']), ` ${note}`]),
        isThere: () => events.includes(note),
      })),
    ];
  }

  function mark(at: number): void {
    const badge = marks[at];
    if (!badge || !sights[at]?.isThere) return;
    const isSeen = seen.has(at);
    badge.textContent = isSeen ? 'seen' : isLooking ? 'not yet' : '';
    badge.className = isSeen ? 'badge match' : isLooking ? 'badge' : '';
  }

  function look(): void {
    if (!isLooking) return;
    for (const [at, { isThere }] of sights.entries()) {
      if (seen.has(at) || !isThere?.()) continue;
      seen.add(at);
      mark(at);
    }
    if (sights.some(({ isThere }, at) => isThere && !seen.has(at))) return;
    isLooking = false;
    onAll();
  }

  for (const name of ['kyc-error', 'kyc-verdict', 'kyc-prefill', 'kyc-diagnostic', 'kyc-step'] as const)
    widget.addEventListener(name, ({ type, detail }: CustomEvent<object>) => {
      if ('verdict' in detail) events.push(`${type} ${(detail.verdict as { decision: string }).decision}`);
      else if (type === 'kyc-diagnostic') events.push(noteOf(detail));
      else events.push('code' in detail ? `${type} ${String(detail.code)}` : type);
      look();
    });

  function forget(): void {
    seen.clear();
    events.length = 0;
    isLooking = false;
    isAsked = false;
  }

  return {
    look,
    show(shown, words) {
      // In another language it is the same case: what was seen stays seen.
      if (shown.variant !== shownCase?.variant || shown.phase !== shownCase.phase) forget();
      shownCase = shown;
      sights = sightsOf(shown, words);
      marks = sights.map(() => element('span', {}));
      const lines = sights.map(({ name, content }, at) =>
        element('div', {}, [element('dt', {}, [name]), element('dd', {}, [content, ' ', marks[at] ?? ''])]),
      );
      for (const at of sights.keys()) mark(at);
      place.replaceChildren(element('dl', { className: 'facts' }, lines));
    },
    showText(text) {
      forget();
      shownCase = undefined;
      sights = [];
      place.replaceChildren(element('p', {}, [text]));
    },
    begin() {
      forget();
      isLooking = true;
      for (const at of sights.keys()) mark(at);
    },
    asked() {
      isAsked = true;
      look();
    },
  };
}
